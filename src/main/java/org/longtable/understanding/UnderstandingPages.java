package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.AlsoHere.Way;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages of this module show, as their reader may see it; a fixed number of queries. */
@Component
class UnderstandingPages {
    private final Tables tables;
    private final Statements statements;
    private final Differences differences;
    private final ObjectProvider<AlsoHere> also;

    UnderstandingPages(Tables tables, Statements statements, Differences differences, ObjectProvider<AlsoHere> also) {
        this.also = also;
        this.tables = tables;
        this.statements = statements;
        this.differences = differences;
    }

    @Transactional(readOnly = true)
    UnderstandingPage of(TableView table, Turn open, Turn over, PersonId viewer, Texts texts) {
        var rounds = statements.rounds(table);
        var opened = rounds.stream().filter(Round::isOpened).toList();
        var running = rounds.stream().filter(Round::running).findFirst();
        var latest = opened.stream().findFirst().map(round -> of(table, round));
        var beside = latest.flatMap(RoundPage::opened).stream()
                .flatMap(round -> round.apart().stream())
                .map(item -> item.statement().id())
                .toList();
        return new UnderstandingPage(
                table,
                running.map(round -> of(table, round)),
                latest,
                opened.stream().skip(1).toList(),
                differences.at(table.id()),
                differences.open(table.id(), beside, open),
                differences.over(table.id(), beside, over),
                running.isEmpty() && Standing.mayBegin(table, tables.today(table)),
                also.stream()
                        .flatMap(module -> module.ways(table, viewer, texts).stream())
                        .sorted(Comparator.comparingInt(Way::order))
                        .toList());
    }

    @Transactional(readOnly = true)
    RoundPage of(TableView table, Round round) {
        var today = tables.today(table);
        var asked = statements.of(round.id());
        var answered = round.openedFor(table.mine());
        return new RoundPage(
                new Standing(
                        table,
                        round,
                        round.running() ? statements.own(round) : Optional.empty(),
                        today,
                        statements.path(table, round.id())),
                asked,
                answered ? Optional.of(OpenedRound.of(table, round, asked, statements.read(round))) : Optional.empty(),
                round.isOpened() ? figures(round, answered, today) : List.of());
    }

    private List<Figure> figures(Round round, boolean answered, LocalDate today) {
        return statements.congruence(round).map(congruence -> congruence.figure(answered, today)).stream()
                .toList();
    }
}
