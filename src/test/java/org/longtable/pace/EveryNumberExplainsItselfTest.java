package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** X7 under C2: each number opens what it is worked out from, how, as of when and who may change it, for its viewer. */
class EveryNumberExplainsItselfTest extends AroundATable {
    private static final Pattern NUMBER = Pattern.compile("\\d");
    private Someone bea;

    @BeforeEach
    void aTableWithNumbersOfEveryKind() {
        bea = someone("Bea Lund");
        seat(centre, bea);
        together("meal", "2026-01-12", true);
        together("workshop", "2026-01-15", true);
        clock.isOn("2026-02-09");
        addsTheGrant(anna);
        says(anna, "strangers");
        as(anna).visit(path("/statements/new?set=school")).press("Ask everyone");
        answers(anna, 5, 5, 5, 4, 4, 4);
        answers(dev, 5, 3, 2, 2, 4, 3);
    }

    @Test
    void the_pages_of_someone_inside_explain_every_number_they_show() {
        for (var page : List.of("/time", "/connections", "/understanding")) {
            var figures = figures(anna, page);
            assertThat(figures).as(page).isNotEmpty();
            for (var figure : figures) {
                assertThat(figure.select("p strong").text()).as(page).isNotBlank();
                assertThat(figure.select(".formula").text())
                        .as("how: " + figure.text())
                        .isNotBlank();
                assertThat(figure.select("dl.inputs dt"))
                        .as("from what: " + figure.text())
                        .isNotEmpty();
                assertThat(figure.select("dl.inputs dd > span").eachText())
                        .as(figure.text())
                        .noneMatch(String::isBlank);
            }
            assertThat(as(anna).visit(path(page))
                            .page()
                            .select("details .figures > p")
                            .eachText())
                    .as("as of when")
                    .isNotEmpty()
                    .allMatch(line -> line.contains("9 February 2026"));
        }
    }

    @Test
    void what_goes_in_says_who_may_change_it() {
        for (var page : List.of("/time", "/connections", "/understanding"))
            assertThat(figures(anna, page).stream()
                            .flatMap(figure -> figure.select("dl.inputs small").eachText().stream()))
                    .as(page)
                    .isNotEmpty()
                    .noneMatch(String::isBlank);
        assertThat(as(anna).visit(path("/time")).text())
                .contains("Whoever noted a moment, or was there, may correct it.")
                .contains("Anyone here may change it on the page about time.");
    }

    @Test
    void numbers_stand_only_behind_how_is_this_worked_out() {
        for (var page : List.of("/time", "/connections", "/understanding")) {
            var shown = as(anna).visit(path(page)).page();
            shown.select("details").remove();
            assertThat(shown.select(".figure")).as(page).isEmpty();
        }
        var home = as(anna).visit(path("")).page();
        home.select("details, time, svg").remove();
        assertThat(home.select(".ask p, h3").eachText())
                .as("C10: a question speaks in words")
                .noneMatch(text -> text.matches(".*\\b0[.,]\\d+.*"));
    }

    @Test
    void how_many_carry_a_partner_is_explained_to_its_own_people_alone() {
        assertThat(figures(anna, "/connections")).isNotEmpty();
        assertThat(figures(bea, "/connections")).hasSameSizeAs(figures(anna, "/connections"));
        var schools = figures(dev, "/connections");
        assertThat(schools).as("of his own partner").isNotEmpty();
        var page = as(dev).visit(path("/connections")).page();
        assertThat(page.select("section.carried-side:has(h3:contains(Riverbend)) .figure"))
                .as("not of another's")
                .isEmpty();
    }

    @Test
    void no_explanation_names_anyone_or_shows_a_share_with_a_name() {
        for (var viewer : List.of(anna, bea, dev))
            for (var page : List.of("/time", "/connections", "/understanding"))
                for (var figure : figures(viewer, page))
                    assertThat(figure.text())
                            .as(viewer.name() + page)
                            .doesNotContain("Anna", "Bea", "Dev Patel", "Sol");
        assertThat(as(bea).visit(path("/connections")).text())
                .as("one's own share is for oneself, and Bea has none")
                .doesNotContain("Most of the contact with others runs through you");
    }

    @Test
    void a_funder_reads_no_number_and_no_explanation() {
        for (var page : List.of("/connections", "/understanding"))
            assertThat(as(sol).ask(path(page)).status()).as(page).isEqualTo(404);
        assertThat(as(sol).visit(path("")).page().select(".figure")).isEmpty();
        assertThat(as(sol).visit(path("/time")).page().select(".figure")).isEmpty();
    }

    @Test
    void they_are_explained_in_french_as_well() {
        owner().sql("update people.account set language = 'fr' where person_id = :id")
                .param("id", anna.id().value())
                .update();
        for (var page : List.of("/time", "/connections", "/understanding"))
            for (var figure : figures(anna, page))
                assertThat(figure.text()).as(page).doesNotContain("Worked out", "Anyone here", "Whoever");
        assertThat(as(anna).visit(path("/time")).text()).contains("D’où cela vient-il", "9 février 2026");
    }

    private List<Element> figures(Someone viewer, String page) {
        return as(viewer).visit(path(page)).page().select("details .figure").stream()
                .filter(figure ->
                        NUMBER.matcher(figure.select("p strong").text()).find())
                .toList();
    }

    private void answers(Someone person, int... numbers) {
        var round = owner().sql("select id from envelopes.round where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .single();
        var page = as(person).visit(path("/statements/" + round));
        for (int place = 1; place <= numbers.length; place++)
            page.type(
                    "answer_" + place,
                    Arrays.stream(numbers).skip(place - 1).findFirst().orElseThrow() + "");
        page.press("Seal my answer");
    }
}
