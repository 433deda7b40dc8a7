package org.longtable.network;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Who is connected with whom and how strongly, and who may be asked to introduce people, as the database was at one
 * snapshot. People are numbers; the connections of each stand side by side in two arrays (compressed sparse rows), those
 * of people who changed since in arrays of their own laid over them. A graph never changes: what changes is another graph.
 *
 * <p>A connection is kept with the logarithm of its weight, since all fade alike: on a day that is {@code f} half-lives
 * after the first, its strength is 2<sup>log − f</sup>, and it lives while log ≥ f (F1).
 */
final class Graph {
    private static final LocalDate DAY = LocalDate.of(2020, 1, 1);
    private static final double HALF_LIFE = 180;

    /** What lies within this below the threshold has reached it, as elsewhere. */
    private static final double TOLERANCE = Math.log1p(1e-9) / Math.log(2);

    /** The connections of one person. */
    record Row(int begin, int end, int[] to, double[] log) {}

    private final Numbering base;
    private final int[] begin;
    private final int[] to;
    private final double[] log;
    private final BitSet willing;
    private final Map<UUID, Integer> added;
    private final List<UUID> addedPeople;
    private final int[] changed;
    private final Row[] changedRows;
    private final String asOf;

    private Graph(
            Numbering base,
            int[] begin,
            int[] to,
            double[] log,
            BitSet willing,
            Map<UUID, Integer> added,
            List<UUID> addedPeople,
            int[] changed,
            Row[] changedRows,
            String asOf) {
        this.base = base;
        this.begin = begin;
        this.to = to;
        this.log = log;
        this.willing = willing;
        this.added = added;
        this.addedPeople = addedPeople;
        this.changed = changed;
        this.changedRows = changedRows;
        this.asOf = asOf;
    }

    /** Half-lives between the day on which a weight is a strength and this one. */
    static double fadedBy(LocalDate day) {
        return ChronoUnit.DAYS.between(DAY, day) / HALF_LIFE - TOLERANCE;
    }

    /** The smallest weight that lives on this day. */
    static double leastWeight(LocalDate day) {
        return Math.pow(2, fadedBy(day));
    }

    /** The snapshot of the database that this graph knows all of. */
    String asOf() {
        return asOf;
    }

    int people() {
        return base.size() + addedPeople.size();
    }

    int connections() {
        return to.length / 2;
    }

    /** How many people's connections lie over the arrays. */
    int patches() {
        return changed.length;
    }

    /** The person's number, or {@link Numbering#NOBODY} for someone without connections. */
    int number(UUID person) {
        var number = base.find(person);
        return number == Numbering.NOBODY ? added.getOrDefault(person, Numbering.NOBODY) : number;
    }

    UUID person(int number) {
        return number < base.size() ? base.person(number) : addedPeople.get(number - base.size());
    }

    boolean isWilling(int number) {
        return willing.get(number);
    }

    /** Where this person's row lies over the arrays, or a negative number. */
    int patch(int number) {
        return changed.length == 0 ? -1 : Arrays.binarySearch(changed, number);
    }

    int begin(int number, int patch) {
        return patch < 0 ? begin[number] : changedRows[patch].begin;
    }

    int end(int number, int patch) {
        return patch < 0 ? begin[number + 1] : changedRows[patch].end;
    }

    int[] to(int patch) {
        return patch < 0 ? to : changedRows[patch].to;
    }

    double[] log(int patch) {
        return patch < 0 ? log : changedRows[patch].log;
    }

    /** The connections of people who changed, read anew. */
    record Changes(Set<UUID> people, Collection<Told> connections, Set<UUID> willing, String asOf) {}

    record Told(UUID one, UUID other, double weight) {}

