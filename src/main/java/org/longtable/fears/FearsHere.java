package org.longtable.fears;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.AlsoHere;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Where it is reached from, and that one was asked: only for those who may take part. */
@Component
class FearsHere implements AlsoHere, ForToday, ForDigest {
    private static final int AFTER_HOUSE_RULES = 70;
    private static final int BESIDE_PROPOSALS = 20;

    private final Tables tables;
    private final Fears fears;
    private final TalkStore store;

    FearsHere(Tables tables, Fears fears, TalkStore store) {
        this.tables = tables;
        this.fears = fears;
        this.store = store;
    }

    @Override
    public List<Way> ways(TableView table, PersonId viewer, Texts texts) {
        if (!fears.mayTakePart(table) || Fears.eligible(table).size() < 2) return List.of();
        return List.of(
                new Way(AFTER_HOUSE_RULES, texts.t("fears.title"), texts.t("fears.line"), table.path() + "/fears"));
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return asked(person).stream()
                .map(table -> new Waiting(
                        BESIDE_PROPOSALS,
                        texts.t("fears.asked.today", table.name()),
                        texts.t("fears.asked.today.text"),
                        List.of(Step.link(texts.t("fears.asked.today.go"), table.path() + "/fears"))))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return asked(person).stream()
                .map(table -> new DigestPart(
                        BESIDE_PROPOSALS,
                        "fears-asked:" + table.id(),
                        1,
                        texts.t("fears.asked.today", table.name()),
                        texts.t("fears.asked.today.text"),
                        List.of(new Go(texts.t("fears.asked.today.go"), table.path() + "/fears"))))
                .toList();
    }

    private List<TableView> asked(PersonId person) {
        var waiting = store.waiting();
        if (waiting.isEmpty()) return List.of();
        var mine = tables.ofPerson(person).stream().collect(Collectors.toMap(TableView::id, Function.identity()));
        return waiting.stream().filter(mine::containsKey).map(mine::get).toList();
    }
}
