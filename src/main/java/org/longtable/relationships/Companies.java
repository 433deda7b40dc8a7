package org.longtable.relationships;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.longtable.relationships.Company.Also;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds whom someone may name when they tell of a moment. */
@Component
class Companies {
    private final JdbcClient db;
    private final Clock clock;

    Companies(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @param before those whom the moment already names, as the one who corrects it may see them */
    Company at(TableView table, PersonId me, List<Also> before) {
        var seated = table.seatsOn(LocalDate.now(clock.withZone(table.zone()))).stream()
                .map(SeatView::person)
                .toList();
        var also = new ArrayList<>(invitedByMe(table));
        also.addAll(before);
        return Company.of(table, seated, me, also);
    }

    private List<Also> invitedByMe(TableView table) {
        return db.sql("""
                select i.partner_id, w.id, w.name from tables.invitation i join people.person w on w.id = i.person_id
                where i.table_id = :table and i.by_person = ground.asking() and i.state = 'open' order by i.made_at
                """)
                .param("table", table.id().value())
                .query((row, _) -> new Also(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name")))
                .list();
    }
}
