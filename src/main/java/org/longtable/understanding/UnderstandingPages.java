package org.longtable.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Figure;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages of this module show, as their reader may see it; a fixed number of queries. */
@Component
class UnderstandingPages {
    private final Tables tables;
    private final Statements statements;
    private final Differences differences;

    UnderstandingPages(Tables tables, Statements statements, Differences differences) {
        this.tables = tables;
        this.statements = statements;
        this.differences = differences;
    }

    @Transactional(readOnly = true)
    UnderstandingPage of(TableView table) {
        var rounds = statements.rounds(table);
        var opened = rounds.stream().filter(Round::isOpened).toList();
        var running = rounds.stream().filter(Round::running).findFirst();
        return new UnderstandingPage(
                table,
                running.map(round -> of(table, round)),
                opened.stream().findFirst().map(round -> of(table, round)),
                opened.stream().skip(1).toList(),
                differences.at(table.id()),
                running.isEmpty() && mayBegin(table, tables.today(table)));
    }

    @Transactional(readOnly = true)
    RoundPage of(TableView table, Round round) {
        var today = tables.today(table);
        var asked = statements.of(round.id());
        var answered = round.openedFor(table.mine());
        return new RoundPage(
                table,
                round,
                asked,
                round.running() ? statements.own(round) : Optional.empty(),
                answered ? Optional.of(OpenedRound.of(table, round, asked, statements.read(round))) : Optional.empty(),
                round.isOpened() ? figures(round, answered, today) : List.of(),
                today);
    }

    /** A round takes two partners with someone seated, one's own among them; those who only fund take no part. */
    static boolean mayBegin(TableView table, LocalDate today) {
        var takers = table.seated().stream()
                .filter(partner -> !partner.onlyFunds()
                        && !table.peopleOf(partner.id(), today).isEmpty())
                .toList();
        return takers.size() > 1
                && takers.stream().anyMatch(partner -> partner.id().equals(table.mine()));
    }

    private List<Figure> figures(Round round, boolean answered, LocalDate today) {
        return statements.congruence(round).map(congruence -> congruence.figure(answered, today)).stream()
                .toList();
    }
}
