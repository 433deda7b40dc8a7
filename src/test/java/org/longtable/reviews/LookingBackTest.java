package org.longtable.reviews;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class LookingBackTest extends AroundATable {
    @Autowired
    private DataSource people;

    @BeforeEach
    void aTableThatIsNoLongerNew() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void each_time_is_a_version_and_what_changed_since_the_last_is_seen_word_by_word() {
        as(anna).visit(path("/reviews/new"))
                .type("review_process", "We decide by phone on Mondays.")
                .type("review_how", "Walking there together")
                .press("Save");
        clock.isOn("2026-04-20");
        var form = as(dev).visit(path("/reviews/new"));
        assertThat(form.page().select("[name=review_process]").text()).isEqualTo("We decide by phone on Mondays.");
        assertThat(form.page().select("[name=review_how]").text()).isEmpty();
        form.type("review_process", "We decide by phone on Fridays.")
                .type("review_outcomes", "A play")
                .press("Save");
        var page = as(anna).visit(path("/reviews"));
        assertThat(page.text())
                .contains("2. Written by Dev Patel on 20 April 2026", "What changed since 28 January 2026");
        assertThat(page.page().select("del").text()).contains("Mondays");
        assertThat(page.page().select("ins").text()).contains("Fridays");
        assertThat(page.follow("1. Written by Anna Reyes on 28 January 2026").text())
                .contains("on Mondays.", "Walking there together");
        assertThat(as(sol).ask(path("/reviews")).status()).isEqualTo(404);
    }

    @Test
    void whoever_looks_back_asks_each_partner_to_read_its_reason_again_and_say_what_changed_or_that_nothing_did() {
        assertThat(as(dev).visit(path("/reviews")).text()).contains("Nobody has said yet why they are here.");
        assertThat(as(dev).visit(path("/reviews/new")).page().select("[name=review_reasons]"))
                .isEmpty();
        as(anna).visit(path("/reasons")).press("Ask everyone");
        for (var person : List.of(anna, dev))
            as(person)
                    .visit(path("/reasons/" + latestReasons()))
                    .type("reason_why", "A stage, says " + person.name())
                    .press("Seal my answer");
        clock.isOn("2026-04-20");
        assertThat(as(anna).visit(path("/reviews/new"))
                        .type("review_language", "Fine")
                        .press("Save")
                        .text())
                .contains("Each partner is asked to read again why it is here.");
        assertThat(as(dev).visit("/").text()).contains("Between Us: why are you here?");
        as(anna).visit(path("/reviews"))
                .follow("Read ours again")
                .type("reason_still", "same")
                .press("Seal my answer");
        assertThat(as(anna).visit(path("/reviews")).text())
                .contains("Once all are in, they are opened together.")
                .doesNotContain("Read ours again");
        var devs = as(dev).visit(path("/reviews")).follow("Read ours again");
        assertThat(devs.page().select("[name=reason_why]").text()).isEqualTo("A stage, says Dev Patel");
        devs.type("reason_still", "changed")
                .type("reason_changed", "Now it is two stages")
                .press("Seal my answer");
        assertThat(as(anna).visit(path("/reviews")).text())
                .contains("What each partner says was read again on 20 April 2026.");
        assertThat(as(anna).visit(path("/reviews")).follow("Why we are here").text())
                .contains("They say that nothing has changed since 28 January 2026.", "Now it is two stages");
        clock.isOn("2026-07-20");
        as(dev).visit(path("/reviews/new"))
                .type("review_language", "Still fine")
                .type("review_reasons")
                .press("Save");
        var due = as(anna).visit(path("/reviews"));
        assertThat(due.text())
                .contains("What each partner says was opened on 20 April 2026, before you last looked back.");
        due.press("Ask everyone again");
        assertThat(as(dev).visit(path("/reviews")).text()).contains("It waits for you.");
    }

    private UUID latestReasons() {
        return owner().sql("select id from envelopes.round where table_id = :table and about = 'reasons'")
                .param("table", table.value())
                .query(UUID.class)
                .single();
    }

    @Test
    void it_is_asked_once_the_day_has_gone_by_and_no_more_after_looking() {
        clock.isOn("2026-04-12");
        assertThat(as(dev).visit(path("/questions")).text()).doesNotContain("Time to look back together?");
        clock.isOn("2026-04-13");
        assertThat(as(dev).visit(path("/questions")).text())
                .contains("Time to look back together?", "has not looked back yet");
        as(anna).visit(path("/reviews/new")).type("review_language", "Fine").press("Save");
        assertThat(as(dev).visit(path("/questions")).text()).doesNotContain("Time to look back together?");
        assertThat(as(dev).visit(path("/reviews")).text()).contains("12 July 2026");
    }

    @Test
    void the_rhythm_is_the_tables_own_and_no_day_lies_in_the_past() {
        var form = as(anna).visit(path("/reviews/rhythm"));
        assertThat(form.type("review_next", "2026-01-27").press("Save").status())
                .isEqualTo(422);
        assertThat(as(anna).visit(path("/reviews/rhythm"))
                        .type("review_every", "7")
                        .press("Save")
                        .status())
                .isEqualTo(422);
        var devs = as(dev).visit(path("/reviews/rhythm"));
        as(anna).visit(path("/reviews/rhythm"))
                .type("review_every", "30")
                .type("review_next", "2026-03-01")
                .press("Save");
        assertThat(as(dev).visit(path("/reviews")).text()).contains("1 March 2026", "Every 30 days");
        assertThat(devs.type("review_every", "60").press("Save").status()).isEqualTo(409);
        var file = as(dev).ask(path("/reviews/calendar.ics"));
        assertThat(file.answer().body()).contains("DTSTART;VALUE=DATE:20260301", "Look back together");
    }

    @Test
    void of_two_who_look_back_at_once_the_second_reads_both() {
        var devs = as(dev).visit(path("/reviews/new"));
        as(anna).visit(path("/reviews/new")).type("review_process", "Ours").press("Save");
        devs.type("review_process", "Theirs").press("Save");
        assertThat(devs.status()).isEqualTo(409);
        assertThat(devs.page().html()).contains("Ours", "Theirs");
        assertThat(as(dev).visit(path("/reviews/new")).press("Save").status()).isEqualTo(200);
    }

    @Test
    void nothing_under_any_heading_is_no_look_back_and_only_its_writer_takes_one_back() {
        assertThat(as(anna).visit(path("/reviews/new")).press("Save").status()).isEqualTo(422);
        as(anna).visit(path("/reviews/new"))
                .type("review_process", "Ours alone")
                .press("Save");
        var id = owner().sql("select id from reviews.review where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
        assertThat(as(dev).submit(path("/reviews/" + id + "/removals"), Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit(path("/reviews")).press("Take my words back").text())
                .contains("Taken back on 28 January 2026")
                .doesNotContain("Ours alone");
    }

    @Test
    void the_database_keeps_it_inside() {
        as(anna).visit(path("/reviews/new")).type("review_process", "Ours").press("Save");
        as(anna).visit(path("/reviews/rhythm")).press("Save");
        for (var of : List.of("reviews.review", "reviews.rhythm")) {
            assertThat(count(dev, of)).isEqualTo(1);
            for (var other : List.of(sol, someone("Lin Elsewhere")))
                assertThat(count(other, of)).isZero();
        }
        assertThat(asking(
                        dev,
                        () -> db().sql("update reviews.review set process = 'x', removed_on = current_date")
                                .update()))
                .isZero();
        assertThatThrownBy(() -> asking(
                        anna,
                        () -> db().sql("update reviews.review set process = 'Other'")
                                .update()))
                .hasStackTraceContaining("row-level security");
        assertThatThrownBy(() -> asking(
                        anna, () -> db().sql("delete from reviews.review").update()))
                .hasStackTraceContaining("permission denied");
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> db().sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
