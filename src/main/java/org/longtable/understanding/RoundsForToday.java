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

    private record Asked(TableView table, String about, String texts, String path) {}

    private final Envelopes envelopes;
    private final Tables tables;
    private final List<AskedAlone> kinds;

    RoundsForToday(Envelopes envelopes, Tables tables, List<AskedAlone> kinds) {
        this.envelopes = envelopes;
        this.tables = tables;
        this.kinds = kinds;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked(person).stream()
                .map(one -> new Waiting(
                        BESIDE_PROPOSALS,
                        texts.t(one.texts + ".today", one.table.name()),
                        texts.t(one.texts + ".today.text"),
                        List.of(Step.link(texts.t(one.texts + ".today.go"), one.path)
                                .asMain())))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return asked(person).stream()
                .map(one -> new DigestPart(
                        BESIDE_PROPOSALS,
                        one.about,
                        1,
                        texts.t(one.texts + ".today", one.table.name()),
                        texts.t(one.texts + ".today.text"),
                        List.of(new Go(texts.t(one.texts + ".today.go"), one.path))))
                .toList();
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
                    asked.add(new Asked(
                            table, kind.about() + ":" + round.id(), kind.texts(), kind.path(table, round.id())));
            }
        return asked;
    }
}
