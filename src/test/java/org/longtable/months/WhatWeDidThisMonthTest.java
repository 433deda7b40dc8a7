package org.longtable.months;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.pace.Due;
import org.longtable.pace.Funding.Dated;
import org.longtable.pace.Funding.Entered;
import org.longtable.pace.Fundings;
import org.longtable.relationships.Door;
import org.longtable.relationships.DoorsKnocked;
import org.longtable.relationships.Moments;
import org.longtable.relationships.Note;
import org.longtable.relationships.Notes;
import org.longtable.relationships.Told;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** A board asks who, when, how long, what was given, what is next and what it cost: one page holds it. */
class WhatWeDidThisMonthTest extends AroundATable {
    @Autowired
    private Moments moments;

    @Autowired
    private Notes notes;

    @Autowired
    private DoorsKnocked doors;

    @Autowired
    private Plans plans;

    @Autowired
    private Promises promises;

    @Autowired
    private Fundings fundings;

    @Autowired
    private Tables tables;

    private Someone tala;
    private Someone marie;
    private PartnerId eastgate;

    @BeforeEach
    void aMonthAtTheTable() {
        tala = someone("Tala Aningmiuq");
        marie = someone("Marie Tremblay", "fr");
        eastgate = organisation("Eastgate Association", "participants");
        seat(eastgate, tala);
        seat(school, marie);
        clock.isOn("2026-01-31");
        asking(
                anna,
                () -> doors.note(
                        new Door.Told(
                                LocalDate.parse("2026-01-05"),
                                Door.Way.VISIT,
                                Optional.empty(),
                                "the caretaker",
                                "",
                                Optional.of(Hours.of("2")),
                                ""),
                        anna.id()));
        as(anna).visit("/tables/" + table + "/before")
                .type("doors", doorOfAnna())
                .press("Let these count");
        var meal = noted(anna, Kind.MEAL, "2026-01-12", "1.5", 0, "Corner Café", 1850, "No steps", dev);
        confirmed(dev, meal);
        asking(anna, () -> {
            notes.keep(meal, anna.id(), new Note("Dev seems tired of projects.", "", true), 0);
            return 0;
        });
        noted(anna, Kind.CALL, "2026-01-19", "", 0, "", 0, "", marie);
        confirmed(dev, noted(anna, Kind.VISITING_WORK, "2026-01-23", "3", 24, "", 0, "", dev));
        confirmed(tala, noted(dev, Kind.WORKSHOP, "2026-01-26", "2", 3, "Eastgate hall", 4000, "Lift broken", tala));
        confirmed(dev, noted(anna, Kind.LONG_TALK, "2025-12-30", "1", 0, "", 0, "", dev));
        kept(anna, "Bring the posters", Optional.empty());
        kept(dev, "Pay the artist", Optional.of(Money.ofCents(30_000)));
        asking(
                dev,
                () -> promises.say(
                        tables.inside(table, dev.id()),
                        new Promises.Said(
                                "Ask Ms. Okafor about the gym",
                                Optional.of(LocalDate.parse("2026-02-10")),
                                Optional.empty(),
                                Optional.empty()),
                        dev.id()));
        asking(
                anna,
                () -> plans.plan(
                        table,
                        new Plans.Planned(
                                "Soup with the staff room",
                                "meal",
                                LocalDate.parse("2026-02-04"),
                                Optional.empty(),
                                "Lakeview",
                                Set.of(dev.id())),
                        anna.id()));
        grant("Stages for Change", Optional.of(council), "2026-02-20", "Creation sessions");
        grant("Lindqvist Foundation", Optional.empty(), "2026-03-01", "");
    }

    @Test
    void the_month_page_holds_who_when_hours_what_was_given_what_is_next_and_what_it_cost() {
        var page = as(anna).visit("/tables/" + table + "/months");

        assertThat(page.where()).isEqualTo("/tables/" + table + "/months/2026-01");
        assertThat(page.text())
                .contains("What we did in January 2026")
                .contains("Mon 12 Jan 2026")
                .contains("Lakeview High School (Dev Patel)", "Riverbend Community Centre (Anna Reyes)")
                .contains("24 young people")
                .contains("4.5 hours together.", "For 2 moments no hours are told here.")
                .contains("Time before this table: 2 hours, on 5 January 2026.")
                .contains("Riverbend Community Centre said they would, and did: Bring the posters")
                .contains("Access: Corner Café – No steps")
                .contains("4 February 2026: Soup with the staff room")
                .contains("Lakeview High School said they would: Ask Ms. Okafor about the gym, by 10 February 2026")
                .contains("20 February 2026: Creation sessions (Stages for Change)", "Lindqvist Foundation")
                .contains("$18.50", "Fee, Lakeview High School: Pay the artist: $300", "$318.50 in all")
                .doesNotContain("tired", "caretaker", "A long open talk");
    }

    @Test
    void nobody_is_named_who_has_not_said_that_they_were_there() {
        assertThat(as(anna).visit(january()).text()).doesNotContain("Marie").contains("A call or note");
    }

