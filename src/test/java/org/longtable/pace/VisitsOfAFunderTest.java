package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Job;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;

/** A funder asks to visit; every other partner says yes, the community first (R71). */
class VisitsOfAFunderTest extends AroundATable {
    @Autowired
    private List<Job> jobs;

    @Test
    void once_everyone_has_said_yes_the_visit_is_planned_and_becomes_a_moment_the_funder_may_see() {
        var visit = proposes();
        assertThat(as(anna).visit("/").text()).contains("May Riverbend Arts Council visit you at Between Us?");
        as(anna).visit(visit).press("Yes, they are welcome");
        assertThat(as(sol).visit(visit).text()).contains("being asked").doesNotContain("The planned moment");
        var last = as(dev).visit(visit).press("Yes, they are welcome");
        assertThat(last.text()).contains("Everyone said yes", "The planned moment");
        var plan = as(sol).visit(visit).follow("The planned moment");
        assertThat(plan.text())
                .contains("To see a rehearsal", "Fri 20 Feb 2026")
                .doesNotContain("It has happened");
        clock.isOn("2026-02-21");
        var today = as(sol).visit("/");
        assertThat(today.page().select("a[href*=moments]")).isEmpty();
        var moment = as(anna).visit(last.page().select("a[href*=plans]").attr("href"));
        moment.visit(moment.page().select("a[href*=\"moments/new\"]").attr("href"))
                .type("person", sol.id().toString())
                .type("kind", "visiting_work")
                .press("Save");
        assertThat(owner().sql("select count(*) from relationships.presence where person_id = :sol")
                        .param("sol", sol.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
        var seen = as(sol).visit(visit).follow("What was noted of it");
        assertThat(seen.status()).isEqualTo(200);
        assertThat(seen.text()).contains("Anna Reyes");
    }

    @Test
    void the_community_is_asked_first() {
        var community = community();
        var maya = someone("Maya Okafor");
        seat(community, maya);
        var visit = proposes();
        assertThat(as(anna).visit("/").text()).doesNotContain("May Riverbend Arts Council visit");
        var early = as(anna).submit(visit + "/answers", Map.of("answer", "yes"));
        assertThat(early.status()).isEqualTo(302);
        assertThat(as(anna).visit(visit).text()).contains("The community is asked first");
        assertThat(as(maya).visit("/").text()).contains("May Riverbend Arts Council visit");
        as(maya).visit(visit).press("Yes, they are welcome");
        as(anna).visit(visit).press("Yes, they are welcome");
        assertThat(as(dev).visit(visit).press("Yes, they are welcome").text()).contains("The planned moment");
    }

    @Test
    void a_no_needs_no_reason_and_whose_it_was_is_not_told() {
        var visit = proposes();
        as(dev).visit(visit).press("Not this time");
        for (var person : List.of(sol, anna))
            assertThat(as(person).visit(visit).text()).contains("not this time").doesNotContain("Dev", "Lakeview");
        assertThat(as(anna).visit(path("/history")).text())
                .contains("A visit of the funder will not take place")
                .doesNotContain("Dev Patel");
        assertThat(as(sol).visit("/grants").text()).contains("not this time");
        assertThat(as(anna).visit("/").text()).doesNotContain("May Riverbend Arts Council");
    }

    @Test
    void a_day_that_has_passed_and_a_missing_purpose_are_refused() {
        var refused = as(sol).visit(path("/visits/new"))
                .type("pace_visit_day", "2026-01-01")
                .press("Ask for the visit");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("has passed already", "Please write something here");
    }

    @Test
    void only_a_funder_proposes_and_only_the_others_answer() {
        assertThat(as(anna).ask(path("/visits/new")).status()).isEqualTo(404);
        var visit = proposes();
        assertThat(as(sol).submit(visit + "/answers", Map.of("answer", "yes")).status())
                .isEqualTo(404);
        assertThat(as(someone("Kim")).ask(visit).status()).isEqualTo(404);
    }

    @Test
    void the_one_who_proposed_it_takes_it_back_with_its_words() {
        var visit = proposes();
        as(sol).visit(visit).press("Take this proposal back");
        assertThat(as(anna).ask(visit).status()).isEqualTo(404);
        assertThat(owner().sql("select purpose from pace.visit where table_id = :table")
                        .param("table", table.value())
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void when_the_partner_whose_yes_is_missing_leaves_those_who_remain_have_agreed() {
        var visit = proposes();
        as(anna).visit(visit).press("Yes, they are welcome");
        assertThat(as(sol).visit(visit).text()).contains("being asked");

        as(dev).visit(path("/departures")).press("Leave");

        assertThat(as(anna).visit(visit).text()).contains("everyone said yes", "The planned moment");
        assertThat(as(sol).visit(visit).follow("The planned moment").text())
                .contains("To see a rehearsal", "Fri 20 Feb 2026");
        assertThat(as(anna).visit(path("/history")).text()).contains("Everyone said yes to a visit of the funder");
    }

    @Test
    void the_communitys_yes_is_not_passed_over_when_another_leaves() {
        var maya = someone("Maya Okafor");
        seat(community(), maya);
        var visit = proposes();
        as(dev).visit(path("/departures")).press("Leave");
        assertThat(as(anna).visit(visit).text()).contains("The community is asked first");
        as(maya).visit(visit).press("Yes, they are welcome");
        assertThat(as(sol).visit(visit).text()).contains("being asked");
        assertThat(as(anna).visit(visit).press("Yes, they are welcome").text()).contains("The planned moment");
    }

    @Test
    void when_the_community_leaves_the_others_are_asked_and_their_yes_is_enough() {
        var maya = someone("Maya Okafor");
        seat(community(), maya);
        var visit = proposes();
        as(maya).visit(path("/departures")).press("Leave");
        assertThat(as(sol).visit(visit).text()).as("nobody has said yes yet").contains("being asked");
        as(anna).visit(visit).press("Yes, they are welcome");
        assertThat(as(dev).visit(visit).press("Yes, they are welcome").text()).contains("The planned moment");
    }

    @Test
    void a_last_day_that_comes_settles_it_within_the_hour() {
        var visit = proposes();
        as(anna).visit(visit).press("Yes, they are welcome");
        leaves(dev, "2026-02-01");
        hourly();
        assertThat(as(anna).visit(visit).text()).contains("being asked");
        clock.isOn("2026-02-01");
        hourly();
        assertThat(as(anna).visit(visit).text()).contains("everyone said yes", "The planned moment");
        hourly();
        assertThat(owner().sql("select count(*) from tables.plan where table_id = :table")
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void when_everyone_who_was_asked_has_left_nothing_is_agreed() {
        var visit = proposes();
        leaves(dev, "2026-01-12");
        leaves(anna, "2026-01-12");
        hourly();
        assertThat(as(sol).visit(visit).text()).contains("being asked");
    }

    @Test
    void at_a_quiet_table_it_is_planned_without_anyones_name() {
        var visit = proposes();
        as(anna).visit(path("/quiet")).press("Make it quiet, and remove this");
        as(anna).visit(visit).press("Yes, they are welcome");
        assertThat(as(dev).visit(visit).press("Yes, they are welcome").text()).contains("The planned moment");
        assertThat(owner().sql("select count(*) from tables.plan_asked a join tables.plan p on p.id = a.plan_id"
                                + " where p.table_id = :table")
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private void hourly() {
        jobs.stream()
                .filter(job -> job.name().equals("pace.settle_visits"))
                .forEach(job -> job.work().run());
    }

    private String proposes() {
        return as(sol).visit(path("/visits/new"))
                .type("pace_purpose", "To see a rehearsal")
                .type("pace_visit_day", "2026-02-20")
                .press("Ask for the visit")
                .where();
    }

    private PartnerId community() {
        var community = UUID.randomUUID();
        var partner = PartnerId.fresh();
        owner().sql(
                        "insert into directory.community (id, name, begun_by, begun_at) values (:id, 'Eastgate', :by, now())")
                .param("id", community)
                .param("by", anna.id().value())
                .update();
        owner().sql("""
                insert into tables.partner (id, table_id, community_id, roles, state, tone, since)
                values (:id, :table, :of, '{community}', 'seated', 3, '2026-01-12')
                """)
                .param("id", partner.value())
                .param("of", community)
                .param("table", table.value())
                .update();
        return partner;
    }
}
