package org.longtable.tables;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that have a meaning of their own at a table, found wherever they stand in a text: whole words alone, after a
 * French elision as well (<i>l’art</i>), in the plural, the longest first. The pieces of a text put together are that
 * text again.
 */
public final class Glossary {
    public static final Glossary EMPTY = of(List.of());

    /**
     * A word of the table, as its reader understands it.
     *
     * @param path where its meaning is read
     * @param meaning what was agreed; empty while nothing is
     * @param forms the word itself, in each language, and other forms of it
     */
    public record Entry(String path, String name, String meaning, List<String> forms) {
        public Entry {
            forms = List.copyOf(forms);
        }
    }

    /** A piece of a text. @param entry the word that it is, if it is one */
    public record Piece(String text, Optional<Entry> entry) {}

    private record Form(Entry entry, List<WordToken> tokens) {}

    /** Its words, and the forms of them by how their first word is looked for. */
    private record Known(List<Entry> entries, Map<String, List<Form>> byFirst) {}

    private final Supplier<List<Entry>> source;
    private @Nullable Known known;

    private Glossary(Supplier<List<Entry>> source) {
        this.source = source;
    }

    /** Not read before a text is shown. */
    private Known known() {
        var read = known;
        if (read == null) {
            read = known(source.get());
            known = read;
        }
        return read;
    }

    private static Known known(List<Entry> entries) {
        return new Known(
                entries,
                entries.stream()
                        .flatMap(entry -> entry.forms().stream().map(form -> new Form(entry, WordToken.in(form))))
                        .filter(form -> !form.tokens().isEmpty())
                        .sorted(comparingInt(form -> -form.tokens().size()))
                        .flatMap(form -> form.tokens().getFirst().plainForms().map(plain -> Map.entry(plain, form)))
                        .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList()))));
    }

    public static Glossary of(List<Entry> entries) {
        var kept = List.copyOf(entries);
        return new Glossary(() -> kept);
    }

    /** Words that are read when the first text is shown that may hold one, and only then. */
    static Glossary readLater(Supplier<Glossary> words) {
        return new Glossary(() -> words.get().entries());
    }

    /** All but the word whose meaning is read there: on its own page it leads nowhere. */
    public Glossary without(String path) {
        return new Glossary(() ->
                entries().stream().filter(entry -> !entry.path().equals(path)).toList());
    }

    public List<Entry> entries() {
        return known().entries();
    }

    /** A sentence of ours with something in it that someone wrote: words are found in what they wrote. */
    public List<Piece> in(String sentence, String written) {
        var from = written.isEmpty() ? -1 : sentence.lastIndexOf(written);
        if (from < 0) return List.of(new Piece(sentence, Optional.empty()));
        var pieces = new ArrayList<Piece>();
        if (from > 0) pieces.add(new Piece(sentence.substring(0, from), Optional.empty()));
        pieces.addAll(in(written));
        var to = from + written.length();
        if (to < sentence.length()) pieces.add(new Piece(sentence.substring(to), Optional.empty()));
        return pieces;
    }

    /** The text in pieces, in its order. */
    public List<Piece> in(String text) {
        if (text.isBlank() || entries().isEmpty()) return List.of(new Piece(text, Optional.empty()));
        var tokens = WordToken.in(text);
        var pieces = new ArrayList<Piece>();
        var done = 0;
        for (var at = 0; at < tokens.size(); ) {
            var found = formAt(text, tokens, at);
            if (found.isEmpty()) {
                at++;
                continue;
            }
            var last = tokens.get(at + found.get().tokens().size() - 1);
            var from = tokens.get(at).start();
            if (from > done) pieces.add(new Piece(text.substring(done, from), Optional.empty()));
            pieces.add(new Piece(
                    text.substring(from, last.end()), Optional.of(found.get().entry())));
            done = last.end();
            at += found.get().tokens().size();
        }
        if (done < text.length()) pieces.add(new Piece(text.substring(done), Optional.empty()));
        return pieces;
    }

    /** Those of its words that stand in any of these texts, in the order of the glossary. */
    public List<Entry> usedIn(Stream<String> texts) {
        var used = texts.flatMap(text -> in(text).stream())
                .flatMap(piece -> piece.entry().stream())
                .distinct()
                .toList();
        return entries().stream().filter(used::contains).toList();
    }

    private Optional<Form> formAt(String text, List<WordToken> tokens, int at) {
        return tokens.get(at)
                .plain()
                .flatMap(plain -> known().byFirst().getOrDefault(plain, List.of()).stream())
                .sorted(comparingInt(form -> -form.tokens().size()))
                .filter(form -> stands(form, text, tokens, at))
                .findFirst();
    }

    private static boolean stands(Form form, String text, List<WordToken> tokens, int at) {
        if (at + form.tokens().size() > tokens.size()) return false;
        for (var i = 0; i < form.tokens().size(); i++) {
            if (!tokens.get(at + i).is(form.tokens().get(i))) return false;
            if (i > 0 && !WordToken.areNextTo(text, tokens.get(at + i - 1), tokens.get(at + i))) return false;
        }
        return true;
    }
}
