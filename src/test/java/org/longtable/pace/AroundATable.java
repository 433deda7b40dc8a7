package org.longtable.pace;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** A table of two partners, with a funder beside them: its people, its moments, and what its pages say. */
public abstract class AroundATable extends LongtableTest {
    @Autowired
    protected TimesForTrust times;

    protected TableId table;
    protected PartnerId centre;
    protected PartnerId school;
    protected PartnerId council;
    protected Someone anna;
    protected Someone dev;
    protected Someone sol;

    @BeforeEach
    void annaDevAndSolSitAtATable() {
        clock.isOn("2026-01-12");
        anna = someone("Anna Reyes");
        dev = someone("Dev Patel");
        sol = someone("Sol Nakamura");
        table = tableOf(anna, "Between Us", "2026-01-12");
        centre = organisation("Riverbend Community Centre", "organiser");
        school = organisation("Lakeview High School", "host");
        council = organisation("Riverbend Arts Council", "funder");
        seat(centre, anna);
        seat(school, dev);
        seat(council, sol);
    }

    protected TableId tableOf(Someone starter, String name, String since) {
        var id = TableId.fresh();
        owner().sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, :name, 'America/Toronto', :day, :starter, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("day", LocalDate.parse(since))
                .param("starter", starter.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        owner().sql("insert into tables.stage values (:id, :table, 'getting_to_know', :day, :now)")
                .param("id", UUID.randomUUID())
                .param("table", id.value())
                .param("day", LocalDate.parse(since))
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    protected PartnerId organisation(String name, String... roles) {
        var organisation = OrganisationId.fresh().value();
        var partner = PartnerId.fresh();
        owner().sql("insert into directory.organisation (id, name, begun_by, begun_at) values (:id, :name, :by, now())")
                .param("id", organisation)
                .param("name", name)
                .param("by", anna.id().value())
                .update();
        owner().sql("""
                insert into tables.partner (id, table_id, organisation_id, roles, state, tone, since)
                select :id, t.id, :of, :roles, 'seated', (select count(*) from tables.partner p where p.table_id = t.id),
                  t.started_on from tables.longtable t where t.id = :table
                """)
                .param("id", partner.value())
                .param("of", organisation)
                .param("roles", roles)
                .param("table", table.value())
                .update();
        return partner;
    }

    protected void seat(PartnerId partner, Someone person) {
        owner().sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select :id, t.id, :partner, :person, t.started_on from tables.longtable t where t.id = :table
                """)
                .param("id", UUID.randomUUID())
                .param("partner", partner.value())
                .param("person", person.id().value())
                .param("table", table.value())
                .update();
    }

    protected void leaves(Someone person, String day) {
        owner().sql("update tables.seat set until = :day where person_id = :person and table_id = :table")
                .param("day", LocalDate.parse(day))
                .param("person", person.id().value())
                .param("table", table.value())
                .update();
    }

    /** A moment of Anna and Dev, confirmed by Anna and, or not, by Dev. */
    protected void together(String kind, String day, boolean confirmedByDev) {
        var moment = UUID.randomUUID();
        owner().sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                values (:id, :table, :kind, :day, :anna, :now)
                """)
                .param("id", moment)
                .param("table", table.value())
                .param("kind", kind)
                .param("day", LocalDate.parse(day))
                .param("anna", anna.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        present(moment, centre, anna, true);
        present(moment, school, dev, confirmedByDev);
    }

    private void present(UUID moment, PartnerId partner, Someone person, boolean confirmed) {
        owner().sql("insert into relationships.side values (:moment, :partner)")
                .param("moment", moment)
                .param("partner", partner.value())
                .update();
        owner().sql("""
                insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                values (:id, :moment, :partner, :person, :at)
                """)
                .param("id", UUID.randomUUID())
                .param("moment", moment)
                .param("partner", partner.value())
                .param("person", person.id().value())
                .param("at", confirmed ? Timestamp.from(clock.instant()) : null)
                .update();
    }

    /** What F3 says to this person today, by the short names of its figures. */
    protected Map<String, Figure> figures(Someone viewer) {
        return asking(viewer, () -> times.at(table, viewer.id(), clock.today())).figures().stream()
                .collect(Collectors.toMap(figure -> figure.name().replace("pace.", ""), one -> one));
    }

    protected static String value(Figure figure) {
        return switch (figure) {
            case Figure.Known known -> known.value().toPlainString();
            case Figure.Day day -> day.earliest().toString();
            case Figure.Between between -> between.least() + " to " + between.most();
            case Figure.NotYet notYet -> notYet.reason();
        };
    }

    protected String path(String rest) {
        return "/tables/" + table + rest;
    }

    protected Visitor addsTheGrant(Someone person) {
        return as(person)
                .visit(path("/funding/new"))
                .type("pace_name", "Between Us, a year of theatre")
                .type("pace_amount", "$12,000")
                .type("pace_funder", council.toString())
                .type("pace_start", "2026-01-12")
                .type("pace_first_deliverable", "2026-02-16")
                .type("pace_promised", "creation sessions")
                .type("pace_showing", "2026-04-17")
                .type("pace_report", "2026-06-30")
                .press("Save");
    }

    protected Visitor says(Someone person, String familiarity) {
        return as(person)
                .visit(path("/time"))
                .type("pace_familiarity", familiarity)
                .press("Save", "[action$=familiarity]");
    }
}
