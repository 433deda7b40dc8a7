package org.longtable.meanings;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Front door: what texts mean, and which offer meets which request. */
@Component
public class Meanings {
    private volatile Vocabulary vocabulary = new Vocabulary(Skos.shipped());

    /** What a text says, read in its language; what it says against its side (<i>we are looking for …</i>) is left out. */
    public Meaning of(String text, Locale language, Side side) {
        return Meaning.of(vocabulary, text, language, side);
    }

    /** What a text said when it was read before, from the concepts kept of it. */
    public Meaning remembered(Collection<String> given, Collection<String> about, Side side) {
        return Meaning.of(vocabulary, Set.copyOf(given), Set.copyOf(about), side);
    }

    /** Whether they meet, and why. */
    public Optional<Met> meet(Meaning offer, Meaning request) {
        return Meeting.of(offer, request);
    }

    /** An empty shelf in the present edition of the vocabulary. */
    public <K> Shelf<K> shelf() {
        return new Shelf<>(vocabulary);
    }

    /** The concept known by this id. */
    public Optional<Concept> concept(String id) {
        return Optional.ofNullable(vocabulary.place(id)).map(vocabulary::concept);
    }

    /** What answers a wish for this concept, itself first: for looking further than the words of a text. */
    public List<String> answering(String id) {
        var place = vocabulary.place(id);
        if (place == null) return List.of();
        return vocabulary.answering(place).stream()
                .filter(near -> near.nearness() >= 0.5)
                .map(near -> vocabulary.concept(near.concept()).id())
                .toList();
    }
}
