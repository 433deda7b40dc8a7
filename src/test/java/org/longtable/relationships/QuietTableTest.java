package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Job;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** C7: a tenants' group, a shelter and a clinic meet, and nobody could draw a map of it. */
class QuietTableTest extends AtATable {
    private Someone rosa;
    private Someone ines;
    private Someone milo;
    private Someone paid;
    private PartnerId tenants;
    private PartnerId shelter;
    private PartnerId clinic;

    @Autowired
    private Carries carries;

    @Autowired
    private Tables tables;

    @Autowired
    private List<Job> jobs;

    @BeforeEach
    void threePartnersAndAFunder() {
        rosa = someone("Rosa Lind");
        ines = someone("Ines Duarte");
        milo = someone("Milo Berg");
        paid = someone("Paula Funder");
        tenants = organisation("Tenants of the Bend");
        shelter = organisation("Harbour Shelter");
        clinic = organisation("Street Clinic");
        seat(tenants, rosa);
        seat(shelter, ines);
        seat(clinic, milo);
        seat(organisation("Fund of the Bend", "funder"), paid);
    }

    @Test
    void before_a_table_becomes_quiet_it_is_told_what_is_lost_and_one_person_can_do_it() {
        var page = as(ines).visit(path() + "/details").follow("More about it");
        assertThat(page.text())
                .contains("What is removed for good")
                .contains("The names of everyone who was at a moment")
                .contains("every note on a moment, also those that people kept for themselves")
                .contains("older than 90 days", "The lines of the history about moments")
                .contains("Anyone here can do this, and it happens at once")
                .contains("Being quiet no longer needs every partner’s");
        assertThat(tables.isQuiet(table)).isFalse();

        page.press("Make it quiet, and remove this");

        assertThat(page.where()).isEqualTo(path());
        assertThat(page.text())
                .contains("This is a quiet table now.")
                .contains("nobody who was at a moment is named here, and moments are kept for 90 days");
        assertThat(tables.isQuiet(table)).isTrue();
        assertThat(as(rosa).visit(path() + "/history").text()).contains("Ines Duarte made this a quiet table.");
    }

    @Test
    void names_notes_places_and_the_lines_about_moments_are_gone_and_the_day_the_kind_and_the_partners_stay() {
        var moment = told("2026-01-20");
        as(rosa).visit(path(moment) + "/notes/mine")
                .type("note", "She has the key")
                .press("Save");
        assertThat(historyFor(milo)).anyMatch(line -> line.contains("history.noted"));

        quiet(ines);

        var page = as(rosa).visit(path(moment));
        assertThat(page.text())
                .contains("A meal or coffee: Tenants of the Bend and Harbour Shelter", "Tue 20 Jan 2026")
                .doesNotContain("Ines", "Who was there", "She has the key", "1 hour", "Back room");
        for (var part : new String[] {"presence", "note", "extent", "place", "left_out"})
            assertThat(rows(part)).as(part).isZero();
        assertThat(owner().sql("select count(*) from relationships.moment where noted_by is not null and table_id = :t")
                        .param("t", table.value())
                        .query(Long.class)
                        .single())
                .isZero();
        assertThat(historyFor(rosa)).noneMatch(line -> line.contains("history.noted"));
        for (var person : new Someone[] {rosa, ines, milo})
            assertThat(as(person).visit("/me/copy/longtable.html").text())
                    .as(person.name())
                    .doesNotContain("2026-01-20", "20 January 2026");
        assertThat(as(ines).visit("/").text()).doesNotContain("meal", "Rosa Lind");
    }

    @Test
    void a_moment_is_a_day_a_kind_and_partners_and_whoever_noted_it_is_not_kept() {
        quiet(ines);

        var page = as(rosa).visit(path()).follow("Log a moment");
        assertThat(page.page().select("[name]").eachAttr("name")).doesNotContain("who", "note", "place", "hours");
        assertThat(page.text()).contains("Nobody reads who wrote it");
        page.type("kind", "meal")
                .type("partners", tenants.toString(), shelter.toString())
                .press("Save");

        assertThat(page.text()).contains("Noted, without anyone’s name.");
        assertThat(as(milo).visit(path() + "/moments").text())
                .contains("A meal or coffee: Tenants of the Bend and Harbour Shelter")
                .doesNotContain("Rosa Lind", "Ines Duarte");
        assertThat(owner().sql("select noted_by is null and noted_at = on_day::timestamp at time zone 'UTC'"
                                + " from relationships.moment where table_id = :table")
                        .param("table", table.value())
                        .query(Boolean.class)
                        .list())
                .containsOnly(true);
        assertThat(historyFor(milo)).noneMatch(line -> line.contains("relationships.history"));
        assertThat(as(paid).ask(path() + "/moments").status()).isEqualTo(404);
    }

