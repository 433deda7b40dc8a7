package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.component.VEvent;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;

/** What was said and planned, who looks after what, and words that are taken back. */
class PromisesAndPlansTest extends TablesTest {
    private Visitor anna;
    private Visitor dev;
    private String table;

    private void annaAndDev() {
        anna = as(someone("Anna Reyes"));
        tableFor(anna, "Between us", "Riverbend Centre");
        table = anna.where();
        dev = joins(anna, table, "Dev Patel", "Lakeview");
    }

    @Test
    void someone_says_what_they_will_do_and_is_asked_about_it_on_today_until_it_is_done() {
        annaAndDev();
        anna.visit(table + "/promises/new")
                .type("what", "Book the hall")
                .type("by", "2026-02-06")
                .press("Save");
        assertThat(dev.visit(table).text())
                .contains("We said we would", "Riverbend Centre: Book the hall", "6 February 2026");
        assertThat(dev.visit("/").text()).doesNotContain("Book the hall");
        anna.visit("/");
        assertThat(anna.text()).contains("You said you would: Book the hall");
        anna.press("It is done");
        assertThat(anna.text()).doesNotContain("Book the hall");
        assertThat(anna.visit(table + "/promises").text()).contains("done on 2 February 2026");
        assertThat(anna.press("Not done after all").text()).contains("Still to do");
        assertThat(anna.press("Drop it").text()).contains("dropped");
    }

    @Test
    void a_fee_has_an_amount_and_only_the_partner_that_said_it_changes_it() {
        annaAndDev();
        anna.visit(table + "/promises/new")
                .type("what", "Fee for the artist")
                .type("fee", "a lot")
                .press("Save");
        assertThat(anna.status()).isEqualTo(422);
        anna.type("fee", "2,000").press("Save");
        assertThat(anna.text()).contains("$2,000");
        var path = anna.page().select("a[href*=/promises/]:contains(Change it)").attr("href");
        assertThat(dev.ask(path).status()).isEqualTo(404);
        dev.submit(path + "/standings", Map.of("now", "done"));
        assertThat(dev.status()).isEqualTo(404);
        assertThat(dev.visit(table + "/promises").text())
                .contains("Fee for the artist")
                .doesNotContain("Drop it");
    }

    @Test
    void two_who_change_one_promise_at_once_see_both_texts() {
        annaAndDev();
        anna.visit(table + "/promises/new").type("what", "Book the hall").press("Save");
        var path = anna.page().select("a[href*=/promises/]:contains(Change it)").attr("href");
        anna.visit(path);
        var second =
                anna.fieldsOf(anna.page().select("form[action=" + path + "]").first());
        anna.type("what", "Book the large hall").press("Save");
        second.put("what", List.of("Book the small hall"));
        second.put("_once", List.of(UUID.randomUUID().toString()));
        anna.post(path, second);
        assertThat(anna.status()).isEqualTo(409);
        assertThat(anna.page().html()).contains("Book the large hall", "Book the small hall");
    }

    @Test
    void a_planned_moment_stands_on_the_page_of_the_table_and_in_ones_own_calendar() throws Exception {
        annaAndDev();
        anna.visit(table + "/plans/new")
                .type("day", "2026-02-05")
                .type("time", "18:30")
                .type("what", "Listening circle; second, round")
                .type("place", "Northgate hall, childcare")
                .type("asked", devsId())
                .press("Save");
        assertThat(dev.visit(table).text()).contains("Thu 5 Feb 2026, 18:30", "Listening circle", "Northgate hall");
        assertThat(dev.visit("/").text()).contains("Listening circle");
        dev.visit(table).follow("Listening circle; second, round");
        var plan = dev.where();
        assertThat(dev.text()).contains("Dev Patel");
        dev.ask(plan + "/calendar.ics");
        assertThat(dev.header("Content-Type")).startsWith("text/calendar");
        var calendar = new CalendarBuilder().build(new StringReader(dev.answer().body()));
        assertThat(calendar.validate().hasErrors()).isFalse();
        var event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        assertThat(event.getSummary().getValue()).isEqualTo("Listening circle; second, round – Between us");
        assertThat(dev.answer().body())
                .contains("DTSTART;TZID=America/Toronto:20260205T183000")
                .doesNotContain("Dev");
        dev.visit(plan).follow("Change the plan").type("day", "2026-02-07").press("Save");
        assertThat(anna.visit(plan).text()).contains("Sat 7 Feb 2026");
        assertThat(anna.press("Call it off").text()).contains("Called off.", "Nothing planned yet.");
        assertThat(anna.visit(table + "/history").text()).contains("called off what was planned for 7 February 2026");
    }

