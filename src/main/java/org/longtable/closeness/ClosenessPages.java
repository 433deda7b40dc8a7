package org.longtable.closeness;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.longtable.closeness.ClosenessPage.Opened;
import org.longtable.envelopes.Round;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Standing;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages of this module show, as their reader may see it; a fixed number of queries. */
@Component
class ClosenessPages {
    private static final String FORMULA = "Σ level(a → b) ÷ n(n − 1)";

    private final Tables tables;
    private final HowClose howClose;
    private final Levels levels;
    private final Triggers triggers;

    ClosenessPages(Tables tables, HowClose howClose, Levels levels, Triggers triggers) {
        this.tables = tables;
        this.howClose = howClose;
        this.levels = levels;
        this.triggers = triggers;
    }

    @Transactional(readOnly = true)
    ClosenessPage of(TableView table) {
        var today = tables.today(table);
        var rounds = howClose.rounds(table);
        var opened = rounds.stream().filter(Round::isOpened).toList();
        var running = rounds.stream().filter(Round::running).findFirst();
        return new ClosenessPage(
                table,
                today,
                running.map(round -> standing(table, round)),
                opened.stream().findFirst().map(round -> opened(table, round)),
                opened.stream().skip(1).toList(),
                running.isEmpty() && Standing.mayBegin(table, today),
                levels.at(table.id()),
                triggers.at(table, today),
                triggers.known(table, today),
                triggers.told(table),
                triggers.isAgreed(table));
    }

    @Transactional(readOnly = true)
    Standing standing(TableView table, Round round) {
        return new Standing(
                table,
                round,
                round.running() ? howClose.own(round) : Optional.empty(),
                tables.today(table),
                howClose.path(table, round.id()));
    }

    @Transactional(readOnly = true)
    Opened opened(TableView table, Round round) {
        var standing = standing(table, round);
        if (!round.isOpened() || !round.openedFor(table.mine())) return new Opened(standing, List.of(), List.of());
        var said = howClose.read(round);
        return new Opened(
                standing, Pair.of(said), figures(said, round.openedOn().orElseThrow(), standing.today()));
    }

    /** The mean of a table stands behind <i>How is this worked out?</i> alone, for those who answered. */
    private static List<Figure> figures(Collection<Rated> said, LocalDate openedOn, LocalDate on) {
        return Pair.mean(said)
                .<Figure>map(mean -> Figure.index(
                        "closeness.mean",
                        FORMULA,
                        mean.rounded(2),
                        List.of(
                                new Input("closeness.ways", said.size()),
                                new Input("closeness.apart", (int) Pair.of(said).stream()
                                        .filter(Pair::isWorthTalkingAbout)
                                        .count()),
                                new Input("closeness.opened-on", openedOn)),
                        on))
                .stream()
                .toList();
    }
}
