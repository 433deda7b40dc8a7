package org.longtable.fears;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What partners fear the others may think of them is lent: never taken, never kept by one alone, never for a funder. */
class WhatYouMayThinkOfUsTest extends WithStatements {
    private static final String CENTRES = "Over-careful gatekeepers of canary street";
    private static final String SCHOOLS = "People who use canary children";

    @Autowired
    private DataSource people;

    @Test
    void nobody_writes_before_both_say_yes_and_a_not_now_is_known_to_ones_own_side_alone() {
        asked();
        assertThat(page(dev).text()).contains("Riverbend Community Centre asks: shall we tell each other?");
        assertThat(as(dev).visit("/").text()).contains("shall we tell each other");
        page(dev).press("Not now");
        assertThat(page(marie).text()).contains("Your side said not now. Nobody else is told.");
        assertThat(page(anna).text()).contains("has said nothing so far").doesNotContain("not now.");
        assertThat(count(anna, "fears.said")).isEqualTo(1);
        assertThat(as(dev).visit("/").text()).doesNotContain("shall we tell each other");
        page(marie).press("Yes, we do");
        assertThat(page(anna).text()).contains("Everyone writes alone");
    }

    @Test
    void it_is_opened_when_both_are_in_and_gone_after_the_talk() {
        writing();
        writes(anna, CENTRES);
        for (var other : List.of(bea, dev, marie, sol))
            assertThat(as(other).ask(path("/fears")).answer().body())
                    .as(other.name())
                    .doesNotContain("canary");
        writes(dev, SCHOOLS);
        for (var one : List.of(anna, bea, dev, marie))
            assertThat(page(one).text())
                    .contains(CENTRES, SCHOOLS, "When you talk about it", "Read both aloud")
                    .contains("someone from outside", "When you have talked, these words are deleted for good.");
        page(dev).type("guide", "outside").press("Save");
        assertThat(page(anna).page().select("input[name=guide][checked]").attr("value"))
                .isEqualTo("outside");
        page(anna).press("We want to keep them");
        assertThat(page(dev).text()).contains("Riverbend Community Centre wants to keep them");
        page(dev).press("We have talked");
        for (var one : List.of(anna, dev)) assertThat(page(one).text()).doesNotContain("canary");
        assertThat(owner().sql("select count(*) from envelopes.answer a join envelopes.round r on r.id = a.round_id"
                                + " where r.about = 'fears' and r.table_id = :t")
                        .param("t", table.value())
                        .query(Integer.class)
                        .single())
                .as("deleted, and not only hidden")
                .isZero();
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Dev Patel noted that they have talked about what they fear")
                .doesNotContain("canary");
    }

    @Test
    void it_is_kept_when_both_keep_it() {
        writing();
        writes(anna, CENTRES);
        writes(dev, SCHOOLS);
        page(anna).press("We want to keep them");
        page(marie).press("We want to keep them");
        assertThat(page(bea).text()).contains("They stay readable for you after the talk.");
        page(dev).press("We have talked");
        assertThat(page(anna).text()).contains("Kept by all on 26 January 2026", CENTRES, SCHOOLS);
    }

    @Test
    void writing_warns_first_and_says_so_plainly_to_whoever_sits_alone() {
        leaves(marie, "2026-01-20");
        writing();
        var devs = write(dev);
        assertThat(devs.text())
                .contains("The others will know that this comes from Lakeview High School.")
                .contains("You alone sit here for Lakeview High School: they will know that it comes from you.");
        assertThat(write(anna).text()).doesNotContain("You alone sit here");
        var refused = devs.type("fear_words", SCHOOLS).press("Seal my answer");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Tick that you know it.");
        assertThat(refused.page().select("textarea").text()).contains(SCHOOLS);
    }

    @Test
    void what_was_written_is_withdrawn_until_it_is_opened() {
        writing();
        writes(anna, CENTRES);
        page(anna).press("Withdraw it");
        assertThat(count(anna, "envelopes.answer")).isZero();
        writes(dev, SCHOOLS);
        assertThat(page(anna).text()).doesNotContain("canary");
        page(bea).press("Call it off");
        assertThat(page(dev).text()).doesNotContain("canary");
        assertThat(answers()).isZero();
        assertThat(page(anna).text()).contains("Ask the others whether they want it");
    }

