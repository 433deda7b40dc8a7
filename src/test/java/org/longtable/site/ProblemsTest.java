package org.longtable.site;

import static org.assertj.core.api.Assertions.assertThat;

import gg.jte.html.HtmlContent;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ProblemsTest {
    private static final HtmlContent FIELDS = page -> page.writeContent("""
            <input id="f-name"><fieldset id="f-who"></fieldset><textarea id="f-purpose"></textarea>
            """);

    @Test
    void what_is_wrong_is_told_in_the_order_of_the_fields_and_not_of_the_checks() {
        var typed = Typed.stored(Map.of());
        typed.problem("of_no_field", "form.missing");
        typed.problem("purpose", "form.missing");
        typed.problem("who", "form.not-chosen");
        typed.problem("name", "form.missing");

        assertThat(Problems.inOrder(typed, FIELDS).stream().map(Map.Entry::getKey))
                .containsExactly("name", "who", "purpose", "of_no_field");
    }
}
