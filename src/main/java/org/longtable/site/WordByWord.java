package org.longtable.site;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Two texts compared word by word; shown with {@code site/parts/pieces}. */
public final class WordByWord {
    public enum Kind {
        SAME,
        OUT,
        IN
    }

    /** Words that stand in both, or in one alone. */
    public record Piece(Kind kind, String text) {}

    /** A word, a run of spaces, or one sign. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}’'-]+|\\s+|.", Pattern.DOTALL);

    private WordByWord() {}

    public static List<Piece> of(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Piece(Kind.SAME, before));
        if (before.isEmpty()) return List.of(new Piece(Kind.IN, after));
        if (after.isEmpty()) return List.of(new Piece(Kind.OUT, before));
        var old = parts(before);
        var young = parts(after);
        var same = SameWords.of(old, young);
        var pieces = new Pieces();
        for (int left = 0, right = 0; left < old.size() || right < young.size(); ) {
            int out = left;
            int in = right;
            while (out < old.size() && !same.isBefore(out)) out++;
            while (in < young.size() && !same.isAfter(in)) in++;
            pieces.changed(old.subList(left, out), young.subList(right, in));
            left = out;
            right = in;
            while (left < old.size() && right < young.size() && same.isBefore(left) && same.isAfter(right)) {
                left++;
                right++;
            }
            pieces.same(old.subList(out, left));
        }
        return pieces.all();
    }

    private static List<String> parts(String text) {
        return PART.matcher(text).results().map(found -> found.group()).toList();
    }

    /** Changed words with nothing but spaces between them are read as one change. */
    private static final class Pieces {
        private final List<Piece> all = new ArrayList<>();
        private final StringBuilder out = new StringBuilder();
        private final StringBuilder in = new StringBuilder();
        private String spaces = "";

        void same(List<String> parts) {
            var text = String.join("", parts);
            if (text.isBlank() && !(out.isEmpty() && in.isEmpty())) {
                spaces += text;
                return;
            }
            flush();
            add(Kind.SAME, text);
        }

        void changed(List<String> before, List<String> after) {
            out.append(spaces);
            in.append(spaces);
            spaces = "";
            before.forEach(out::append);
            after.forEach(in::append);
        }

        private void flush() {
            add(Kind.OUT, out.toString());
            add(Kind.IN, in.toString());
            add(Kind.SAME, spaces);
            out.setLength(0);
            in.setLength(0);
            spaces = "";
        }

        private void add(Kind kind, String text) {
            if (!text.isEmpty()) all.add(new Piece(kind, text));
        }

        List<Piece> all() {
            flush();
            return List.copyOf(all);
        }
    }
}