    @Test
    void a_partner_in_their_own_right_is_a_person_and_is_not_kept_either() {
        var nell = someone("Nell Aube");
        var own = inTheirOwnRight(nell);
        var moment = shared(Kind.MEAL, "2026-01-20", rosa, nell);

        quiet(ines);

        assertThat(as(rosa).visit(path(moment)).text()).doesNotContain("Nell");
        assertThat(as(rosa).visit(path() + "/quiet-moments/new").text()).doesNotContain("Nell");
        as(rosa).submit(path() + "/quiet-moments", Map.of("kind", "meal", "day", "2026-02-02", "partners", own + ""));
        assertThat(as(milo).visit(path() + "/moments").text())
                .contains("A meal or coffee")
                .doesNotContain("Nell");
    }

    @Test
    void who_watched_whom_at_work_is_not_kept_either() {
        var visit = shared(Kind.VISITING_WORK, "2026-01-20", rosa, ines);
        as(rosa).visit(path(visit)).press("Tenants of the Bend visited, and the others agreed");
        assertThat(rows("watched")).isOne();

        quiet(ines);

        assertThat(rows("watched")).isZero();
        assertThat(as(rosa).submit(path(visit) + "/agreements", Map.of("visitors", tenants.toString()))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void what_is_noted_already_is_asked_about_before_it_is_noted_once_more() {
        quiet(ines);
        as(rosa).visit(path() + "/quiet-moments/new")
                .type("kind", "meal")
                .type("partners", tenants.toString(), shelter.toString())
                .press("Save");
        var again = as(ines).visit(path() + "/quiet-moments/new")
                .type("kind", "meal")
                .type("partners", tenants.toString(), shelter.toString())
                .press("Save");

        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("The same is noted here already").doesNotContain("Rosa Lind");
        assertThat(rows("side")).isEqualTo(2);
        again.type("again", "yes").press("Save");
        assertThat(again.text()).contains("Noted, without anyone’s name.");
        as(ines).visit(path() + "/quiet-moments/new")
                .type("kind", "meal")
                .type("partners", tenants.toString())
                .press("Save");
        assertThat(rows("side")).isEqualTo(5);
    }

    @Test
    void anyone_inside_takes_a_moment_away_again_and_nobody_can_tell_it_anew() {
        quiet(ines);
        var moment = notedQuietly("2026-02-01");

        assertThat(as(milo).ask(path(moment) + "/corrections/new").status()).isEqualTo(404);
        as(milo).visit(path(moment)).follow("Remove this moment").press("Remove it for good");

        assertThat(as(rosa).visit(path() + "/moments").text()).doesNotContain("A call or note");
        assertThat(historyFor(rosa)).noneMatch(line -> line.contains("relationships.history"));
    }

    @Test
    void no_connection_is_worked_out_there_and_nothing_of_it_counts_elsewhere() {
        shared(Kind.MEAL, "2026-01-20", rosa, ines);
        var elsewhere = table;
        table = tableSince(clock.today());
        var bend = organisation("Choir");
        seat(bend, rosa);
        seat(organisation("Library"), ines);
        shared(Kind.WORKSHOP, "2026-01-25", rosa, ines);
        var before = asking(rosa, () -> carries.of(table, bend, rosa.id(), clock.today()));
        assertThat(as(rosa).visit("/me/connections").text()).contains("Ines Duarte", "20 January 2026");

        table = elsewhere;
        quiet(ines);

        for (var page : new String[] {"/connections", "/connections/without-me", "/connections/absence"})
            assertThat(as(rosa).ask(path() + page).status()).as(page).isEqualTo(404);
        assertThat(as(rosa).visit(path()).page().select("a[href$=/connections]"))
                .isEmpty();
        assertThat(asking(rosa, () -> carries.all(elsewhere, rosa.id(), clock.today())))
                .as("not even what the two share at the other table")
                .allMatch(partner -> partner.band().equals(Optional.of(Band.NO_CONNECTION_YET)));
        assertThat(before.band()).isNotEqualTo(Optional.of(Band.NO_CONNECTION_YET));
        assertThat(as(rosa).visit("/me/connections").text())
                .as("the meal is no part of it any more")
                .contains("Ines Duarte", "25 January 2026")
                .doesNotContain("20 January 2026");
    }

    @Test
    void nothing_is_asked_there_that_rests_on_connections() {
        clock.isOn("2026-06-02");
        for (var day : new String[] {"2026-05-01", "2026-05-20"}) shared(Kind.MEAL, day, rosa, ines);
        assertThat(asked()).contains("W2");

        quiet(ines);

        assertThat(asked()).doesNotContain("W1", "W2", "W3");
    }

    private List<String> asked() {
        return as(rosa).visit(path() + "/questions")
                .page()
                .select("article form input[name=warning]")
                .eachAttr("value");
    }

    @Test
    void what_is_planned_asks_nobody_by_name_and_a_calendar_does_not_learn_of_the_table() {
        as(rosa).visit(path() + "/plans/new")
                .type("day", "2026-02-08")
                .type("what", "Rent strike")
                .type("place", "Back room")
                .type("asked", ines.id().toString())
                .press("Save");
        quiet(ines);

        assertThat(owner().sql("select count(*) from tables.plan_asked a join tables.plan p on p.id = a.plan_id"
                                + " where p.table_id = :table")
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isZero();
        var page = as(milo).visit(path()).follow("Rent strike");
        assertThat(page.text())
                .contains("At a quiet table nobody is asked by name")
                .doesNotContain("Ines");
        assertThat(as(milo).visit("/").text()).as("everyone inside finds it").contains("Rent strike");
        var planning = as(milo).visit(path() + "/plans/new");
        assertThat(planning.page().select("[name=asked]")).isEmpty();
        assertThat(planning.page().select(".who-sees").text()).endsWith("the partners at this table");
        assertThat(new String(as(milo).bytes(page.where() + "/calendar.ics")))
                .contains("SUMMARY:Time together", "DTSTART;VALUE=DATE:20260208")
                .doesNotContain("Rent strike", "Between Us", "Back room");
    }

    @Test
    void every_night_what_is_older_than_the_table_keeps_is_gone_by_the_clock() {
        quiet(ines);
        notedQuietly("2026-02-01");
        clock.isOn("2026-05-02");
        nightly();
        assertThat(rows("side")).as("ninety days later it is still kept").isEqualTo(1);
        clock.isOn("2026-05-03");
        nightly();
        assertThat(rows("side")).isZero();
        assertThat(as(rosa).visit(path() + "/moments").text()).doesNotContain("A call or note");
    }

    @Test
    void another_table_keeps_its_moments() {
        told("2025-01-20");
        nightly();
        assertThat(rows("presence")).isEqualTo(2);
    }

    @Test
    void fewer_days_hold_at_once_and_more_need_every_partners_yes() {
        quiet(ines);
        var page = as(rosa).visit(path() + "/quiet").type("days", "13").press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Please choose a number from 14 to 365.");
        page.type("days", "30").press("Save");
        assertThat(page.text()).contains("removed 30 days after their day", "What is older goes in the coming night");

        page.type("days", "60").press("Save");
        assertThat(page.text()).contains("removed 30 days after", "A longer time waits for a yes");
        as(ines).visit(path()).press("Yes from us");
        assertThat(as(milo).visit(path() + "/quiet").text()).contains("removed 30 days after");
        as(milo).visit(path()).press("Yes from us");
        assertThat(as(milo).visit(path() + "/quiet").text()).contains("removed 60 days after");
    }

    @Test
    void being_quiet_no_longer_needs_every_partners_yes_and_brings_nothing_back() {
        var moment = told("2026-01-20");
        quiet(ines);
        var page = as(ines).visit(path() + "/quiet").press("Propose it");
        assertThat(page.text()).contains("Proposed. It changes when every partner has said yes.");
        as(rosa).visit(path()).press("Yes from us");
        assertThat(tables.isQuiet(table)).isTrue();

        assertThat(as(paid).visit(path()).text()).doesNotContain("Yes from us");
        as(milo).visit(path()).press("Yes from us");

        assertThat(tables.isQuiet(table)).isFalse();
        assertThat(as(rosa).visit(path(moment)).text())
                .contains("A meal or coffee: Tenants of the Bend and Harbour Shelter")
                .doesNotContain("Ines");
        var again = shared(Kind.MEAL, "2026-02-02", rosa, ines);
        assertThat(as(rosa).visit(path(again)).text()).contains("A meal or coffee with Ines Duarte");
    }

    @Test
    void one_partners_no_leaves_the_table_quiet() {
        quiet(ines);
        as(rosa).visit(path() + "/quiet").press("Propose it");
        as(milo).visit(path()).press("No from us");
        as(ines).visit(path());
        assertThat(tables.isQuiet(table)).isTrue();
    }

    @Test
    void a_form_that_was_open_when_the_table_became_quiet_keeps_nothing() {
        var page = as(rosa).visit(path() + "/moments/new");
        quiet(ines);

        page.type("who", who(ines))
                .type("kind", "meal")
                .type("note", "She has the key")
                .press("Save");

        assertThat(page.text()).contains("This table became quiet meanwhile").doesNotContain("She has the key");
        assertThat(as(rosa).visit(path() + "/moments").text()).contains("Nothing noted yet");
    }

    @Test
    void the_database_holds_it_too() {
        quiet(ines);
        var moment = notedQuietly("2026-02-01");
        for (var written : new String[] {
            "insert into relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)"
                    + " values (gen_random_uuid(), :moment, :partner, :me, now())",
            "insert into relationships.note (id, moment_id, writer, seen_by)"
                    + " values (gen_random_uuid(), :moment, :me, 'me')",
            "insert into relationships.place (moment_id, place) values (:moment, 'Back room')",
            "insert into relationships.extent (moment_id, hours) values (:moment, 2)",
            "insert into relationships.watched (moment_id, visitors) values (:moment, :partner)",
            "insert into tables.plan_asked (plan_id, person_id) select id, :me from tables.plan where table_id = :table",
        }) {
            owner().sql("insert into tables.plan (id, table_id, on_day, made_by, made_at)"
                            + " values (gen_random_uuid(), :table, '2026-02-09', :me, now())")
                    .param("table", table.value())
                    .param("me", rosa.id().value())
                    .update();
            var params = Map.of(
                    "moment", moment.value(),
                    "partner", tenants.value(),
                    "me", rosa.id().value(),
                    "table", table.value());
            assertThatThrownBy(() -> asking(
                            rosa, () -> jdbc().sql(written).params(params).update()))
                    .as(written)
                    .isInstanceOf(DataAccessException.class);
            assertThatThrownBy(() -> owner().sql(written).params(params).update())
                    .as("not even its owner: " + written)
                    .isInstanceOf(DataAccessException.class);
        }
        asking(
                rosa,
                () -> jdbc().sql("insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)"
                                + " values (gen_random_uuid(), :table, 'meal', '2026-02-01', :me, now())")
                        .param("me", rosa.id().value())
                        .param("table", table.value())
                        .update());
        assertThat(owner().sql("select count(noted_by) from relationships.moment where table_id = :table")
                        .param("table", table.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void only_those_inside_make_a_table_quiet_also_in_the_database() {
        var outside = someone("Someone Else");
        for (var person : new Someone[] {outside, paid})
            assertThat(asking(
                            person,
                            () -> jdbc().sql("select tables.become_quiet(:table, '2026-02-02')")
                                    .param("table", table.value())
                                    .query(Boolean.class)
                                    .single()))
                    .isFalse();
        assertThat(as(paid).ask(path() + "/quiet").status()).isEqualTo(404);
        assertThat(tables.isQuiet(table)).isFalse();
    }

    @Test
    void what_was_written_while_the_table_became_quiet_is_not_kept() {
        var moment = told("2026-01-20");
        Future<Integer> late = asking(ines, () -> {
            jdbc().sql("select tables.become_quiet(:table, '2026-02-02')")
                    .param("table", table.value())
                    .query(Boolean.class)
                    .single();
            return meanwhile(
                    rosa,
                    () -> jdbc().sql("insert into relationships.note"
                                    + " (id, moment_id, writer, note, seen_by)"
                                    + " values (gen_random_uuid(), :moment, :me, 'late', 'me')")
                            .param("moment", moment.value())
                            .param("me", rosa.id().value())
                            .update());
        });
        assertThatThrownBy(late::get).hasMessageContaining("quiet table");
        assertThat(rows("note")).isZero();
    }

    @Test
    void une_tablee_discrete_se_lit_en_francais() {
        var jeanne = someone("Jeanne Côté", "fr");
        seat(shelter, jeanne);
        var page = as(jeanne).visit(path() + "/quiet");
        assertThat(page.text()).contains("Ce qui est effacé pour de bon", "Toute personne d’ici peut le faire");
        page.press("La rendre discrète, et effacer ceci");
        assertThat(page.text()).contains("C’est maintenant une tablée discrète.");
        page.follow("Noter un moment");
        assertThat(page.text()).contains("Personne ne lit qui l’a noté", "Quels partenaires étaient là");
    }

    private MomentId told(String day) {
        var moment = asking(
                rosa,
                () -> moments.note(
                        table,
                        rosa.id(),
                        new Told(
                                Kind.MEAL,
                                LocalDate.parse(day),
                                true,
                                ids(ines),
                                Set.of(),
                                Optional.of(Hours.of("1")),
                                0,
                                new Told.Place("Back room", Optional.empty(), ""))));
        confirmed(moment, ines);
        return moment;
    }

    private MomentId notedQuietly(String day) {
        return asking(
                rosa,
                () -> moments.note(
                        table,
                        rosa.id(),
                        Told.of(Kind.CALL, LocalDate.parse(day), ids()).with(tenants)));
    }

    private void quiet(Someone person) {
        as(person).visit(path() + "/quiet").press("Make it quiet, and remove this");
    }

    private void nightly() {
        jobs.stream()
                .filter(job -> job.name().equals("tables.forget_what_is_old"))
                .forEach(job -> job.work().run());
    }

    private long rows(String part) {
        return owner().sql("select count(*) from relationships." + part
                        + " where moment_id in (select id from relationships.moment where table_id = :table)")
                .param("table", table.value())
                .query(Long.class)
                .single();
    }
}
