package org.longtable.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;

/**
 * Ways from one person to another over living connections, through people who allow to be asked. The room that a search
 * works in is kept and used again, so that a search makes nothing but its answer.
 *
 * <p>The strongest way has the least sum of costs; the cost of a connection of strength S is −ln(S / (1 + S)), so the
 * way is the one whose product of S / (1 + S) is greatest. With at most three people between it has at most four
 * connections: what lies within two of each end is looked at once, and the two sides meet in the middle.
 */
final class Ways {
    static final int MOST_BETWEEN = 3;

    private static final int KEPT = 4;

    /** Room for people who come along while a room is kept. */
    private static final int SPARE = 1_000;

    private final Graph graph;
    private final double faded;
    private final ConcurrentLinkedQueue<Room> rooms;

    /** @param rooms rooms of searches that are over, for this graph or a smaller one */
    Ways(Graph graph, double faded, ConcurrentLinkedQueue<Room> rooms) {
        this.graph = graph;
        this.faded = faded;
        this.rooms = rooms;
    }

    /** The people of the way from its first to its last, both ends among them. */
    record Way(List<UUID> people, double cost) {
        int between() {
            return people.size() - 2;
        }
    }

    /** How dear a connection is: 0 for one beyond all measure, more the weaker it is. */
    static double cost(double log, double faded) {
        return Math.log1p(Math.pow(2, faded - log));
    }

    /**
     * The strongest way from someone to whichever of these others is nearest in that sense; empty when there is none.
     *
     * @param mostBetween how many people may stand between, from 1 to {@value #MOST_BETWEEN}
     * @param without people who are not to stand between
     */
    Optional<Way> strongest(UUID from, Collection<UUID> to, int mostBetween, Collection<UUID> without) {
        int start = graph.number(from);
        var ends = numbers(to);
        if (start == Numbering.NOBODY || ends.length == 0) return Optional.empty();
        var room = room();
        try {
            return new Meeting(room, numbers(without))
                    .strongest(new int[] {start}, ends, mostBetween)
                    .map(found ->
                            new Way(IntStream.of(found).mapToObj(graph::person).toList(), room.best));
        } finally {
            if (rooms.size() < KEPT) rooms.add(room);
        }
    }

    /**
     * How many living connections lie between the nearest of one side and each person; 0 for who has no way that an
     * introduction could take.
     */
    Distances distances(Collection<UUID> from) {
        var steps = new byte[graph.people()];
        var queue = new int[graph.people()];
        int end = 0;
        for (int source : numbers(from)) {
            steps[source] = 1;
            queue[end++] = source;
        }
        int sources = end;
        for (int i = 0; i < end; i++) {
            int v = queue[i];
            if (steps[v] > MOST_BETWEEN + 1) break;
            if (i >= sources && !graph.isWilling(v)) continue;
            int patch = graph.patch(v);
            var others = graph.to(patch);
            var logs = graph.log(patch);
            for (int e = graph.begin(v, patch), last = graph.end(v, patch); e < last; e++)
                if (steps[others[e]] == 0 && logs[e] >= faded) {
                    steps[others[e]] = (byte) (steps[v] + 1);
                    queue[end++] = others[e];
                }
        }
        return new Distances(graph, steps);
    }

    /** How far everyone is from one side, over the fewest connections. */
    record Distances(Graph graph, byte[] steps) {
        /** How many connections to the nearest of these people; 0 when there is no way, or they are of the side. */
        int to(Collection<UUID> people) {
            int nearest = 0;
            for (var person : people) {
                int number = graph.number(person);
                if (number == Numbering.NOBODY || steps[number] <= 1) continue;
                int far = steps[number] - 1;
                if (nearest == 0 || far < nearest) nearest = far;
            }
            return nearest;
        }
    }

    private int[] numbers(Collection<UUID> people) {
        return people.stream()
                .mapToInt(graph::number)
                .filter(number -> number != Numbering.NOBODY)
                .distinct()
                .toArray();
    }

    private Room room() {
        for (var room = rooms.poll(); room != null; room = rooms.poll()) if (room.fits(graph.people())) return room;
        return new Room(graph.people() + SPARE);
    }

    /** Where one search notes what it has found; cleared by what it touched. */
    static final class Room {
        private final Side near;
        private final Side far;
        private final boolean[] without;
        private double best;

        Room(int people) {
            near = new Side(people);
            far = new Side(people);
            without = new boolean[people];
        }

