package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.FromLetter.Shown;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PartnerId;
import org.springframework.beans.factory.annotation.Autowired;

/** All fine, not quite, leave me out; and who sees what of a moment (readings, first table). */
class AnsweringAMomentTest extends AtATable {
    @Autowired
    private MomentLetters letters;

    @Autowired
    private Standings standings;

    @Autowired
    private Notes notes;

    private final Texts english = new Languages().in(Language.EN);
    private Someone anna;
    private Someone ruth;
    private Someone dev;
    private Someone marie;
    private Someone tala;
    private Someone sol;
    private PartnerId lakeview;
    private PartnerId riverbend;

    @BeforeEach
    void fourPartners() {
        anna = someone("Anna Reyes");
        ruth = someone("Ruth Riverbend");
        dev = someone("Dev Patel");
        marie = someone("Marie Tremblay");
        tala = someone("Tala Eastgate");
        sol = someone("Sol Nakamura");
        riverbend = organisation("Riverbend Community Centre");
        seat(riverbend, anna, ruth);
        lakeview = organisation("Lakeview High School");
        seat(lakeview, dev, marie);
        seat(organisation("Eastgate"), tala);
        seat(organisation("Riverbend Arts Council", "funder"), sol);
    }

    @Test
    void it_waits_on_today_with_three_steps_and_all_fine_is_one_of_them() {
        noted(Kind.MEAL, "2026-01-19", anna, dev);
        var today = as(dev).visit("/");

        assertThat(today.text())
                .contains("A meal or coffee with Anna Reyes: was it so?", "Mon 19 Jan 2026, Between Us");
        assertThat(today.page().select(".ask .acts").text()).contains("All fine", "Not quite", "Leave me out");

        today.press("All fine");

        assertThat(today.where()).isEqualTo("/");
        assertThat(today.text()).contains("It is confirmed from your side.").doesNotContain("was it so?");
    }

    @Test
    void nothing_waits_for_the_one_who_noted_it_while_present_nor_for_anyone_else() {
        noted(Kind.MEAL, "2026-01-19", anna, dev);

        for (var other : List.of(anna, marie, tala, sol))
            assertThat(as(other).visit("/").text()).doesNotContain("was it so?");
    }

    @Test
    void confirming_twice_changes_nothing() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        confirmed(moment, dev);
        var first = confirmedAt(moment, dev);
        clock.goesOnBy(Duration.ofHours(1));

        confirmed(moment, dev);

