package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.site.Language;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

class OutboxTest extends LongtableTest {
    private static final String SECRET = "Zm9yLXRoaXMtdGVzdC1hbG9uZQ";

    @Autowired
    private Letters letters;

    private Someone iris;
    private Someone maya;

    @BeforeEach
    void iris_runs_the_site() {
        owner().sql("delete from letters.letter").update();
        iris = siteHost("Iris Lund");
        maya = someone("Maya Okafor");
    }

    private String wayIn(Someone person) {
        letters.write(
                new To(null, person.address(), Language.EN),
                new Letter(
                        "Your way into Longtable",
                        List.of(
                                Letter.text("Someone asked to sign in."),
                                Letter.secretLink("Open this:", "/sign-in/links/" + SECRET),
                                new Letter.Part.Code("493817"))));
        return owner().sql("select id::text from letters.letter where to_address = :address")
                .param("address", person.address())
                .query(String.class)
                .single();
    }

    private int looks() {
        return owner().sql("select count(*) from letters.unmasking u join letters.letter l on l.id = u.letter_id")
                .query(Integer.class)
                .single();
    }

    @Test
    void a_stranger_is_asked_to_sign_in_and_anyone_but_the_site_host_finds_no_outbox() {
        var letter = wayIn(maya);
        assertThat(stranger().visit("/outbox").where()).isEqualTo("/sign-in");
        assertThat(as(maya).visit("/outbox").status()).isEqualTo(404);
        assertThat(as(maya).visit("/outbox/" + letter + "/unmaskings/new").status())
                .isEqualTo(404);
        assertThat(as(maya).submit("/outbox/" + letter + "/unmaskings", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(maya).submit("/outbox/" + letter + "/retries", Map.of()).status())
                .isEqualTo(404);
        assertThat(looks()).isZero();
    }

    @Test
    void the_site_host_reads_what_waits_with_codes_and_links_masked() {
        wayIn(maya);
        var outbox = as(iris).visit("/outbox");
        assertThat(outbox.status()).isEqualTo(200);
        assertThat(outbox.text())
                .contains("No letter is being sent")
                .contains(maya.address())
                .contains("Someone asked to sign in.")
                .contains("••••••");
        assertThat(outbox.answer().body()).doesNotContain(SECRET).doesNotContain("493817");
    }

    @Test
    void words_that_are_for_their_reader_alone_are_not_shown() {
        letters.write(
                new To(maya.id(), maya.address(), Language.EN),
                new Letter(
                                "This week at your tables",
                                List.of(
                                        Letter.text("Coffee with Dev at the Copper Kettle"),
                                        Letter.secretLink("All fine", "/from-letter/" + SECRET)))
                        .confidentially());
        var outbox = as(iris).visit("/outbox");
        assertThat(outbox.text()).contains("This week at your tables").contains("for its reader alone");
        assertThat(outbox.answer().body()).doesNotContain("Copper Kettle").doesNotContain(SECRET);
        var id = owner().sql("select id::text from letters.letter where to_address = :address")
                .param("address", maya.address())
                .query(String.class)
                .single();
        assertThat(as(iris).submit("/outbox/" + id + "/unmaskings", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void looking_behind_a_mask_is_asked_first_kept_and_told() {
        var id = wayIn(maya);
        var host = as(iris).visit("/outbox").follow("See what is hidden …");
        assertThat(host.text()).contains("With it you could come in as " + maya.address());
        assertThat(host.answer().body()).doesNotContain(SECRET).doesNotContain("493817");
        assertThat(looks()).isZero();

        host.press("Show it and tell them");
        assertThat(host.status()).isEqualTo(200);
        assertThat(host.text()).contains("493817").contains(SECRET);
        assertThat(looks()).isEqualTo(1);
        assertThat(owner().sql("select by_person::text from letters.unmasking where letter_id = :id::uuid")
                        .param("id", id)
                        .query(String.class)
                        .single())
                .isEqualTo(iris.id().toString());
        assertThat(lettersTo(maya.address()))
                .anyMatch(letter -> letter.subject().equals("The site host looked at a letter to you")
                        && letter.body().contains("Iris Lund"));
        assertThat(as(iris).visit("/outbox").answer().body()).doesNotContain(SECRET);

        var today = as(maya).visit("/");
        assertThat(today.text()).contains("The site host looked at a letter to you");
        today.press("I have read this");
        assertThat(as(maya).visit("/").text()).doesNotContain("The site host looked at a letter to you");
    }

    @Test
    void nobody_notes_a_look_for_someone_else() {
        wayIn(maya);
        as(iris).visit("/outbox").follow("See what is hidden …").press("Show it and tell them");
        var look = owner().sql("select id::text from letters.unmasking")
                .query(String.class)
                .list()
                .getLast();
        for (var other : List.of(iris, someone("Dev Patel")))
            assertThat(as(other)
                            .submit("/unmaskings/" + look + "/acknowledgement", Map.of())
                            .status())
                    .isEqualTo(404);
        assertThat(as(maya).visit("/").text()).contains("The site host looked at a letter to you");
    }

    @Test
    void what_can_no_longer_be_used_cannot_be_looked_at() {
        var id = wayIn(maya);
        clock.goesOnBy(Duration.ofDays(31));
        var outbox = as(iris).visit("/outbox");
        assertThat(outbox.text()).doesNotContain("See what is hidden");
        assertThat(as(iris).submit("/outbox/" + id + "/unmaskings", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void after_twenty_looks_in_an_hour_there_is_a_pause() {
        var id = wayIn(maya);
        for (var n = 0; n < 20; n++)
            assertThat(as(iris).submit("/outbox/" + id + "/unmaskings", Map.of())
                            .status())
                    .isEqualTo(200);
        assertThat(as(iris).submit("/outbox/" + id + "/unmaskings", Map.of()).status())
                .isEqualTo(302);
        assertThat(looks()).isEqualTo(20);
    }

    @Test
    void the_site_host_alone_is_told_on_today_that_nobody_sends_what_waits() {
        assertThat(as(iris).visit("/").text()).doesNotContain("no mail server is set");
        wayIn(maya);
        assertThat(as(iris).visit("/").text()).contains("no mail server is set");
        assertThat(as(maya).visit("/").text()).doesNotContain("no mail server is set");
    }

    @Test
    void what_was_sent_is_listed_without_words() {
        wayIn(maya);
        owner().sql("update letters.letter set sent_at = now(), body = '', html = '', secrets = '{}'")
                .update();
        assertThat(as(iris).visit("/outbox").text())
                .contains("Your way into Longtable")
                .contains("Nothing waits to be sent");
    }
}
