package org.longtable.meanings;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The concepts of the field as they stand to each other, ready to be asked how near two of them are. Never changes. */
final class Vocabulary {
    static final List<String> LANGUAGES = List.of("en", "fr");

    private static final double NARROWER = 0.97;
    private static final double BROADER = 0.7;
    private static final double BESIDE = 0.5;
    private static final double RELATED = 0.75;
    private static final double RELATED_STEP = 0.85;
    private static final double WORTH_NOTING = 0.1;

    /** A concept that is near another, and how near: 1 is the same. */
    record Near(int concept, double nearness) {}

    private final List<Concept> concepts;
    private final Map<String, Integer> places = new HashMap<>();
    private final Map<String, Phrases<Integer>> names = new HashMap<>();
    private final List<Map<Integer, Integer>> wider = new ArrayList<>();
    private final List<int[]> related = new ArrayList<>();
    private final double[] weight;
    private final BitSet given = new BitSet();
    private final int[] top;
    private final AtomicReferenceArray<float @Nullable []> rows;
    private final AtomicReferenceArray<@Nullable List<Near>> answering;
    private final AtomicReferenceArray<@Nullable List<Near>> answeredBy;

    Vocabulary(Collection<Concept> all) {
        concepts = List.copyOf(all);
        for (var concept : concepts) places.put(concept.id(), places.size());
        for (var language : LANGUAGES) names.put(language, names(language));
        for (var place = 0; place < concepts.size(); place++) wider.add(wider(place));
        weight = weights();
        top = tops();
        for (var place = 0; place < concepts.size(); place++) {
            if (concepts.get(top[place]).given()) given.set(place);
            related.add(related(place));
        }
        rows = new AtomicReferenceArray<>(concepts.size());
        answering = new AtomicReferenceArray<>(concepts.size());
        answeredBy = new AtomicReferenceArray<>(concepts.size());
    }

    int size() {
        return concepts.size();
    }

    List<Concept> concepts() {
        return concepts;
    }

    Concept concept(int place) {
        return concepts.get(place);
    }

    /** Those of these ids that are known. */
    List<Concept> named(Collection<String> ids) {
        return Arrays.stream(known(ids)).mapToObj(concepts::get).toList();
    }

    List<Concept> narrower(Concept concept) {
        return concepts.stream()
                .filter(other -> other.broader().contains(concept.id()))
                .toList();
    }

    /** What is related to it, whichever of the two says so. */
    List<Concept> beside(Concept concept) {
        var place = places.get(concept.id());
        return place == null
                ? List.of()
                : Arrays.stream(related.get(place)).mapToObj(concepts::get).toList();
    }

    @Nullable
    Integer place(String id) {
        return places.get(id);
    }

    Phrases<Integer> names(Meaning.Tongue tongue) {
        return names.getOrDefault(tongue.code(), new Phrases<>());
    }

    /** The ids of those of which these words are a whole name, in any language. */
    Set<String> called(String words) {
        var called = new HashSet<String>();
        names.forEach((language, phrases) -> {
            var stems = Words.stems(words, language);
            var longest = phrases.longestAt(stems, 0, stem -> stem);
            if (longest != null && longest.length() == stems.size())
                longest.means().forEach(place -> called.add(concept(place).id()));
        });
        return called;
    }

    /** Whether it can be offered, and does not only say what an offer is about. */
    boolean isGiven(int place) {
        return given.get(place);
    }

    /** The widest concept above it, itself when there is none. */
    String top(int place) {
        return concepts.get(top[place]).id();
    }

    boolean isWithin(int place, String id) {
        var widest = places.get(id);
        return widest != null && wider.get(place).containsKey(widest);
    }

    /** How much it says: 1 for what has nothing narrower, less the more there is below it. */
    double weight(int place) {
        return weight[place];
    }

    /** How far an offer of the one answers a wish for the other: 1 entirely, 0 not at all. */
    double nearness(int wanted, int offered) {
        var row = rows.get(wanted);
        if (row == null) {
            row = new float[concepts.size()];
            for (var other = 0; other < row.length; other++) row[other] = (float) reckoned(wanted, other);
            rows.set(wanted, row);
        }
        return row[offered];
    }

