package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;

/** The address of a form that was refused stands in the browser: it can be reloaded, and the language switched on it. */
class FormsAskedForAsPagesTest extends LongtableTest {
    private Visitor maya;
    private String table;

    @BeforeEach
    void maya_has_a_table() {
        maya = as(someone("Maya Okafor"));
        table = maya.visit("/tables/new")
                .type("name", "Alder Street")
                .press("Set the table")
                .where();
    }

    @Test
    void an_address_that_only_takes_a_form_leads_to_the_form() {
        assertThat(maya.visit(table + "/invitations").where()).isEqualTo(table + "/invitations/new");
        assertThat(maya.visit(table + "/plans").where()).isEqualTo(table + "/plans/new");
    }

    @Test
    void and_where_there_is_no_such_page_to_the_nearest_above_it() {
        assertThat(maya.visit(table + "/stages").where()).isEqualTo(table);
        assertThat(maya.visit("/language").where()).isEqualTo("/");
    }

    @Test
    void the_language_can_be_switched_on_a_form_that_was_refused() {
        maya.visit(table + "/invitations/new").press("Send the invitation");
        assertThat(maya.status()).isEqualTo(422);
        maya.press("Français");
        assertThat(maya.status()).isEqualTo(200);
        assertThat(maya.text()).contains("Inviter quelqu’un");
    }

    @Test
    void what_nobody_answers_stays_unknown() {
        assertThat(maya.ask(table + "/nothing").status()).isEqualTo(404);
        assertThat(maya.submit("/about", Map.of()).status()).isEqualTo(405);
    }
}
