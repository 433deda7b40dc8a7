package org.longtable.pace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.relationships.Moments;
import org.longtable.tables.Tables;
import org.longtable.understanding.Congruence;
import org.longtable.understanding.Congruences;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: whether a table has the time that trust takes (F3), for people who sit inside. */
@Component
public class TimesForTrust {
    private final Tables tables;
    private final Moments moments;
    private final FundingStore fundings;
    private final KnownStore known;
    private final Congruences congruences;

    TimesForTrust(Tables tables, Moments moments, FundingStore fundings, KnownStore known, Congruences congruences) {
        this.tables = tables;
        this.moments = moments;
        this.fundings = fundings;
        this.known = known;
        this.congruences = congruences;
    }

    /** What F3 says as of this day. @throws NotFound unless the viewer, who asks, sits inside */
    @Transactional(readOnly = true)
    public TimeForTrust at(TableId table, PersonId viewer, LocalDate on) {
        tables.inside(table, viewer);
        return read(table, on).time();
    }

    /** Everything it is worked out from; for people inside alone. */
    Facts read(TableId table, LocalDate on) {
        return Facts.of(
                moments.firstBetweenPartners(table).filter(day -> !day.isAfter(on)),
                fundings.at(table),
                known.at(table),
                congruences.at(table, on).map(Congruence::value).orElse(Fraction.ZERO),
                on);
    }

    /**
     * @param promise the date that counts: the first deliverable that comes next, or the first there was once all are
     *     past
     */
    record Facts(
            Optional<LocalDate> firstMoment,
            List<Funding> fundings,
            Optional<Known> known,
            Optional<Due> promise,
            Fraction congruence,
            TimeForTrust time) {
        /** @param congruence M of the statements that were opened; 0 until some are */
        static Facts of(
                Optional<LocalDate> firstMoment,
                List<Funding> fundings,
                Optional<Known> known,
                Fraction congruence,
                LocalDate on) {
            var promise = promise(fundings, on);
            var time = TimeForTrust.of(
                    known.map(Known::how).orElse(null),
                    congruence,
                    firstMoment.orElse(null),
                    promise.map(Due::on).orElse(null),
                    on);
            return new Facts(firstMoment, fundings, known, promise, congruence, time);
        }

        private static Optional<Due> promise(List<Funding> fundings, LocalDate on) {
            return fundings.stream()
                    .flatMap(funding -> funding.current().stream())
                    .filter(due -> due.kind() == Kind.FIRST_DELIVERABLE)
                    .min(Comparator.comparing((Due due) -> due.on().isBefore(on))
                            .thenComparing(Due::on));
        }

        /** Every day from this one on at which something of a grant is due. */
        List<LocalDate> ahead(LocalDate on) {
            return fundings.stream()
                    .flatMap(funding -> funding.ahead(on).stream())
                    .sorted()
                    .toList();
        }

        /** Whether there is anything to show yet. */
        boolean isEmpty() {
            return firstMoment.isEmpty() && fundings.isEmpty() && known.isEmpty();
        }
    }
}
