package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.tables.Plans;
import org.longtable.tables.Plans.Planned;
import org.longtable.tables.Promises;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** What the modules hand over, read as the letter that arrives. */
class WhatTheWeeklyLetterSaysTest extends LongtableTest {
    private static final LocalDate WEEK = LocalDate.parse("2026-02-09");
    private static final LocalDate NEXT_WEEK = WEEK.plusWeeks(1);

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
    void maya_sits_with_dev_on_a_tuesday() {
        clock.isOn("2026-02-10");
        maya = someone("Maya Okafor");
        dev = someone("Dev Patel");
        table = asking(maya, () -> tables.start("Gardens", "Grow food together.", null));
        seatedAt(table, dev, LocalDate.parse("2026-02-01"));
    }

    private void coffee(String day) {
        asking(
                maya,
                () -> plans.plan(
                        table,
                        new Planned(
                                "Coffee at the greenhouse",
                                "meal",
                                LocalDate.parse(day),
                                Optional.empty(),
                                "",
                                Set.of(dev.id())),
                        maya.id()));
    }

    private Optional<String> letterTo(Someone person, LocalDate week) {
        return digests.write(person.id(), week)
                ? Optional.of(lettersTo(person.address()).getFirst().body())
                : Optional.empty();
    }

    @Test
    void whom_a_saved_search_finds_anew_is_told_however_full_the_letter_is() {
        var word = "w" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "xxyyzzq";
        for (var tries = 0;
                tries < 1000 && as(maya).visit("/find?text=" + word).text().contains("being prepared"); ) tries++;
        as(maya).visit("/find/saved/new?text=" + word)
                .type("its_name", "Greenhouses")
                .type("letters", "week")
                .press("Save");
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                values (gen_random_uuid(), :name, 'everyone', :dev, now())
                """)
                .param("name", "Glass house " + word)
                .param("dev", dev.id().value())
                .update();
        for (var many = 0; many < 14; many++) coffee("2026-02-13");
        var letter = letterTo(maya, WEEK).orElseThrow();
        assertThat(letter.split("Coffee at the greenhouse", -1)).hasSize(1 + 12);
        assertThat(letter).contains("New for “Greenhouses”", "Glass house " + word);
    }

    @Test
    void what_is_planned_this_week_is_told_once_to_those_it_is_about() {
        coffee("2026-02-13");
        var stranger = someone("Kim Roy");
        assertThat(letterTo(maya, WEEK)).get().asString().containsIgnoringCase("Coffee at the greenhouse");
        assertThat(letterTo(dev, WEEK)).get().asString().contains("/tables/" + table + "/plans/");
        assertThat(letterTo(stranger, WEEK)).isEmpty();
        clock.isOn("2026-02-11");
        assertThat(letterTo(dev, NEXT_WEEK)).isEmpty();
    }

    @Test
    void what_is_planned_for_later_waits() {
        coffee("2026-02-20");
        assertThat(letterTo(dev, WEEK)).isEmpty();
        clock.isOn("2026-02-17");
        assertThat(letterTo(dev, NEXT_WEEK)).isPresent();
    }

    @Test
    void a_promise_is_told_to_whom_it_binds_alone() {
        asking(
                maya,
                () -> promises.say(
                        tables.inside(table, maya.id()),
                        new Promises.Said(
                                "Book the hall",
                                Optional.of(LocalDate.parse("2026-02-12")),
                                Optional.of(maya.id()),
                                Optional.empty()),
                        maya.id()));
        assertThat(letterTo(maya, WEEK)).get().asString().containsIgnoringCase("Book the hall");
        assertThat(letterTo(dev, WEEK)).isEmpty();
    }

    @Test
    void a_moment_is_confirmed_from_the_letter_and_what_changed_since_is_not() {
        var moment = moment();
        var letter = letterTo(dev, WEEK).orElseThrow();
        var path = letter.lines()
                .filter(line -> line.contains("/from-letter/"))
                .findFirst()
                .map(line -> line.replaceFirst("^https?://[^/]+", ""))
                .orElseThrow();
        var phone = stranger().visit(path);
        assertThat(phone.text()).contains("Maya Okafor");
        assertThat(confirmed(moment)).isFalse();

        owner().sql("update relationships.moment set version = version + 1 where id = :id")
                .param("id", moment)
                .update();
        assertThat(phone.visit(path).text())
                .contains("changed since the letter was written")
                .doesNotContain("Maya");
        phone.submit(path, Map.of());
        assertThat(confirmed(moment)).isFalse();

        owner().sql("update relationships.moment set version = version - 1 where id = :id")
                .param("id", moment)
                .update();
        phone.visit(path).press("All fine");
        assertThat(phone.text()).contains("that is done");
        assertThat(confirmed(moment)).isTrue();
        assertThat(phone.visit("/tables/" + table).where()).isEqualTo("/sign-in");
    }

    @Test
    void the_one_reminder_of_a_moment_is_in_one_letter_and_no_more() {
        moment();
        assertThat(letterTo(dev, WEEK)).isPresent();
        clock.isOn("2026-02-17");
        assertThat(letterTo(dev, NEXT_WEEK)).isEmpty();
    }

    private UUID moment() {
        var moment = UUID.randomUUID();
        owner().sql("""
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                values (:id, :table, 'meal', '2026-02-06', :maya, now())
                """)
                .param("id", moment)
                .param("table", table.value())
                .param("maya", maya.id().value())
                .update();
        owner().sql("""
                insert into relationships.side (moment_id, partner_id)
                select :moment, partner_id from tables.seat where table_id = :table
                """).param("moment", moment).param("table", table.value()).update();
        owner().sql("""
                insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)
                select gen_random_uuid(), :moment, partner_id, person_id, case when person_id = :maya then now() end
                from tables.seat where table_id = :table
                """)
                .param("moment", moment)
                .param("table", table.value())
                .param("maya", maya.id().value())
                .update();
        return moment;
    }

    private boolean confirmed(UUID moment) {
        return owner().sql("""
                select confirmed_at is not null from relationships.presence
                where moment_id = :moment and person_id = :dev
                """)
                .param("moment", moment)
                .param("dev", dev.id().value())
                .query(Boolean.class)
                .single();
    }
}
