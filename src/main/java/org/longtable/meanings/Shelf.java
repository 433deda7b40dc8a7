package org.longtable.meanings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import org.jspecify.annotations.Nullable;

/**
 * Many meanings, to be asked which are near one. Tens of thousands are no trouble: only those that share a concept or a
 * near one are looked at, and only the likeliest of them closely. May be used by several at once.
 *
 * @param <K> by what they are known
 */
public final class Shelf<K> {
    private static final int CLOSELY_AT_LEAST = 150;
    /** What is so much weaker than the best is left out: it would only be in the way. */
    private static final double BESIDE_THE_BEST = 0.72;

    /** So many places may be empty before those that are taken move together. */
    private static final int MOST_EMPTY = 1_000;

    /** One that is near. */
    public record Found<K>(K key, Met met) {}

    private record Kept<K>(K key, Meaning meaning) {}

    private static final class Places {
        private int[] places = new int[4];
        private int size;

        void add(int place) {
            if (size == places.length) places = Arrays.copyOf(places, 2 * size);
            places[size++] = place;
        }
    }

    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private final Vocabulary vocabulary;
    private final List<@Nullable Kept<K>> kept = new ArrayList<>();
    private final Map<K, Integer> where = new HashMap<>();
    private final Map<Integer, Places> byConcept = new HashMap<>();
    private final Map<String, Places> byWord = new HashMap<>();

    Shelf(Vocabulary vocabulary) {
        this.vocabulary = vocabulary;
    }

    /** Puts a meaning there, in the place of what was known by the same key. */
    public void put(K key, Meaning meaning) {
        var here = meaning.in(vocabulary);
        lock.writeLock().lock();
        try {
            take(key);
            if (kept.size() > 2 * where.size() + MOST_EMPTY) moveTogether();
            add(new Kept<>(key, here));
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void moveTogether() {
        var taken = kept.stream().filter(Objects::nonNull).toList();
        kept.clear();
        byConcept.clear();
        byWord.clear();
        taken.forEach(this::add);
    }

    private void add(Kept<K> one) {
        var place = kept.size();
        kept.add(one);
        where.put(one.key, place);
        for (var mention : one.meaning.mentions())
            byConcept.computeIfAbsent(mention.concept(), _ -> new Places()).add(place);
        for (var word : one.meaning.words().keySet())
            byWord.computeIfAbsent(word, _ -> new Places()).add(place);
    }

    public void remove(K key) {
        lock.writeLock().lock();
        try {
            take(key);
        } finally {
            lock.writeLock().unlock();
        }
    }

    private void take(K key) {
        var before = where.remove(key);
        if (before != null) kept.set(before, null);
    }

    public int size() {
        lock.readLock().lock();
        try {
            return where.size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /** The nearest of the other side, at most so many, the strongest first. */
    public List<Found<K>> near(Meaning meaning, int most) {
        return besideTheBest(all(meaning, most));
    }

    /** Of those that are near, the strongest first, only those that are not much weaker than the best of them. */
    public static <K> List<Found<K>> besideTheBest(List<Found<K>> near) {
        return near.stream()
                .filter(one -> one.met().strength()
                        >= BESIDE_THE_BEST * near.getFirst().met().strength())
                .toList();
    }

    /** As {@link #near}, with much weaker ones: for whoever may show only some of them, whichever is the best of those. */
    public List<Found<K>> all(Meaning meaning, int most) {
        var asked = meaning.in(vocabulary);
        lock.readLock().lock();
        try {
            var likely = likely(asked);
            var found = new ArrayList<Found<K>>();
            for (var place : likely) {
                var one = kept.get(place);
                if (one == null) continue;
                met(asked, one.meaning()).ifPresent(met -> found.add(new Found<>(one.key(), met)));
                if (found.size() >= Math.max(CLOSELY_AT_LEAST, 4 * most)) break;
            }
            found.sort((a, b) -> a.met().compareTo(b.met()));
            return found.stream().limit(most).toList();
        } finally {
            lock.readLock().unlock();
        }
    }

    private static Optional<Met> met(Meaning asked, Meaning other) {
        return asked.side() == Side.OFFER ? Meeting.of(asked, other) : Meeting.of(other, asked);
    }

    /** The places of those that share something, the likeliest first. */
    private int[] likely(Meaning asked) {
        var score = new float[kept.size()];
        for (var mention : asked.mentions()) {
            var weight = (float) (vocabulary.weight(mention.concept()) * (mention.given() ? 1 : 0.25));
            var near = asked.side() == Side.REQUEST
                    ? vocabulary.answering(mention.concept())
                    : vocabulary.answeredBy(mention.concept());
            for (var one : near) add(score, byConcept.get(one.concept()), weight * (float) one.nearness());
        }
        for (var word : asked.words().keySet()) {
            var places = byWord.get(word);
            if (places != null) add(score, places, 0.2f / (1 + (float) Math.log(places.size)));
        }
        return strongestFirst(score);
    }

    /** Places with a score, packed with it into one number each, so that sorting them is sorting numbers. */
    private static int[] strongestFirst(float[] score) {
        var packed = new long[score.length];
        var many = 0;
        for (var place = 0; place < score.length; place++)
            if (score[place] > 0) packed[many++] = ((long) Float.floatToIntBits(score[place]) << 32) | place;
        Arrays.sort(packed, 0, many);
        var places = new int[many];
        for (var at = 0; at < many; at++) places[at] = (int) packed[many - 1 - at];
        return places;
    }

    private static void add(float[] score, @Nullable Places places, float more) {
        if (places == null) return;
        for (var at = 0; at < places.size; at++) score[places.places[at]] += more;
    }
}