    /** The same graph with what changed laid over it. */
    Graph with(Changes changes) {
        if (changes.people.isEmpty())
            return new Graph(base, begin, to, log, willing, added, addedPeople, changed, changedRows, changes.asOf);
        var moreAdded = new HashMap<>(added);
        var morePeople = new ArrayList<>(addedPeople);
        var nowWilling = (BitSet) willing.clone();
        var rows = new HashMap<Integer, List<Told>>();
        for (var person : changes.people) {
            var number = numberOf(person, moreAdded, morePeople);
            nowWilling.set(number, changes.willing.contains(person));
            rows.put(number, new ArrayList<>());
        }
        for (var told : changes.connections) {
            var one = numberOf(told.one, moreAdded, morePeople);
            var other = numberOf(told.other, moreAdded, morePeople);
            if (rows.containsKey(one)) rows.get(one).add(told);
            if (rows.containsKey(other)) rows.get(other).add(new Told(told.other, told.one, told.weight));
        }
        // Someone new without a row of their own would point beyond the arrays.
        for (int number = base.size(); number < base.size() + morePeople.size(); number++)
            if (patch(number) < 0) rows.putIfAbsent(number, List.of());
        var all = IntStream.concat(
                        Arrays.stream(changed), rows.keySet().stream().mapToInt(Integer::intValue))
                .distinct()
                .sorted()
                .toArray();
        var allRows = new Row[all.length];
        for (int i = 0; i < all.length; i++) {
            var told = rows.get(all[i]);
            allRows[i] = told == null ? changedRows[patch(all[i])] : row(told, moreAdded, morePeople);
        }
        return new Graph(base, begin, to, log, nowWilling, moreAdded, morePeople, all, allRows, changes.asOf);
    }

    private Row row(List<Told> told, Map<UUID, Integer> numbers, List<UUID> newPeople) {
        var others = new int[told.size()];
        var logs = new double[told.size()];
        for (int i = 0; i < others.length; i++) {
            others[i] = numberOf(told.get(i).other, numbers, newPeople);
            logs[i] = log2(told.get(i).weight);
        }
        return new Row(0, others.length, others, logs);
    }

    private int numberOf(UUID person, Map<UUID, Integer> numbers, List<UUID> newPeople) {
        var number = base.find(person);
        if (number != Numbering.NOBODY) return number;
        return numbers.computeIfAbsent(person, _ -> {
            newPeople.add(person);
            return base.size() + newPeople.size() - 1;
        });
    }

    private static double log2(double weight) {
        return Math.log(weight) / Math.log(2);
    }

    /** Gathers connections as they are read, in any order, and lays them out at the end. */
    static final class Gathering {
        private final Numbering people = new Numbering();
        private final Set<UUID> willing = new HashSet<>();
        private int[] ones = new int[1024];
        private int[] others = new int[1024];
        private double[] logs = new double[1024];
        private int size;

        void connects(UUID one, UUID other, double weight) {
            if (size == ones.length) {
                ones = Arrays.copyOf(ones, size * 2);
                others = Arrays.copyOf(others, size * 2);
                logs = Arrays.copyOf(logs, size * 2);
            }
            ones[size] = people.number(one);
            others[size] = people.number(other);
            logs[size++] = log2(weight);
        }

        void isWilling(UUID person) {
            willing.add(person);
        }

        Graph asOf(String snapshot) {
            int n = people.size();
            var begin = new int[n + 1];
            for (int i = 0; i < size; i++) {
                begin[ones[i] + 1]++;
                begin[others[i] + 1]++;
            }
            for (int number = 0; number < n; number++) begin[number + 1] += begin[number];
            var next = Arrays.copyOf(begin, n);
            var to = new int[size * 2];
            var log = new double[size * 2];
            for (int i = 0; i < size; i++) {
                to[next[ones[i]]] = others[i];
                log[next[ones[i]]++] = logs[i];
                to[next[others[i]]] = ones[i];
                log[next[others[i]]++] = logs[i];
            }
            var may = new BitSet(n);
            for (var person : willing) {
                var number = people.find(person);
                if (number != Numbering.NOBODY) may.set(number);
            }
            return new Graph(
                    people.trimmed(), begin, to, log, may, Map.of(), List.of(), new int[0], new Row[0], snapshot);
        }
    }
}
