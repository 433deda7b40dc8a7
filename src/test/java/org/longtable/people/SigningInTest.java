package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.world.LongtableTest;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.slf4j.LoggerFactory;

@Tag("outside")
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
        assertThat(maya.where()).isEqualTo("/welcome/ways");
        maya.follow("Later").follow("Later");
        assertThat(maya.where()).isEqualTo("/partners");
        maya.visit("/");
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

    @Test
    void known_and_unknown_addresses_get_the_same_answer_and_cost_the_same() {
        var known = someone("Amal Haddad");
        var unknown = "nobody" + known.address();
        ask(stranger(), "warm" + known.address()); // what is asked once in the life of the application
        var one = stranger();
        var forKnown = Statements.during(() -> ask(one, known.address()));
        var other = stranger();
        var forUnknown = Statements.during(() -> ask(other, unknown));
        assertThat(forUnknown).isEqualTo(forKnown);
        assertThat(other.status()).isEqualTo(one.status());
        assertThat(other.text()).isEqualTo(one.text());
        assertThat(other.where()).isEqualTo(one.where());
        assertThat(plain(lettersTo(unknown).getFirst()))
                .isEqualTo(plain(lettersTo(known.address()).getFirst()));
    }

    @Test
    void asking_too_often_is_counted_in_the_database() {
        var address = "often" + UUID.randomUUID() + "@example.org";
        for (var n = 0; n < 5; n++)
            assertThat(ask(stranger(), address).status()).isEqualTo(200);
        var sixth = ask(stranger(), address);
        assertThat(sixth.status()).isEqualTo(422);
        assertThat(sixth.text()).contains("quarter of an hour");
        assertThat(lettersTo(address)).hasSize(5);
        assertThat(owner().sql("select count(*) from ground.allowance where id = 'sign-in:address:' || lower(:address)")
                        .param("address", address)
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void the_letter_speaks_the_language_of_the_page() {
        var address = "fr" + UUID.randomUUID() + "@example.org";
        var visitor = stranger().wishing("fr-CA");
        visitor.visit("/sign-in").type("email", address).press("M’envoyer le lien");
        var letter = lettersTo(address).getFirst();
        assertThat(letter.subject()).isEqualTo("Pour entrer dans Longtable");
        assertThat(letter.body()).contains("Ou tapez-y ce code").contains("laissez cette lettre de côté");
    }

    @Test
    void nobody_begins_an_installation_where_someone_is() {
        someone("Amal Haddad");
        assertThat(stranger().ask("/begin").status()).isEqualTo(404);
        var late = stranger().submit("/begin", Map.of("code", "123", "name", "Late", "email", "late@example.org"));
        assertThat(late.status()).isEqualTo(404);
        assertThat(owner().sql("select people.begin_installation('late@example.org', 'Late', :id, 'en', now())")
                        .param("id", UUID.randomUUID())
                        .query((row, _) -> Optional.ofNullable(row.getString(1)))
                        .single())
                .isEmpty();
    }

    @org.junit.jupiter.api.BeforeEach
    void allowancesAreFull() {
        owner().sql("delete from ground.allowance").update();
    }

    private static Visitor ask(Visitor visitor, String address) {
        return visitor.visit("/sign-in").type("email", address).press("Send me the link");
    }

    private static String plain(Received letter) {
        var body = letter.body();
        for (var secret : letter.secrets()) body = body.replace(secret, "…");
        return letter.subject() + body;
    }

    @Test
    void without_a_mail_server_the_console_lets_the_site_host_in_and_nobody_else() {
        var iris = siteHost("Iris Lund");
        var written = iris.address().toUpperCase(Locale.ROOT);
        var browser = stranger();
        var console =
                console(() -> browser.visit("/sign-in").type("email", written).press("Send me the link"));
        var code = lettersTo(written).getFirst().secrets().get(1);
        assertThat(console).containsOnlyOnce(code).doesNotContainIgnoringCase(iris.address());
        browser.type("code", code).press("Come in");
        assertThat(browser.page().select(".me").text()).contains("Iris Lund");

        assertThat(console(() -> stranger()
                        .visit("/sign-in")
                        .type("email", "maya@example.org")
                        .press("Send me the link")))
                .isEmpty();
    }

    private static String console(Runnable what) {
        var logger = (Logger) LoggerFactory.getLogger(SignIns.class);
        var before = logger.getLevel();
        var lines = new ListAppender<ILoggingEvent>();
        lines.start();
        logger.setLevel(Level.INFO);
        logger.addAppender(lines);
        try {
            what.run();
        } finally {
            logger.detachAppender(lines);
            logger.setLevel(before);
        }
        return lines.list.stream().map(ILoggingEvent::getFormattedMessage).collect(Collectors.joining("\n"));
    }
}
