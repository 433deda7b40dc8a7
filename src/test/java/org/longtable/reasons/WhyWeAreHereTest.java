package org.longtable.reasons;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Why each partner is here: said alone, read side by side, said again later. */
class WhyWeAreHereTest extends WithStatements {
    private static final String ANNAS = "Thirty young people asked us for a stage that is not ours";
    private static final String DEVS = "Grade ten stays away on Fridays and we do not know why";

    @Autowired
    private DataSource people;

    @Test
    void each_writes_alone_and_then_what_one_says_stands_beside_what_the_others_understood() {
        asked();
        says(anna, ANNAS, school, "To raise attendance").press("Seal my answer");
        for (var other : List.of(bea, dev, marie, sol))
            assertThat(as(other).ask(path("/reasons")).answer().body())
                    .as(other.name())
                    .doesNotContain("Thirty young people", "raise attendance");
        says(dev, DEVS, centre, "They need a room").press("Seal my answer");
        for (var one : List.of(anna, bea, dev, marie)) {
            var page = as(one).visit(path("/reasons"));
            var sheets = page.page().select("section.sheet[aria-labelledby^=why-]");
            assertThat(sheets).hasSize(2);
            assertThat(sheets.get(0).text())
                    .contains("Why Riverbend Community Centre is here", ANNAS, "They need a room")
                    .doesNotContain("raise attendance");
            assertThat(sheets.get(1).text()).contains("Why Lakeview High School is here", DEVS, "To raise attendance");
        }
        assertThat(as(sol).ask(path("/reasons")).status()).isEqualTo(404);
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Anna Reyes asked why each partner is here", "was opened together. Dev Patel")
                .doesNotContain("Fridays");
    }

    @Test
    void what_each_hopes_to_learn_and_gain_and_the_words_of_its_field_stand_there_too() {
        asked();
        says(anna, ANNAS, school, "")
                .type("reason_learn", "How a timetable is made")
                .type("reason_gains", "reach", "perspective")
                .type("reason_sector", "A drop-in programme for ages 15 to 17")
                .press("Seal my answer");
        says(dev, DEVS, centre, "").type("reason_gains", "reach").press("Seal my answer");
        var page = as(marie).visit(path("/reasons")).text();
        assertThat(page)
                .contains("What they hope to learn", "How a timetable is made")
                .contains("In the words of their field", "A drop-in programme for ages 15 to 17")
                .contains(
                        "People you do not reach alone – hoped for by Riverbend Community Centre, Lakeview High School")
                .contains("A broader view – hoped for by Riverbend Community Centre")
                .contains("What others know – nobody has said that they hope for it")
                .contains("Lakeview High School – said nothing about it");
    }

    @Test
    void a_later_round_begins_from_what_was_said_asks_what_changed_and_keeps_the_first() {
        var first = opened();
        assertThat(as(dev).visit(path("")).text()).contains("Why we are here – what each says");
        clock.isOn("2026-05-04");
        assertThat(as(dev).visit(path("")).text()).contains("what each said on 26 January 2026; worth reading again");
        var second = asked();
        var form = as(bea).visit(path("/reasons/" + second));
        assertThat(form.page().select("[name=reason_why]").text()).contains("Thirty young people");
        form.type("reason_why", "Twelve of them want to teach the next twelve").press("Seal my answer");
        assertThat(form.status()).isEqualTo(422);
        assertThat(form.page().select("#f-reason_still-problem")).isNotEmpty();
        form.type("reason_still", "changed").press("Seal my answer");
        assertThat(form.page().select("#f-reason_changed-problem").text())
                .contains("Say in a few words what changed, or choose that nothing has.");
        form.type("reason_changed", "They no longer need us to open the door").press("Seal my answer");
        assertThat(form.status()).isEqualTo(200);
        as(dev).visit(path("/reasons/" + second)).type("reason_still", "same").press("Seal my answer");
        var page = as(marie).visit(path("/reasons"));
        assertThat(page.text())
                .contains("Twelve of them want to teach", "What changed", "They no longer need us to open the door")
                .contains("What they said on 26 January 2026", ANNAS)
                .contains("They say that nothing has changed since 26 January 2026.");
        assertThat(as(marie).visit(path("/reasons/" + first)).text())
                .contains(ANNAS)
                .doesNotContain("Twelve of them");
    }

