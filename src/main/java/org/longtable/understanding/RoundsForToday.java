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

    private record Asked(TableView table, String round, String path) {}

    private final Envelopes envelopes;
    private final Tables tables;

    RoundsForToday(Envelopes envelopes, Tables tables) {
        this.envelopes = envelopes;
        this.tables = tables;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked(person).stream()
                .map(one -> new Waiting(
                        BESIDE_PROPOSALS,
                        texts.t("understanding.today", one.table.name()),
                        texts.t("understanding.today.text"),
                        List.of(Step.link(texts.t("understanding.today.go"), one.path)
                                .asMain())))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return asked(person).stream()
                .map(one -> new DigestPart(
                        BESIDE_PROPOSALS,
                        "statements:" + one.round,
                        1,
                        texts.t("understanding.today", one.table.name()),
                        texts.t("understanding.today.text"),
                        List.of(new Go(texts.t("understanding.today.go"), one.path))))
                .toList();
    }

    private List<Asked> asked(PersonId person) {
        var waiting = envelopes.waiting(Statements.ABOUT);
        if (waiting.isEmpty()) return List.of();
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        var asked = new ArrayList<Asked>();
        for (var round : waiting) {
            var table = mine.get(round.table());
            if (table != null && tables.today(table).isBefore(round.begunOn().plusDays(DAYS)))
                asked.add(new Asked(table, round.id().toString(), table.path() + "/statements/" + round.id()));
        }
        return asked;
    }
}