        boolean fits(int people) {
            return people <= without.length;
        }
    }

    /** What lies within two connections of one end. */
    private static final class Side {
        private final double[] one;
        private final double[] two;
        private final int[] beforeOne;
        private final int[] beforeTwo;
        private final boolean[] end;
        private int[] touched = new int[256];
        private int size;

        Side(int people) {
            one = new double[people];
            two = new double[people];
            beforeOne = new int[people];
            beforeTwo = new int[people];
            end = new boolean[people];
            Arrays.fill(one, Double.POSITIVE_INFINITY);
            Arrays.fill(two, Double.POSITIVE_INFINITY);
        }

        void touch(int v) {
            if (size == touched.length) touched = Arrays.copyOf(touched, size * 2);
            touched[size++] = v;
        }

        double least(int v, int most) {
            if (end[v]) return 0;
            return most < 2 ? one[v] : Math.min(one[v], two[v]);
        }

        /** From this person, without them, back to the end. Over two connections the first is the one nearer to the end. */
        int[] back(int v) {
            if (end[v]) return new int[0];
            if (one[v] <= two[v]) return new int[] {beforeOne[v]};
            int between = beforeTwo[v];
            return new int[] {between, beforeOne[between]};
        }

        void clear() {
            for (int i = 0; i < size; i++) {
                int v = touched[i];
                one[v] = Double.POSITIVE_INFINITY;
                two[v] = Double.POSITIVE_INFINITY;
                end[v] = false;
            }
            size = 0;
        }
    }

    private final class Meeting {
        private final Room room;
        private final int[] without;

        Meeting(Room room, int[] without) {
            this.room = room;
            this.without = without;
        }

        Optional<int[]> strongest(int[] from, int[] to, int mostBetween) {
            try {
                for (int v : without) room.without[v] = true;
                int nearHops = mostBetween == 1 ? 1 : 2;
                int farHops = mostBetween == 3 ? 2 : 1;
                look(room.near, from, nearHops);
                look(room.far, to, farHops);
                return meet(nearHops, farHops);
            } finally {
                for (int v : without) room.without[v] = false;
                room.near.clear();
                room.far.clear();
            }
        }

        private void look(Side side, int[] ends, int hops) {
            for (int v : ends) {
                side.end[v] = true;
                side.touch(v);
            }
            for (int v : ends) spread(side, v, 0, side.one, side.beforeOne);
            if (hops < 2) return;
            for (int i = ends.length, last = side.size; i < last; i++) {
                int v = side.touched[i];
                if (mayStandBetween(v)) spread(side, v, side.one[v], side.two, side.beforeTwo);
            }
        }

        private void spread(Side side, int v, double until, double[] costs, int[] before) {
            int patch = graph.patch(v);
            var others = graph.to(patch);
            var logs = graph.log(patch);
            for (int e = graph.begin(v, patch), last = graph.end(v, patch); e < last; e++) {
                int other = others[e];
                if (logs[e] < faded || side.end[other]) continue;
                double cost = until + cost(logs[e], faded);
                if (cost >= costs[other]) continue;
                if (side.one[other] == Double.POSITIVE_INFINITY && side.two[other] == Double.POSITIVE_INFINITY)
                    side.touch(other);
                costs[other] = cost;
                before[other] = v;
            }
        }

        private boolean mayStandBetween(int v) {
            return graph.isWilling(v) && !room.without[v];
        }

        private Optional<int[]> meet(int nearHops, int farHops) {
            int middle = Numbering.NOBODY;
            room.best = Double.POSITIVE_INFINITY;
            for (int i = 0; i < room.near.size; i++) {
                int v = room.near.touched[i];
                if (!room.near.end[v] && !room.far.end[v] && !mayStandBetween(v)) continue;
                double cost = room.near.least(v, nearHops) + room.far.least(v, farHops);
                if (cost < room.best) {
                    room.best = cost;
                    middle = v;
                }
            }
            return middle == Numbering.NOBODY ? Optional.empty() : Optional.of(way(middle));
        }

        private int[] way(int middle) {
            var way = new int[MOST_BETWEEN + 2];
            int first = 2;
            for (int v : room.near.back(middle)) way[--first] = v;
            int last = 2;
            way[last] = middle;
            for (int v : room.far.back(middle)) way[++last] = v;
            return Arrays.copyOfRange(way, first, last + 1);
        }
    }
}
