package org.longtable.conversations;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.conversations.ConversationStore.Stored;
import org.longtable.conversations.Recorded.Proposed;
import org.longtable.site.Texts;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.ToTalkAbout;
import org.longtable.understanding.ToTalkAbout.Item;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: conversations prepared from what is open, for people who sit inside. */
@Component
public class Conversations {
    /** What became of a proposal to record something, or of a yes to one. */
    public enum Outcome {
        NOTED,
        STANDS,
        MEANWHILE,
        CLOSED
    }

    private final Tables tables;
    private final ConversationStore store;
    private final List<ToTalkAbout> sources;
    private final History history;

    Conversations(Tables tables, ConversationStore store, List<ToTalkAbout> sources, History history) {
        this.tables = tables;
        this.store = store;
        this.sources = sources;
        this.history = history;
    }

    /** What is open now and can be talked about, for this reader; what is for some alone comes last. */
    @Transactional(readOnly = true)
    public List<Item> open(TableView table, PersonId me, Texts texts) {
        return sources.stream()
                .flatMap(source -> source.open(table, me, texts).stream())
                .sorted(Comparator.comparing(Item::isLent))
                .toList();
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Conversation> at(TableView table, PersonId me, Texts texts) {
        var stored = store.at(table.id());
        if (stored.isEmpty()) return List.of();
        Map<UUID, Item> known = sources.stream()
                .flatMap(source -> source.known(table, me, texts).stream())
                .collect(Collectors.toMap(Item::ref, Function.identity(), (one, _) -> one));
        return stored.stream().map(one -> read(one, known)).toList();
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    public Conversation find(TableView table, UUID id, PersonId me, Texts texts) {
        return at(table, me, texts).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** @throws NotFound unless it is an item of this conversation that the asking person may see */
    @Transactional(readOnly = true)
    AgendaItem item(TableView table, UUID conversation, UUID item, PersonId me, Texts texts) {
        return find(table, conversation, me, texts).item(item).orElseThrow(NotFound::new);
    }

    /** Prepares a conversation about these, in this order. */
    @Transactional
    public UUID prepare(TableView table, List<Item> items, PersonId me) {
        if (items.isEmpty()) throw new IllegalArgumentException("a conversation about nothing");
        var id = store.prepare(table.id(), me, tables.today(table));
        for (int place = 0; place < items.size(); place++)
            store.add(
                    id,
                    table.id(),
                    place,
                    items.get(place).source(),
                    items.get(place).ref());
        keep(table, "prepared");
        return id;
    }

    /** It took place today. @throws NotFound unless it is still to come */
    @Transactional
    public void held(TableView table, UUID id) {
        if (!store.held(id, table.id(), tables.today(table))) throw new NotFound();
        keep(table, "held");
    }

    /** It will not take place. @throws NotFound unless it is still to come */
    @Transactional
    public void drop(TableView table, UUID id) {
        if (!store.drop(id, table.id())) throw new NotFound();
    }

    /** Proposes what may be recorded of an item; one's own partner's yes is in it. */
    @Transactional
    public Outcome propose(TableView table, AgendaItem item, Proposed proposed, long version, PersonId me) {
        var outcome = outcome(store.propose(item.id(), proposed, version, tables.today(table)));
        if (outcome == Outcome.STANDS) stands(table, item, proposed, me);
        return outcome;
    }

    /** One's own partner says yes to the words as they were read; with the last yes they stand. */
    @Transactional
    public Outcome agree(TableView table, AgendaItem item, long version, PersonId me) {
        var recorded = item.record().orElseThrow(NotFound::new);
        var outcome = outcome(store.agree(item.id(), version, tables.today(table)));
        if (outcome == Outcome.STANDS)
            stands(table, item, new Proposed(recorded.words(), recorded.state(), recorded.cost()), me);
        return outcome;
    }

    /** Not to be recorded: what was proposed is gone. @throws NotFound unless something is proposed */
    @Transactional
    public void refuse(AgendaItem item) {
        if (!store.refuse(item.id())) throw new NotFound();
    }

    /** Takes back words that one proposed and that stand (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBack(TableView table, AgendaItem item) {
        if (!store.takeBack(item.id(), tables.today(table))) throw new NotFound();
    }

    private void stands(TableView table, AgendaItem item, Proposed proposed, PersonId me) {
        sources.stream()
                .filter(source -> source.source().equals(item.about().source()))
                .forEach(source -> source.recorded(
                        table, item.about().ref(), proposed.words(), proposed.state(), proposed.cost(), me));
        if (!item.about().isLent()) keep(table, "recorded");
    }

    private Conversation read(Stored stored, Map<UUID, Item> known) {
        var items = new ArrayList<AgendaItem>();
        for (var item : stored.items()) {
            var about = known.get(item.ref());
            if (about != null)
                items.add(new AgendaItem(
                        item.id(), items.size() + 1, about, isSettledByRecord(item.source()), item.record()));
        }
        return new Conversation(stored.id(), stored.by(), stored.preparedOn(), stored.heldOn(), items);
    }

    private boolean isSettledByRecord(String code) {
        return sources.stream().anyMatch(source -> source.source().equals(code) && source.isSettledByRecord());
    }

    private static Outcome outcome(String code) {
        return switch (code) {
            case "noted" -> Outcome.NOTED;
            case "stands" -> Outcome.STANDS;
            case "meanwhile" -> Outcome.MEANWHILE;
            case "closed" -> Outcome.CLOSED;
            default -> throw new NotFound();
        };
    }

    private void keep(TableView table, String what) {
        history.keep(table.id(), "conversations.history." + what, List.of(), Audience.inside(), null);
    }
}
