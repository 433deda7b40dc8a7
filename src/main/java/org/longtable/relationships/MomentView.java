package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/**
 * A moment as one viewer may see it: what this viewer may not see is not in it.
 *
 * @param there who was there; empty for people of other partners
 * @param noted whether the viewer noted it, or sits inside where nobody noted it by name
 * @param removedOn the day on which it was removed
 */
public record MomentView(
        MomentId id,
        TableId table,
        Kind kind,
        LocalDate on,
        Eyes eyes,
        boolean noted,
        List<Side> sides,
        List<There> there,
        Optional<Hours> hours,
        int young,
        Told.Place place,
        Optional<LocalDate> removedOn,
        long version) {

    /** With whose eyes a moment is read. */
    public enum Eyes {
        /** Was there, by name. */
        THERE,
        /** Noted it without having been there. */
        NOTED_IT,
        /** Sits for a partner that was there. */
        OWN_PEOPLE,
        /** Sits at the table for another partner. */
        OTHERS,
        /** Nobody is named in it: it was noted at a quiet table, or before a table became quiet (C7). */
        QUIET
    }

    /** A partner that was there. */
    public record Side(PartnerId partner, String name, int tone) {}

    /**
     * Someone who was there.
     *
     * @param person empty where the viewer may not know who it was (C1)
     */
    public record There(
            PartnerId partner,
            String partnerName,
            int tone,
            Optional<PersonId> person,
            String name,
            boolean me,
            boolean confirmed) {}

    public String path() {
        return "/tables/" + table + "/moments/" + id;
    }

    public boolean mayCorrect() {
        return removedOn.isEmpty() && (eyes == Eyes.THERE || eyes == Eyes.NOTED_IT);
    }

    public boolean mayRemove() {
        return removedOn.isEmpty() && noted;
    }

    public boolean seesWho() {
        return eyes != Eyes.OTHERS && eyes != Eyes.QUIET;
    }

    boolean namesViewer() {
        return there.stream().anyMatch(There::me);
    }

    public boolean waitsForMe() {
        return removedOn.isEmpty() && there.stream().anyMatch(one -> one.me() && !one.confirmed());
    }

    /** Those named, without the viewer. */
    public List<String> namesOfOthers() {
        return there.stream()
                .filter(one -> one.person().isPresent() && !one.me())
                .map(There::name)
                .toList();
    }

    /** Partners of whom someone was there who is not named to the viewer, each once. */
    public List<String> partnersOfUnnamed() {
        return there.stream()
                .filter(one -> one.person().isEmpty())
                .map(There::partnerName)
                .distinct()
                .toList();
    }
}
