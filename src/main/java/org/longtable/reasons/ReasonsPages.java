package org.longtable.reasons;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Round;
import org.longtable.reasons.ReasonsPage.Hoped;
import org.longtable.reasons.ReasonsPage.OpenedPage;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Standing;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Brings together what the pages of this module show, as their reader may see it; a fixed number of queries. */
@Component
class ReasonsPages {
    private final Tables tables;
    private final Reasons reasons;
    private final Gains gains;

    ReasonsPages(Tables tables, Reasons reasons, Gains gains) {
        this.tables = tables;
        this.reasons = reasons;
        this.gains = gains;
    }

    @Transactional(readOnly = true)
    ReasonsPage of(TableView table) {
        var rounds = reasons.rounds(table);
        var opened = rounds.stream().filter(Round::isOpened).toList();
        var running = rounds.stream().filter(Round::running).findFirst();
        var latest = opened.stream().findFirst().map(round -> opened(table, round, rounds));
        return new ReasonsPage(
                table,
                running.map(round -> standing(table, round)),
                latest,
                opened.stream().skip(1).toList(),
                hoped(table, latest),
                running.isEmpty() && Standing.mayBegin(table, tables.today(table)));
    }

    @Transactional(readOnly = true)
    Standing standing(TableView table, Round round) {
        return new Standing(
                table,
                round,
                round.running() ? reasons.own(round) : Optional.empty(),
                tables.today(table),
                reasons.path(table, round.id()));
    }

    /** Whether one's own partner has said it before. */
    @Transactional(readOnly = true)
    boolean saidBefore(TableView table) {
        return reasons.rounds(table).stream().anyMatch(round -> round.openedFor(table.mine()));
    }

    /** What is asked of one's own partner. */
    @Transactional(readOnly = true)
    List<Asked> asked(TableView table, Round round, Texts texts) {
        return ReasonForm.asked(ReasonForm.others(table, round), saidBefore(table), texts);
    }

    /** A round that lies open, beside what was said in the one before it. */
    @Transactional(readOnly = true)
    OpenedPage opened(TableView table, Round round) {
        return opened(table, round, reasons.rounds(table));
    }

    /**
     * What one's own partner said last, from which a new answer goes on; nothing where it never answered, and nothing of
     * how it understood the others.
     */
    @Transactional(readOnly = true)
    List<Answer> last(TableView table, Round running) {
        return reasons.rounds(table).stream()
                .filter(round -> round.openedFor(table.mine()))
                .findFirst()
                .map(round -> reasons.read(round).stream()
                        .filter(answer -> answer.partner().equals(table.mine()))
                        .filter(answer -> !answer.item().equals(Item.CHANGED))
                        .toList())
                .orElse(List.of());
    }

    private OpenedPage opened(TableView table, Round round, List<Round> rounds) {
        var standing = standing(table, round);
        if (!round.openedFor(table.mine())) return new OpenedPage(standing, List.of());
        var before = rounds.stream()
                .dropWhile(one -> !one.id().equals(round.id()))
                .skip(1)
                .filter(one -> one.openedFor(table.mine()))
                .findFirst()
                .map(one -> new OpenedReasons(table, one, reasons.read(one)));
        return new OpenedPage(standing, new OpenedReasons(table, round, reasons.read(round)).reasons(before));
    }

    private List<Hoped> hoped(TableView table, Optional<OpenedPage> latest) {
        var said = latest.map(OpenedPage::reasons).orElse(List.of());
        var cameTrue = gains.at(table);
        return Arrays.stream(Gain.values())
                .map(gain -> new Hoped(
                        gain,
                        said.stream()
                                .filter(reason -> reason.gains().contains(gain))
                                .map(reason -> reason.partner().name())
                                .toList(),
                        cameTrue.stream().filter(one -> one.gain() == gain).toList()))
                .toList();
    }
}
