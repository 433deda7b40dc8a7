package org.longtable.tables;

import static java.util.Comparator.comparingInt;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The words that have a meaning of their own at a table, found wherever they stand in a text: whole words alone, after a
 * French elision as well (<i>l’art</i>), in the plural, the longest first. The pieces of a text put together are that
 * text again.
 */
public final class Glossary {
    public static final Glossary EMPTY = new Glossary(List.of());

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

    private final List<Entry> entries;
    private final Map<String, List<Form>> byFirst;

    private Glossary(List<Entry> entries) {
        this.entries = entries;
        this.byFirst = entries.stream()
                .flatMap(entry -> entry.forms().stream().map(form -> new Form(entry, WordToken.in(form))))
                .filter(form -> !form.tokens().isEmpty())
                .sorted(comparingInt(form -> -form.tokens().size()))
                .flatMap(form -> form.tokens().getFirst().plainForms().map(plain -> Map.entry(plain, form)))
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    public static Glossary of(List<Entry> entries) {
        return entries.isEmpty() ? EMPTY : new Glossary(List.copyOf(entries));
    }

    public List<Entry> entries() {
        return entries;
    }

    /** The text in pieces, in its order. */
    public List<Piece> in(String text) {
        if (entries.isEmpty() || text.isEmpty()) return List.of(new Piece(text, Optional.empty()));
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
        return entries.stream().filter(used::contains).toList();
    }

    private Optional<Form> formAt(String text, List<WordToken> tokens, int at) {
        return tokens.get(at)
                .plain()
                .flatMap(plain -> byFirst.getOrDefault(plain, List.of()).stream())
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
