package org.longtable.language;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.WordId;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the words of a table, for people who sit inside. Each partner writes what it means itself; a meaning for
 * all, or that both are kept, holds once each partner has taken it.
 */
@Component
public class Words {
    private final Tables tables;
    private final WordStore store;
    private final History history;

    Words(Tables tables, WordStore store, History history) {
        this.tables = tables;
        this.store = store;
        this.history = history;
    }

    /** In the order in which they were added. */
    @Transactional(readOnly = true)
    public List<Word> at(TableId table) {
        return store.at(table);
    }

    /** @throws NotFound unless it is a word of this table */
    @Transactional(readOnly = true)
    public Word find(TableView table, WordId id) {
        return at(table.id()).stream()
                .filter(word -> word.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Adds a word, with what one's own partner means by it. @return false when there is one of that name */
    @Transactional
    public boolean add(TableView table, WordId id, InBoth name, List<String> forms, InBoth meaning, PersonId me) {
        if (!store.add(id, table.id(), name, forms, me, tables.today(table))) return false;
        if (!meaning.isEmpty()) store.mean(id, table.mine(), meaning, me, tables.today(table), 0);
        keep(table, "added", name);
        return true;
    }

    /** Another word of the table that is called so, in either language. */
    @Transactional(readOnly = true)
    Optional<Word> named(TableView table, WordId except, InBoth name) {
        return at(table.id()).stream()
                .filter(word -> !word.id().equals(except))
                .filter(word -> word.name().saysTheSameAs(name))
                .findFirst();
    }

    /**
     * @return false when another word of the table is called so, perhaps since a moment ago
     * @throws SavedMeanwhile when someone else changed it since this version
     */
    @Transactional
    boolean rename(TableView table, Word word, InBoth name, List<String> forms, long version) {
        try {
            if (store.rename(word.id(), name, forms, version)) return true;
        } catch (DuplicateKeyException e) {
            return false;
        }
        var now = find(table, word.id());
        throw new SavedMeanwhile(now.version(), WordForm.names(now.name(), now.forms()));
    }

    /** What one's own partner means. @throws SavedMeanwhile when a colleague wrote since this version */
    @Transactional
    public void mean(TableView table, Word word, InBoth meaning, long version, PersonId me) {
        if (!store.mean(word.id(), table.mine(), meaning, me, tables.today(table), version)) {
            var now = find(table, word.id()).of(table.mine()).orElseThrow(NotFound::new);
            throw new SavedMeanwhile(now.version(), WordForm.meaning(now.said()));
        }
    }

    /** Offers a meaning for all, taken by one's own partner; nothing said means that both are kept. */
    @Transactional
    public void offer(TableView table, Word word, InBoth meaning, long version) {
        if (!store.offer(word.id(), meaning, meaning.isEmpty(), tables.today(table), version)) {
            var now = find(table, word.id());
            throw new SavedMeanwhile(
                    now.version(),
                    WordForm.meaning(now.offer().map(Word.Offer::said).orElse(InBoth.NOTHING)));
        }
        tellIfSettled(table, word);
    }

    /** One's own partner takes what is offered. @return false when that has changed since this version */
    @Transactional
    public boolean take(TableView table, Word word, long version) {
        if (!store.take(word.id(), tables.today(table), version)) return false;
        tellIfSettled(table, word);
        return true;
    }

    /** Someone says that it is read differently; it is open again. */
    @Transactional
    public void differ(TableView table, Word word) {
        if (!store.differ(word.id(), tables.today(table))) throw new NotFound();
        keep(table, "differs", word.name());
    }

    /** Takes back for good what one wrote (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBackMeaning(TableView table, Word word) {
        if (!store.takeBackMeaning(word.id(), tables.today(table))) throw new NotFound();
    }

    /** As {@link #takeBackMeaning}, of what one offered for all. */
    @Transactional
    void takeBackOffer(Word word) {
        if (!store.takeBackOffer(word.id())) throw new NotFound();
    }

    /** Takes a word off the list. @throws NotFound when another partner gave it a meaning */
    @Transactional
    void remove(TableView table, Word word) {
        if (!store.remove(word.id())) throw new NotFound();
        keep(table, "removed", word.name());
    }

    /**
     * Brings chosen words of another table of the asking person's here, with what was agreed about them there. What
     * partners mean by themselves stays where they said it.
     *
     * @return how many came; one that is here already does not
     * @throws NotFound when the other table is a quiet one, or the asking person does not sit inside it
     */
    @Transactional
    public int bring(TableView table, TableId from, Set<WordId> chosen, PersonId me) {
        var other = tables.inside(from, me);
        if (other.isQuiet()) throw new NotFound();
        var today = tables.today(table);
        var came = (int) at(from).stream()
                .filter(word -> chosen.contains(word.id()))
                .filter(word -> store.bring(table.id(), from, word, me, today))
                .count();
        if (came > 0)
            history.keep(
                    table.id(), "language.history.brought", List.of(Integer.toString(came)), Audience.inside(), null);
        return came;
    }

    private void tellIfSettled(TableView table, Word word) {
        var now = find(table, word.id());
        switch (now.standing()) {
            case AGREED -> keep(table, "agreed", word.name());
            case KEPT_BOTH -> keep(table, "kept-both", word.name());
            case OPEN, APART -> keep(table, "offered", word.name());
        }
    }

    private void keep(TableView table, String what, InBoth name) {
        history.keep(
                table.id(),
                "language.history." + what,
                List.of(String.join(" / ", name.each().toList())),
                Audience.inside(),
                null);
    }
}
