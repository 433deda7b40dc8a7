package org.longtable.reviews;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Round;
import org.longtable.reasons.Reasons;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Why the partners are here is read again whenever they look back: each says alone what changed, or that nothing did. */
@Component
public class ReasonsAgain {
    private final Tables tables;
    private final Reasons reasons;

    ReasonsAgain(Tables tables, Reasons reasons) {
        this.tables = tables;
        this.reasons = reasons;
    }

    public enum Where {
        NOT_SAID,
        WAITS_FOR_YOU,
        WAITS,
        /** Opened on the day of the last look back or since. */
        READ,
        /** Last opened before it. */
        DUE;

        String code() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /**
     * @param on the day on which they were last opened
     * @param path where they are read or answered
     * @param mayAsk whether everyone can be asked to read theirs again
     */
    public record Reading(Where where, Optional<LocalDate> on, String path, boolean mayAsk) {
        /** Key of what is said about it. */
        public String key() {
            return "reviews.reasons." + where.code();
        }

        public boolean waitsForReader() {
            return where == Where.WAITS_FOR_YOU;
        }

        public boolean isDue() {
            return where == Where.DUE;
        }
    }

    @Transactional(readOnly = true)
    Reading at(TableView table, Optional<LocalDate> lastLook) {
        var rounds = reasons.rounds(table);
        var running = rounds.stream().filter(Round::running).findFirst();
        var opened = rounds.stream().flatMap(round -> round.openedOn().stream()).findFirst();
        if (running.isPresent())
            return new Reading(
                    running.get().waitsFor(table.mine()) ? Where.WAITS_FOR_YOU : Where.WAITS,
                    opened,
                    reasons.path(table, running.get().id()),
                    false);
        var mayAsk = opened.isPresent() && Standing.mayBegin(table, tables.today(table));
        return new Reading(where(opened, lastLook), opened, table.path() + "/reasons", mayAsk);
    }

    /** Asks everyone to read theirs again. @return whether they are asked now */
    @Transactional
    boolean ask(TableView table) {
        return at(table, Optional.empty()).mayAsk() && reasons.begin(table) == Outcome.BEGUN;
    }

    private static Where where(Optional<LocalDate> opened, Optional<LocalDate> lastLook) {
        if (opened.isEmpty()) return Where.NOT_SAID;
        return lastLook.filter(look -> opened.get().isBefore(look)).isPresent() ? Where.DUE : Where.READ;
    }
}