        assertThat(confirmedAt(moment, dev)).isEqualTo(first);
    }

    @Test
    void nobody_confirms_for_somebody_else() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);

        for (var other : List.of(marie, tala, sol))
            assertThat(as(other)
                            .submit(path(moment) + "/confirmations", Map.of())
                            .status())
                    .isEqualTo(404);
        assertThat(confirmedAt(moment, dev)).isNull();
    }

    @Test
    void a_corrected_moment_loses_every_yes_but_that_of_the_one_who_corrects() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);
        var page = as(dev).visit(path(moment)).follow("Put something right");

        page.type("kind", "long_talk").press("Save");

        assertThat(page.text())
                .contains("A long open talk with Anna Reyes", "The others are asked to look at it again.");
        assertThat(confirmedAt(moment, dev)).isNotNull();
        assertThat(confirmedAt(moment, anna)).isNull();
        assertThat(as(anna).visit("/").text()).contains("A long open talk with Dev Patel: was it so?");
    }

    @Test
    void saying_the_same_again_keeps_every_yes() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);

        as(dev).visit(path(moment) + "/corrections/new").press("Save");

        assertThat(confirmedAt(moment, anna)).isNotNull();
        assertThat(confirmedAt(moment, dev)).isNotNull();
    }

    @Test
    void two_corrections_at_once_show_both() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);
        var annas = as(anna).visit(path(moment) + "/corrections/new");
        as(dev).visit(path(moment) + "/corrections/new")
                .type("day", "2026-01-20")
                .press("Save");

        annas.type("day", "2026-01-21").press("Save");

        assertThat(annas.status()).isEqualTo(409);
        assertThat(annas.text()).contains("Tue 20 Jan 2026");
        assertThat(annas.page().html()).contains("2026-01-21");
        assertThat(annas.follow("Keep what is there now").where()).isEqualTo(path(moment));
        assertThat(annas.text()).contains("Tue 20 Jan 2026");
    }

    @Test
    void two_corrections_at_once_keep_whom_the_other_named() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var annas = as(anna).visit(path(moment) + "/corrections/new");
        as(dev).visit(path(moment) + "/corrections/new")
                .type("who", who(anna), who(ruth))
                .type("kind", "long_talk")
                .press("Save");

        annas.type("day", "2026-01-20").press("Save");

        assertThat(annas.status()).isEqualTo(409);
        assertThat(annas.text()).contains("Ruth Riverbend", "A long open talk");
        annas.type("who", who(dev), who(ruth)).type("kind", "long_talk").press("Save mine");
        assertThat(annas.text()).contains("A long open talk with", "Ruth Riverbend", "Tue 20 Jan 2026");
    }

    @Test
    void what_was_told_anew_meanwhile_is_not_confirmed_unseen() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var devs = as(dev).visit("/");
        as(anna).visit(path(moment) + "/corrections/new")
                .type("day", "2026-01-20")
                .press("Save");

        devs.press("All fine");

        assertThat(devs.text()).contains("Someone has just changed this moment.", "Tue 20 Jan 2026");
        assertThat(confirmedAt(moment, dev)).isNull();
        devs.press("All fine");
        assertThat(confirmedAt(moment, dev)).isNotNull();
    }

    @Test
    void a_yes_that_comes_while_the_moment_is_told_anew_is_none() throws Exception {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var devsYes = new AtomicReference<Future<Boolean>>();

        asking(anna, () -> {
            moments.correct(table, moment, anna.id(), Told.of(Kind.CALL, clock.today(), ids(dev)), 0);
            devsYes.set(meanwhile(dev, () -> moments.confirm(table, moment, dev.id(), 0)));
            return 0;
        });

        assertThat(devsYes.get().get()).isFalse();
        assertThat(confirmedAt(moment, dev)).isNull();
    }

    @Test
    void two_notes_of_one_person_at_once_are_both_kept_from_being_lost() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var second = new AtomicReference<Future<Integer>>();

        asking(anna, () -> {
            notes.keep(moment, anna.id(), new Note("From the desk", "", false), 0);
            second.set(meanwhile(anna, () -> {
                notes.keep(moment, anna.id(), new Note("From the phone", "", false), 0);
                return 0;
            }));
            return 0;
        });

        assertThatThrownBy(second.get()::get).hasCauseInstanceOf(SavedMeanwhile.class);
        assertThat(asking(anna, () -> notes.of(moment)))
                .singleElement()
                .satisfies(kept -> assertThat(kept.note().note()).isEqualTo("From the desk"));
    }

    @Test
    void a_correction_adds_and_takes_out_people() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);

        as(anna).visit(path(moment) + "/corrections/new")
                .type("who", who(marie), someoneFrom(lakeview))
                .press("Save");

        assertThat(as(marie).visit(path(moment)).text()).contains("Was it so?", "Anna Reyes");
        assertThat(as(anna).visit(path(moment)).text())
                .contains("Marie Tremblay", "someone from Lakeview High School")
                .doesNotContain("Dev Patel");
        assertThat(as(dev).visit("/").text()).doesNotContain("was it so?");
    }

    @Test
    void leave_me_out_needs_no_reason_and_leaves_someone_from_the_partner() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);

        as(dev).visit("/").follow("Leave me out").press("Leave me out");

        assertThat(as(anna).visit(path(moment)).text())
                .contains("A meal or coffee with someone from Lakeview High School")
                .doesNotContain("Dev");
        assertThat(as(dev).visit("/me/connections").text()).doesNotContain("Anna");
        assertThat(historyFor(anna)).noneMatch(line -> line.contains("Dev") || line.contains("absence"));
        assertThat(owner().sql("select count(*) from relationships.presence where person_id = :dev")
                        .param("dev", dev.id().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void leave_me_out_asks_whether_one_means_it_and_a_slip_changes_nothing() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);

        var page = as(dev).visit("/").follow("Leave me out");
        assertThat(page.text()).contains("Your name goes from this moment for good", "No reason is asked.");
        page.follow("Keep my name there");

        assertThat(page.where()).isEqualTo("/");
        assertThat(as(anna).visit(path(moment)).text()).contains("Dev Patel");
        assertThat(as(marie).visit(path(moment) + "/absences/new").status()).isEqualTo(404);
    }

    @Test
    void today_says_that_someone_was_there_whom_nobody_names() {
        var told = new Told(
                Kind.LONG_TALK,
                LocalDate.parse("2026-01-19"),
                false,
                Set.of(dev.id()),
                Set.of(riverbend),
                Optional.empty(),
                0,
                Told.Place.UNTOLD);
        asking(marie, () -> moments.note(table, marie.id(), told));

        assertThat(as(dev).visit("/").text())
                .contains("A long open talk with someone from Riverbend Community Centre: was it so?");
    }

    @Test
    void ones_note_changed_on_two_devices_shows_also_for_whom_each_was() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var phone = as(anna).visit(path(moment) + "/notes/mine");
        as(anna).visit(path(moment) + "/notes/mine")
                .type("note", "Only for me")
                .type("seen", "me")
                .press("Save");

        phone.type("note", "For all of us").type("seen", "present").press("Save");

        assertThat(phone.status()).isEqualTo(409);
        assertThat(phone.text()).contains("Only for me", "Who may read the note?", "Only me", "Those who were there");
        assertThat(as(dev).visit(path(moment)).text()).doesNotContain("Only for me", "For all of us");
    }

    @Test
    void leave_me_out_works_later_too_and_what_was_counted_is_gone() {
        var moment = shared(Kind.MEAL, "2026-02-02", anna, dev);
        assertThat(between(anna, dev)).isEqualTo("2.00");

        as(dev).visit(path(moment)).follow("Leave me out").press("Leave me out");

        assertThat(between(anna, dev)).isEqualTo("0.00");
        assertThat(as(dev).visit(path(moment)).text()).doesNotContain("Was it so?");
    }

    @Test
    void nobody_can_name_someone_there_again_who_was_left_out() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        as(dev).visit(path(moment)).follow("Leave me out").press("Leave me out");

        as(anna).visit(path(moment) + "/corrections/new").type("who", who(dev)).press("Save");

        assertThat(as(anna).visit(path(moment)).text())
                .contains("someone from Lakeview High School")
                .doesNotContain("Dev Patel");
        assertThat(as(dev).visit("/").text()).doesNotContain("was it so?");
    }

    @Test
    void an_invited_name_that_stays_unanswered_falls_back_to_someone_from_the_partner() {
        var kim = invited(lakeview, anna, "Kim Unasked");
        var moment = asking(anna, () -> moments.note(table, anna.id(), Told.of(Kind.MEAL, clock.today(), Set.of(kim))));
        assertThat(as(anna).visit(path(moment)).text()).contains("Kim Unasked");
        clock.goesOnBy(Duration.ofDays(31));

        owner().sql("select tables.forget_unanswered(:now)")
                .param("now", Timestamp.from(clock.instant()))
                .query(Long.class)
                .single();

        assertThat(as(anna).visit(path(moment)).text())
                .contains("someone from Lakeview High School")
                .doesNotContain("Kim");
        assertThat(owner().sql("select count(*) from relationships.presence where person_id = :kim")
                        .param("kim", kim.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_database_takes_nobodys_yes_from_somebody_else() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);

        assertThatThrownBy(() -> asking(
                        anna,
                        () -> jdbc().sql("""
                                update relationships.presence set confirmed_at = now()
                                where moment_id = :moment and person_id = :dev
                                """)
                                .param("moment", moment.value())
                                .param("dev", dev.id().value())
                                .update()))
                .hasStackTraceContaining("row-level security");
    }

    @Test
    void a_note_of_someone_left_out_is_theirs_alone_again() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);
        as(dev).visit(path(moment) + "/notes/mine")
                .type("note", "It was loud")
                .type("seen", "present")
                .press("Save");
        assertThat(as(anna).visit(path(moment)).text()).contains("It was loud");

        as(dev).visit(path(moment)).follow("Leave me out").press("Leave me out");

        assertThat(as(anna).visit(path(moment)).text()).doesNotContain("It was loud");
        assertThat(as(dev).visit(path(moment)).text()).contains("It was loud");
    }

    @Test
    void a_moment_one_noted_can_be_removed_and_the_history_keeps_that() {
        var moment = shared(Kind.MEAL, "2026-01-19", anna, dev);
        assertThat(as(dev).visit(path(moment) + "/removals/new").status()).isEqualTo(404);
        assertThat(as(dev).submit(path(moment) + "/removals", Map.of()).status())
                .isEqualTo(404);
        var page = as(anna).visit(path(moment)).follow("Remove this moment");
        assertThat(page.text()).contains("gone for good");

        page.press("Remove it for good");

        assertThat(page.text()).contains("The moment is removed.").doesNotContain("A meal or coffee");
        assertThat(as(dev).visit(path(moment)).text())
                .contains("This moment was removed")
                .doesNotContain("Anna");
        assertThat(historyFor(dev)).contains("relationships.history.removed 2026-01-19");
        assertThat(between(anna, dev)).isEqualTo("0.00");
    }

    @Test
    void those_present_see_all_and_their_own_people_see_who_and_how_long() {
        var moment = withEverything();

        assertThat(as(dev).visit(path(moment)).text())
                .contains("with Anna Reyes", "3 h", "The gym", "$20", "A lift", "2 young people", "not confirmed yet");
        for (var own : List.of(marie, ruth)) {
            assertThat(as(own).visit(path(moment)).text())
                    .contains("Anna Reyes", "Dev Patel", "3 h", "Mon 19 Jan 2026", "2 young people")
                    .doesNotContain("The gym", "$20", "A lift", "not confirmed", "Put something right", "Add a note");
        }
    }

    @Test
    void no_other_partners_person_reads_who_was_there() {
        var moment = withEverything();

        for (var page : List.of(path(moment), path() + "/moments")) {
            var text = as(tala).visit(page).text();
            assertThat(text)
                    .contains("A first arts workshop together: Riverbend Community Centre and Lakeview High School")
                    .contains("Mon 19 Jan 2026")
                    .doesNotContain("Anna", "Dev", "3 h", "The gym", "$20", "young");
        }
        assertThat(historyFor(tala))
                .containsExactly("relationships.history.noted-elsewhere workshop 2026-01-19 "
                        + "Riverbend Community Centre · Lakeview High School");
        assertThat(as(tala).visit(path(moment) + "/corrections/new").status()).isEqualTo(404);
        assertThat(rowsReadBy(tala)).isZero();
    }

    @Test
    void a_kind_whose_only_moment_waits_for_a_yes_is_not_told_as_untried() {
        shared(Kind.MEAL, "2026-01-18", anna, dev);
        var talk = noted(Kind.LONG_TALK, "2026-01-19", anna, dev);

        assertThat(as(anna).visit(path() + "/moments")
                        .page()
                        .select("details.more")
                        .text())
                .contains("wait for a yes: A long open talk")
                .doesNotContain("A long open talk Plan one", "A meal or coffee");

        confirmed(talk, dev);
        assertThat(as(anna).visit(path() + "/moments")
                        .page()
                        .select("details.more")
                        .text())
                .contains("You have not tried these here yet", "A first arts workshop together")
                .doesNotContain("A long open talk", "wait for a yes");
    }

    @Test
    void a_partner_there_only_as_a_funder_sees_nothing_but_a_visit_it_took_part_in() {
        var moment = withEverything();
        var visit = noted(Kind.VISITING_WORK, "2026-01-20", anna, sol);

        assertThat(as(sol).visit(path(moment)).status()).isEqualTo(404);
        assertThat(as(sol).visit(path() + "/connections").status()).isEqualTo(404);
        assertThat(as(sol).visit(path() + "/moments/new").status()).isEqualTo(404);
        assertThat(as(sol).visit(path(visit)).text()).contains("Visiting their work, by invitation with Anna Reyes");
        assertThat(as(sol).visit(path() + "/moments").text())
                .contains("Visiting their work")
                .doesNotContain("workshop", "Dev");
        assertThat(historyFor(sol)).isEmpty();
    }

    @Test
    void a_former_member_keeps_the_moments_they_were_at_and_no_others() {
        var with = shared(Kind.MEAL, "2026-01-19", anna, dev);
        var without = shared(Kind.MEAL, "2026-01-20", anna, marie);
        leaves(dev, "2026-02-02");

        assertThat(as(dev).visit(path(with)).text()).contains("A meal or coffee with Anna Reyes", "Riverbend");
        assertThat(as(dev).visit(path(without)).status()).isEqualTo(404);
        assertThat(as(dev).visit(path() + "/moments").text())
                .contains("Anna Reyes")
                .doesNotContain("Marie");
        assertThat(as(dev).visit(path(with) + "/corrections/new").status()).isEqualTo(404);
        assertThat(as(dev).visit(path() + "/connections").status()).isEqualTo(404);
        assertThat(as(dev).visit("/me/connections").text()).contains("Anna Reyes", "in touch");
    }

    @Test
    void the_weekly_letter_tells_a_moment_once_and_lets_it_be_confirmed_from_there() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        var parts = asking(dev, () -> letters.parts(dev.id(), 7, english));

        assertThat(parts).singleElement().satisfies(part -> {
            assertThat(part.most()).isEqualTo(1);
            assertThat(part.about()).contains(moment.toString());
            assertThat(part.title()).isEqualTo("A meal or coffee with Anna Reyes: was it so?");
            assertThat(part.steps())
                    .extracting(DigestPart.Step::label)
                    .containsExactly("All fine", "Not quite", "Leave me out");
        });
        var act = new Act("moment-confirmation", moment.value(), 0);
        assertThat(asking(dev, () -> letters.show(act, dev.id(), english)))
                .isInstanceOfSatisfying(
                        Shown.Possible.class,
                        possible -> assertThat(possible.button()).isEqualTo("All fine"));
        asking(dev, () -> {
            letters.act(act, dev.id());
            return 0;
        });
        assertThat(confirmedAt(moment, dev)).isNotNull();
        assertThat(asking(dev, () -> letters.show(act, dev.id(), english))).isInstanceOf(Shown.Over.class);
        assertThat(asking(dev, () -> letters.parts(dev.id(), 7, english))).isEmpty();
    }

    @Test
    void a_letter_about_a_moment_that_was_corrected_since_leads_to_its_page() {
        var moment = noted(Kind.MEAL, "2026-01-19", anna, dev);
        as(anna).visit(path(moment) + "/corrections/new")
                .type("day", "2026-01-20")
                .press("Save");

        assertThat(asking(
                        dev, () -> letters.show(new Act("moment-confirmation", moment.value(), 0), dev.id(), english)))
                .isEqualTo(new Shown.Changed(path(moment)));
        assertThat(asking(tala, () -> letters.show(new Act("moment-absence", moment.value(), 1), tala.id(), english)))
                .isInstanceOf(Shown.Over.class);
    }

    private MomentId withEverything() {
        return asking(
                anna,
                () -> moments.note(
                        table,
                        anna.id(),
                        new Told(
                                Kind.WORKSHOP,
                                LocalDate.parse("2026-01-19"),
                                true,
                                ids(dev),
                                Set.of(),
                                Optional.of(new Hours(new BigDecimal(3))),
                                2,
                                new Told.Place("The gym", Optional.of(Money.ofCents(2000)), "A lift"))));
    }

    private String between(Someone one, Someone other) {
        return asking(
                one,
                () -> standings
                        .at(table, one.id(), clock.today())
                        .connections()
                        .between(one.id(), other.id())
                        .rounded()
                        .toString());
    }

    private long rowsReadBy(Someone person) {
        return asking(person, () -> jdbc().sql("""
                select (select count(*) from relationships.presence) + (select count(*) from relationships.extent)
                  + (select count(*) from relationships.place) + (select count(*) from relationships.note)
                """).query(Long.class).single());
    }

    private @org.jspecify.annotations.Nullable Object confirmedAt(MomentId moment, Someone person) {
        return owner().sql("select confirmed_at from relationships.presence where moment_id = :m and person_id = :p")
                .param("m", moment.value())
                .param("p", person.id().value())
                .query((row, _) -> Optional.ofNullable(row.getTimestamp("confirmed_at")))
                .single()
                .orElse(null);
    }
}
