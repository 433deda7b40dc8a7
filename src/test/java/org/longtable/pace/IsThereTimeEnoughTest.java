package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.questions.Question;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.springframework.beans.factory.annotation.Autowired;

/** When W1 is asked, and when it keeps quiet. */
class IsThereTimeEnoughTest extends AroundATable {
    @Autowired
    private AsksForTime asks;

    @Autowired
    private Languages languages;

    private List<Question> asked() {
        return asking(anna, () -> asks.questions(table, anna.id(), clock.today(), languages.in(Language.EN)));
    }

    private void promises(String day) {
        as(anna).visit(path("/funding/new")).type("pace_first_deliverable", day).press("Save");
    }

    @Test
    void nothing_is_asked_before_someone_has_said_how_well_they_knew_each_other() {
        promises("2026-02-16");
        together("meal", "2026-01-19", true);
        clock.isOn("2026-02-02");
        assertThat(asked()).isEmpty();
        says(anna, "strangers");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void nothing_is_asked_without_a_date_or_without_a_first_moment() {
        says(anna, "strangers");
        clock.isOn("2026-02-02");
        together("meal", "2026-01-19", true);
        assertThat(asked()).isEmpty();
    }

    @Test
    void a_table_that_is_new_is_left_in_peace_except_just_before_a_date() {
        promises("2026-03-16");
        together("meal", "2026-01-12", true);
        says(anna, "strangers");
        clock.isOn("2026-01-13");
        assertThat(asked()).isEmpty();
        as(anna).visit(path("/funding/new")).type("pace_report", "2026-02-03").press("Save");
        assertThat(asked()).hasSize(1);
    }

    @Test
    void a_date_further_off_is_asked_about_after_the_others() {
        promises("2026-05-01");
        together("meal", "2026-01-12", true);
        together("meal", "2026-01-14", true);
        says(anna, "strangers");
        clock.isOn("2026-02-02");
        assertThat(asked()).singleElement().extracting(Question::order).isEqualTo(40);
        clock.isOn("2026-03-02");
        assertThat(asked()).singleElement().extracting(Question::order).isEqualTo(10);
    }

    @Test
    void what_is_behind_us_is_asked_about_no_more() {
        promises("2026-02-16");
        together("meal", "2026-01-19", true);
        says(anna, "strangers");
        clock.isOn("2026-02-17");
        assertThat(asked()).isEmpty();
        assertThat(as(anna).visit(path("/time")).text())
                .contains("The dates so far have passed")
                .doesNotContain("overdue");
    }

    @Test
    void time_enough_is_no_question() {
        promises("2026-12-15");
        together("meal", "2026-01-19", true);
        says(anna, "strangers");
        clock.isOn("2026-02-02");
        assertThat(asked()).isEmpty();
        assertThat(as(anna).visit(path("/time")).text()).contains("Time enough");
    }
}
