package org.longtable.growing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;

class AtAClosedTableTest extends AroundATable {
    @BeforeEach
    void aTableThatIsNoLongerNew() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void a_page_with_a_form_says_what_is_still_possible_and_offers_no_form() {
        closed();
        for (var form : List.of(
                "/moments/new",
                "/plans/new",
                "/reviews/new",
                "/invitations/new",
                "/promises/new",
                "/agreements/new?kind=note",
                "/details")) {
            var page = as(anna).visit(path(form));
            assertThat(page.text())
                    .as(form)
                    .contains("This table was closed on 28 January 2026. Nothing new is written here.")
                    .contains("you can take back words of yours, end your side of an agreement, leave");
            assertThat(page.page().select("main form")).as(form).isEmpty();
            assertThat(page.page().select("main .closed a[href='" + path("") + "']"))
                    .as(form)
                    .hasSize(1);
        }
        assertThat(as(anna).visit(path("/departures")).page().select("main form"))
                .isNotEmpty();
    }

    @Test
    void what_was_typed_before_it_closed_is_shown_again_and_can_be_sent_once_it_is_open() {
        var form = as(dev).visit(path("/said/new")).type("said", "We lend you the drums, in March.");
        closed();
        var refused = form.press("Save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("This table is closed", "What you had written", "We lend you the drums, in March.");
        assertThat(refused.page().select("form[data-unsaved][action='" + path("/said") + "']"))
                .hasSize(1);
        as(dev).visit(path("/closing")).press("Propose to open it again");
        as(anna).visit(path("")).press("Yes from us");
        refused.press("Send it again");
        assertThat(as(anna).visit(path("/said")).text()).contains("We lend you the drums, in March.");
    }

    @Test
    void its_page_says_so_at_the_top_and_asks_for_nothing_and_the_list_of_tables_marks_it() {
        as(anna).visit(path("/plans/new"))
                .type("day", "2026-02-03")
                .type("what", "Soup and songs")
                .press("Save");
        closed();
        var page = as(anna).visit(path(""));
        assertThat(page.page().select("main .title .chip").eachText()).contains("Closed on 28 January 2026");
        assertThat(page.page().select("main h2").eachText())
                .doesNotContain("Next", "Worth talking about", "Welcome. Nothing is due.");
        assertThat(page.page().select("main a").eachAttr("href").stream()
                        .filter(href -> href.contains("/plans") || href.contains("/invitations"))
                        .toList())
                .isEmpty();
        assertThat(as(anna).visit("/tables").page().select("main .area").text())
                .contains("Closed on 28 January 2026")
                .doesNotContain("Next:");
        reads(anna, "fr");
        assertThat(as(anna).visit("/tables").page().select("main .area").text()).contains("Fermée le 28 janvier 2026");
    }

    @Test
    void to_someone_else_it_is_no_table_at_all() {
        closed();
        assertThat(as(someone("Lea Roy"))
                        .submit(path("/said"), Map.of("said", "x"))
                        .status())
                .isEqualTo(404);
    }

    private void closed() {
        as(anna).visit(path("/closing"))
                .type("closing_tells", "The centre, at its door")
                .press("Save");
        as(anna).visit(path("/closing")).press("Propose to close it");
        as(dev).visit(path("")).press("Yes from us");
    }
}