    @Test
    void of_a_moment_of_other_partners_only_these_are_told() {
        assertThat(as(anna).visit(january()).text())
                .contains("A first arts workshop together", "Eastgate Association")
                .doesNotContain("Tala", "Eastgate hall", "Lift broken", "$40", "3 young people");
        assertThat(as(tala).visit(january()).text())
                .contains("Eastgate Association (Tala Aningmiuq)", "2 hours together.", "$40")
                .doesNotContain("Anna Reyes", "Corner Café", "$18.50", "24 young people");
    }

    @Test
    void a_typical_month_is_one_page_of_paper_in_the_language_of_its_reader() throws IOException {
        var paper = paper(anna, "board");
        assertThat(paper.pages()).isEqualTo(1);
        assertThat(paper.text())
                .contains("What we did in January 2026", "Between Us")
                .contains("Dev Patel", "Anna Reyes", "24 young people")
                .contains("Mon 12 Jan 2026", "1.5 hours", "4.5 hours together.")
                .contains("Bring the posters", "Soup with the staff room", "$318.50 in all");
        var french = paper(marie, "board");
        assertThat(french.pages()).isEqualTo(1);
        assertThat(french.text())
                .contains("janvier 2026", "Ce qui vient", "Dev Patel")
                .doesNotContain("What");
        assertThat(as(anna).ask(january() + "/paper.pdf").header("Content-Type"))
                .isEqualTo("application/pdf");
    }

    @Test
    void what_is_next_stands_in_the_order_of_its_days_and_last_what_has_none() {
        asking(
                dev,
                () -> promises.say(
                        tables.inside(table, dev.id()),
                        new Promises.Said("Think about it", Optional.empty(), Optional.empty(), Optional.empty()),
                        dev.id()));
        for (var page :
                List.of(as(anna).visit(january()).text(), paper(anna, "board").text()))
            assertThat(page)
                    .containsSubsequence(
                            "What is next",
                            "Soup with the staff room",
                            "Ask Ms. Okafor about the gym, by 10 February 2026",
                            "20 February 2026: Creation sessions",
                            "1 March 2026",
                            "Think about it",
                            "What it cost");
    }

    @Test
    void a_month_too_full_for_its_page_is_one_page_and_says_how_much_more_there_is() {
        for (var i = 0; i < 70; i++) together("call", "2026-01-" + (i % 20 + 10), true);
        for (var i = 1; i <= 20; i++) {
            var day = LocalDate.parse("2026-03-01").plusDays(i);
            asking(
                    anna,
                    () -> plans.plan(
                            table,
                            new Plans.Planned("Rehearsal on " + day, "", day, Optional.empty(), "", Set.of(anna.id())),
                            anna.id()));
        }
        assertThat(as(anna).visit(january()).page().select(".month tbody tr")).hasSize(74);
        assertThat(as(anna).visit(january()).text())
                .contains("Rehearsal on 2026-03-21")
                .doesNotContain("more");
        for (var reader : List.of("board", council.toString())) {
            var paper = paper(anna, reader);
            assertThat(paper.pages()).as(reader).isEqualTo(1);
            assertThat(paper.text())
                    .containsPattern("and \\d+ more")
                    .contains("4.5 hours together.", "$318.50 in all")
                    .doesNotContain("2026-03-21");
        }
        assertThat(paper(marie, "board").text()).containsPattern("et \\d+ autres lignes");
    }

    @Test
    void a_version_for_a_funder_names_nobody_and_holds_nothing_that_they_may_not_read() throws IOException {
        var page = as(anna).visit(january() + "?for=" + council).text();
        var paper = paper(anna, council.toString());
        assertThat(paper.pages()).isEqualTo(1);
        for (var version : List.of(page, paper.text()))
            assertThat(version)
                    .contains("Lakeview High School", "Mon 12 Jan 2026", "4.5 hours together.", "24 young people")
                    .contains("2 promises were kept.", "One promise is open.", "4 February 2026: A meal or coffee")
                    .contains("Creation sessions (Stages for Change)", "$318.50 in all", "it names nobody")
                    .doesNotContain("Anna", "Dev", "Tala", "Marie", "Okafor")
                    .doesNotContain(
                            "Soup", "Corner Café", "No steps", "posters", "Pay the artist", "Lindqvist", "tired");
        assertThat(as(dev).visit(january() + "?for=" + council).text())
                .contains("a few young people")
                .doesNotContain("3 young people");
        assertThat(as(anna).visit(january() + "?for=funder").text())
                .doesNotContain("Stages for Change", "Lindqvist", "Dev Patel");
    }

    @Test
    void a_partner_in_their_own_right_is_a_person_named_once_they_said_yes_and_never_to_a_funder() {
        var odile = someone("Odile Marchand");
        seatedAt(table, odile, LocalDate.parse("2026-01-12"));
        var meal = noted(anna, Kind.MEAL, "2026-01-27", "1", 0, "", 0, "", odile);
        assertThat(as(anna).visit(january()).text()).contains("Someone").doesNotContain("Odile");

        confirmed(odile, meal);

        assertThat(as(anna).visit(january()).text()).contains("Odile Marchand");
        assertThat(as(anna).visit(january() + "?for=" + council).text()).doesNotContain("Odile");
    }

