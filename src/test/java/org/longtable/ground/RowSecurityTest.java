package org.longtable.ground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

@Tag("outside")
class RowSecurityTest extends LongtableTest {
    private static final String SUBJECTS = "select id from directory.organisation"
            + " union select id from directory.community union select id from people.person";

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
            "agreements",
            "places",
            "community",
            "listings",
            "finding",
            "bringing",
            "meanings",
            "offers",
            "network");

    /** Rows that are for anyone, and so for nobody in particular: these by design, and no others. */
    private static final Map<String, String> FOR_ANYONE = Map.of(
            "directory.organisation", "seen_by = 'anyone'",
            "directory.community", "seen_by = 'anyone'",
            "people.person", "seen_by = 'anyone'",
            "people.detail", "seen_by = 'anyone' and person_id in (select id from people.person)",
            "directory.line", "seen_by = 'anyone' and subject in (" + SUBJECTS + ")",
            "directory.identifier", "organisation_id in (select id from directory.organisation)",
            // Between two that are both for anyone.
            "bringing.tie", "from_id in (" + SUBJECTS + ") and to_id in (" + SUBJECTS + ")",
            "bringing.award",
                    "recipient_id in (" + SUBJECTS + ") and coalesce(funder_id, recipient_id) in (" + SUBJECTS + ")",
            "offers.offer", "seen_by = 'anyone' and subject in (" + SUBJECTS + ")");

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
    void a_leaked_connection_sees_nothing_but_what_is_for_anyone() throws SQLException {
        var anna = someone("Anna Reyes");
        tellsEachCircle(anna);
        asking(anna, () -> 1);
        try (var leaked = people.getConnection();
                var statement = leaked.createStatement()) {
            for (var table : tables()) {
                if (!mayRead(table, "longtable_people")) continue;
                try (var rows = statement.executeQuery("select count(*) from " + table + " where not ("
                        + FOR_ANYONE.getOrDefault(table, "false") + ")")) {
                    rows.next();
                    assertThat(rows.getLong(1)).as(table).isZero();
                }
            }
        }
    }

    /** Someone whom anyone may find, and two organisations, one for anyone: each tells something to each circle. */
    private void tellsEachCircle(Someone anna) {
        var open = UUID.randomUUID();
        var closed = UUID.randomUUID();
        owner().sql("update people.person set seen_by = 'anyone', of_age_on = current_date where id = :anna")
                .param("anna", anna.id().value())
                .update();
        owner().sql("""
                insert into directory.organisation (id, name, begun_by, begun_at, seen_by)
                values (:open, 'Open House', :anna, now(), 'anyone'), (:closed, 'Quiet House', :anna, now(), 'tables')
                """)
                .param("open", open)
                .param("closed", closed)
                .param("anna", anna.id().value())
                .update();
        owner().sql("""
                insert into directory.line (id, organisation_id, person_id, field, value, seen_by)
                select gen_random_uuid(), organisation, person, 'knows', circle, circle
                from (values (cast(:open as uuid), cast(null as uuid)), (:closed, null), (null, :anna)) as whose (organisation, person),
                  unnest(array['me', 'tables', 'everyone', 'anyone']) as circle
                """)
                .param("open", open)
                .param("closed", closed)
                .param("anna", anna.id().value())
                .update();
        owner().sql("""
                insert into people.detail (person_id, field, value, seen_by)
                values (:anna, 'phone', '555-0100', 'everyone'), (:anna, 'other', 'the blue door', 'anyone')
                """).param("anna", anna.id().value()).update();
        owner().sql("""
                insert into directory.identifier (organisation_id, scheme, value)
                values (:open, 'number', :number), (:closed, 'number', :number)
                """)
                .param("open", open)
                .param("closed", closed)
                .param("number", open.toString())
                .update();
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

    /** What is only put down by COPY, which does not go with row security, can be read and changed by no person at all. */
    @Test
    void every_table_of_a_feature_that_people_can_reach_is_under_row_security() {
        assertThat(owner().sql("""
                select n.nspname || '.' || c.relname from pg_class c join pg_namespace n on n.oid = c.relnamespace
                where c.relkind = 'r' and n.nspname = any(:features) and not c.relrowsecurity
                  and (has_table_privilege('longtable_people', c.oid, 'select,update,delete')
                    or c.relpersistence <> 'u' and has_table_privilege('longtable_people', c.oid, 'insert'))
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
