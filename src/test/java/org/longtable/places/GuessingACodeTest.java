package org.longtable.places;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Asking;
import org.longtable.ground.Secret;
import org.longtable.places.PaperCodes.Opened;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody guesses at codes; whoever holds the paper notices nothing. */
class GuessingACodeTest extends LongtableTest {
    @Autowired
    PaperCodes papers;

    @Autowired
    JdbcClient db;

    @Autowired
    PlatformTransactionManager transactions;

    private Someone samira;
    private TableId table;
    private PersonId odile;
    private PaperCode code;

    @BeforeEach
    void a_paper_for_odile() {
        samira = someone("Samira Haddad");
        var samiras = as(samira).visit("/tables/new").type("name", "Stories on Alder Street");
        samiras.type("for", "new")
                .type("organisation", "Alder Street Neighbours")
                .press("Set the table");
        table = TableId.of(samiras.where().substring("/tables/".length()));
        odile = PersonId.fresh();
        owner().sql("insert into people.person (id, name) values (:id, 'Odile')")
                .param("id", odile.value())
                .update();
        owner().sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), table_id, partner_id, :odile, since from tables.seat where table_id = :table
                """)
                .param("odile", odile.value())
                .param("table", table.value())
                .update();
        code = asking(samira, () -> papers.make(papers.guest(table, odile))).code();
    }

    @Test
    void a_code_tried_ten_thousand_times_finds_nothing_and_locks_nobody_out_and_the_table_is_told_once() {
        var digits = new Random(7);
        var outcomes = new HashSet<String>();
        for (var i = 0; i < 10_000; i++)
            outcomes.add(
                    tries(guess(code.family(), digits), "203.0.113." + i % 40).toString());
        assertThat(outcomes).containsExactlyInAnyOrder("Refused[why=unknown]", "Refused[why=too-often]");
        assertThat(tries(code, "198.51.100.7")).isInstanceOf(Opened.In.class);
        assertThat(told()).isEqualTo(1);
        assertThat(as(samira).visit("/tables/" + table).text()).contains("Someone is trying codes");
        asking(samira, () -> papers.make(papers.guest(table, odile)));
        assertThat(as(samira).visit("/tables/" + table).text()).doesNotContain("Someone is trying codes");
    }

    @Test
    void from_one_network_twenty_codes_an_hour_are_looked_at() {
        var digits = new Random(8);
        for (var i = 0; i < 20; i++)
            assertThat(tries(guess("0001", digits), "192.0.2.1")).isEqualTo(new Opened.Refused("unknown"));
        assertThat(tries(guess("0001", digits), "192.0.2.1")).isEqualTo(new Opened.Refused("too-often"));
        assertThat(tries(guess("0001", digits), "192.0.2.2")).isEqualTo(new Opened.Refused("unknown"));
    }

    @Test
    void a_slip_of_the_finger_is_no_try() {
        var slip = code.digits().substring(0, 19) + (code.digits().charAt(19) == '0' ? '1' : '0');
        for (var i = 0; i < 50; i++)
            assertThat(inOneTransaction(() -> papers.open(slip, "192.0.2.3")))
                    .isEqualTo(new Opened.Refused("unreadable"));
        assertThat(tries(code, "192.0.2.3")).isInstanceOf(Opened.In.class);
        assertThat(told()).isZero();
    }

    @Test
    void an_address_of_the_new_kind_counts_with_its_household() {
        assertThat(PaperCodes.network("2001:db8:1:2::1")).isEqualTo(PaperCodes.network("2001:db8:1:ff:9::5"));
        assertThat(PaperCodes.network("2001:db8:1:2::1")).isNotEqualTo(PaperCodes.network("2001:db8:2:2::1"));
        assertThat(PaperCodes.network("203.0.113.1")).isNotEqualTo(PaperCodes.network("203.0.113.2"));
    }

    @Test
    void a_wrong_code_and_a_dead_one_are_answered_alike() {
        var dead = code;
        asking(samira, () -> papers.make(papers.guest(table, odile)));
        assertThat(tries(dead, "192.0.2.4")).isEqualTo(tries(PaperCode.fresh(), "192.0.2.5"));
    }

    @Test
    void nobody_who_asks_the_database_reads_a_code_or_even_its_hash() {
        var rows = owner().sql("select row_to_json(p)::text from places.paper p where person_id = :id")
                .param("id", odile.value())
                .query(String.class)
                .list();
        assertThat(rows).hasSize(1).noneMatch(row -> row.contains(code.digits()));
        for (var column : List.of("code_hash", "link_hash", "family"))
            assertThatThrownBy(() -> asking(
                            samira,
                            () -> db.sql("select " + column + " from places.paper")
                                    .query()
                                    .listOfRows()))
                    .as(column)
                    .hasStackTraceContaining("permission denied");
        var stranger = someone("Lin Chen");
        assertThat(asking(
                        stranger,
                        () -> db.sql("select id from places.paper")
                                .query(UUID.class)
                                .list()))
                .isEmpty();
        assertThat(asking(
                        stranger,
                        () -> db.sql("select id from places.said union select id from places.helper")
                                .query(UUID.class)
                                .list()))
                .isEmpty();
    }

    @Test
    void nobody_but_those_who_may_makes_a_paper() {
        var stranger = someone("Lin Chen");
        var made = asking(
                stranger,
                () -> db.sql("""
                        select places.make_paper(:id, :odile, :table, '0000', :hash, :hash, 'en', now(), now(), now())
                        """)
                        .param("id", UUID.randomUUID())
                        .param("odile", odile.value())
                        .param("table", table.value())
                        .param("hash", Secret.hash("x"))
                        .query(Boolean.class)
                        .single());
        assertThat(made).isFalse();
        assertThat(tries(code, "192.0.2.6")).isInstanceOf(Opened.In.class);
    }

    private Opened tries(PaperCode guess, String network) {
        return inOneTransaction(() -> papers.open(guess.inGroups(), network));
    }

    private <T> T inOneTransaction(Supplier<T> work) {
        return Asking.asNobody(() -> new TransactionTemplate(transactions).execute(_ -> work.get()));
    }

    /** A code that could be one, and begins like that of the paper. */
    private static PaperCode guess(String family, Random random) {
        while (true) {
            var digits = family + "%015d".formatted(random.nextLong(1_000_000_000_000_000L));
            for (var check = 0; check < 10; check++) {
                var code = PaperCode.read(digits + check);
                if (code.isPresent()) return code.get();
            }
        }
    }

    private long told() {
        return owner().sql(
                        "select count(*) from tables.history where table_id = :table and what = 'places.history.tried'")
                .param("table", table.value())
                .query(Long.class)
                .single();
    }
}
