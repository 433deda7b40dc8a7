package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.letters.DigestPart;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Mia, new to clay, and Theo, who has fired for thirty years, learn from each other for a while (R126). */
class LearningFromEachOtherTest extends InANetwork {
    @Autowired
    Pairings pairings;

    @Autowired
    private Tables tables;

    @Autowired
    private PairingsForToday letter;

    @Autowired
    private Languages languages;

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
    void the_weekly_letter_tells_once_of_whoever_asked() {
        asks();
        var parts = asking(theo, () -> letter.parts(theo.id(), 7, languages.in(Language.EN)));
        assertThat(parts)
                .extracting(DigestPart::title)
                .containsExactly("Mia Okafor would like you to learn from each other for a while");
        assertThat(parts).extracting(DigestPart::most).containsExactly(1);
        saysYes();
        assertThat(asking(theo, () -> letter.parts(theo.id(), 7, languages.in(Language.EN))))
                .isEmpty();
    }

    @Test
    void the_hours_of_moments_that_both_said_yes_to_meanwhile_are_counted() {
        asks();
        saysYes();
        var table = aTableOf(mia, theo);
        clock.goesOnBy(Duration.ofDays(2));
        together(table, clock.today().minusDays(9), "4", true);
        together(table, clock.today().minusDays(1), "2.5", true);
        together(table, clock.today(), "3", true);
        together(table, clock.today(), "8", false);
        assertThat(as(mia).visit("/pairings").follow("Theo Marsh").text())
                .contains("Time together 5.5 h, from moments that you both noted");
        assertThat(as(theo).visit("/pairings").follow("Mia Okafor").text()).contains("Time together 5.5 h");
    }

    private TableId aTableOf(Someone... people) {
        var table = asking(mia, () -> tables.start("Clay and fire", "", null));
        for (var person : people)
            if (person != mia) seatedAt(table, person, clock.today().minusDays(20));
        return table;
    }

    /** A moment of the two, with its hours, that Mia noted and Theo confirmed or did not. */
    private void together(TableId table, LocalDate day, String hours, boolean confirmed) {
        owner().sql("""
                with m as (insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                    values (gen_random_uuid(), :table, 'helping_out', :day, :mia, now()) returning id),
                  e as (insert into relationships.extent (moment_id, hours) select id, cast(:hours as numeric) from m),
                  s as (insert into relationships.side select m.id, p.id from m, tables.partner p where p.table_id = :table)
                insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                select gen_random_uuid(), m.id, s.partner_id, s.person_id,
                  case when s.person_id = :mia or :confirmed then now() end
                from m, tables.seat s where s.table_id = :table
                """)
                .param("table", table.value())
                .param("day", day)
                .param("mia", mia.id().value())
                .param("hours", hours)
                .param("confirmed", confirmed)
                .update();
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
