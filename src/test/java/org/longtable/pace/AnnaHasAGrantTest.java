package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Story 1, steps 2, 3 and 5, with nothing opened yet (M = 0). */
class AnnaHasAGrantTest extends AroundATable {
    @Test
    void a_grant_is_on_the_line_of_time_and_the_pressure_is_not_yet_known() {
        var page = addsTheGrant(anna);
        assertThat(page.where()).isEqualTo(path("/time"));
        assertThat(page.text())
                .contains("Not yet known", "no first moment together yet", "Between Us, a year of theatre", "$12,000")
                .contains(
                        "from Riverbend Arts Council",
                        "creation sessions",
                        "16 February 2026",
                        "17 April 2026",
                        "30 June 2026");
        assertThat(value(figures(anna).get("pressure"))).isEqualTo("pace.no-first-moment");
    }

    @Test
    void a_coffee_counts_once_both_have_confirmed_it() {
        addsTheGrant(anna);
        clock.isOn("2026-01-19");
        together("meal", "2026-01-19", false);
        assertThat(value(figures(dev).get("pressure"))).isEqualTo("pace.no-first-moment");
        together("meal", "2026-01-19", true);
        assertThat(figures(dev).get("pressure")).isNotInstanceOf(org.longtable.vocabulary.Figure.NotYet.class);
    }

    @Test
    void a_call_is_no_first_moment() {
        addsTheGrant(anna);
        clock.isOn("2026-01-19");
        together("call", "2026-01-19", true);
        assertThat(as(dev).visit(path("/time")).text()).contains("no first moment together yet");
    }

    @Test
    void strangers_with_four_weeks_are_faster_than_trust_usually_grows() {
        addsTheGrant(anna);
        clock.isOn("2026-01-19");
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-26");
        var page = says(dev, "strangers");
        assertThat(page.text())
                .contains("Faster than trust usually grows")
                .contains("16 February 2026, 4 weeks after your first moment together")
                .contains("20 October 2026", "Chosen by Dev Patel on 26 January 2026");
        var figures = figures(anna);
        assertThat(value(figures.get("recommended-days"))).isEqualTo("365");
        assertThat(value(figures.get("days"))).isEqualTo("28");
        assertThat(value(figures.get("pressure"))).isEqualTo("0.92");
        assertThat(value(figures.get("earliest-workable-start"))).isEqualTo("2026-10-20");
    }

    @Test
    void every_input_is_explained_with_who_may_change_it() {
        addsTheGrant(anna);
        clock.isOn("2026-01-26");
        together("meal", "2026-01-19", true);
        var how = says(anna, "strangers").page().select("details.more").text();
        assertThat(how)
                .contains(
                        "How is this worked out?", "365 days", "28 days", "0.92", "19 January 2026", "20 October 2026")
                .contains("R* = ⌈365 · (1 − 0.5 F − 0.25 M)⌉", "As of 26 January 2026")
                .contains("Anyone here may change it on the page about time.")
                .contains("0 until all partners have answered alone and opened their answers together.");
    }

    @Test
    void until_someone_has_said_how_well_they_knew_each_other_both_ends_are_shown() {
        addsTheGrant(anna);
        clock.isOn("2026-01-26");
        together("meal", "2026-01-19", true);
        var page = as(anna).visit(path("/time"));
        assertThat(page.text())
                .contains(
                        "between 183 days and 365 days",
                        "Past partners often take about 6 months",
                        "How well you knew each other (F)");
        assertThat(value(figures(anna).get("recommended-days"))).isEqualTo("183 to 365");
    }

    @Test
    void having_worked_together_once_asks_for_less_time() {
        addsTheGrant(anna);
        clock.isOn("2026-01-26");
        together("meal", "2026-01-19", true);
        says(anna, "strangers");
        assertThat(says(dev, "worked_together_once").text()).contains("Chosen by Dev Patel");
        assertThat(value(figures(anna).get("recommended-days"))).isEqualTo("243");
    }

    @Test
    void the_writer_and_the_hospital_have_nine_weeks() {
        clock.isOn("2025-09-15");
        table = tableOf(anna, "Writing on the ward", "2025-09-15");
        centre = organisation("Nadia Osei", "artist");
        school = organisation("St Brigid Hospital", "host");
        seat(centre, anna);
        seat(school, dev);
        together("long_talk", "2025-09-15", true);
        as(anna).visit(path("/funding/new"))
                .type("pace_first_deliverable", "2025-11-17")
                .press("Save");
        assertThat(says(anna, "know_of_the_work").text())
                .contains("Faster than trust usually grows", "9 weeks after your first moment together");
        var figures = figures(dev);
        assertThat(value(figures.get("recommended-days"))).isEqualTo("305");
        assertThat(value(figures.get("days"))).isEqualTo("63");
        assertThat(value(figures.get("pressure"))).isEqualTo("0.79");
    }
}
