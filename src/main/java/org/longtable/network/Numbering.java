package org.longtable.network;

import java.util.Arrays;
import java.util.UUID;

/** Gives each person a number from 0 on, in the order in which they are first met. */
final class Numbering {
    static final int NOBODY = -1;

    private long[] high = new long[1024];
    private long[] low = new long[1024];
    private int[] slots = new int[4096];
    private int size;

    int size() {
        return size;
    }

    UUID person(int number) {
        return new UUID(high[number], low[number]);
    }

    /** The person's number, or {@link #NOBODY}. */
    int find(UUID person) {
        var number = slots[slot(person.getMostSignificantBits(), person.getLeastSignificantBits())];
        return number == 0 ? NOBODY : number - 1;
    }

    /** The person's number; a new one for someone new. */
    int number(UUID person) {
        var most = person.getMostSignificantBits();
        var least = person.getLeastSignificantBits();
        var slot = slot(most, least);
        if (slots[slot] != 0) return slots[slot] - 1;
        if (size == high.length) {
            high = Arrays.copyOf(high, size * 2);
            low = Arrays.copyOf(low, size * 2);
        }
        high[size] = most;
        low[size] = least;
        slots[slot] = ++size;
        if (size * 2 > slots.length) widen();
        return size - 1;
    }

    /** Lets go of the room that was kept for more people. */
    Numbering trimmed() {
        high = Arrays.copyOf(high, size);
        low = Arrays.copyOf(low, size);
        return this;
    }

    private void widen() {
        slots = new int[slots.length * 2];
        for (int number = 0; number < size; number++) slots[slot(high[number], low[number])] = number + 1;
    }

    /** Where this person's number stands, or would. */
    private int slot(long most, long least) {
        int mask = slots.length - 1;
        int slot = mixed(most, least) & mask;
        while (slots[slot] != 0 && (high[slots[slot] - 1] != most || low[slots[slot] - 1] != least))
            slot = slot + 1 & mask;
        return slot;
    }

    /** Ids sort by age, so that their first bits are alike. */
    private static int mixed(long most, long least) {
        long mixed = (most ^ least * 0x9E3779B97F4A7C15L) * 0xBF58476D1CE4E5B9L;
        return (int) (mixed ^ mixed >>> 32);
    }
}
