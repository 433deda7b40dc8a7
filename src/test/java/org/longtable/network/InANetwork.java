package org.longtable.network;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;

/** People who are in touch with each other, made quickly. */
abstract class InANetwork extends LongtableTest {
    /** What has grown between two people, as strong as this today. */
    protected void inTouch(Someone one, Someone other, double strength) {
        knowEachOther(one, other);
        var weight = strength * Math.pow(2, ChronoUnit.DAYS.between(LocalDate.of(2020, 1, 1), clock.today()) / 180.0);
        owner().sql("""
                insert into relationships.connection (one, other, weight, moments, latest)
                values (least(:one, :other), greatest(:one, :other), :weight, 3, :day)
                on conflict (one, other) do update set weight = excluded.weight
                """)
                .param("one", one.id().value())
                .param("other", other.id().value())
                .param("weight", weight)
                .param("day", clock.today())
                .update();
    }

    /** They shared a moment at a table that nobody else may know of; nobody confirmed it, so that it weighs nothing. */
    private void knowEachOther(Someone one, Someone other) {
        var table = UUID.randomUUID();
        var moment = UUID.randomUUID();
        owner().sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, 'The table nobody else may know of', 'America/Toronto', :day, :by, :now)
                """)
                .param("id", table)
                .param("day", clock.today())
                .param("by", one.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        var first = seated(table, one);
        var second = seated(table, other);
        owner().sql("""
                with m as (insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                  values (:id, :table, 'meal', :day, :one, :now) returning id)
                insert into relationships.side select id, unnest(array[:first, :second]::uuid[]) from m
                """)
                .param("id", moment)
                .param("table", table)
                .param("day", clock.today())
                .param("one", one.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("first", first)
                .param("second", second)
                .update();
        owner().sql("""
                insert into relationships.presence (id, moment_id, partner_id, person_id)
                values (gen_random_uuid(), :moment, :first, :one), (gen_random_uuid(), :moment, :second, :other)
                """)
                .param("moment", moment)
                .param("first", first)
                .param("one", one.id().value())
                .param("second", second)
                .param("other", other.id().value())
                .update();
        owner().sql("update tables.seat set until = :day where table_id = :table")
                .param("day", clock.today())
                .param("table", table)
                .update();
    }

    private UUID seated(UUID table, Someone person) {
        return seatedAt(new TableId(table), person, clock.today().minusDays(1)).value();
    }

    protected void mayBeAsked(Someone... people) {
        for (var person : people) tells(person, "may_introduce");
    }

    protected void tells(Someone person, String field) {
        owner().sql("""
                insert into directory.line (id, person_id, field, value, seen_by)
                values (gen_random_uuid(), :person, :field, 'yes', 'me')
                """)
                .param("person", person.id().value())
                .param("field", field)
                .update();
    }

    protected void canBeFound(Someone... people) {
        for (var person : people)
            owner().sql("update people.person set seen_by = 'everyone', of_age_on = current_date where id = :person")
                    .param("person", person.id().value())
                    .update();
    }

    /** An organisation that everyone may find, and its people. */
    protected OrganisationId organisation(String name, Someone... people) {
        var id = OrganisationId.fresh();
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                values (:id, :name, 'everyone', :by, :now)
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", people[0].id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        for (var person : people)
            owner().sql("""
                    insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at)
                    values (gen_random_uuid(), :person, :id, :day, :now, :now)
                    """)
                    .param("person", person.id().value())
                    .param("id", id.value())
                    .param("day", clock.today().minusDays(100))
                    .param("now", Timestamp.from(clock.instant()))
                    .update();
        return id;
    }
}