    private String devsId() {
        return owner().sql("""
                        select s.person_id::text from tables.seat s join people.person p on p.id = s.person_id
                        where p.name = 'Dev Patel' and s.table_id = cast(:table as uuid)
                        """)
                .param("table", table.replace("/tables/", ""))
                .query(String.class)
                .single();
    }

    @Test
    void a_day_that_has_gone_by_is_not_planned_and_what_was_typed_stays() {
        annaAndDev();
        var form = anna.visit(table + "/plans/new")
                .type("day", "2026-02-01")
                .type("what", "Soup with the staff room")
                .press("Save");

        assertThat(form.status()).isEqualTo(422);
        assertThat(form.text()).contains("That day has gone by. Note what happened as a moment instead.");
        assertThat(form.page().select("input[name=what]").val()).isEqualTo("Soup with the staff room");
    }

    @Test
    void a_plan_whose_day_has_gone_by_asks_whether_it_happened() {
        annaAndDev();
        anna.visit(table + "/plans/new")
                .type("day", "2026-02-03")
                .type("what", "Coffee")
                .press("Save");
        clock.isOn("2026-02-05");
        assertThat(anna.visit("/").text()).contains("Did it happen? Coffee");
        assertThat(anna.visit(table).page().select("a[href*=moments/new?plan=]"))
                .isNotEmpty();
    }

    @Test
    void each_partner_says_who_looks_after_what_and_all_inside_read_it() {
        annaAndDev();
        var me =
                anna.visit(table + "/duties").page().select("input[name=money]").attr("value");
        anna.type("money", me).press("Save");
        assertThat(dev.visit(table + "/duties")
                        .page()
                        .select("section:contains(Riverbend)")
                        .text())
                .contains("Money Anna Reyes", "Signing nobody yet");
        dev.submit(table + "/duties", Map.of("signing", me));
        assertThat(anna.visit(table + "/duties")
                        .page()
                        .select("section:contains(Lakeview)")
                        .text())
                .doesNotContain("Anna");
    }

    @Test
    void a_kind_of_moment_that_was_suggested_is_chosen_in_the_plan_already() {
        annaAndDev();

        anna.visit(table + "/plans/new?kind=listening");

        assertThat(anna.page().select("select[name=kind] option[selected]").attr("value"))
                .isEqualTo("listening");
    }

    @Test
    void someone_who_has_left_still_takes_their_words_back_and_reads_nothing_else_there() {
        annaAndDev();
        dev.visit(table + "/promises/new")
                .type("what", "Something better unsaid")
                .press("Save");
        anna.visit(table + "/promises/new").type("what", "What Anna said").press("Save");
        dev.visit("/me");
        assertThat(dev.text()).doesNotContain("Words at tables you left");
        dev.visit(table + "/departures").press("Leave");

        dev.visit("/me").follow("Read them, and take them back");

        assertThat(dev.text())
                .contains("Dev Patel said they would: Something better unsaid", "Between us")
                .doesNotContain("What Anna said", "took a place");
        var line = dev.page().select("form[action*=/me/words/]").attr("action");
        assertThat(anna.submit(line, Map.of()).status()).isEqualTo(404);
        dev.press("Take the words back", "li:contains(Something better unsaid) form");
        assertThat(dev.text()).doesNotContain("Something better unsaid");
        assertThat(owner().sql("select count(*) from tables.history where 'Something better unsaid' = any (words)")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void words_are_taken_back_for_good_by_who_wrote_them_and_nobody_else() {
        annaAndDev();
        anna.visit(table + "/promises/new").type("what", "An unlucky phrase").press("Save");
        var line = anna.visit(table + "/history")
                .page()
                .select("form[action*=/removals]")
                .attr("action");
        assertThat(dev.visit(table + "/history").text()).contains("An unlucky phrase");
        dev.submit(line, Map.of());
        assertThat(dev.status()).isEqualTo(404);
        anna.press("Take the words back");
        assertThat(anna.text())
                .contains("Anna Reyes said they would do something.", "removed on 2 February 2026")
                .doesNotContain("An unlucky phrase");
        assertThat(owner().sql("select count(*) from tables.history where 'An unlucky phrase' = any (words)")
                        .query(Long.class)
                        .single())
                .isZero();
    }
}
