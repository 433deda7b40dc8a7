package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@Tag("outside")
class RowSecurityTest extends LongtableTest {
    private static final List<String> FEATURES = List.of(
            "people",
            "directory",
            "envelopes",
            "questions",
            "tables",
            "updates",
            "relationships",
            "understanding",
            "pace",
            "places",
            "community",
            "listings",
            "finding",
            "meanings",
            "offers",
            "network");

    @Autowired
    private DataSource people;

    @Autowired
    @Qualifier("worksData")
    private DataSource works;

    private List<String> tables() {
        return owner().sql("""
                select schemaname || '.' || tablename from pg_tables where schemaname = any(:features) order by 1
                """)
                .param("features", FEATURES.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    @Test
    void a_leaked_connection_sees_nothing() throws SQLException {
        var anna = someone("Anna Reyes");
        asking(anna, () -> 1);
        try (var leaked = people.getConnection();
                var statement = leaked.createStatement()) {
            for (var table : tables()) {
                if (!mayRead(table, "longtable_people")) continue;
                // What someone lets anyone see is seen by a stranger, who is nobody.
                try (var rows = statement.executeQuery("select count(*) from " + table
                        + " x where to_jsonb(x) ->> 'seen_by' is distinct from 'anyone'")) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    @Test
    void whatever_stands_for_a_partner_at_a_table_stands_for_a_partner_of_that_table() {
        assertThat(owner().sql("""
                        select c.conrelid::regclass::text from pg_constraint c
                          join pg_attribute a on a.attrelid = c.conrelid and a.attname = 'table_id'
                        where c.contype = 'f' and c.confrelid = 'tables.partner'::regclass
                          and not a.attnum = any(c.conkey)
                        """).query(String.class).list()).isEmpty();
    }

    @Test
    void who_asked_last_on_a_connection_is_forgotten_with_the_transaction() throws SQLException {
        asking(someone("Dev Patel"), () -> 1);
        try (var connection = people.getConnection();
                var rows = connection.createStatement().executeQuery("select ground.asking()")) {
            rows.next();
            assertThat(rows.getString(1)).isNull();
        }
    }

    @Test
    void every_table_of_a_feature_that_people_can_reach_is_under_row_security() {
        assertThat(owner().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = any(:features) and not c.relrowsecurity
                  and has_table_privilege('longtable_people', c.oid, 'select,insert,update,delete')
                """)
                        .param("features", FEATURES.toArray(String[]::new))
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void the_roles_of_the_application_own_nothing_and_cannot_pass_by_row_security() {
        assertThat(owner().sql("""
                select rolname from pg_roles where rolname in ('longtable_people', 'longtable_works')
                  and (rolsuper or rolbypassrls or rolcreaterole or rolcreatedb)
                """).query(String.class).list()).isEmpty();
        assertThat(owner().sql("""
                select relname from pg_class c join pg_roles r on r.oid = c.relowner
                where r.rolname in ('longtable_people', 'longtable_works')
                """).query(String.class).list()).isEmpty();
    }

    @Test
    void the_works_read_no_table_of_a_feature() {
        for (var table : tables())
            assertThat(mayRead(table, "longtable_works")).as(table).isFalse();
    }

    @Test
    void nobody_can_write_what_they_may_not_see() {
        var anna = someone("Anna Reyes");
        var dev = someone("Dev Patel");
        assertThat(asking(anna, () -> db("update people.person set name = 'x' where id = :id", dev.id())))
                .isZero();
        assertThatThrownBy(() -> asking(
                        anna, () -> db("insert into people.detail values (:id, 'place', 'here', 'me')", dev.id())))
                .hasStackTraceContaining("row-level security");
    }

    private int db(String sql, PersonId id) {
        return org.springframework.jdbc.core.simple.JdbcClient.create(people)
                .sql(sql)
                .param("id", id.value())
                .update();
    }

    private boolean mayRead(String table, String role) {
        return owner().sql("select has_table_privilege(:role, :table, 'select')")
                .param("role", role)
                .param("table", table)
                .query(Boolean.class)
                .single();
    }
}
