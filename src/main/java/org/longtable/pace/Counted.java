package org.longtable.pace;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: a table's yes that a funder may count it among its grants, however few they are; it can be taken back. */
@Component
public class Counted {
    private final JdbcClient db;
    private final Tables tables;
    private final History history;
    private final Clock clock;

    Counted(JdbcClient db, Tables tables, History history, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** The funders to which a table has said yes, for people inside. */
    @Transactional(readOnly = true)
    Set<PartnerId> by(TableId table) {
        return db
                .sql("select partner_id from pace.counted where table_id = :table")
                .param("table", table.value())
                .query((row, _) -> new PartnerId(row.getObject(1, UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Says yes; again changes nothing. @throws NotFound unless this person sits inside and the funder is there */
    @Transactional
    public void sayYes(TableId id, PartnerId funder, PersonId me) {
        if (tables.inside(id, me).partner(funder).isEmpty()) throw new NotFound();
        var said = db.sql("""
                insert into pace.counted (table_id, partner_id, said_by, said_at) values (:table, :funder, :me, :at)
                on conflict do nothing
                """)
                .param("table", id.value())
                .param("funder", funder.value())
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        if (said == 1) keep(id, "yes");
    }

    /** Takes the yes back. @throws NotFound unless this person sits inside */
    @Transactional
    public void takeBack(TableId id, PartnerId funder, PersonId me) {
        tables.inside(id, me);
        var gone = db.sql("delete from pace.counted where table_id = :table and partner_id = :funder")
                .param("table", id.value())
                .param("funder", funder.value())
                .update();
        if (gone == 1) keep(id, "no-more");
    }

    private void keep(TableId table, String what) {
        history.keep(table, "pace.history.counted." + what, List.of(), Audience.inside(), null);
    }
}
