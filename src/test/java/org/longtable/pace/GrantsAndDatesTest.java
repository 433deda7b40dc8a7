package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.NotFound;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;

class GrantsAndDatesTest extends AroundATable {
    private String pathOfGrant(Visitor time) {
        return time.page().select("article.sheet a[href*=/funding/]").attr("href");
    }

    @Test
    void an_end_before_its_start_is_said_beside_the_field_and_nothing_is_lost() {
        var page = as(anna).visit(path("/funding/new"))
                .type("pace_name", "ᓄᓇᕗᑦ theatre")
                .type("pace_start", "2026-03-01")
                .type("pace_first_deliverable", "2026-02-16")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_first_deliverable-problem").text())
                .isEqualTo("This is before the start on 1 March 2026. Please check both days.");
        assertThat(page.page().select("[name=pace_name]").attr("value")).isEqualTo("ᓄᓇᕗᑦ theatre");
        assertThat(as(anna).visit(path("/time")).text()).contains("No dates yet, and none are needed.");
    }

    @Test
    void a_date_that_moves_keeps_the_old_one_struck_through() {
        var grant = pathOfGrant(addsTheGrant(anna));
        clock.isOn("2026-02-10");
        var page = as(dev).visit(grant)
                .type("pace_first_deliverable", "2026-10-05")
                .press("Save");
        assertThat(page.page().select("article.sheet s").text()).contains("16 February 2026");
        assertThat(page.page().select(".timeline-list s").text()).isEqualTo("creation sessions");
        assertThat(page.page().select("article.sheet").text()).contains("5 October 2026");
        assertThat(owner().sql(
                                "select what || ' ' || array_to_string(words, ' ') from tables.history where table_id = :t")
                        .param("t", table.value())
                        .query(String.class)
                        .list())
                .contains("pace.history.moved.first_deliverable 2026-02-16 2026-10-05");
    }

    @Test
    void what_did_not_change_leaves_no_trace() {
        var grant = pathOfGrant(addsTheGrant(anna));
        var before = linesOfHistory();
        var page = as(dev).visit(grant).press("Save");
        assertThat(page.page().select("article.sheet s")).isEmpty();
        assertThat(linesOfHistory()).isEqualTo(before);
    }

    private long linesOfHistory() {
        return owner().sql("select count(*) from tables.history where table_id = :t")
                .param("t", table.value())
                .query(Long.class)
                .single();
    }

    @Test
    void other_dates_have_words_and_each_moves_by_itself() {
        var grant = pathOfGrant(as(anna).visit(path("/funding/new"))
                .type("pace_other_day_1", "2026-03-02")
                .type("pace_other_words_1", "first letter to parents")
                .type("pace_other_day_2", "2026-05-04")
                .type("pace_other_words_2", "dress rehearsal")
                .press("Save"));
        var page = as(anna).visit(grant)
                .type("pace_other_day_1", "")
                .type("pace_other_words_1", "")
                .type("pace_other_day_2", "2026-05-11")
                .press("Save");
        assertThat(page.page().select("article.sheet s").eachText())
                .contains("first letter to parents", "2 March 2026", "4 May 2026");
        assertThat(page.page().select("article.sheet").text()).contains("11 May 2026");
    }

    @Test
    void another_date_needs_its_words() {
        var page = as(anna).visit(path("/funding/new"))
                .type("pace_other_day_1", "2026-03-02")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_other_words_1-problem").text())
                .isEqualTo("Please say what happens on this day.");
    }

    @Test
    void nothing_at_all_is_not_saved() {
        assertThat(as(anna).visit(path("/funding/new")).press("Save").status()).isEqualTo(422);
    }

    @Test
    void names_of_ten_thousand_characters_are_refused_calmly() {
        var page = as(anna).visit(path("/funding/new"))
                .type("pace_name", "n".repeat(10_000))
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-pace_name-problem").text()).contains("200 characters", "10,000");
    }

    @Test
    void money_is_read_and_written_in_both_languages() {
        var amélie = someone("Amélie Gagnon", "fr");
        seat(centre, amélie);
        var grant = pathOfGrant(addsTheGrant(anna));
        var page = as(amélie).visit(path("/time"));
        assertThat(page.page().html()).contains("12&nbsp;000&nbsp;$");
        assertThat(page.text()).contains("de Riverbend Arts Council", "16 février 2026");
        assertThat(as(amélie).visit(grant).page().select("[name=pace_amount]").attr("value"))
                .isEqualTo("12\u00a0000\u00a0$");
        as(amélie).visit(grant).type("pace_amount", "9 500,50 $").press("Enregistrer");
        assertThat(as(anna).visit(path("/time")).text()).contains("$9,500.50");
        assertThat(as(anna).visit(grant)
                        .type("pace_amount", "a lot")
                        .press("Save")
                        .page()
                        .select("#f-pace_amount-problem")
                        .text())
                .contains("can’t read this as an amount");
    }

