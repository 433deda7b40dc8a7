package org.longtable.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.finding.Words.Word;
import org.longtable.meanings.Meanings;

/**
 * What someone looks for: the words that they typed, those together that are one name of the vocabulary. Offers and
 * requests are found by what such a name means as well as by its letters.
 */
record Meant(Sought sought, List<Part> parts) {
    private static final int LONGEST_NAME = 5;

    /**
     * Some of the words.
     *
     * @param named the concepts that are called so; none for a word that is no name
     * @param answers those, and what answers a wish for them
     */
    record Part(List<Word> words, Set<String> named, Set<String> answers) {
        /** The concepts by which an offer or a request is meant, the nearest first. */
        List<String> in(Offered offered) {
            var met = new ArrayList<String>();
            answers.stream().filter(offered.given()::contains).forEach(met::add);
            named.stream().filter(offered.about()::contains).sorted().forEach(met::add);
            return met;
        }
    }

    static Meant of(String text, Meanings meanings) {
        var sought = Sought.of(text);
        var bySpelling = sought.words().stream().collect(Collectors.toMap(Word::plain, word -> word));
        var tokens = Words.in(text);
        var parts = new ArrayList<Part>();
        var covered = new HashSet<Word>();
        for (var from = 0; from < tokens.size(); from++) {
            if (covered.size() == sought.words().size()) break;
            for (var length = Math.min(LONGEST_NAME, tokens.size() - from); length > 0; length--) {
                var window = tokens.subList(from, from + length);
                var words = window.stream()
                        .flatMap(token -> Stream.ofNullable(bySpelling.get(token.form())))
                        .filter(word -> !covered.contains(word))
                        .distinct()
                        .toList();
                if (words.isEmpty()) continue;
                var named = meanings.called(text.substring(
                        window.getFirst().start(), window.getLast().end()));
                if (named.isEmpty() && length > 1) continue;
                parts.add(new Part(words, named, answers(named, meanings)));
                covered.addAll(words);
                from += length - 1;
                break;
            }
        }
        return new Meant(sought, List.copyOf(parts));
    }

    private static Set<String> answers(Set<String> named, Meanings meanings) {
        var answers = new LinkedHashSet<String>();
        for (var concept : named) answers.addAll(meanings.answering(concept));
        return answers;
    }
}
