package org.longtable.places;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.longtable.places.PaperCodes.Opened;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: whom someone without an account lets enter what they say. */
@Component
public class Helpers {
    /** @param how by_themselves, code_in_hand or said_so */
    public record Named(UUID id, PersonId person, String name, String how, LocalDate on, String recordedBy) {}

    private final JdbcClient db;
    private final PaperCodes papers;
    private final History history;
    private final Clock clock;

    Helpers(JdbcClient db, PaperCodes papers, History history, Clock clock) {
        this.db = db;
        this.papers = papers;
        this.history = history;
        this.clock = clock;
    }

    /** Those who help someone, as the asking person may know. */
    @Transactional(readOnly = true)
    List<Named> of(TableId table, PersonId person) {
        return db.sql("""
                select x.id, x.helper_id, coalesce(h.name, '') as name, x.how, x.said_on, coalesce(r.name, '') as recorder
                from places.helper x left join people.person h on h.id = x.helper_id
                  left join people.person r on r.id = x.recorded_by
                where x.table_id = :table and x.person_id = :person and x.ended_at is null order by x.at, x.id
                """)
                .param("table", table.value())
                .param("person", person.value())
                .query((row, _) -> new Named(
                        row.getObject("id", UUID.class),
                        new PersonId(row.getObject("helper_id", UUID.class)),
                        row.getString("name"),
                        row.getString("how"),
                        row.getObject("said_on", LocalDate.class),
                        row.getString("recorder")))
                .list();
    }

    /** The person names someone themselves, or another than the helper records that they said so. */
    @Transactional
    void name(TableId table, PersonId person, PersonId helper, LocalDate saidOn, PersonId me) {
        db.sql("""
                insert into places.helper (id, table_id, person_id, helper_id, how, said_on, recorded_by, at)
                values (:id, :table, :person, :helper, :how, :on, :me, :at)
                on conflict (table_id, person_id, helper_id) where ended_at is null do nothing
                """)
                .param("id", PartnerId.fresh().value())
                .param("table", table.value())
                .param("person", person.value())
                .param("helper", helper.value())
                .param("how", person.equals(me) ? "by_themselves" : "said_so")
                .param("on", saidOn)
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** With someone's paper in hand one becomes their helper. @return whom one helps, or why not */
    @Transactional
    Opened nameOneself(TableId table, String code, String network, LocalDate today, PersonId me) {
        var opened = papers.open(code, network);
        if (!(opened instanceof Opened.In in)) return opened;
        var already =
                of(table, in.person()).stream().anyMatch(one -> one.person().equals(me));
        var helps = in.code().table().equals(table)
                && db.sql("select places.help_with_code(:id, :paper, :on, :at)")
                        .param("id", PartnerId.fresh().value())
                        .param("paper", in.code().paper())
                        .param("on", today)
                        .param("at", Timestamp.from(clock.instant()))
                        .query(Boolean.class)
                        .single();
        if (!helps) return new Opened.Refused("other-table");
        if (!already) tell(papers.guest(table, in.person()));
        return opened;
    }

    /** The one who is helped reads of it, with their own side. */
    private void tell(Guest guest) {
        if (guest.sits())
            history.keep(
                    guest.table(),
                    "places.history.helps",
                    List.of(guest.name()),
                    Audience.only(List.of(guest.partner())),
                    guest.person());
    }

    /** The person, the helper or the person's own side ends it. */
    @Transactional
    void end(TableId table, UUID id) {
        var ended = db.sql("""
                update places.helper set ended_at = :at where id = :id and table_id = :table and ended_at is null
                """)
                .param("at", Timestamp.from(clock.instant()))
                .param("id", id)
                .param("table", table.value())
                .update();
        if (ended == 0) throw new NotFound();
    }
}
