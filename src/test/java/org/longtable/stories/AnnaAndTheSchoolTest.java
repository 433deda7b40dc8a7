package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Story 1, steps 1 to 3: a table without budget, a grant whose first deliverable comes soon, and a first coffee. */
class AnnaAndTheSchoolTest extends InABrowser {
    @Test
    void a_table_opens_without_a_budget_takes_a_grant_and_a_first_coffee_confirmed_on_a_phone() {
        clock.isOn("2026-01-12");
        var anna = someone("Anna Reyes");
        var annasPhone = phoneOf(anna);
        var table = annasPhone.startsATable(
                "Between Us", "Theatre with students about discrimination.", "Riverbend Community Centre");
        assertThat(annasPhone.reads())
                .contains("Getting to know each other", "Welcome. Nothing is due.", "A place for one more")
                .doesNotContain("of 2", "missing", "overdue", "budget");
        assertThat(annasPhone.barriers()).isEmpty();

        var devsAddress = freshAddress("dev");
        annasPhone.invites(table, "Dev Patel", devsAddress, "Lakeview High School", "fr");
        assertThat(annasPhone.reads()).contains("Dev Patel is invited");

        annasPhone
                .opens("/tables/" + table + "/funding/new")
                .types("pace_name", "Riverbend Arts Council")
                .types("pace_amount", "12000")
                .types("pace_start", "2026-01-12")
                .types("pace_first_deliverable", "2026-02-16")
                .types("pace_showing", "2026-04-17")
                .types("pace_report", "2026-06-30")
                .presses("Save");
        annasPhone.opens("/tables/" + table + "/time");
        assertThat(annasPhone.reads()).contains("Not yet known", "no first moment together yet", "$12,000");
        assertThat(annasPhone.barriers()).isEmpty();

        var devsPhone = newPhone("fr-CA").takesThePlaceOfferedTo(devsAddress, "Dev Patel", true);
        assertThat(devsPhone.path()).isEqualTo("/tables/" + table);
        assertThat(devsPhone.reads()).contains("Faire connaissance", "Anna Reyes", "Lakeview High School");
        assertThat(devsPhone.barriers()).isEmpty();

        clock.isOn("2026-01-19");
        annasPhone.opens("/tables/" + table).follows("Log a moment");
        assertThat(annasPhone.barriers()).isEmpty();
        annasPhone.taps("Dev Patel").taps("A meal or coffee").presses("Save");
        assertThat(annasPhone.reads()).contains("not confirmed yet");

        devsPhone.opens("/");
        assertThat(devsPhone.reads()).contains("Anna Reyes", "Un repas, un café");
        assertThat(devsPhone.barriers()).isEmpty();
        devsPhone.confirmsOnToday();
        annasPhone.opens("/tables/" + table + "/time");
        assertThat(annasPhone.reads()).contains("Past partners often take about 6 months, strangers about a year");
        annasPhone.chooses("pace_familiarity", "strangers").presses("Save");
        assertThat(annasPhone.reads()).contains("Faster than trust usually grows");
        devsPhone.opens("/me/connections");
        assertThat(devsPhone.reads()).contains("Anna Reyes", "en contact");
    }
}
