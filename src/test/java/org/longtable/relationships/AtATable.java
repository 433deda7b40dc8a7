package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A table with people who sit there, made quickly, and moments told by them. */
abstract class AtATable extends LongtableTest {
    @Autowired
    protected Moments moments;

    protected TableId table;

    @BeforeEach
    void aTable() {
        table = tableSince(clock.today());
    }

    protected TableId tableSince(LocalDate day) {
        var id = TableId.fresh();
        var starter = someone("Somebody");
        owner().sql("""
                insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                values (:id, 'Between Us', 'America/Toronto', :day, :starter, :now)
                """)
                .param("id", id.value())
                .param("day", day)
                .param("starter", starter.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        owner().sql("insert into tables.stage values (:id, :table, 'getting_to_know', :day, :now)")
                .param("id", TableId.fresh().value())
                .param("table", id.value())
                .param("day", day)
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    protected PartnerId organisation(String name, String... roles) {
        var organisation = OrganisationId.fresh().value();
        owner().sql("""
                insert into directory.organisation (id, name, begun_by, begun_at)
                values (:id, :name, (select started_by from tables.longtable where id = :table), now())
                """)
                .param("id", organisation)
                .param("name", name)
                .param("table", table.value())
                .update();
        return partner("organisation_id", organisation, roles);
    }

    protected PartnerId inTheirOwnRight(Someone person) {
        var partner = partner("person_id", person.id().value());
        seat(partner, person);
        return partner;
    }

    private PartnerId partner(String kind, UUID of, String... roles) {
        var id = PartnerId.fresh();
        owner().sql("""
                insert into tables.partner (id, table_id, %s, roles, state, tone, since)
                select :id, t.id, :of, :roles, 'seated', (select count(*) from tables.partner p where p.table_id = t.id),
                  t.started_on from tables.longtable t where t.id = :table
                """.formatted(kind))
                .param("id", id.value())
                .param("of", of)
                .param("roles", roles)
                .param("table", table.value())
                .update();
        return id;
    }

    protected void seat(PartnerId partner, Someone... people) {
        for (var person : people)
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

    protected void looksAfter(PartnerId partner, Duty duty, Someone... people) {
        for (var person : people)
            owner().sql("insert into tables.duty values (:partner, :duty, :person)")
                    .param("partner", partner.value())
                    .param("duty", duty.code())
                    .param("person", person.id().value())
                    .update();
    }

    /** Someone invited by name who has not answered: a name that only the inviter sees. */
    protected PersonId invited(PartnerId partner, Someone by, String name) {
        var id = PersonId.fresh();
        owner().sql(
                        "insert into people.person (id, name, invited_by, invited_on) values (:id, :name, :by, current_date)")
                .param("id", id.value())
                .param("name", name)
                .param("by", by.id().value())
                .update();
        owner().sql("""
                insert into tables.invitation (id, table_id, partner_id, person_id, by_person, state, made_at, expires_at)
                values (:invitation, :table, :partner, :person, :by, 'open', :now, :later)
                """)
                .param("invitation", UUID.randomUUID())
                .param("table", table.value())
                .param("partner", partner.value())
                .param("person", id.value())
                .param("by", by.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("later", Timestamp.from(clock.instant().plus(Duration.ofDays(30))))
                .update();
        return id;
    }

    /** Noted by the first, who was there with the others. */
    protected MomentId noted(Kind kind, String day, Someone by, Someone... with) {
        return asking(by, () -> moments.note(table, by.id(), Told.of(kind, LocalDate.parse(day), ids(with))));
    }

    /** Noted by the first and confirmed by everyone else. */
    protected MomentId shared(Kind kind, String day, Someone by, Someone... with) {
        var moment = noted(kind, day, by, with);
        for (var person : with) confirmed(moment, person);
        return moment;
    }

    protected void confirmed(MomentId moment, Someone person) {
        asking(person, () -> {
            moments.confirm(table, moment, person.id());
            return 0;
        });
    }

    protected static Set<PersonId> ids(Someone... people) {
        return Arrays.stream(people).map(Someone::id).collect(Collectors.toSet());
    }

    protected String path() {
        return "/tables/" + table;
    }

    protected String path(MomentId moment) {
        return path() + "/moments/" + moment;
    }

    protected static String who(Someone person) {
        return "person:" + person.id();
    }

    protected static String someoneFrom(PartnerId partner) {
        return "someone:" + partner;
    }

    protected List<String> historyFor(Someone person) {
        return asking(
                person,
                () -> jdbc().sql(
                                "select what || ' ' || array_to_string(words, ' ') from tables.history where table_id = :table")
                        .param("table", table.value())
                        .query((row, _) -> row.getString(1))
                        .list());
    }

    @Autowired
    private JdbcClient people;

    protected JdbcClient jdbc() {
        return people;
    }
}
