package org.longtable.agreements;

import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.longtable.site.Language;

/** Two versions beside each other, clause by clause and word by word. */
public final class Comparison {
    public enum Kind {
        SAME,
        OUT,
        IN
    }

    /** Words that stand in both, or in one alone. */
    public record Piece(Kind kind, String text) {}

    /** One clause of either version or of both; it stands where the newer version has it. */
    public record Compared(Optional<Wording> before, Optional<Wording> after) {
        public boolean isSame() {
            return before.map(Wording::words).equals(after.map(Wording::words));
        }

        public String title(Language language) {
            return after.or(() -> before).orElseThrow().words().title(language);
        }

        /** The languages in which either of them says something. */
        public List<Language> languages() {
            return List.of(Language.values()).stream()
                    .filter(language ->
                            words(before).isIn(language) || words(after).isIn(language))
                    .toList();
        }

        public List<Piece> heading(Language language) {
            return of(words(before).heading(language), words(after).heading(language));
        }

        public List<Piece> words(Language language) {
            return of(words(before).words(language), words(after).words(language));
        }

        private static ClauseWords words(Optional<Wording> wording) {
            return wording.map(Wording::words).orElse(ClauseWords.NOTHING);
        }
    }

    /** A word, a run of spaces, or one sign. */
    private static final Pattern PART = Pattern.compile("[\\p{L}\\p{N}’'-]+|\\s+|.", Pattern.DOTALL);

    private Comparison() {}

    /** What was taken out stands after the clause that it followed. */
    public static List<Compared> of(Version before, Version after) {
        var all = new ArrayList<Compared>();
        for (var clause : after.clauses()) all.add(new Compared(before.clause(clause.clause()), Optional.of(clause)));
        var place = 0;
        for (var clause : before.clauses()) {
            var here = place(all, clause);
            if (here >= 0) place = here + 1;
            else all.add(place++, new Compared(Optional.of(clause), Optional.empty()));
        }
        return List.copyOf(all);
    }

    private static int place(List<Compared> all, Wording clause) {
        for (var place = 0; place < all.size(); place++)
            if (all.get(place)
                    .after()
                    .filter(one -> one.clause().equals(clause.clause()))
                    .isPresent()) return place;
        return -1;
    }

    public static List<Piece> of(String before, String after) {
        if (before.equals(after)) return before.isEmpty() ? List.of() : List.of(new Piece(Kind.SAME, before));
        if (before.isEmpty()) return List.of(new Piece(Kind.IN, after));
        if (after.isEmpty()) return List.of(new Piece(Kind.OUT, before));
        var old = parts(before);
        var young = parts(after);
        var pieces = new Pieces();
        var at = 0;
        for (var delta : DiffUtils.diff(old, young).getDeltas()) {
            pieces.same(old.subList(at, delta.getSource().getPosition()));
            pieces.changed(delta.getSource().getLines(), delta.getTarget().getLines());
            at = delta.getSource().last() + 1;
        }
        pieces.same(old.subList(at, old.size()));
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