    @Test
    void a_misunderstanding_becomes_something_to_talk_through_with_an_owner_and_a_day() {
        var round = opened();
        var page = as(marie).visit(path("/reasons"));
        page.press("Worth talking through", "section[aria-labelledby=why-" + school + "] form");
        assertThat(read(anna).text())
                .contains("Why Lakeview High School is here: what they say, and what others understood")
                .contains("Marie Tremblay keeps it in mind", "look again on 25 February 2026");
        assertThat(as(anna).visit(path("/reasons"))
                        .press("Worth talking through", "section[aria-labelledby=why-" + school + "] form")
                        .text())
                .contains("That stands open already.");
        assertThat(as(anna).submit(
                                path("/reasons/" + round + "/differences"),
                                Map.of("partner", PartnerId.fresh().toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void a_gain_that_came_true_is_written_down_with_what_shows_it() {
        opened();
        var refused = as(dev).visit(path("/gains/new?gain=reach")).press("Save");
        assertThat(refused.status()).isEqualTo(422);
        refused.type("evidence", "Two families came who had never answered a letter")
                .type("moment", moment().toString())
                .press("Save");
        var page = as(anna).visit(path("/reasons"));
        assertThat(page.text())
                .contains("Two families came who had never answered", "Lakeview High School – written on")
                .contains("A meal or coffee, 19 January 2026");
        assertThat(page.text()).doesNotContain("Take my words back Take");
        assertThat(as(dev).visit(path("/reasons"))
                        .press("Take my words back", "section[aria-labelledby=gains] form")
                        .text())
                .contains("Taken back on 26 January 2026.")
                .doesNotContain("Two families");
        assertThat(as(sol).ask(path("/gains/new")).status()).isEqualTo(404);
        assertThat(count(sol, "reasons.came_true")).isZero();
        assertThat(count(someone("Lin Elsewhere"), "reasons.came_true")).isZero();
    }

    @Test
    void the_database_gives_a_reason_to_its_writer_alone_and_lets_nobody_speak_for_another_partner() {
        asked();
        says(anna, ANNAS, school, "To raise attendance").press("Seal my answer");
        assertThat(count(anna, "envelopes.answer")).isPositive();
        for (var other : List.of(bea, dev, marie, sol))
            assertThat(count(other, "envelopes.answer")).as(other.name()).isZero();
        assertThatThrownBy(() -> asking(
                        dev,
                        () -> JdbcClient.create(people)
                                .sql("""
                            insert into reasons.came_true (id, table_id, partner_id, gain, evidence, said_by, said_on)
                            values (gen_random_uuid(), :table, :partner, 'reach', 'x', :dev, current_date)
                            """)
                                .param("table", table.value())
                                .param("partner", centre.value())
                                .param("dev", dev.id().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void whoever_wrote_something_takes_it_back_for_good() {
        opened();
        var page = as(anna).visit(path("/reasons"));
        page.press("Take my words back", "section[aria-labelledby=why-" + centre + "] form");
        assertThat(as(dev).visit(path("/reasons")).text())
                .contains("Taken back on 26 January 2026.")
                .doesNotContain("Thirty young people");
    }

    @Test
    void today_says_once_that_it_waits() {
        asked();
        assertThat(as(dev).visit("/").text()).contains("Between Us: why are you here?");
        assertThat(as(sol).visit("/").text()).doesNotContain("why are you here");
    }

    private UUID opened() {
        var round = asked();
        says(anna, ANNAS, school, "To raise attendance").press("Seal my answer");
        says(dev, DEVS, centre, "They need a room").press("Seal my answer");
        return round;
    }

    private UUID asked() {
        var page = as(anna).visit(path("/reasons"));
        page.press(page.text().contains("Ask everyone again") ? "Ask everyone again" : "Ask everyone");
        return latestRound();
    }

    private Visitor says(Someone person, String why, PartnerId other, String understood) {
        return as(person)
                .visit(path("/reasons/" + latestRound()))
                .type("reason_why", why)
                .type("reason_of_" + other, understood);
    }

    private UUID moment() {
        return owner().sql("select id from relationships.moment where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }
}
