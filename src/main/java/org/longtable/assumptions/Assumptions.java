package org.longtable.assumptions;

import java.util.List;
import java.util.UUID;
import org.longtable.site.Leaf;
import org.longtable.site.Turn;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the log of what a table takes for granted (R42), for people who sit inside. */
@Component
public class Assumptions {
    private final Tables tables;
    private final AssumptionStore store;
    private final History history;

    Assumptions(Tables tables, AssumptionStore store, History history) {
        this.tables = tables;
        this.store = store;
        this.history = history;
    }

    /** Those that were touched last come first. */
    @Transactional(readOnly = true)
    public List<Assumption> at(TableView table) {
        return store.at(table.id());
    }

    /** Those of one state, as {@link #at}, leaf by leaf. */
    @Transactional(readOnly = true)
    public Leaf<Assumption> in(Assumption.State state, TableView table, Turn turn) {
        return store.in(state, table.id(), turn);
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    public Assumption find(TableView table, UUID id) {
        return at(table).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    public UUID write(TableView table, String words, String source, PersonId me) {
        var id = store.write(table.id(), words, source, me, tables.today(table));
        keep(table, "written");
        return id;
    }

    /** What became of one. @return false when someone else saved it since this version */
    @Transactional
    public boolean turn(TableView table, UUID id, Assumption.Turn turn, long version, PersonId me) {
        var before = find(table, id);
        if (!store.turn(table.id(), id, turn, me, tables.today(table), version)) return false;
        if (before.state() != turn.state()) keep(table, turn.state().code());
        return true;
    }

    /** Takes one's own words back for good (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBack(TableView table, UUID id) {
        if (!store.takeBack(table.id(), id, tables.today(table))) throw new NotFound();
    }

    private void keep(TableView table, String what) {
        history.keep(table.id(), "assumptions.history." + what, List.of(), Audience.inside(), null);
    }
}
