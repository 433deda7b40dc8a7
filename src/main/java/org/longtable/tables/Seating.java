package org.longtable.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Who sits where around the table. People sit in no order, so those of one partner are spread: nobody beside someone of
 * their own partner where that can be had, and then each as far from the others as possible. The same seats always give
 * the same places.
 */
final class Seating {
    /** Where a chair stands, seen from the middle of the table, and the how many-th of its side it is. */
    record Chair(int x, int y, int nth) {
        double nearTo(Chair other) {
            return 1e4 / ((x - other.x) * (x - other.x) + (y - other.y) * (y - other.y));
        }
    }

    private static final double BESIDE = 1e6;
    private static final double ALL_ON_ONE_SIDE = 1e3;

    private final List<Chair> chairs;
    private final int[] partners;
    private final double[][] crowdedness;
    private final int[] seatOnChair;

    private Seating(List<Chair> chairs, List<String> partners) {
        this.chairs = chairs;
        this.partners = partners.stream().mapToInt(partners::indexOf).toArray();
        this.crowdedness = crowdedness(chairs);
        this.seatOnChair = everySecondChair();
    }

    /** For each chair the index of the seat on it. */
    static List<Integer> around(List<Chair> chairs, List<String> partners) {
        var seating = new Seating(chairs, partners);
        while (seating.someoneChangesPlaces()) {}
        return IntStream.of(seating.seatOnChair).boxed().toList();
    }

    /** Partner by partner, the largest first, on every second chair: nobody is beside their own who need not be. */
    private int[] everySecondChair() {
        var byPartner = new LinkedHashMap<Integer, List<Integer>>();
        for (int seat = 0; seat < partners.length; seat++)
            byPartner.computeIfAbsent(partners[seat], _ -> new ArrayList<>()).add(seat);
        var inTurn = byPartner.values().stream()
                .sorted(Comparator.comparing(List<Integer>::size).reversed())
                .flatMap(List::stream)
                .toList();
        var placed = new int[chairs.size()];
        int next = 0;
        for (int chair = 0; chair < placed.length; chair += 2) placed[chair] = inTurn.get(next++);
        for (int chair = 1; chair < placed.length; chair += 2) placed[chair] = inTurn.get(next++);
        return placed;
    }

    private boolean someoneChangesPlaces() {
        var before = crowding();
        var now = before;
        for (int one = 0; one < seatOnChair.length; one++) {
            for (int other = one + 1; other < seatOnChair.length; other++) {
                if (samePartner(one, other)) continue;
                change(one, other);
                var then = crowding();
                if (then < now - 1e-9) now = then;
                else change(one, other);
            }
        }
        return now < before;
    }

    private void change(int one, int other) {
        int seat = seatOnChair[one];
        seatOnChair[one] = seatOnChair[other];
        seatOnChair[other] = seat;
    }

    private double crowding() {
        double crowding = 0;
        var sides = new int[partners.length];
        var people = new int[partners.length];
        for (int one = 0; one < seatOnChair.length; one++) {
            int partner = partners[seatOnChair[one]];
            people[partner]++;
            sides[partner] |= chairs.get(one).y() < 0 ? 1 : 2;
            for (int other = 0; other < one; other++) if (samePartner(one, other)) crowding += crowdedness[one][other];
        }
        for (int partner = 0; partner < people.length; partner++)
            if (people[partner] > 1 && sides[partner] != 3) crowding += ALL_ON_ONE_SIDE;
        return crowding;
    }

    /** How little anyone wants their own on both of these chairs. */
    private static double[][] crowdedness(List<Chair> chairs) {
        int count = chairs.size();
        var crowdedness = new double[count][count];
        for (int one = 0; one < count; one++)
            for (int other = 0; other < one; other++) {
                boolean beside = one - other == 1 || one - other == count - 1;
                crowdedness[one][other] = chairs.get(one).nearTo(chairs.get(other)) + (beside ? BESIDE : 0);
            }
        return crowdedness;
    }

    private boolean samePartner(int one, int other) {
        return partners[seatOnChair[one]] == partners[seatOnChair[other]];
    }
}
