package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;

/** C11: who, when, what kind. C1 and C6: nobody absent is named without their yes, and young people never. */
@Tag("outside")
class NotingAMomentTest extends AtATable {
    private Someone anna;
    private Someone dev;
    private Someone marie;
    private Someone tala;
    private PartnerId riverbend;
    private PartnerId lakeview;
    private PartnerId eastgate;

    @BeforeEach
    void threePartners() {
        anna = someone("Anna Reyes");
        dev = someone("Dev Patel");
        marie = someone("Marie Tremblay");
        tala = someone("Tala Eastgate");
        riverbend = organisation("Riverbend Community Centre");
        lakeview = organisation("Lakeview High School");
        eastgate = organisation("Eastgate");
        seat(riverbend, anna);
        seat(lakeview, dev, marie);
        seat(eastgate, tala);
    }

    @Test
    void a_person_and_a_kind_are_enough_and_the_day_is_today() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(dev)).type("kind", "meal").press("Save");

        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text()).contains("A meal or coffee with Dev Patel", "Mon 2 Feb 2026", "Noted.");
        assertThat(page.text()).contains("Anna Reyes (you)Riverbend Community Centre · confirmed");
        assertThat(page.text()).contains("Dev PatelLakeview High School · not confirmed yet");
    }

    @Test
    void the_form_says_who_sees_it_and_folds_away_all_that_is_optional() {
        var page = as(anna).visit(path() + "/moments/new").page();

        assertThat(page.select(".who-sees").text()).contains("Who sees this:", "funders, nothing");
        assertThat(page.select("details.moment-more [name]").eachAttr("name"))
                .contains("hours", "young", "place", "cost", "access", "note", "learned", "seen");
        assertThat(page.select("details.moment-more").hasAttr("open")).isFalse();
        assertThat(page.select("input[name=day]").attr("value")).isEqualTo("2026-02-02");
    }

    @Test
    void sending_the_form_twice_notes_one_moment() {
        var page = as(anna).visit(path() + "/moments/new");
        var fields = page.fieldsOf(page.page().select("form.form").first());
        fields.put("who", List.of(who(dev)));
        fields.put("kind", List.of("meal"));

        var first = page.post(path() + "/moments", fields).where();
        var second = page.post(path() + "/moments", fields).where();

        assertThat(second).isEqualTo(first);
        assertThat(kept()).isEqualTo(1);
    }

    @Test
    void the_same_told_again_within_minutes_is_asked_about_before_it_is_noted_twice() {
        tells(dev, "meal", "");
        var again = tells(dev, "meal", "");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#f-again-problem").text()).contains("You noted the same a few minutes ago");
        assertThat(again.page()
                        .select("main a[href^='" + path() + "/moments/']")
                        .eachText())
                .contains("Look at the one that is noted");
        assertThat(kept()).isEqualTo(1);

        again.type("again", "yes").press("Save");
        assertThat(again.text()).contains("Noted.");
        assertThat(kept()).isEqualTo(2);
    }

    @Test
    void what_differs_in_anything_or_was_noted_longer_ago_is_noted_without_asking() {
        tells(dev, "meal", "");

        assertThat(tells(marie, "meal", "").text()).contains("Noted.");
        assertThat(tells(dev, "call", "").text()).contains("Noted.");
        assertThat(tells(dev, "meal", "2").text()).contains("Noted.");
        assertThat(tells(dev, "meal", "2").status()).isEqualTo(422);
        clock.goesOnBy(Duration.ofMinutes(31));
        assertThat(tells(dev, "meal", "2").text()).contains("Noted.");
        assertThat(kept()).isEqualTo(5);
    }

    private Visitor tells(Someone whom, String kind, String hours) {
        return as(anna).visit(path() + "/moments/new")
                .type("who", who(whom))
                .type("kind", kind)
                .type("hours", hours)
                .press("Save");
    }

    @Test
    void a_moment_still_to_come_is_refused_beside_the_day_and_can_be_planned_instead() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(dev))
                .type("kind", "meal")
                .type("day", "2026-02-03")
                .press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-day-problem").text()).contains("still to come");
        assertThat(page.page()
                        .select("a[href='" + path() + "/plans/new?day=2026-02-03']")
                        .text())
                .isEqualTo("Plan it instead");
        assertThat(page.page().select("input[value='" + who(dev) + "']").hasAttr("checked"))
                .isTrue();
        assertThat(kept()).isZero();
    }

    @Test
    void nobody_and_no_kind_are_refused_beside_their_fields() {
        var page = as(anna).visit(path() + "/moments/new");

        page.press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-who-problem").text()).contains("at least one person");
        assertThat(page.page().select("#f-kind-problem").text()).contains("choose one");
    }

    @Test
    void someone_who_does_not_sit_there_cannot_be_named() {
        var stranger = someone("A Stranger");
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(stranger)).type("kind", "meal").press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThatThrownBy(() -> noted(Kind.MEAL, "2026-02-02", anna, stranger)).isInstanceOf(NotFound.class);
        assertThat(kept()).isZero();
    }

    @Test
    void an_invited_name_is_offered_to_the_one_who_invited_and_read_by_nobody_else() {
        var nour = invited(lakeview, anna, "Nour Invited");
        assertThat(as(anna).visit(path() + "/moments/new").text()).contains("Nour Invited");
        assertThat(as(dev).visit(path() + "/moments/new").text()).doesNotContain("Nour Invited");

        var moment = asking(
                anna, () -> moments.note(table, anna.id(), Told.of(Kind.MEAL, clock.today(), Set.of(nour, dev.id()))));

        assertThat(as(anna).visit(path(moment)).text()).contains("Nour Invited");
        for (var other : List.of(dev, marie, tala)) {
            assertThat(as(other).visit(path(moment)).text()).doesNotContain("Nour");
            assertThat(as(other).visit(path() + "/moments").text()).doesNotContain("Nour");
        }
        assertThat(as(dev).visit(path(moment)).text()).contains("someone from Lakeview High School");
    }

    @Test
    void someone_may_be_there_without_being_named() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", someoneFrom(lakeview)).type("kind", "long_talk").press("Save");

        assertThat(page.text()).contains("A long open talk with someone from Lakeview High School");
    }

    @Test
    void whoever_was_not_there_confirms_nothing_by_noting() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(dev), who(tala))
                .type("kind", "meal")
                .type("absent", "yes")
                .press("Save");

        assertThat(page.page().select(".people li").eachText())
                .hasSize(2)
                .allMatch(one -> one.contains("not confirmed yet"));
        assertThat(page.text()).doesNotContain("Anna Reyes (you)");
    }

    @Test
    void young_people_are_counts_and_never_names() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("young", "24").type("kind", "workshop").press("Save");

        assertThat(page.text()).contains("A first arts workshop together with 24 young people");
        assertThat(as(tala).visit(path() + "/moments").text()).doesNotContain("24", "young");
    }

    @Test
    void optional_things_are_kept_and_a_note_is_the_writers_alone_unless_shared() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(dev))
                .type("kind", "meal")
                .type("hours", "1,5")
                .type("place", "Café Ossington")
                .type("cost", "12.50")
                .type("access", "No steps")
                .type("note", "He worries about the show")
                .press("Save");
        var moment = page.where();

        assertThat(page.text()).contains("1.5 h", "Café Ossington", "$12.50", "No steps", "He worries about the show");
        var devs = as(dev).visit(moment).text();
        assertThat(devs).contains("1.5 h", "Café Ossington").doesNotContain("He worries");
        var maries = as(marie).visit(moment).text();
        assertThat(maries).contains("1.5 h", "Dev Patel").doesNotContain("Café", "12.50", "No steps", "He worries");

        page.visit(moment + "/notes/mine").type("seen", "present").press("Save");
        assertThat(as(dev).visit(moment).text()).contains("He worries about the show");
        assertThat(as(marie).visit(moment).text()).doesNotContain("He worries");
    }

    @Test
    void a_note_can_be_taken_back_for_good() {
        var moment = noted(Kind.MEAL, "2026-02-02", anna, dev);
        var page = as(anna).visit(path(moment) + "/notes/mine");
        page.type("note", "ᐃᓄᒃᑎᑐᑦ and שלום").type("seen", "present").press("Save");
        assertThat(as(dev).visit(path(moment)).text()).contains("ᐃᓄᒃᑎᑐᑦ and שלום");

        page.visit(path(moment) + "/notes/mine").type("note", "").press("Save");

        assertThat(as(dev).visit(path(moment)).text()).doesNotContain("ᐃᓄᒃᑎᑐᑦ");
        assertThat(owner().sql("select count(*) from relationships.note where moment_id = :id")
                        .param("id", moment.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void too_long_a_note_is_refused_and_kept_on_the_page() {
        var page = as(anna).visit(path() + "/moments/new");

        page.type("who", who(dev))
                .type("kind", "meal")
                .type("note", "x".repeat(10_000))
                .press("Save");

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-note-problem").text()).contains("4,000");
        assertThat(kept()).isZero();
    }

    @Test
    void a_planned_moment_comes_prefilled_and_has_happened_once_it_is_noted() {
        var plan = UUID.randomUUID();
        owner().sql("""
                insert into tables.plan (id, table_id, kind, on_day, place, made_by, made_at)
                values (:id, :table, 'workshop', '2026-01-30', 'The gym', :by, now())
                """)
                .param("id", plan)
                .param("table", table.value())
                .param("by", anna.id().value())
                .update();
        owner().sql("insert into tables.plan_asked values (:plan, :dev), (:plan, :anna)")
                .param("plan", plan)
                .param("dev", dev.id().value())
                .param("anna", anna.id().value())
                .update();
        var page = as(anna).visit(path() + "/moments/new?plan=" + plan);

        page.press("Save");

        assertThat(page.text()).contains("A first arts workshop together with Dev Patel", "Fri 30 Jan 2026", "The gym");
        assertThat(owner().sql("select state from tables.plan where id = :id")
                        .param("id", plan)
                        .query(String.class)
                        .single())
                .isEqualTo("happened");
        assertThat(as(anna).visit(path() + "/moments/new?plan=" + plan).status())
                .isEqualTo(404);
    }

    @Test
    void strangers_and_people_of_other_tables_find_nothing_there() {
        var moment = noted(Kind.MEAL, "2026-02-02", anna, dev);
        var stranger = someone("A Stranger");

        for (var page :
                List.of("/moments", "/moments/new", "/moments/" + moment, "/moments/" + moment + "/corrections/new"))
            assertThat(as(stranger).visit(path() + page).status()).as(page).isEqualTo(404);
        assertThat(as(stranger)
                        .submit(path() + "/moments", Map.of("who", who(dev), "kind", "meal", "day", "2026-02-02"))
                        .status())
                .isEqualTo(404);
        assertThat(as(stranger)
                        .submit(path(moment) + "/confirmations", Map.of())
                        .status())
                .isEqualTo(404);
        assertThat(as(stranger).submit(path(moment) + "/absences", Map.of()).status())
                .isEqualTo(404);
    }

    @Test
    void a_list_takes_as_many_statements_for_one_moment_as_for_forty() {
        noted(Kind.MEAL, "2026-01-02", anna, dev);
        var visitor = as(anna).visit(path() + "/moments");
        var one = Statements.during(() -> visitor.visit(path() + "/moments"));
        for (int i = 1; i <= 40; i++) noted(Kind.CALL, "2026-01-0" + (1 + i % 9), i % 2 == 0 ? anna : tala, dev, marie);

        var forty = Statements.during(() -> visitor.visit(path() + "/moments"));

        assertThat(forty).isEqualTo(one).isLessThan(16);
        assertThat(visitor.page().select(".moments li")).hasSize(MomentViews.TO_A_PAGE);
        assertThat(visitor.follow("Earlier ones").page().select(".moments li")).hasSize(MomentViews.TO_A_PAGE);
        assertThat(visitor.follow("Earlier ones").page().select(".moments li")).hasSize(1);
    }

    @Test
    void the_days_of_a_table_are_those_of_its_own_time_zone() {
        owner().sql("update tables.longtable set zone = 'Pacific/Auckland' where id = :id")
                .param("id", table.value())
                .update();

        assertThat(as(anna).visit(path() + "/moments/new")
                        .page()
                        .select("input[name=day]")
                        .attr("value"))
                .isEqualTo("2026-02-03");
    }

    private long kept() {
        return owner().sql("select count(*) from relationships.moment where table_id = :table")
                .param("table", table.value())
                .query(Long.class)
                .single();
    }
}
