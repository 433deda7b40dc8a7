package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;

class AddressChangeTest extends LongtableTest {
    private final String wanted = "new" + UUID.randomUUID().toString().substring(0, 12) + "@example.org";

    @BeforeEach
    void allowancesAreFull() {
        owner().sql("delete from ground.allowance").update();
    }

    @Test
    void a_new_address_is_proved_by_its_code_and_told_to_the_old_one() {
        var amal = someone("Amal Haddad");
        var browser = freshlySignedIn(amal);
        browser.visit("/me/address").type("email", wanted).press("Send the code");
        assertThat(address(amal)).isEqualTo(amal.address());
        browser.type("code", codeTo(wanted)).press("This address is mine");
        assertThat(browser.where()).isEqualTo("/me");
        assertThat(address(amal)).isEqualTo(wanted);
        assertThat(lettersTo(amal.address()).getFirst().body()).contains(wanted).contains("site host");
    }

    @Test
    void whoever_mistyped_the_new_address_learns_that_the_letter_came_back() {
        var amal = someone("Amal Haddad");
        var browser = freshlySignedIn(amal);
        browser.visit("/me/address").type("email", wanted).press("Send the code");
        assertThat(browser.text()).doesNotContain("came back");

        owner().sql("update letters.letter set given_up_at = :now, attempts = 1, refused = true where to_address = :to")
                .param("now", Timestamp.from(clock.instant()))
                .param("to", wanted)
                .update();

        assertThat(browser.visit("/me/address/code").text())
                .contains("Our letter to " + wanted + " came back. Is the address right?");
        browser.follow("Another address");
        assertThat(browser.text()).contains("came back");
        browser.type("email", "x" + wanted).press("Send the code");
        assertThat(browser.text()).doesNotContain("came back");
        assertThat(freshlySignedIn(someone("Dev Mehta"))
                        .visit("/me/address/code")
                        .text())
                .doesNotContain(wanted);
    }

    @Test
    void it_asks_for_a_fresh_sign_in_and_comes_back() {
        var amal = someone("Amal Haddad");
        var browser = freshlySignedIn(amal);
        clock.goesOnBy(Duration.ofMinutes(11));
        browser.visit("/me/address");
        assertThat(browser.page().select("input[type=email]")).isEmpty();
        browser.submit("/me/address", Map.of("email", wanted));
        assertThat(lettersTo(wanted)).isEmpty();
        browser.visit("/me/address").press("Send me a link");
        browser.type("code", lettersTo(amal.address()).getFirst().secrets().get(1))
                .press("Come in");
        assertThat(browser.where()).isEqualTo("/me/address");
        assertThat(browser.page().select("input[type=email]")).isNotEmpty();
    }

    @Test
    void wrong_and_old_codes_change_nothing() {
        var amal = someone("Amal Haddad");
        var browser = freshlySignedIn(amal);
        browser.visit("/me/address").type("email", wanted).press("Send the code");
        var code = codeTo(wanted);
        for (var n = 0; n < 5; n++)
            browser.type("code", code.equals("000000") ? "000001" : "000000").press("This address is mine");
        assertThat(browser.text()).contains("not the code");
        browser.type("code", code).press("This address is mine");
        assertThat(browser.text()).contains("fifth try");
        browser.visit("/me/address").type("email", wanted).press("Send the code");
        var second = codeTo(wanted);
        owner().sql("update people.address_change set expires_at = expires_at - interval '10 minutes'")
                .update();
        browser.type("code", second).press("This address is mine");
        assertThat(browser.text()).contains("ten minutes, which are over");
        assertThat(address(amal)).isEqualTo(amal.address());
    }

    @Test
    void an_address_that_is_taken_gets_the_same_answer_until_it_is_proved() {
        var amal = someone("Amal Haddad");
        var other = someone("Dev Mehta");
        var browser = freshlySignedIn(amal);
        browser.visit("/me/address").type("email", other.address()).press("Send the code");
        assertThat(browser.where()).isEqualTo("/me/address/code");
        browser.type("code", codeTo(other.address())).press("This address is mine");
        assertThat(browser.text()).contains("Someone signs in here with this address already");
        assertThat(address(amal)).isEqualTo(amal.address());
    }

    @Test
    void the_address_changes_by_proof_alone() {
        var amal = someone("Amal Haddad");
        org.assertj.core.api.Assertions.assertThatThrownBy(() -> asking(
                        amal,
                        () -> people.sql("update people.account set email = 'x@example.org' where person_id = :id")
                                .param("id", amal.id().value())
                                .update()))
                .rootCause()
                .hasMessageContaining("permission denied");
    }

    @org.springframework.beans.factory.annotation.Autowired
    org.springframework.jdbc.core.simple.JdbcClient people;

    private Visitor freshlySignedIn(Someone someone) {
        var browser = stranger();
        browser.visit("/sign-in").type("email", someone.address()).press("Send me the link");
        browser.type("code", lettersTo(someone.address()).getFirst().secrets().get(1))
                .press("Come in");
        clock.goesOnBy(Duration.ofSeconds(1)); // so that the next letter is the latest
        return browser;
    }

    private String codeTo(String address) {
        return lettersTo(address).getFirst().secrets().getFirst();
    }

    private String address(Someone someone) {
        return owner().sql("select email::text from people.account where person_id = :id")
                .param("id", someone.id().value())
                .query(String.class)
                .single();
    }
}
