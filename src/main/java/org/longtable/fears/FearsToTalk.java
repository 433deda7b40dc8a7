package org.longtable.fears;

import java.util.List;
import org.longtable.envelopes.Round;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.understanding.ToTalkAbout;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** That there is something to talk about, for those who opened it; never its words, which stay lent. */
@Component
class FearsToTalk implements ToTalkAbout {
    private final Fears fears;

    FearsToTalk(Fears fears) {
        this.fears = fears;
    }

    @Override
    public String source() {
        return "fears";
    }

    @Override
    public List<Item> open(TableView table, PersonId viewer, Texts texts) {
        if (!fears.mayTakePart(table)) return List.of();
        return fears.at(table).stream()
                .filter(talk -> talk.isOpen()
                        && fears.round(table, talk)
                                .filter(round -> round.openedFor(table.mine()))
                                .filter(Round::isOpened)
                                .isPresent())
                .map(talk -> item(talk, table, texts))
                .toList();
    }

    @Override
    public List<Item> known(TableView table, PersonId viewer, Texts texts) {
        if (!fears.mayTakePart(table)) return List.of();
        return fears.at(table).stream()
                .filter(talk -> talk.round().isPresent())
                .map(talk -> item(talk, table, texts))
                .toList();
    }

    private Item item(Talk talk, TableView table, Texts texts) {
        return new Item(
                source(),
                talk.id(),
                texts.t("fears.title"),
                texts.t("fears.guide.read"),
                table.path() + "/fears",
                true);
    }
}