    @Test
    void someone_who_sits_here_for_a_funder_never_learns_of_it_whatever_else_they_are_here_for() {
        hosts(council);
        var member = someone("Noor Said");
        seat(centre, member);
        belongs(member, council);
        assertThat(as(sol).visit(path("/understanding")).status()).isEqualTo(200);
        writing();
        writes(anna, CENTRES);
        writes(dev, SCHOOLS);
        for (var funder : List.of(sol, member)) {
            assertThat(as(funder).ask(path("/fears")).status())
                    .as(funder.name())
                    .isEqualTo(404);
            assertThat(as(funder).visit(path("/understanding")).text()).doesNotContain("What you may think of us");
            assertThat(count(funder, "fears.talk") + count(funder, "fears.said"))
                    .isZero();
            assertThat(count(funder, "envelopes.answer")).isZero();
            assertThat(count(funder, "envelopes.round where about = 'fears'")).isZero();
            assertThat(as(funder).submit(path("/fears"), Map.of()).status()).isEqualTo(404);
            for (var deed : List.of("answers", "beginnings", "refusals", "removals", "guides", "wishes", "endings"))
                assertThat(as(funder)
                                .submit(path("/fears/" + talk() + "/" + deed), Map.of("guide", "alone"))
                                .status())
                        .isEqualTo(404);
        }
        assertThat(as(sol).visit(path("/history")).text()).doesNotContain("fear");
    }

    @Test
    void whoever_comes_to_fund_afterwards_reads_nothing_of_it_any_more() {
        writing();
        writes(anna, CENTRES);
        writes(dev, SCHOOLS);
        owner().sql("update tables.partner set roles = '{host,funder}' where id = :p")
                .param("p", school.value())
                .update();
        assertThat(as(dev).ask(path("/fears")).status()).isEqualTo(404);
        assertThat(count(marie, "envelopes.answer")).isZero();
        assertThat(page(anna).text()).contains(CENTRES);
    }

    @Test
    void a_third_partner_that_said_nothing_is_left_out_and_reads_nothing() {
        var kim = someone("Kim Roy");
        seat(organisation("Kim’s kitchen", "host"), kim);
        asked();
        page(dev).press("Yes, we do");
        assertThat(page(kim).text()).contains("asks: shall we tell each other?");
        page(dev).press("Begin with those who said yes");
        writes(anna, CENTRES);
        writes(dev, SCHOOLS);
        assertThat(page(anna).text()).contains(SCHOOLS);
        assertThat(page(kim).text()).doesNotContain("canary", "When you talk about it");
        assertThat(count(kim, "envelopes.answer")).isZero();
        assertThat(count(kim, "fears.talk")).isZero();
    }

    @Test
    void nobody_writes_past_the_rules() {
        writing();
        writes(anna, CENTRES);
        for (var statement : List.of(
                "update fears.talk set kept = true",
                "insert into fears.said select id, asked_for, true, true, asked_by, asked_on from fears.talk",
                "delete from fears.talk",
                "select fears.hold(id) from fears.talk",
                "select envelopes.begin_among(gen_random_uuid(), table_id, 'fears', '{}', asked_on, now()) from fears.talk"))
            assertThatThrownBy(() -> asking(
                            dev,
                            () -> JdbcClient.create(people)
                                    .sql(statement)
                                    .query()
                                    .listOfRows()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
    }

    @Test
    void ones_own_words_are_in_ones_own_copy_and_in_nobody_elses() {
        writing();
        writes(anna, CENTRES);
        assertThat(as(anna).ask("/me/copy/longtable.json").answer().body()).contains(CENTRES);
        for (var other : List.of(bea, dev, sol))
            assertThat(as(other).ask("/me/copy/longtable.json").answer().body()).doesNotContain("canary");
    }

    private void asked() {
        page(anna).press("Ask the others whether they want it");
    }

    private void writing() {
        asked();
        page(dev).press("Yes, we do");
    }

    private void writes(Someone person, String words) {
        write(person).type("fear_words", words).type("fear_known", "yes").press("Seal my answer");
    }

    private Visitor write(Someone person) {
        return as(person).visit(path("/fears/" + talk() + "/words"));
    }

    private Visitor page(Someone person) {
        return as(person).visit(path("/fears"));
    }

    private UUID talk() {
        return owner().sql("select id from fears.talk where table_id = :t order by asked_on desc, id desc limit 1")
                .param("t", table.value())
                .query(UUID.class)
                .single();
    }

    private int answers() {
        return owner().sql("select count(*) from envelopes.answer a join envelopes.round r on r.id = a.round_id"
                        + " where r.table_id = :t")
                .param("t", table.value())
                .query(Integer.class)
                .single();
    }

    private void hosts(PartnerId partner) {
        owner().sql("update tables.partner set roles = '{funder,host}' where id = :p")
                .param("p", partner.value())
                .update();
    }

    private void belongs(Someone person, PartnerId partner) {
        owner().sql("""
                insert into directory.affiliation (id, organisation_id, person_id, since, said_yes_at, confirmed_at,
                  confirmed_by)
                select gen_random_uuid(), organisation_id, :person, '2026-01-12', now(), now(), :person
                from tables.partner where id = :partner
                """)
                .param("partner", partner.value())
                .param("person", person.id().value())
                .update();
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }
}
