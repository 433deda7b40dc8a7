package org.longtable.listings;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.OrganisationId;

/**
 * Making one organisation of two: asked for, done, or undone again.
 *
 * @param choices of which of the two a value stays, where only one can: {@code kept} or {@code merged}, by field
 * @param keptYes who said yes for the one that stays; empty while nobody has
 * @param leftOver what could not be told apart any more when it was undone
 * @param speaksForKept whether the asking person may say yes for the one that stays
 */
public record Merge(
        MergeId id,
        OrganisationId kept,
        OrganisationId merged,
        String keptName,
        String mergedName,
        Map<String, String> choices,
        String askedBy,
        LocalDate askedOn,
        String keptYes,
        String mergedYes,
        State state,
        String settledBy,
        @Nullable LocalDate settledOn,
        String undoneBy,
        @Nullable LocalDate undoneOn,
        List<LeftOver> leftOver,
        boolean speaksForKept,
        boolean speaksForMerged) {

    /** Where it stands. */
    public enum State {
        ASKED,
        DECLINED,
        DONE,
        UNDONE
    }

    /**
     * Something that an undoing left with the one that was kept.
     *
     * @param what {@code gone}, {@code changed}, {@code changed_along}, {@code stays} or {@code since}
     * @param kind what it is: {@code people}, {@code tables}, {@code told}, {@code numbers} or {@code other}
     */
    public record LeftOver(String what, String kind) {
        static LeftOver of(String what, String table) {
            return new LeftOver(
                    what,
                    switch (table) {
                        case "directory.affiliation" -> "people";
                        case "tables.partner" -> "tables";
                        case "directory.line", "directory.organisation" -> "told";
                        case "directory.identifier" -> "numbers";
                        default -> "other";
                    });
        }
    }

    /** Whether the asking person can say yes now. */
    public boolean waitsForMe() {
        return state == State.ASKED && (speaksForKept && keptYes.isEmpty() || speaksForMerged && mergedYes.isEmpty());
    }

    public boolean canBeUndone() {
        return state == State.DONE && speaksForKept;
    }

    public String path() {
        return "/merges/" + id;
    }
}
