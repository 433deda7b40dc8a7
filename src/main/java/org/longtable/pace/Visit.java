package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.VisitId;

/**
 * A visit that a funder proposes, with a purpose (R71).
 *
 * @param by the partner that proposes it
 * @param saidYes partners that said yes, for people inside; nobody else is told
 * @param waitsFor partners whose yes is missing now: communities first (for people inside)
 * @param plan the moment that is planned of it, where the asking person is asked or sits inside
 * @param moment what was noted of it, where the asking person may see it
 */
public record Visit(
        VisitId id,
        TableId table,
        PartnerId by,
        String purpose,
        LocalDate on,
        PersonId proposedBy,
        State state,
        List<PartnerId> saidYes,
        List<PartnerId> waitsFor,
        Optional<PlanId> plan,
        Optional<MomentId> moment) {
    public enum State {
        ASKED,
        AGREED,
        DECLINED,
        WITHDRAWN;

        public String key() {
            return "pace.visit.state." + name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "/tables/" + table + "/visits/" + id;
    }

    public boolean isAsked() {
        return state == State.ASKED;
    }
}
