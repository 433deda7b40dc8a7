package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Statements;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 1, step 9, and C4: what someone sees who sits there only as a funder. */
class AFundersOwnPlaceTest extends BeforeAskingForTime {
    @Autowired
    OwnGrants grants;

    @Test
    void rushed_three_of_four_before_and_two_of_four_after() {
        var first = table;
        others(List.of(139L, 328L, 164L), true);
        table = first;
        countedBy(first);
        var before = distribution();
        assertThat(List.of(before.rushed(), before.open(), before.rushedPercent()))
                .containsExactly(3, 4, 75);
        assertThat(as(sol).visit("/grants").text())
                .contains("3 of 4 grants go faster than trust usually grows", "3 of 4 (75 %)");
        begins(anna);
        sendsByMail(anna);
        clock.isOn("2026-02-10");
        as(sol).visit(request()).type("pace_answer", "approved").press("Send the answer");
        var after = distribution();
        assertThat(List.of(after.rushed(), after.workable(), after.rushedPercent()))
                .containsExactly(2, 2, 50);
        assertThat(as(sol).visit("/grants").text()).contains("2 of 4 (50 %)");
    }

    @Test
    void the_pressures_of_the_four_are_those_of_the_story() {
        for (var days : List.of(139L, 328L, 164L)) {
            var grant = reckoned(days);
            assertThat(grant.pressure().orElseThrow().rounded(2).toPlainString())
                    .isEqualTo(days == 139 ? "0.62" : days == 328 ? "0.10" : "0.55");
        }
        assertThat(value(figures(anna).get("pressure"))).isEqualTo("0.91");
    }

    @Test
    void with_four_grants_nothing_is_counted_until_every_table_has_said_yes() {
        var first = table;
        others(List.of(139L, 328L, 164L), true);
        table = first;
        assertThat(asking(sol, grants::distributions)).isEmpty();
        assertThat(as(sol).visit("/grants").text())
                .contains("once there are five")
                .doesNotContain("(75");
        as(anna).visit(path("/time")).press("Yes, Riverbend Arts Council may count us");
        assertThat(distribution().rushed()).isEqualTo(3);
        as(dev).visit(path("/time")).press("Take the yes back");
        assertThat(asking(sol, grants::distributions)).isEmpty();
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Anna Reyes said that the funder may count this table", "Dev Patel took back");
    }

    @Test
    void from_five_grants_on_they_are_counted_without_a_yes() {
        others(List.of(139L, 328L, 164L, 365L), false);
        assertThat(distribution().open()).isEqualTo(5);
    }

    @Test
    void a_grant_that_is_over_is_not_open_and_one_without_a_first_deliverable_not_known() {
        others(List.of(139L, 328L, 164L, 365L, 20L), false);
        owner().sql("update pace.due set on_day = '2026-01-30' where funding_id in "
                        + "(select id from pace.funding where table_id = :table)")
                .param("table", table.value())
                .update();
        assertThat(distribution().open()).isEqualTo(5);
    }

    @Test
    void neither_a_grantee_nor_another_funder_counts_them() {
        others(List.of(139L, 328L, 164L, 365L), false);
        var other = someone("Ada Funder");
        assertThat(asking(other, grants::distributions)).isEmpty();
        assertThat(asking(dev, grants::distributions)).isEmpty();
    }

    @Test
    void the_funder_sees_grants_dates_milestones_and_requests_and_nothing_else() {
        begins(anna);
        sendsByMail(anna);
        as(sol).visit(request()).type("pace_answer", "approved").press("Send the answer");
        var seen = as(sol).visit("/grants").text();
        assertThat(seen)
                .contains("Between Us", "5 October 2026", "16 February 2026", "2 circles, by 30 June 2026", "Yes on")
                .doesNotContain("0.91", "305", "Dev Patel", "alike", "talk through");
        assertThat(as(sol).visit(path("/time")).text()).contains("2 circles").doesNotContain("How well did you know");
        assertThat(as(sol).ask(path("/connections")).status()).isEqualTo(404);
    }

    @Test
    void someone_without_a_grant_finds_an_empty_place() {
        assertThat(as(someone("Noor")).visit("/grants").text()).contains("Nothing here yet");
    }

    @Test
    void the_place_takes_as_many_statements_for_one_grant_as_for_thirty() {
        begins(anna);
        sendsByMail(anna);
        as(sol).visit("/grants");
        var one = Statements.during(() -> as(sol).visit("/grants"));
        others(Collections.nCopies(29, 150L), false);
        var thirty = Statements.during(() -> as(sol).visit("/grants"));
        assertThat(as(sol).visit("/grants").page().select("article")).hasSize(30);
        assertThat(thirty).isEqualTo(one);
    }

    private Distribution distribution() {
        return asking(sol, grants::distributions).values().iterator().next();
    }

    private static Reckoned reckoned(long days) {
        return new Reckoned(
                Familiarity.STRANGERS, Fraction.ZERO, LocalDate.EPOCH, LocalDate.EPOCH.plusDays(days), LocalDate.EPOCH);
    }

    /** Other tables that the same council funds: strangers who met on 19 January and owe something so many days later. */
    private void others(List<Long> days, boolean sayYes) {
        var council = owner().sql("select organisation_id from tables.partner where id = :id")
                .param("id", this.council.value())
                .query(UUID.class)
                .single();
        for (var after : days) {
            table = tableOf(anna, "Another table", "2026-01-12");
            centre = organisation("A centre", "organiser");
            school = organisation("A school", "host");
            seat(centre, anna);
            seat(school, dev);
            var funder = funder(council);
            seat(funder, sol);
            together("meal", "2026-01-19", true);
            var grant = UUID.randomUUID();
            owner().sql("""
                    with f as (insert into pace.funding (id, table_id, name, partner_id, made_by, made_at)
                        values (:grant, :table, 'A grant', :funder, :anna, now())),
                      k as (insert into pace.familiarity values (:table, 'strangers', :anna, now(), 1))
                    insert into pace.due (id, funding_id, kind, on_day, set_by, set_at)
                    select gen_random_uuid(), :grant, 'first_deliverable', :day, :anna, now()
                    """)
                    .param("grant", grant)
                    .param("table", table.value())
                    .param("funder", funder.value())
                    .param("anna", anna.id().value())
                    .param("day", LocalDate.parse("2026-01-19").plusDays(after))
                    .update();
            if (sayYes) countedBy(table);
        }
    }

    private void countedBy(TableId at) {
        owner().sql("""
                insert into pace.counted select :table, p.id, :anna, now() from tables.partner p
                where p.table_id = :table and p.roles = '{funder}'
                """)
                .param("table", at.value())
                .param("anna", anna.id().value())
                .update();
    }

    private PartnerId funder(UUID organisation) {
        var id = PartnerId.fresh();
        owner().sql("""
                insert into tables.partner (id, table_id, organisation_id, roles, state, tone, since)
                values (:id, :table, :organisation, '{funder}', 'seated', 2, '2026-01-12')
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("organisation", organisation)
                .update();
        return id;
    }
}
