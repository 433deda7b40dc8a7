package org.longtable.demonstration;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.agreements.AgreementKind;
import org.longtable.agreements.Agreements;
import org.longtable.agreements.Agreements.NewClause;
import org.longtable.agreements.Changes;
import org.longtable.agreements.ClauseWords;
import org.longtable.agreements.Proposed;
import org.longtable.agreements.ReadyClause;
import org.longtable.agreements.Tongue;
import org.longtable.tables.PartnerView;
import org.longtable.vocabulary.AgreementId;

/** What someone writes into agreements on one day, and what they say of them. */
final class Scribe extends Speaker {
    /** A clause in the language of its story. */
    record Clause(ReadyClause ready, String heading, String words) {
        ClauseWords in(Tongue tongue) {
            return tongue == Tongue.FR
                    ? new ClauseWords("", heading, "", words)
                    : new ClauseWords(heading, "", words, "");
        }
    }

    Scribe(Telling told, Part part, LocalDate day) {
        super(told, part, day);
    }

    /** Begins one between everyone who sits there as more than a funder. */
    AgreementId begins(AgreementKind kind, String title, Tongue tongue, LocalDate lookAgain, List<Clause> clauses) {
        return at(table -> doors.agreements()
                .begin(
                        table,
                        new Agreements.Begun(
                                kind,
                                title,
                                tongue,
                                table.seated().stream()
                                        .filter(partner -> !partner.onlyFunds())
                                        .map(PartnerView::id)
                                        .collect(Collectors.toUnmodifiableSet()),
                                lookAgain,
                                clauses.stream()
                                        .map(clause -> new NewClause(Optional.of(clause.ready()), clause.in(tongue)))
                                        .toList(),
                                Optional.empty()),
                        me));
    }

    /** Proposes other words for the clause of the library that stands there. */
    Scribe proposes(AgreementId agreement, Clause clause, String why) {
        at(table -> {
            var found = doors.agreements().find(table, agreement).agreement();
            var read = doors.agreements().read(found).clauses().stream()
                    .filter(one -> one.ready().equals(Optional.of(clause.ready())))
                    .findFirst()
                    .orElseThrow();
            return doors.agreementChanges()
                    .propose(
                            table,
                            agreement,
                            new Changes.Draft(
                                    Proposed.What.CHANGE,
                                    Optional.of(read.clause()),
                                    Optional.of(read.id()),
                                    read.ready(),
                                    clause.in(found.tongue()),
                                    read.goalOf(),
                                    why),
                            me);
        });
        return this;
    }

    /** Takes whatever is proposed and waits for their partner. */
    Scribe takes(AgreementId agreement) {
        at(table -> {
            for (var change :
                    doors.agreements().find(table, agreement).agreement().open())
                doors.agreementChanges().answer(table, agreement, change.id(), true, "", me);
            return me;
        });
        return this;
    }

    Scribe asks(AgreementId agreement, String words) {
        at(table -> {
            var change =
                    doors.agreements().find(table, agreement).agreement().open().getLast();
            doors.agreementChanges().remark(table, agreement, change.id(), words, me);
            return me;
        });
        return this;
    }

    Scribe acknowledges(AgreementId agreement) {
        at(table -> doors.acknowledgements()
                .acknowledge(
                        table,
                        agreement,
                        new ArrayList<>(doors.agreements()
                                .find(table, agreement)
                                .agreement()
                                .clauses()),
                        me));
        return this;
    }

    Scribe signs(AgreementId agreement, Part... representatives) {
        at(table -> doors.acknowledgements()
                .sign(
                        table,
                        agreement,
                        doors.agreements().find(table, agreement).agreement().number(),
                        ids(representatives),
                        "",
                        me));
        return this;
    }
}
