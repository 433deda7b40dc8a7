package org.longtable.growing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class ClosingWellTest extends AroundATable {
    @Autowired
    private DataSource people;

    @BeforeEach
    void aTableThatIsNoLongerNew() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void each_says_why_promises_are_settled_first_and_the_last_yes_closes() {
        as(anna).submit(path("/promises"), Map.of("what", "Give back the drums"));
        as(anna).visit(path("/closing"))
                .follow("Say why, and thank the others")
                .type("closing_reason", "Our hall is sold")
                .type("closing_thanks", "For the Tuesday soup")
                .press("Save");
        as(dev).visit(path("/closing"))
                .follow("Say why, and thank the others")
                .type("closing_reason", "Exams took over")
                .press("Save");
        assertThat(as(dev).visit(path("/closing")).text())
                .contains("Our hall is sold", "For the Tuesday soup", "Exams took over")
                .contains("Settle what was promised", "Say above who tells the community")
                .doesNotContain("Propose to close it");
        as(dev).visit(path("/closing"))
                .type("closing_tells", "The school, at the spring fair")
                .type("closing_door", "open")
                .press("Save");
        as(anna).submit(path("/closing/proposals"), Map.of());
        assertThat(as(dev).visit(path("")).text()).doesNotContain("would like to close");
        as(anna).visit(path("/promises")).press("It is done");
        as(anna).visit(path("/closing")).press("Propose to close it");
        assertThat(as(anna).visit(path("")).text()).doesNotContain("This table was closed");
        assertThat(as(dev).visit(path("")).press("Yes from us").text())
                .contains("This table was closed on 28 January 2026. Everything stays readable.");
        assertThat(as(anna).visit(path("/closing")).text()).contains("The school, at the spring fair", "Open it again");
    }

    @Test
    void a_closed_table_is_read_and_not_written_and_words_can_still_be_taken_back() {
        as(anna).visit(path("/said/new")).type("said", "We cook, you sing").press("Save");
        var late = as(dev).visit(path("/said/new")).type("said", "And dance");
        closed();
        assertThat(late.press("Save").text()).contains("This table is closed");
        assertThat(as(dev).visit(path("/said")).text())
                .contains("We cook, you sing")
                .doesNotContain("And dance");
        for (var deed : List.of("/moments", "/plans", "/promises", "/words", "/goals", "/reviews", "/statements"))
            assertThat(as(anna).submit(path(deed), Map.of("what", "x", "day", "2026-03-01"))
                            .status())
                    .as(deed)
                    .isEqualTo(422);
        assertThat(as(anna).visit(path("/said")).press("Take my words back").text())
                .doesNotContain("We cook, you sing");
        assertThat(as(dev).ask(path("/history")).status()).isEqualTo(200);
    }

    @Test
    void it_is_opened_again_by_every_partners_yes_and_writing_goes_on() {
        closed();
        as(dev).visit(path("/closing")).press("Propose to open it again");
        assertThat(as(dev).visit(path("")).text()).contains("This table was closed");
        as(anna).visit(path("")).press("Yes from us");
        assertThat(as(anna).visit(path("")).text()).doesNotContain("This table was closed");
        as(dev).visit(path("/said/new")).type("said", "Once more").press("Save");
        assertThat(as(anna).visit(path("/said")).text()).contains("Once more");
        assertThat(as(anna).visit(path("/growth"))
                        .page()
                        .select(".timeline-list li")
                        .eachText())
                .contains("28 January 2026 Closed well", "28 January 2026 Opened again");
    }

    @Test
    void a_no_leaves_it_open_and_a_funder_is_not_asked() {
        as(anna).visit(path("/closing")).type("closing_tells", "We do").press("Save");
        as(anna).visit(path("/closing")).press("Propose to close it");
        assertThat(as(sol).submit(path("/closing/proposals"), Map.of()).status())
                .isEqualTo(404);
        as(dev).visit(path("")).press("No from us");
        assertThat(as(anna).visit(path("")).text()).doesNotContain("This table was closed", "would like to close");
    }

    @Test
    void the_database_takes_nothing_new_at_a_closed_table_and_keeps_farewells_inside() {
        as(anna).visit(path("/closing/farewells/mine"))
                .type("closing_reason", "Our hall is sold")
                .press("Save");
        closed();
        for (var insert : List.of(
                "insert into tables.note (id, table_id, number, words, look_again, by_person, at) values (gen_random_uuid(), :t, 9, 'x', current_date, ground.asking(), now())",
                "insert into language.word (id, table_id, en, added_by, added_on) values (gen_random_uuid(), :t, 'x', ground.asking(), current_date)",
                "insert into reviews.review (id, table_id, number, on_day, at, by_person) values (gen_random_uuid(), :t, 9, current_date, now(), ground.asking())"))
            assertThatThrownBy(() -> asking(
                            anna,
                            () -> db().sql(insert).param("t", table.value()).update()))
                    .as(insert)
                    .hasStackTraceContaining("row-level security");
        assertThat(asking(
                        sol,
                        () -> db().sql("select count(*) from growing.farewell")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(asking(
                        dev,
                        () -> db().sql("update growing.farewell set reason = 'x', by_person = ground.asking()")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> asking(
                        dev,
                        () -> db().sql("update tables.longtable set closed_on = null")
                                .update()))
                .hasStackTraceContaining("permission denied");
    }

    private void closed() {
        as(anna).visit(path("/closing"))
                .type("closing_tells", "The centre, at its door")
                .press("Save");
        as(anna).visit(path("/closing")).press("Propose to close it");
        as(dev).visit(path("")).press("Yes from us");
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
