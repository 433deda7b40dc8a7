package org.longtable.reasons;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.MomentLink;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what came true of what partners hoped to gain (R88), each time with what shows it. */
@Component
public class Gains {
    private final Tables tables;
    private final CameTrueStore store;
    private final History history;

    Gains(Tables tables, CameTrueStore store, History history) {
        this.tables = tables;
        this.store = store;
        this.history = history;
    }

    @Transactional(readOnly = true)
    List<CameTrue> at(TableView table) {
        return store.at(table);
    }

    /** Says for one's own partner that a gain came true. */
    @Transactional
    public void cameTrue(TableView table, Gain gain, String evidence, Optional<MomentLink> moment, PersonId me) {
        store.say(table, gain, evidence, moment, me, tables.today(table));
        history.keep(table.id(), "reasons.history.came-true", List.of(), Audience.inside(), null);
    }

    /** Takes one's own words back for good (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBack(TableView table, UUID id) {
        if (!store.takeBack(table.id(), id, tables.today(table))) throw new NotFound();
    }
}
