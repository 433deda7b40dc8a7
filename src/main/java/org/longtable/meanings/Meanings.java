package org.longtable.meanings;

import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import org.longtable.ground.Works;
import org.springframework.stereotype.Component;

/**
 * Front door: what texts mean, and which offer meets which request. The vocabulary is kept in memory; whether it has
 * changed, here or on another node, is looked up every few seconds.
 */
@Component
public class Meanings {
    private static final long BETWEEN_LOOKS = Duration.ofSeconds(5).toNanos();

    private final Works works;
    private final ReentrantLock looking = new ReentrantLock();
    private volatile Edition edition = new Edition(0, new Vocabulary(Skos.shipped()));
    private volatile long lookedAt;
    private volatile boolean stale = true;

    Meanings(Works works) {
        this.works = works;
    }

    /** What a text says, read in its language; what it says against its side (<i>we are looking for …</i>) is left out. */
    public Meaning of(String text, Locale language, Side side) {
        return Meaning.of(vocabulary(), text, language, side);
    }

    /** What a text said when it was read before, from the concepts kept of it. */
    public Meaning remembered(Collection<String> given, Collection<String> about, Side side) {
        return Meaning.of(vocabulary(), Set.copyOf(given), Set.copyOf(about), side);
    }

    /** Whether they meet, and why. */
    public Optional<Met> meet(Meaning offer, Meaning request) {
        return Meeting.of(offer, request);
    }

    /** An empty shelf in the present edition of the vocabulary. */
    public <K> Shelf<K> shelf() {
        return new Shelf<>(vocabulary());
    }

    /** Counts up when the vocabulary changes: what was read before can be read anew. */
    public long edition() {
        return current().number();
    }

    /** The concept known by this id. */
    public Optional<Concept> concept(String id) {
        var vocabulary = vocabulary();
        return Optional.ofNullable(vocabulary.place(id)).map(vocabulary::concept);
    }

    /** The concepts of which these words are a name, in either language; no more and no fewer words. */
    public Set<String> called(String words) {
        return vocabulary().called(words);
    }

    /** What answers a wish for this concept, itself first: for looking further than the words of a text. */
    public List<String> answering(String id) {
        var vocabulary = vocabulary();
        var place = vocabulary.place(id);
        if (place == null) return List.of();
        return vocabulary.answering(place).stream()
                .filter(near -> near.nearness() >= 0.5)
                .map(near -> vocabulary.concept(near.concept()).id())
                .toList();
    }

    Vocabulary vocabulary() {
        return current().vocabulary();
    }

    /** It has just been changed here. */
    void isStale() {
        stale = true;
    }

    private Edition current() {
        if (!stale && System.nanoTime() - lookedAt < BETWEEN_LOOKS) return edition;
        // Whoever comes while another looks goes on with what there is.
        if (!looking.tryLock()) return edition;
        try {
            stale = false;
            lookedAt = System.nanoTime();
            var number = works.in(Additions::edition);
            if (number != edition.number()) edition = works.in(Additions::read);
            return edition;
        } finally {
            looking.unlock();
        }
    }
}
