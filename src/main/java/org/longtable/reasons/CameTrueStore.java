package org.longtable.reasons;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.understanding.MomentLink;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What came true of what partners hoped to gain, for people who sit inside. */
@Component
class CameTrueStore {
    private final JdbcClient db;

    CameTrueStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<CameTrue> at(TableView table) {
        return db.sql("select c.id, c.gain, c.partner_id, c.evidence, c.said_on, c.said_by = ground.asking() as mine,"
                        + " c.removed_on, " + MomentLink.COLUMNS + """
                 from reasons.came_true c
                  left join relationships.moment m on m.id = c.moment_id and m.removed_at is null
                where c.table_id = :table order by c.said_on desc, c.id desc
                """)
                .param("table", table.id().value())
                .query((row, _) -> new CameTrue(
                        row.getObject("id", UUID.class),
                        Gain.of(row.getString("gain")).orElseThrow(),
                        table.partner(new PartnerId(row.getObject("partner_id", UUID.class)))
                                .map(PartnerView::name)
                                .orElse(""),
                        row.getString("evidence"),
                        MomentLink.of(row),
                        row.getObject("said_on", LocalDate.class),
                        row.getBoolean("mine"),
                        Optional.ofNullable(row.getObject("removed_on", LocalDate.class))))
                .list();
    }

    void say(TableView table, Gain gain, String evidence, Optional<MomentLink> moment, PersonId by, LocalDate on) {
        db.sql("""
                insert into reasons.came_true (id, table_id, partner_id, gain, evidence, moment_id, said_by, said_on)
                values (:id, :table, :partner, :gain, :evidence, :moment, :by, :on)
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("partner", table.mine().value())
                .param("gain", gain.code())
                .param("evidence", evidence)
                .param("moment", moment.map(one -> one.id().value()).orElse(null))
                .param("by", by.value())
                .param("on", on)
                .update();
    }

    boolean takeBack(TableId table, UUID id, LocalDate on) {
        return db.sql("""
                        update reasons.came_true set evidence = '', removed_on = :on
                        where id = :id and table_id = :table and said_by = ground.asking() and removed_on is null
                        """)
                        .param("on", on)
                        .param("id", id)
                        .param("table", table.value())
                        .update()
                == 1;
    }
}
