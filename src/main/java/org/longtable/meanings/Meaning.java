package org.longtable.meanings;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What a text says: the concepts it names, and the words that no concept has. */
public final class Meaning {
    /** A language that texts are read in. */
    record Tongue(String code) {
        static Tongue of(Locale language) {
            return new Tongue(language.getLanguage().equals("fr") ? "fr" : "en");
        }
    }

    /**
     * A concept in a text.
     *
     * @param given what is offered or looked for, and not only what it is about
     * @param words as they are written there; empty when the text is not at hand
     */
    record Mention(int concept, boolean given, String words) {}

    private final Vocabulary vocabulary;
    private final Side side;
    private final Tongue tongue;
    private final List<Mention> mentions;
    private final Map<String, String> words;

    private Meaning(
            Vocabulary vocabulary, Side side, Tongue tongue, List<Mention> mentions, Map<String, String> words) {
        this.vocabulary = vocabulary;
        this.side = side;
        this.tongue = tongue;
        this.mentions = List.copyOf(mentions);
        this.words = Map.copyOf(words);
    }

    static Meaning of(Vocabulary vocabulary, String text, Locale language, Side side) {
        var tongue = Tongue.of(language);
        var read = Reading.of(vocabulary, text, tongue, side);
        return new Meaning(vocabulary, side, tongue, read.mentions(), read.rest());
    }

    /** A meaning from the concepts that were found in a text before. */
    static Meaning of(Vocabulary vocabulary, Set<String> given, Set<String> about, Side side) {
        var mentions = new ArrayList<Mention>();
        for (var id : given) add(mentions, vocabulary, id, true);
        for (var id : about) add(mentions, vocabulary, id, false);
        return new Meaning(vocabulary, side, new Tongue(""), mentions, Map.of());
    }

    private static void add(List<Mention> mentions, Vocabulary vocabulary, String id, boolean given) {
        var place = vocabulary.place(id);
        if (place != null) mentions.add(new Mention(place, given, ""));
    }

    public Side side() {
        return side;
    }

    /** The concepts of the text, those that are offered or looked for first. */
    public List<String> concepts() {
        var all = new ArrayList<>(given());
        all.addAll(about());
        return all;
    }

    /** The concepts that are offered or looked for. */
    public List<String> given() {
        return ids(true);
    }

    /** The concepts that say for whom, where, when, with which art. */
    public List<String> about() {
        return ids(false);
    }

    private List<String> ids(boolean given) {
        return mentions.stream()
                .filter(mention -> mention.given() == given)
                .map(mention -> vocabulary.concept(mention.concept()).id())
                .toList();
    }

    Vocabulary vocabulary() {
        return vocabulary;
    }

    Tongue tongue() {
        return tongue;
    }

    List<Mention> mentions() {
        return mentions;
    }

    /** The words that no concept has, by their stems. */
    Map<String, String> words() {
        return words;
    }

    /** The same in another edition of the vocabulary; words that it has gained are read the next time. */
    Meaning in(Vocabulary edition) {
        if (edition == vocabulary) return this;
        var same = new ArrayList<Mention>();
        for (var mention : mentions) {
            var place = edition.place(vocabulary.concept(mention.concept()).id());
            if (place != null) same.add(new Mention(place, mention.given(), mention.words()));
        }
        return new Meaning(edition, side, tongue, same, words);
    }
}
