package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.tables.Plans;
import org.longtable.tables.Plans.Planned;
import org.longtable.tables.Promises;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What Dev needs in the first month of a table works from his weekly letter; he never signs in. */
class TablesWithoutSigningInTest extends LongtableTest {
    private static final LocalDate WEEK = LocalDate.parse("2026-02-02");

    @Autowired
    private Digests digests;

    @Autowired
    private Tables tables;

    @Autowired
    private Plans plans;

    @Autowired
    private Promises promises;

    private Someone maya;
    private Someone dev;
    private TableId table;

    @BeforeEach
    void maya_sits_with_dev() {
        clock.isOn("2026-01-20");
        maya = someone("Maya Okafor");
        dev = someone("Dev Patel");
        table = asking(maya, () -> tables.start("Gardens", "Grow food together.", null));
        seatedAt(table, dev, clock.today());
        clock.isOn("2026-02-03");
    }

    @Test
    void dev_reads_what_happened_in_the_month_before_and_nothing_is_to_be_pressed() {
        var link = link("Read what happened");
        var phone = stranger().visit(link);
        assertThat(phone.text()).contains("Gardens in January 2026", "Maya Okafor");
        assertThat(phone.page().select("main button")).isEmpty();
        assertThat(phone.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(phone.visit(link).text()).contains("Maya Okafor");
        phone.submit(link, Map.of());
        assertThat(phone.visit(link).text()).contains("Maya Okafor");
        clock.isOn("2026-03-10");
        assertThat(phone.visit(link).text()).doesNotContain("Maya Okafor");
    }

    @Test
    void the_month_is_offered_in_its_first_days_alone_and_not_where_nothing_happened() {
        owner().sql("update tables.history set at = :at where table_id = :table")
                .param("at", Timestamp.from(Instant.parse("2025-12-20T12:00:00Z")))
                .param("table", table.value())
                .update();
        assertThat(letter()).isEmpty();
    }

    @Test
    void dev_answers_a_proposal_by_a_button_behind_his_letter() {
        as(maya).visit("/tables/" + table + "/details");
        as(maya).submit("/tables/" + table + "/proposals", Map.of("form", "partnership"));
        var letter = letter().orElseThrow();
        assertThat(letter).contains("would like this table to be a partnership");
        var yes = link(letter, "Yes from us");
        var no = link(letter, "No from us");
        var phone = stranger().visit(yes);
        assertThat(form()).isEqualTo("collaboration");
        phone.press("Yes from us");
        assertThat(phone.text()).contains("Your partner’s yes is counted.");
        assertThat(form()).isEqualTo("partnership");
        assertThat(phone.visit(no).page().select("main button")).isEmpty();
        assertThat(phone.visit("/tables/" + table).where()).isEqualTo("/sign-in");
    }

    @Test
    void dev_says_whether_he_comes_and_that_he_kept_a_promise() {
        mayaPlans("Coffee", LocalDate.parse("2026-02-05"));
        devPromisesTheHall(LocalDate.parse("2026-02-04"));
        var letter = letter().orElseThrow();
        stranger().visit(link(letter, "I come")).press("I come");
        assertThat(owner().sql("select coming from tables.plan_asked where person_id = :dev")
                        .param("dev", dev.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
        stranger().visit(link(letter, "It is done")).press("It is done");
        assertThat(owner().sql("select done_on from tables.promise where person_id = :dev")
                        .param("dev", dev.id().value())
                        .query(LocalDate.class)
                        .list())
                .isEqualTo(List.of(LocalDate.parse("2026-02-03")));
    }

    @Test
    void a_monthly_letter_tells_what_comes_until_the_next_one_and_a_weekly_one_that_week() {
        for (var day : List.of("2026-02-05", "2026-02-26", "2026-03-12"))
            mayaPlans("Coffee on " + day, LocalDate.parse(day));
        devPromisesTheHall(LocalDate.parse("2026-03-02"));
        as(dev).visit("/me/letters").type("rhythm", "monthly").press("Save");
        assertThat(letter().orElseThrow())
                .contains("Coffee on 2026-02-05", "Coffee on 2026-02-26", "Book the hall", "Stop the monthly letter")
                .doesNotContain("2026-03-12");
        assertThat(lettersTo(dev.address()).getFirst().subject()).isEqualTo("This month at your tables");
        as(dev).visit("/me/letters").type("rhythm", "weekly").press("Save");
        owner().sql("delete from letters.digest").update();
        owner().sql("delete from letters.told").update();
        assertThat(letter().orElseThrow())
                .contains("Coffee on 2026-02-05", "Stop the weekly letter")
                .doesNotContain("2026-02-26", "Book the hall");
    }

    private Optional<String> letter() {
        return digests.write(dev.id(), WEEK)
                ? Optional.of(lettersTo(dev.address()).getFirst().body())
                : Optional.empty();
    }

    private String link(String label) {
        return link(letter().orElseThrow(), label);
    }

    /** The path behind the link with this label. */
    private static String link(String letter, String label) {
        var from = letter.indexOf("\n" + label + "\n");
        assertThat(from).as(letter).isNotNegative();
        return letter.substring(from)
                .lines()
                .filter(line -> line.contains("/from-letter/"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?https?://[^/]+", "").strip())
                .orElseThrow();
    }

    private String form() {
        return owner().sql("select form from tables.longtable where id = :table")
                .param("table", table.value())
                .query(String.class)
                .single();
    }

    private void mayaPlans(String what, LocalDate day) {
        asking(
                maya,
                () -> plans.plan(
                        table, new Planned(what, "meal", day, Optional.empty(), "", Set.of(dev.id())), maya.id()));
    }

    private void devPromisesTheHall(LocalDate by) {
        asking(
                dev,
                () -> promises.say(
                        tables.inside(table, dev.id()),
                        new Promises.Said("Book the hall", Optional.of(by), Optional.of(dev.id()), Optional.empty()),
                        dev.id()));
    }
}
