package org.longtable.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.envelopes.Envelopes;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;

/**
 * Rounds that wait for the answer of one's own partner: on Today for a while, and in one weekly letter, which is the one
 * reminder that a silent partner gets.
 */
@Component
class RoundsForToday implements ForToday, ForDigest {
    /** A silent partner sees it for so many days, and is then left in peace. */
    private static final int DAYS = 14;

    private static final int BESIDE_PROPOSALS = 20;

    private static final int OPENED = 60;
    private static final int A_WEEK = 7;

    private record Asked(TableView table, AskedAlone kind, RoundId round) {
        String path() {
            return kind.path(table, round);
        }
    }

    private final Envelopes envelopes;
    private final Tables tables;
    private final List<AskedAlone> kinds;
    private final RoundsFromLetter fromLetter;

    RoundsForToday(Envelopes envelopes, Tables tables, List<AskedAlone> kinds, RoundsFromLetter fromLetter) {
        this.envelopes = envelopes;
        this.tables = tables;
        this.kinds = kinds;
        this.fromLetter = fromLetter;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked(person).stream()
                .map(one -> new Waiting(
                        BESIDE_PROPOSALS,
                        texts.t(one.kind.texts() + ".today", one.table.name()),
                        texts.t(one.kind.texts() + ".today.text"),
                        List.of(Step.link(texts.t(one.kind.texts() + ".today.go"), one.path())
                                .asMain())))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        var parts = new ArrayList<DigestPart>();
        for (var one : asked(person))
            parts.add(new DigestPart(
                    BESIDE_PROPOSALS,
                    one.kind.about() + ":" + one.round,
                    1,
                    texts.t(one.kind.texts() + ".today", one.table.name()),
                    texts.t(one.kind.texts() + ".today.text"),
                    fromLetter.asks(one.kind.about())
                            ? RoundsFromLetter.answers(one.kind, one.round, texts)
                            : List.of(new Go(texts.t(one.kind.texts() + ".today.go"), one.path()))));
        parts.addAll(opened(person, days, texts));
        return parts;
    }

    /** What was opened since the last letter: whoever never signs in reads it from this one. */
    private List<DigestPart> opened(PersonId person, int days, Texts texts) {
        var opened = envelopes.openedWithMine(days + A_WEEK);
        if (opened.isEmpty()) return List.of();
        var mine = tables.ofPerson(person);
        var parts = new ArrayList<DigestPart>();
        for (var kind : kinds) {
            if (!fromLetter.asks(kind.about())) continue;
            for (var round : opened.getOrDefault(kind.about(), List.of()))
                mine.stream()
                        .filter(table -> table.id().equals(round.table()))
                        .map(table -> new DigestPart(
                                OPENED,
                                kind.about() + ":" + round.id() + ":opened",
                                1,
                                texts.t(
                                        "understanding.from-letter.opened",
                                        table.name(),
                                        texts.t(kind.texts() + ".title")),
                                "",
                                RoundsFromLetter.reading(kind, round.id(), texts)))
                        .forEach(parts::add);
        }
        return parts;
    }

    private List<Asked> asked(PersonId person) {
        var waiting = envelopes.waiting();
        if (waiting.isEmpty()) return List.of();
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        var asked = new ArrayList<Asked>();
        for (var kind : kinds)
            for (var round : waiting.getOrDefault(kind.about(), List.of())) {
                var table = mine.get(round.table());
                if (table != null
                        && tables.today(table).isBefore(round.begunOn().plusDays(DAYS)))
                    asked.add(new Asked(table, kind, round.id()));
            }
        return asked;
    }
}