    private double reckoned(int wanted, int offered) {
        if (wanted == offered) return 1;
        var above = wider.get(offered).get(wanted);
        if (above != null) return Math.pow(NARROWER, above);
        var below = wider.get(wanted).get(offered);
        var nearness =
                below != null ? weight[offered] / weight[wanted] * Math.pow(BROADER, below) : beside(wanted, offered);
        return Math.max(nearness, Math.max(alike(wanted, offered), alike(offered, wanted)));
    }

    /** What answers a wish for this, the nearest first. */
    List<Near> answering(int wanted) {
        return kept(answering, wanted, other -> nearness(wanted, other));
    }

    /** The wishes that this answers. */
    List<Near> answeredBy(int offered) {
        return kept(answeredBy, offered, other -> nearness(other, offered));
    }

    private List<Near> kept(
            AtomicReferenceArray<@Nullable List<Near>> kept,
            int place,
            java.util.function.IntToDoubleFunction nearness) {
        var found = kept.get(place);
        if (found == null) {
            var near = new ArrayList<Near>();
            for (var other = 0; other < concepts.size(); other++) {
                var one = nearness.applyAsDouble(other);
                if (one >= WORTH_NOTING) near.add(new Near(other, one));
            }
            near.sort((a, b) -> Double.compare(b.nearness(), a.nearness()));
            found = List.copyOf(near);
            kept.set(place, found);
        }
        return found;
    }

    private double beside(int one, int other) {
        var best = 0.0;
        for (var shared : wider.get(one).keySet())
            if (wider.get(other).containsKey(shared)) best = Math.max(best, weight[shared]);
        return BESIDE * best;
    }

    /** Near because something above the one is related to the other. */
    private double alike(int one, int other) {
        var best = 0.0;
        for (var above : wider.get(one).entrySet())
            for (var beside : related.get(above.getKey()))
                if (beside == other) best = Math.max(best, RELATED * Math.pow(RELATED_STEP, above.getValue()));
        return best;
    }

    private Phrases<Integer> names(String language) {
        var phrases = new Phrases<Integer>();
        for (var place = 0; place < concepts.size(); place++) {
            var concept = concepts.get(place);
            var name = concept.names().get(language);
            if (name != null) phrases.add(Words.stems(name, language), place);
            for (var other : concept.otherNames(language)) phrases.add(Words.stems(other, language), place);
        }
        return phrases;
    }

    /** Everything above, with the number of steps; itself with none. Circles are walked once. */
    private Map<Integer, Integer> wider(int place) {
        var steps = new LinkedHashMap<Integer, Integer>();
        var open = new ArrayDeque<Integer>();
        steps.put(place, 0);
        open.add(place);
        while (!open.isEmpty()) {
            var at = open.remove();
            for (var above : broader(at))
                if (steps.putIfAbsent(above, steps.getOrDefault(at, 0) + 1) == null) open.add(above);
        }
        return steps;
    }

    private int[] broader(int place) {
        return known(concepts.get(place).broader());
    }

    private int[] known(Collection<String> ids) {
        return ids.stream()
                .map(places::get)
                .filter(java.util.Objects::nonNull)
                .mapToInt(Integer::intValue)
                .toArray();
    }

    private int[] related(int place) {
        var both = new BitSet();
        for (var other : known(concepts.get(place).related())) both.set(other);
        var id = concepts.get(place).id();
        for (var other = 0; other < concepts.size(); other++)
            if (concepts.get(other).related().contains(id)) both.set(other);
        return both.stream().toArray();
    }

    private double[] weights() {
        var below = new int[concepts.size()];
        for (var place = 0; place < concepts.size(); place++)
            for (var above : wider.get(place).keySet()) below[above]++;
        var most = Math.log(Math.max(2, concepts.size()));
        return Arrays.stream(below)
                .mapToDouble(many -> Math.max(0.05, 1 - Math.log(many) / most))
                .toArray();
    }

    private int[] tops() {
        var tops = new int[concepts.size()];
        for (var place = 0; place < concepts.size(); place++) {
            var steps = wider.get(place);
            tops[place] = steps.keySet().stream()
                    .filter(above -> broader(above).length == 0)
                    .findFirst()
                    .orElse(place);
        }
        return tops;
    }
}
