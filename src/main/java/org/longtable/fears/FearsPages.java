package org.longtable.fears;

import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Round;
import org.longtable.fears.FearsPage.Card;
import org.longtable.fears.FearsPage.Kept;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages of this module show, as their reader may see it. */
@Component
class FearsPages {
    private final Tables tables;
    private final Fears fears;

    FearsPages(Tables tables, Fears fears) {
        this.tables = tables;
        this.fears = fears;
    }

    @Transactional(readOnly = true)
    FearsPage of(TableView table) {
        var talks = fears.at(table);
        var open = talks.stream().filter(Talk::isOpen).findFirst();
        var round = open.flatMap(talk -> fears.round(table, talk));
        var today = tables.today(table);
        return new FearsPage(
                table,
                open,
                round.map(one -> new Standing(
                        table,
                        one,
                        one.running() ? fears.own(one) : Optional.empty(),
                        today,
                        table.path() + "/fears/" + open.orElseThrow().id())),
                round.filter(Round::isOpened).map(one -> cards(table, one)).orElse(List.of()),
                Fears.eligible(table),
                table.peopleOf(table.mine(), today).size() < 2,
                talks.stream().filter(Talk::kept).map(talk -> kept(table, talk)).toList());
    }

    private Kept kept(TableView table, Talk talk) {
        return new Kept(
                talk, fears.round(table, talk).map(one -> cards(table, one)).orElse(List.of()));
    }

    private List<Card> cards(TableView table, Round round) {
        return fears.read(round).stream()
                .flatMap(answer -> table.partner(answer.partner()).stream()
                        .map(partner -> new Card(
                                partner, answer.words(), answer.partner().equals(table.mine()))))
                .toList();
    }
}
