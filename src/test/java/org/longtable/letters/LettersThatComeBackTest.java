package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.pace.AroundATable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** An address that does not exist is known on the same day to who wrote it, and to nobody else. */
class LettersThatComeBackTest extends AroundATable {
    @Autowired
    private Works works;

    @Autowired
    private Settings settings;

    @Autowired
    private Digests digests;

    @BeforeEach
    void nothing_waits_from_before() {
        owner().sql("delete from letters.letter").update();
    }

    @Test
    void an_update_mailed_to_an_address_that_bounces_is_told_to_whoever_keeps_them_posted() {
        as(anna).visit(path("/followers/new"))
                .type("name", "Aunt May")
                .type("email", "may@example.org")
                .press("Send the question");
        stranger().visit(lettersTo("may@example.org").getFirst().secretPath()).press("Yes, keep me posted");
        owner().sql("delete from letters.letter").update();
        as(anna).visit(path("/updates"))
                .type("words", "We begin on Friday")
                .type("beyond", "yes")
                .press("Post it");
        assertThat(as(anna).visit(path("/updates")).text()).doesNotContain("come back");

        theServerSays("550 5.1.1 No such person here");

        assertThat(as(anna).visit(path("/updates")).text())
                .contains("Our letters to this address come back. Is it right?");
    }

    @Test
    void a_place_offered_to_an_address_that_bounces_is_told_to_who_offered_it() {
        invites("lou@example.org");
        theServerSays("550 No such person here");

        var today = as(anna).visit("/");
        assertThat(today.text()).contains("Our letter to Lou for “Between Us” came back");
        today.follow("See what you can do");
        assertThat(today.text()).contains("Our letter to this address came back. Withdraw the invitation");
        assertThat(as(anna).visit(path("/details")).text()).contains("the letter came back");
        clock.isOn("2026-01-20");
        assertThat(digests.write(anna.id(), LocalDate.parse("2026-01-19"))).isTrue();
        assertThat(lettersTo(anna.address()).getFirst().body())
                .contains("Our letter to Lou for “Between Us” came back");
        for (var other : new Someone[] {dev, sol})
            assertThat(as(other).visit("/").text()).as("C1: " + other.name()).doesNotContain("Lou", "came back");

        today.visit(today.where()).press("Take the invitation back");
        assertThat(as(anna).visit("/").text()).doesNotContain("came back");
    }

    @Test
    void an_address_that_is_only_busy_is_no_news() {
        invites("lou@example.org");
        theServerSays("450 Try again later");
        assertThat(as(anna).visit("/").text()).doesNotContain("came back");
        assertThat(as(anna).visit(path("/details")).text()).doesNotContain("came back");
    }

    @Test
    void our_own_mail_server_away_for_days_says_nothing_of_an_address() {
        invites("kay@example.org");
        for (int tried = 0; tried < Sending.TRIES; tried++) {
            nobodyAnswers();
            clock.goesOnBy(Duration.ofDays(3));
        }
        assertThat(owner().sql("select count(*) from letters.letter where given_up_at is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(as(anna).visit(path("/details")).text()).doesNotContain("came back");
        assertThat(as(anna).visit("/").text()).doesNotContain("came back");
    }

    @Test
    void an_address_given_up_while_letters_to_others_got_through_comes_back() {
        invites("ray@example.org");
        for (int tried = 0; tried < Sending.TRIES - 1; tried++) {
            nobodyAnswers();
            clock.goesOnBy(Duration.ofDays(3));
        }
        got("kim@example.org");
        nobodyAnswers();
        assertThat(as(anna).visit(path("/details")).text()).contains("the letter came back");
    }

    /** A letter that went out just now. */
    private void got(String address) {
        owner().sql("""
                insert into letters.letter (id, to_address, language, subject, body, html, written_at, good_until,
                  not_before, attempts, sent_at) values (gen_random_uuid(), :address, 'en', 'x', '', '', :now, :now, :now, 1, :now)
                """)
                .param("address", address)
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private void nobodyAnswers() {
        var away = new JavaMailSenderImpl();
        away.setHost("localhost");
        away.setPort(1);
        sends(away);
    }

    @Test
    void where_no_mail_server_is_set_no_letter_comes_back() {
        invites("lou@example.org");
        owner().sql("update letters.letter set to_person = :anna")
                .param("anna", anna.id().value())
                .update();
        clock.isOn("2026-03-20");

        new Tidying(works, clock).tidy();

        assertThat(owner().sql("select count(*) from letters.letter where given_up_at is not null")
                        .query(Long.class)
                        .single())
                .isPositive();
        assertThat(as(anna).visit(path("/details")).text()).doesNotContain("came back");
        assertThat(as(anna).visit("/me/letters").text()).doesNotContain("come back");
    }

    @Test
    void a_letter_to_a_funder_that_bounces_is_told_at_the_table_and_not_to_the_funder() {
        addsTheGrant(anna);
        var funding = owner().sql("select id from pace.funding where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .single();
        var page = as(anna).visit(path("/funding/" + funding + "/requests/new"));
        page.type("pace_new_first_deliverable", "2026-03-16")
                .type("pace_letter_language", "en")
                .press("Begin the letter");
        page.type("pace_to", "officer@example.org").press("Send by e-mail");
        assertThat(page.text()).contains("Sent by e-mail").doesNotContain("came back");

        theServerSays("550 No such person here");

        assertThat(page.visit(page.where()).text())
                .contains("Our letter to this address came back: the funder has not read it");
        assertThat(as(sol).visit(page.where()).text()).doesNotContain("came back");
    }

    @Test
    void whoever_mistyped_their_own_address_reads_so_with_their_letters() {
        owner().sql("""
                insert into letters.letter (id, to_person, to_address, language, subject, body, html, written_at, good_until,
                  not_before) values (gen_random_uuid(), :anna, :address, 'en', 'This week', 'x', 'x', :now, :later, :now)
                """)
                .param("anna", anna.id().value())
                .param("address", anna.address())
                .param("now", Timestamp.from(clock.instant()))
                .param("later", Timestamp.from(clock.instant().plusSeconds(86_400)))
                .update();
        assertThat(as(anna).visit("/me/letters").text()).doesNotContain("come back");
        theServerSays("550 No such person here");
        assertThat(as(anna).visit("/me/letters").text())
                .contains("Our letters to this address come back. Is it right?");
        assertThat(as(dev).visit("/me/letters").text()).doesNotContain("come back");
    }

    private void invites(String address) {
        as(anna).visit(path("/invitations/new"))
                .type("name", "Lou")
                .type("email", address)
                .type("for", centre.toString())
                .press("Send the invitation");
    }

    private void theServerSays(String words) {
        try (var server = new SmtpServer(words)) {
            sends(server.sender());
            assertThat(server.asked()).isPositive();
        }
    }

    private void sends(JavaMailSender by) {
        var post = new DefaultListableBeanFactory();
        post.registerSingleton("mailSender", by);
        new Sending(post.getBeanProvider(JavaMailSender.class), works, clock, settings, "").sendWhatWaits();
    }
}
