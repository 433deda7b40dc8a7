package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.understanding.Difference.Change;
import org.longtable.understanding.Difference.State;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * What partners see differently, to be talked about; what they record says where it stands. What was only named is being
 * talked about once something of it is recorded.
 */
@Component
class DifferencesToTalk implements ToTalkAbout {
    private final Differences differences;

    DifferencesToTalk(Differences differences) {
        this.differences = differences;
    }

    @Override
    public String source() {
        return "difference";
    }

    @Override
    public List<Item> open(TableView table, PersonId viewer, Texts texts) {
        return differences.at(table.id()).stream()
                .filter(Difference::isOpen)
                .map(one -> item(one, table, texts))
                .toList();
    }

    @Override
    public List<Item> known(TableView table, PersonId viewer, Texts texts) {
        return differences.at(table.id()).stream()
                .map(one -> item(one, table, texts))
                .toList();
    }

    @Override
    public boolean isSettledByRecord() {
        return true;
    }

    @Override
    public void recorded(TableView table, UUID ref, String words, Optional<State> state, String cost, PersonId me) {
        var before = differences.find(table, new DifferenceId(ref));
        if (state.isEmpty() && before.state() != State.NAMED) return;
        var change = new Change(state.orElse(State.TALKED), before.owner(), before.lookAgain(), words, cost);
        differences.change(table, before.id(), change, before.version(), me);
    }

    private Item item(Difference one, TableView table, Texts texts) {
        return new Item(
                source(),
                one.id().value(),
                one.words(table, texts),
                texts.t("understanding.to-talk.begin"),
                table.path() + "/differences/" + one.id(),
                false);
    }
}
