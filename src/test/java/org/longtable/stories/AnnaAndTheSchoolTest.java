package org.longtable.stories;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.longtable.pace.TimesForTrust;
import org.longtable.understanding.Congruence;
import org.longtable.understanding.Congruences;
import org.longtable.understanding.Differences;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Story 1, steps 1 to 5 and its closing check: a table without budget, a grant whose first deliverable comes soon, a
 * first coffee, and what both assume, answered alone and opened together.
 */
class AnnaAndTheSchoolTest extends InABrowser {
    @Autowired
    private TimesForTrust times;

    @Autowired
    private Congruences congruences;

    @Autowired
    private Differences differences;

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

        clock.isOn("2026-01-26");
        annasPhone.opens("/tables/" + table).follows("What we assume");
        assertThat(annasPhone.barriers()).isEmpty();
        annasPhone.follows("Begin a round").follows("An artist and a school");
        assertThat(annasPhone.barriers()).isEmpty();
        annasPhone.presses("Ask everyone").follows("Answer alone");
        assertThat(annasPhone.barriers()).isEmpty();
        annasPhone.answersAlone(5, 5, 5, 4, 4, 4).presses("Seal my answer");
        assertThat(annasPhone.reads()).contains("Riverbend Community Centre", "has answered", "has not answered yet");
        assertThat(congruence(anna, table)).isEmpty();

        var dev = whoIsAt(devsAddress, "Dev Patel");
        devsPhone.opens("/");
        assertThat(devsPhone.reads()).contains("Between Us\u00a0: un tour attend votre réponse");
        devsPhone.follows("Lire les énoncés");
        assertThat(devsPhone.reads())
                .contains("Ce sont les élèves qui choisissent de quoi il s’agit.", "n’a pas encore répondu");
        assertThat(devsPhone.barriers()).isEmpty();
        devsPhone.answersAlone(5, 3, 2, 2, 4, 3).presses("Sceller ma réponse");
        assertThat(devsPhone.reads())
                .contains("3 choses, vous les voyez autrement", "Où vous différez", "Ce que vous partagez")
                .doesNotContain("0,67");
        assertThat(devsPhone.barriers()).isEmpty();
        for (var who : List.of(anna, dev)) {
            assertThat(congruence(who, table)).contains(Fraction.of(2, 3));
            assertThat(asking(who, () -> differences.at(table)))
                    .extracting(one ->
                            one.statement().orElseThrow().wording().ready().orElseThrow())
                    .containsExactly("school.topics", "school.process", "school.public");
        }
        annasPhone.opens("/tables/" + table + "/understanding");
        assertThat(annasPhone.reads())
                .contains("Where you differ", "fully", "not really", "Came up on 26 January 2026", "named");
        assertThat(annasPhone.opensAll().reads())
                .contains("How alike your answers are (M): 0.67", "M = 1 − mean(max − min) ÷ 4", "26 January 2026")
                .contains("A new round brings new ones");
        assertThat(annasPhone.barriers()).isEmpty();

        assertThat(time(anna, table))
                .containsEntry("recommended-days", "305")
                .containsEntry("days", "28")
                .containsEntry("pressure", "0.91")
                .containsEntry("earliest-workable-start", "2026-09-05");
        annasPhone.opens("/tables/" + table + "/time");
        assertThat(annasPhone.reads()).contains("Faster than trust usually grows", "5 September 2026");
        assertThat(annasPhone.opensAll().reads())
                .contains(
                        "2/3",
                        "0 until all partners have answered",
                        "Anyone here may change it on the page about time");
        annasPhone.chooses("pace_familiarity", "worked_together_once").presses("Save");
        assertThat(time(anna, table)).containsEntry("recommended-days", "182");
    }

    private Optional<Fraction> congruence(Someone who, TableId table) {
        return asking(who, () -> congruences.at(table, clock.today())).map(Congruence::value);
    }

    private Map<String, String> time(Someone who, TableId table) {
        return asking(who, () -> times.at(table, who.id(), clock.today())).figures().stream()
                .collect(toMap(figure -> figure.name().replace("pace.", ""), InABrowser::value));
    }
}