    @Test
    void who_is_there_only_as_a_funder_has_no_such_page_and_a_funder_that_is_none_no_version() {
        for (var path : List.of("/tables/" + table + "/months", january(), january() + "/paper.pdf")) {
            assertThat(as(sol).ask(path).status()).as(path).isEqualTo(404);
            assertThat(as(someone("Bo Larsen")).ask(path).status()).as(path).isEqualTo(404);
        }
        assertThat(as(anna).ask(january() + "?for=" + school).status()).isEqualTo(404);
        assertThat(as(sol).visit("/tables/" + table).text()).doesNotContain("What we did");
    }

    @Test
    void a_quiet_table_puts_nothing_on_paper() {
        owner().sql("update tables.longtable set quiet_since = :day where id = :id")
                .param("day", clock.today())
                .param("id", table.value())
                .update();
        assertThat(as(anna).ask(january()).status()).isEqualTo(404);
        assertThat(as(anna).visit("/tables/" + table).text()).doesNotContain("What we did this month");
    }

    @Test
    void one_goes_from_month_to_month_and_never_into_one_to_come() {
        var page = as(anna).visit(january());
        assertThat(page.page().select("a[rel=next]")).isEmpty();
        page.follow("December 2025");
        assertThat(page.text()).contains("A long open talk").doesNotContain("Corner Café");
        assertThat(page.page().select("a[rel=prev]")).isEmpty();
        for (var month : List.of("2026-02", "2026-13", "soon", "1066-01"))
            assertThat(as(anna).ask("/tables/" + table + "/months/" + month).status())
                    .as(month)
                    .isEqualTo(404);
    }

    @Test
    void a_month_in_which_nothing_was_noted_says_so_and_what_is_next() throws IOException {
        clock.isOn("2026-02-01");
        var page = as(anna).visit("/tables/" + table + "/months");
        assertThat(page.text())
                .contains("Nothing was noted here in February 2026.", "What is next", "No costs are noted here.")
                .contains("Log a moment");
        assertThat(Loader.loadPDF(as(anna).bytes("/tables/" + table + "/months/2026-02/paper.pdf"))
                        .getNumberOfPages())
                .isEqualTo(1);
    }

    @Test
    void a_full_month_asks_the_database_no_more_than_an_empty_one() {
        as(anna).visit(january());
        var full = Statements.during(() -> as(anna).visit(january()));
        clock.isOn("2026-02-01");
        var empty = Statements.during(() -> as(anna).visit("/tables/" + table + "/months/2026-02"));
        assertThat(full - empty).isBetween(0L, 2L);
    }

    @Test
    void it_is_read_by_everyone_on_both_widths_in_both_languages_and_in_the_dark() {
        looks(anna, "month-board", january() + "?for=board");
        looks(anna, "month-funder", january() + "?for=" + council);
    }

    private record Printed(int pages, String text) {}

    private Printed paper(Someone reader, String whom) {
        try (var read = Loader.loadPDF(as(reader).bytes(january() + "/paper.pdf?for=" + whom))) {
            return new Printed(
                    read.getNumberOfPages(), new PDFTextStripper().getText(read).replaceAll("\\s+", " "));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String january() {
        return "/tables/" + table + "/months/2026-01";
    }

    private String doorOfAnna() {
        return owner().sql("select id::text from relationships.door where person_id = :anna")
                .param("anna", anna.id().value())
                .query(String.class)
                .single();
    }

    private MomentId noted(
            Someone by,
            Kind kind,
            String day,
            String hours,
            int young,
            String place,
            int cents,
            String access,
            Someone with) {
        return asking(
                by,
                () -> moments.note(
                        table,
                        by.id(),
                        new Told(
                                kind,
                                LocalDate.parse(day),
                                true,
                                Set.<PersonId>of(with.id()),
                                Set.of(),
                                hours.isEmpty() ? Optional.empty() : Optional.of(new Hours(new BigDecimal(hours))),
                                young,
                                new Told.Place(
                                        place,
                                        cents == 0 ? Optional.empty() : Optional.of(Money.ofCents(cents)),
                                        access))));
    }

    private void confirmed(Someone who, MomentId moment) {
        asking(who, () -> {
            moments.confirm(table, moment, who.id());
            return 0;
        });
    }

    private void kept(Someone by, String what, Optional<Money> fee) {
        var promise = asking(
                by,
                () -> promises.say(
                        tables.inside(table, by.id()),
                        new Promises.Said(what, Optional.empty(), Optional.empty(), fee),
                        by.id()));
        owner().sql("update tables.promise set done_on = '2026-01-27' where id = :id")
                .param("id", promise.value())
                .update();
    }

    private void grant(String name, Optional<PartnerId> funder, String day, String words) {
        asking(
                anna,
                () -> fundings.add(
                        table,
                        new Entered(
                                name,
                                funder,
                                Optional.empty(),
                                List.of(Dated.of(Due.Kind.FIRST_DELIVERABLE, words, LocalDate.parse(day)))),
                        anna.id()));
    }
}
