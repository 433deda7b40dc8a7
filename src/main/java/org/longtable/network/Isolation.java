package org.longtable.network;

import java.util.Arrays;
import java.util.Collection;
import java.util.Optional;

/**
 * Why a side stands alone (W24): nobody of it is in touch with anyone beyond it, or none of its connections crosses a gap
 * that is crossed less than by chance.
 *
 * @param gap the gap that none of its connections crosses; empty where there are no connections at all
 */
record Isolation(Optional<Gap> gap) {
    static final Isolation ALONE = new Isolation(Optional.empty());

    /**
     * @param connected whether anyone of it is in touch with someone beyond it
     * @param inTouch the organisations that its people are in touch with, as far as everyone may find them
     */
    static Optional<Isolation> of(Profile mine, boolean connected, Collection<Profile> inTouch, Gaps gaps) {
        if (!connected) return Optional.of(ALONE);
        return Arrays.stream(Gap.values())
                .filter(gaps::isBelowChance)
                .filter(gap -> gap.groupOf(mine).isPresent())
                .filter(gap -> inTouch.stream().noneMatch(other -> gap.isBetween(mine, other)))
                .findFirst()
                .map(gap -> new Isolation(Optional.of(gap)));
    }

    /** What wakes the question when it was put aside. */
    String evidence() {
        return "stands-alone:" + gap.map(Gap::code).orElse("");
    }

    /** The part of the texts that belongs to it. */
    String code() {
        return gap.map(Gap::code).orElse("alone");
    }
}
