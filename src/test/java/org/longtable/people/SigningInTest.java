package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;

class SigningInTest extends LongtableTest {
    @Test
    void the_link_signs_in_the_browser_that_asked_once() {
        var maya = stranger();
        maya.visit("/sign-in").type("email", "maya@example.org").press("Send me the link");
        assertThat(maya.text()).contains("Look in your mail");
        var letter = lettersTo("maya@example.org").getFirst();
        maya.visit(letter.secretPath()).press("Come in");
        assertThat(maya.where()).isEqualTo("/welcome");
        maya.type("name", "Maya Okafor").press("Sit down");
        assertThat(maya.where()).isEqualTo("/");
        assertThat(maya.page().select(".me").text()).contains("Maya Okafor");
        maya.visit(letter.secretPath()).press("Come in");
        assertThat(maya.text()).contains("used already");
    }

    @Test
    void another_browser_is_not_signed_in_by_the_link_but_the_code_works_where_it_was_asked_for() {
        var desk = stranger();
        desk.visit("/sign-in").type("email", "lin@example.org").press("Send me the link");
        var letter = lettersTo("lin@example.org").getFirst();
        var phone = stranger().visit(letter.secretPath()).press("Come in");
        assertThat(phone.text()).contains("another browser");
        desk.type("code", letter.secrets().get(1)).press("Come in");
        assertThat(desk.where()).isEqualTo("/welcome");
    }

    @Test
    void five_wrong_codes_end_the_try_even_for_the_right_one() {
        var visitor = stranger();
        visitor.visit("/sign-in").type("email", "sam@example.org").press("Send me the link");
        var code = lettersTo("sam@example.org").getFirst().secrets().get(1);
        var wrong = code.equals("000000") ? "000001" : "000000";
        for (var n = 0; n < 5; n++) visitor.type("code", wrong).press("Come in");
        assertThat(visitor.text()).contains("not the code");
        visitor.type("code", code).press("Come in");
        assertThat(visitor.text()).contains("fifth try");
    }

    @Test
    void a_link_is_good_for_ten_minutes() {
        var visitor = stranger();
        visitor.visit("/sign-in").type("email", "jo@example.org").press("Send me the link");
        clock.goesOnBy(Duration.ofMinutes(11));
        visitor.visit(lettersTo("jo@example.org").getFirst().secretPath()).press("Come in");
        assertThat(visitor.text()).contains("ten minutes");
    }

    @Test
    void what_is_not_an_address_is_said_beside_the_field_and_kept() {
        var visitor =
                stranger().visit("/sign-in").type("email", "not an address").press("Send me the link");
        assertThat(visitor.status()).isEqualTo(422);
        assertThat(visitor.page().select("input[name=email]").attr("value")).isEqualTo("not an address");
        assertThat(visitor.text()).contains("does not look like an e-mail address");
    }
}
