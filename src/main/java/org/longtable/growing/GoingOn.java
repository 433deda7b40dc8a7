package org.longtable.growing;

import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import org.longtable.agreements.Agreements;
import org.longtable.agreements.Standing;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what becomes of agreements when a table is closed. They are ended on pages of their own, or go on. */
@Component
public class GoingOn {
    private final JdbcClient db;
    private final Agreements agreements;
    private final Tables tables;
    private final History history;

    GoingOn(JdbcClient db, Agreements agreements, Tables tables, History history) {
        this.db = db;
        this.agreements = agreements;
        this.tables = tables;
        this.history = history;
    }

    /** Agreements that are active or being written, in the order in which they were begun. */
    @Transactional(readOnly = true)
    public List<AtTheEnd> of(TableView table) {
        var said = new HashSet<>(db.sql("select agreement_id from growing.going_on where table_id = :table")
                .param("table", table.id().value())
                .query(UUID.class)
                .list());
        return agreements.at(table).stream()
                .filter(Standing::goesOn)
                .map(standing -> new AtTheEnd(
                        standing, said.contains(standing.agreement().id().value())))
                .toList();
    }

    /** @throws org.longtable.vocabulary.NotFound unless it is one of this table */
    @Transactional
    public void say(TableView table, AgreementId id) {
        var agreement = agreements.find(table, id).agreement();
        var added = db.sql("""
                insert into growing.going_on (agreement_id, table_id, partner_id, said_on)
                values (:agreement, :table, :mine, :on) on conflict do nothing
                """)
                .param("agreement", id.value())
                .param("table", table.id().value())
                .param("mine", table.mine().value())
                .param("on", tables.today(table))
                .update();
        if (added > 0)
            history.keep(table.id(), "growing.history.going-on", List.of(agreement.title()), Audience.inside(), null);
    }
}
