package org.longtable.community;

import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.TableId;

/**
 * What someone of the community said, in their own words, as the reader may see it.
 *
 * @param young how many young people spoke, where it is their words
 * @param names who said it and who wrote it down, only when each who is named wants it
 * @param mine how the reader stands to it
 * @param forGuest whether a helper entered it for someone who comes by paper
 */
public record Line(
        UUID id,
        TableId table,
        String words,
        Capacity capacity,
        int young,
        LocalDate saidOn,
        String place,
        Optional<LocalDate> confirmedOn,
        Optional<Names> names,
        Mine mine,
        boolean forGuest,
        Optional<LocalDate> checkedOn,
        boolean origin) {
    /** How few young people are too few to count aloud. */
    private static final int FEW = 5;

    /** @param speaker empty when the words are those of nobody who sits here */
    public record Names(String writer, String speaker) {}

    /** @param open whether the reader's own name may be shown */
    public record Mine(boolean wrote, boolean said, boolean open) {
        boolean any() {
            return wrote || said;
        }
    }

    public String path() {
        return "/tables/" + table + "/listening/" + id;
    }

    /** A handful of young people is not counted: in a small group a number may tell who. */
    public boolean few() {
        return capacity == Capacity.YOUNG && young < FEW;
    }

    /** Entered by a helper and not checked: not quoted anywhere else (C9). */
    public boolean isUnchecked() {
        return forGuest && checkedOn.isEmpty();
    }

    public boolean mayRemove() {
        return mine.any();
    }
}
