package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Together;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.LongtableTest.Someone;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the database keeps of connections is what the rule makes of the moments (F1), whatever happens to them. */
class KeptConnectionTest extends LongtableTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 2, 2);

    @Autowired
    Moments moments;

    @Autowired
    JdbcClient db;

    private final List<PersonId> people = new ArrayList<>();
    private Someone maya = new Someone(PersonId.fresh(), "", "");
    private Someone dev = maya;
    private List<Someone> everyone = List.of();
    private UUID table = UUID.randomUUID();

    @BeforeEach
    void four_people_sit_at_a_table() {
        clock.isOn(TODAY.toString());
        maya = someone("Maya Okafor");
        dev = someone("Dev Mehta");
        everyone = List.of(maya, dev, someone("Rosa Lind"), someone("Jo Tremblay"));
        everyone.forEach(one -> people.add(one.id()));
        table = Together.atATable(owner(), TODAY, people.toArray(PersonId[]::new));
    }

    @Test
    @Tag("outside")
    void a_shared_work_of_forty_nine_days_ago_counts_as_the_formula_says() {
        note(Kind.WORKSHOP, LocalDate.of(2025, 12, 15), Set.of(people.get(0), people.get(1)), Set.copyOf(people));
        assertThat(kept().between(people.get(0), people.get(1)).value().doubleValue())
                .isCloseTo(2.4841, within(0.00005));
    }

    @Test
    void what_is_kept_follows_every_change_of_the_told() {
        var random = new Random(7);
        for (var n = 0; n < 40; n++) {
            var there = some(random);
            note(Kind.values()[random.nextInt(8)], TODAY.minusDays(random.nextInt(2000)), there, some(random));
        }
        isWhatTheMomentsSay();
        for (var change : List.of(
                "update relationships.presence set confirmed_at = now() where moment_id in :here",
                "update relationships.presence set person_id = null, confirmed_at = null where moment_id in :here and"
                        + " person_id = (select max(person_id::text)::uuid from tables.seat where table_id = :table)",
                "update relationships.moment set kind = 'helping_out', on_day = on_day - 30"
                        + " where table_id = :table and kind = 'listening'",
                "update relationships.moment set removed_at = now() where table_id = :table and kind = 'call'",
                "delete from relationships.moment where table_id = :table and kind = 'their_event'",
                "delete from relationships.presence where moment_id in :here and person_id ="
                        + " (select min(person_id::text)::uuid from tables.seat where table_id = :table)")) {
            sql(change);
            isWhatTheMomentsSay();
        }
        sql("delete from relationships.moment where table_id = :table");
        assertThat(kept().all()).isEmpty();
    }

    @Test
    void two_who_say_yes_at_the_same_time_both_count() throws Exception {
        note(Kind.WORKSHOP, TODAY, Set.of(people.get(0), people.get(1)), Set.of());
        note(Kind.MEAL, TODAY, Set.of(people.get(0), people.get(1)), Set.of());
        var devs = new AtomicReference<Future<Boolean>>();
        asking(maya, () -> {
            moments.confirm(new TableId(table), only(Kind.WORKSHOP), maya.id());
            devs.set(meanwhile(dev, () -> {
                moments.confirm(new TableId(table), only(Kind.MEAL), dev.id());
                return true;
            }));
            return true;
        });
        assertThat(devs.get().get(20, TimeUnit.SECONDS)).isTrue();
        isWhatTheMomentsSay();
        assertThat(kept().between(maya.id(), dev.id()).value()).isEqualByComparingTo("2.5");
    }

    @Test
    void all_who_note_the_same_evening_at_the_same_time_are_heard() throws Exception {
        owner().sql("insert into tables.stage values (gen_random_uuid(), :table, 'getting_to_know', :day, now())")
                .param("table", table)
                .param("day", TODAY)
                .update();
        var noted = new ArrayList<Future<MomentId>>();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var nth = 0; nth < 10; nth++)
                for (var one : everyone) noted.add(pool.submit(() -> asking(one, () -> notes(one))));
        }
        for (var one : noted) assertThat(one.get()).isNotNull();
        isWhatTheMomentsSay();
    }

    private MomentId notes(Someone one) {
        var others = people.stream().filter(other -> !other.equals(one.id())).collect(Collectors.toSet());
        return moments.note(new TableId(table), one.id(), Told.of(Kind.MEAL, TODAY, others));
    }

    @Test
    void a_table_that_becomes_quiet_leaves_nothing_of_what_grew_there() {
        note(Kind.WORKSHOP, TODAY, Set.copyOf(people), Set.copyOf(people));
        assertThat(kept().all()).hasSize(6);
        assertThat(asking(
                        maya,
                        () -> db.sql("select tables.become_quiet(:table, :day)")
                                .param("table", table)
                                .param("day", TODAY)
                                .query(Boolean.class)
                                .single()))
                .isTrue();
        assertThat(kept().all()).isEmpty();
    }

    private MomentId only(Kind kind) {
        return new MomentId(owner().sql("select id from relationships.moment where table_id = :table and kind = :kind")
                .param("table", table)
                .param("kind", kind.code())
                .query(UUID.class)
                .single());
    }

    private Set<PersonId> some(Random random) {
        var some = new HashSet<PersonId>();
        while (some.isEmpty()) for (var person : people) if (random.nextBoolean()) some.add(person);
        return some;
    }

    private void note(Kind kind, LocalDate day, Set<PersonId> there, Set<PersonId> confirmed) {
        var moment = UUID.randomUUID();
        owner().sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                values (:id, :table, :kind, :day, :by, now())
                """)
                .param("id", moment)
                .param("table", table)
                .param("kind", kind.code())
                .param("day", day)
                .param("by", people.getFirst().value())
                .update();
        for (var person : there)
            owner().sql("""
                    insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                    select gen_random_uuid(), :moment, partner_id, :person, case when :yes then now() end
                    from tables.seat where table_id = :table and person_id = :person
                    """)
                    .param("moment", moment)
                    .param("table", table)
                    .param("person", person.value())
                    .param("yes", confirmed.contains(person))
                    .update();
    }

    private void sql(String sql) {
        owner().sql(sql.replace(":here", "(select id from relationships.moment where table_id = :table)"))
                .param("table", table)
                .update();
    }

    private void isWhatTheMomentsSay() {
        var kept = kept();
        var told = Connections.asOf(TODAY, told());
        assertThat(kept.all()).hasSameSizeAs(told.all());
        for (var one : told.all()) {
            var same = kept.connection(one.one(), one.other()).orElseThrow();
            assertThat(same.strength().value().doubleValue())
                    .isCloseTo(one.strength().value().doubleValue(), within(1e-9));
            assertThat(same.moments()).isEqualTo(one.moments());
            assertThat(same.latest()).isEqualTo(one.latest());
        }
    }

    private Connections kept() {
        return Connections.kept(
                TODAY,
                owner().sql("select * from relationships.connection where one in (:people) or other in (:people)")
                        .param("people", people.stream().map(PersonId::value).toList())
                        .query((row, _) -> new KeptConnection(
                                new PersonId(row.getObject("one", UUID.class)),
                                new PersonId(row.getObject("other", UUID.class)),
                                row.getDouble("weight"),
                                row.getInt("moments"),
                                row.getObject("latest", LocalDate.class)))
                        .list());
    }

    private List<SharedMoment> told() {
        record There(UUID moment, Kind kind, LocalDate day, PersonId person, boolean yes) {}
        var there = owner().sql("""
                select m.id, m.kind, m.on_day, p.person_id, p.confirmed_at is not null as yes
                from relationships.moment m join relationships.presence p on p.moment_id = m.id
                where m.table_id = :table and m.removed_at is null and p.person_id is not null
                """)
                .param("table", table)
                .query((row, _) -> new There(
                        row.getObject("id", UUID.class),
                        Kind.fromCode(row.getString("kind")),
                        row.getObject("on_day", LocalDate.class),
                        new PersonId(row.getObject("person_id", UUID.class)),
                        row.getBoolean("yes")))
                .list();
        return there.stream().collect(Collectors.groupingBy(There::moment)).values().stream()
                .flatMap(moment -> SharedMoment.among(
                        moment.stream().map(There::person).collect(Collectors.toSet()),
                        moment.stream().filter(There::yes).map(There::person).collect(Collectors.toSet()),
                        moment.getFirst().kind(),
                        moment.getFirst().day())
                        .stream())
                .toList();
    }
}
