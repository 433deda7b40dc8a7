package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;

/** R22: effort goes to five things, and a table's page says of each one calm sentence, with honest hours. */
class FiveAreasTest extends AroundATable {
    @Test
    void in_the_first_days_nothing_of_it_is_there() {
        clock.isOn("2026-01-25");
        together("meal", "2026-01-14", true);
        assertThat(as(anna).visit("/tables/" + table).text()).doesNotContain("What takes our time");
    }

    @Test
    void from_the_fourteenth_day_each_area_says_what_it_is_and_where_to_begin() {
        clock.isOn("2026-01-26");
        assertThat(areas(anna))
                .contains("Finding partners There are three partners here.")
                .contains("Relationships A coffee, a visit, a long talk: no time together is noted yet. Log a moment")
                .contains("Shared language One word can mean different things to each of you.")
                .contains("Power Who signs, who holds the money, who is the one to call: nobody has said yet.")
                .contains("Organisational policies Screening checks, photos, insurance")
                .contains("No hours are noted yet that you may read.");
    }

    @Test
    void each_area_says_what_is_written_down_already() {
        clock.isOn("2026-02-02");
        together("meal", "2026-01-14", true);
        together("call", "2026-01-15", true);
        together("long_talk", "2026-01-30", true);
        hours("2.5");
        looksAfter(centre.value(), "contact", anna);
        assertThat(areas(anna))
                .contains("You have met two times since January; the last time on 30 January 2026.")
                .contains("Not every partner has said yet who looks after what.")
                .contains("Relationships: 5 hours", "For the others nobody notes hours.");

        looksAfter(school.value(), "contact", dev);
        looksAfter(school.value(), "money", dev);
        assertThat(areas(dev))
                .contains("Everyone has said what they look after; three duties rest with one person.")
                .doesNotContain("Anna", "Dev");
    }

    @Test
    void hours_are_told_only_to_those_who_may_read_them() {
        clock.isOn("2026-02-02");
        together("meal", "2026-01-14", true);
        together("meal", "2026-01-15", true);
        hours("2.5");
        var tala = someone("Tala Aningmiuq");
        seat(organisation("Eastgate Association", "participants"), tala);
        assertThat(areas(anna)).contains("5 hours");
        assertThat(areas(tala)).contains("You have met two times").doesNotContain("5 hours");
    }

    @Test
    void a_funder_and_a_quiet_table_have_none() {
        clock.isOn("2026-02-02");
        together("meal", "2026-01-14", true);
        assertThat(as(sol).visit("/tables/" + table).text()).doesNotContain("What takes our time");
        owner().sql("update tables.longtable set quiet_since = :day where id = :id")
                .param("day", clock.today())
                .param("id", table.value())
                .update();
        assertThat(as(anna).visit("/tables/" + table).text()).doesNotContain("What takes our time");
    }

    @Test
    void it_is_words_and_never_a_score() {
        clock.isOn("2026-02-02");
        together("meal", "2026-01-14", true);
        assertThat(areas(anna)).doesNotContainPattern("\\d+ of \\d+|\\d+ ?/ ?\\d+|\\d+ ?%");
    }

    @Test
    void it_is_read_by_everyone_on_both_widths_in_both_languages_and_in_the_dark() {
        clock.isOn("2026-02-02");
        together("meal", "2026-01-14", true);
        together("workshop", "2026-01-30", true);
        looks(anna, "areas", "/tables/" + table);
    }

    private String areas(Someone reader) {
        var section = as(reader).visit("/tables/" + table).page().select("section[aria-labelledby=areas]");
        assertThat(section).hasSize(1);
        return section.text();
    }

    private void hours(String each) {
        owner().sql("""
                insert into relationships.extent (moment_id, hours)
                select id, :hours from relationships.moment where table_id = :table and kind <> 'call'
                """)
                .param("hours", new BigDecimal(each))
                .param("table", table.value())
                .update();
    }

    private void looksAfter(UUID partner, String duty, Someone who) {
        owner().sql("insert into tables.duty values (:partner, :duty, :who)")
                .param("partner", partner)
                .param("duty", duty)
                .param("who", who.id().value())
                .update();
    }
}
