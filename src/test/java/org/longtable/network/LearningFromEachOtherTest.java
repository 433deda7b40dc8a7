package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Mia, new to clay, and Theo, who has fired for thirty years, learn from each other for a while (R126). */
class LearningFromEachOtherTest extends InANetwork {
    @Autowired
    Pairings pairings;

    private Someone mia;
    private Someone theo;

    @BeforeEach
    void twoWhoKnowEachOther() {
        mia = someone("Mia Okafor");
        theo = someone("Theo Marsh");
        inTouch(mia, theo, 2);
    }

    private Visitor asks() {
        return as(mia).visit("/pairings/new")
                .type("with", theo.id().toString())
                .type("gives", "How young people here find us.")
                .press("Ask them");
    }

    private void saysYes() {
        as(theo).visit("/")
                .follow("Read and answer")
                .type("gives", "Firing with wood.")
                .press("Yes, gladly");
    }

    @Test
    void both_say_what_they_give_and_until_when() {
        asks();
        assertThat(as(theo).visit("/").text())
                .contains("Mia Okafor would like you to learn from each other", "How young people here find us.");
        saysYes();
        assertThat(as(mia).visit("/pairings").follow("Theo Marsh").text())
                .contains("You give How young people here find us.", "Theo Marsh gives Firing with wood.");
        assertThat(as(theo).visit("/pairings").follow("Mia Okafor").text())
                .contains("You give Firing with wood.", "Mia Okafor gives How young people here find us.");
    }

    @Test
    void a_yes_says_what_one_gives_in_return() {
        asks();
        var page = as(theo).visit("/").follow("Read and answer").press("Yes, gladly");
        assertThat(page.status()).isEqualTo(422);
        assertThat(as(mia).visit("/pairings").text()).contains("Asked; no answer yet.");
    }

    @Test
    void a_no_leaves_no_trace_and_nobody_is_asked_twice_within_a_year() {
        asks();
        as(theo).visit("/").follow("Read and answer").press("No, not this time");
        assertThat(as(theo).visit("/pairings").text()).doesNotContain("Mia Okafor");
        assertThat(as(mia).visit("/pairings").text()).contains("Asked; no answer yet.");
        clock.goesOnBy(Duration.ofDays(31));
        assertThat(as(mia).visit("/pairings").text()).contains("No answer has come.");
        assertThat(asks().text()).contains("You have asked them within a year");
    }

    @Test
    void it_ends_kindly_at_its_date_and_may_begin_again() {
        asks();
        saysYes();
        clock.goesOnBy(Duration.ofDays(93));
        for (var one : List.of(mia, theo))
            assertThat(as(one).visit("/pairings")
                            .follow(one == mia ? "Theo Marsh" : "Mia Okafor")
                            .text())
                    .contains("Ended on", "Thank you both.");
        as(theo).visit("/pairings")
                .follow("Mia Okafor")
                .follow("Ask to begin again")
                .type("gives", "Glazing.")
                .press("Ask them");
        assertThat(as(mia).visit("/").text()).contains("Theo Marsh would like you to learn from each other");
    }

    @Test
    void only_someone_one_knows_can_be_asked_and_nobody_else_reads_it() {
        var pia = someone("Pia Rossi");
        var refused = as(pia).submit("/pairings", Map.of("with", theo.id().toString(), "gives", "Clay", "months", "3"));
        assertThat(refused.status()).isEqualTo(422);
        asks();
        var path = asking(mia, () -> pairings.mine()).getFirst().path();
        assertThat(as(pia).ask(path).status()).isEqualTo(404);
        assertThat(as(pia).submit(path + "/answers", Map.of("gives", "x")).status())
                .isEqualTo(404);
        assertThat(as(mia).submit(path + "/answers", Map.of("gives", "x")).status())
                .isEqualTo(404);
        assertThat(as(pia).submit(path + "/endings", Map.of()).status()).isEqualTo(404);
    }

    @Test
    void either_may_end_it_before_and_a_request_can_be_taken_back() {
        asks();
        as(mia).visit("/pairings").follow("Theo Marsh").press("Take it back");
        assertThat(as(theo).visit("/").text()).doesNotContain("would like you to learn");
        clock.goesOnBy(Duration.ofDays(366));
        asks();
        saysYes();
        as(theo).visit("/pairings").follow("Mia Okafor").press("End it now");
        assertThat(as(mia).visit("/pairings").text()).contains("Ended on");
    }
}