    @Test
    void two_people_saving_at_once_see_both_texts() {
        var grant = pathOfGrant(addsTheGrant(anna));
        var slow = as(anna).visit(grant);
        as(dev).visit(grant)
                .type("pace_first_deliverable", "2026-03-16")
                .type("pace_funder", "")
                .press("Save");
        var page = slow.type("pace_first_deliverable", "2026-05-18").press("Save");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("First deliverable", "Mon 16 Mar 2026", "Nobody at this table");
        assertThat(page.page().select("#f-pace_first_deliverable").val()).isEqualTo("2026-05-18");
        assertThat(page.press("Save mine").text()).contains("18 May 2026");
    }

    @Test
    void two_people_saying_how_well_they_knew_each_other_see_both() {
        var slow = as(anna).visit(path("/time"));
        says(dev, "past_partners");
        var page = slow.type("pace_familiarity", "strangers").press("Save", "[action$=familiarity]");
        assertThat(page.status()).isEqualTo(409);
        assertThat(page.text()).contains("We had been partners before");
        assertThat(page.press("Save mine").text()).contains("Chosen by Anna Reyes");
    }

    @Test
    void removing_asks_first() {
        var grant = pathOfGrant(addsTheGrant(anna));
        var page = as(dev).visit(grant).follow("Remove this from the table");
        assertThat(page.text()).contains("Remove “Between Us, a year of theatre”?");
        assertThat(as(anna).visit(path("/time")).text()).contains("Between Us, a year of theatre");
        assertThat(page.press("Remove it").text()).doesNotContain("Between Us, a year of theatre");
        assertThat(as(anna).ask(grant).status()).isEqualTo(404);
    }

    @Test
    void a_funder_sees_its_own_grant_and_nothing_else() {
        var grant = pathOfGrant(addsTheGrant(anna));
        together("meal", "2026-01-12", true);
        says(anna, "strangers");
        as(anna).visit(path("/funding/new"))
                .type("pace_name", "A gift of a neighbour")
                .type("pace_report", "2026-09-01")
                .press("Save");
        var page = as(sol).visit(path("/time"));
        assertThat(page.text())
                .contains("Between Us, a year of theatre", "16 February 2026")
                .doesNotContain(
                        "neighbour", "Faster", "strangers", "first moment", "How is this worked out?", "Change");
        for (var closed : new String[] {path("/funding/new"), grant, grant + "/removal", path("/questions")})
            assertThat(as(sol).ask(closed).status()).as(closed).isEqualTo(404);
        assertThat(as(sol).submit(path("/familiarity"), Map.of("pace_familiarity", "strangers"))
                        .status())
                .isEqualTo(404);
        assertThatThrownBy(() -> figures(sol)).isInstanceOf(NotFound.class);
    }

    @Test
    void former_members_and_people_of_other_tables_find_nothing() {
        var grant = pathOfGrant(addsTheGrant(anna));
        var tala = someone("Tala");
        leaves(dev, "2026-01-12");
        for (var who : new Someone[] {dev, tala}) {
            for (var closed :
                    new String[] {path("/time"), path("/funding/new"), grant, grant + "/removal", path("/questions")})
                assertThat(as(who).ask(closed).status()).as(closed).isEqualTo(404);
            assertThat(as(who).submit(path("/funding"), Map.of("pace_report", "2026-09-01"))
                            .status())
                    .isEqualTo(404);
            assertThat(as(who).submit(grant, Map.of("pace_report", "2026-09-01"))
                            .status())
                    .isEqualTo(404);
            assertThat(as(who).submit(grant + "/removals", Map.of()).status()).isEqualTo(404);
            assertThat(as(who).submit(path("/rests"), Map.of("warning", "W1")).status())
                    .isEqualTo(404);
        }
        assertThat(stranger().ask(path("/time")).status()).isEqualTo(302);
    }

    @Test
    void a_grant_is_not_found_at_another_table() {
        var grant = pathOfGrant(addsTheGrant(anna));
        var first = table;
        table = tableOf(anna, "Elsewhere", "2026-01-12");
        seat(organisation("Riverbend Community Centre"), anna);
        assertThat(as(anna).ask(grant.replace(first.toString(), table.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit(path("/time")).text()).doesNotContain("a year of theatre");
    }

    @Test
    void the_page_asks_the_database_as_often_for_many_grants_as_for_one() {
        addsTheGrant(anna);
        var browser = as(anna);
        browser.visit(path("/time"));
        var one = Statements.during(() -> browser.visit(path("/time")));
        for (var i = 0; i < 4; i++) addsTheGrant(anna);
        assertThat(Statements.during(() -> browser.visit(path("/time")))).isLessThanOrEqualTo(one);
    }
}
