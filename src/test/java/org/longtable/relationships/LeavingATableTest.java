package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;

/** R27–R32: a last day said ahead, what is handed over until then, and what stays with whom. */
class LeavingATableTest extends AtATable {
    private Someone lea;
    private Someone jo;
    private Someone sam;
    private Someone nour;
    private Someone sol;
    private PartnerId circus;
    private PartnerId centre;

    @BeforeEach
    void aCircusAndACentre() {
        clock.isOn("2026-01-05");
        table = tableSince(clock.today());
        clock.isOn("2026-03-02");
        lea = someone("Léa Roy");
        jo = someone("Jo Bélanger");
        sam = someone("Sam Côté");
        nour = someone("Nour Haddad");
        sol = someone("Sol Nakamura");
        circus = organisation("Cirque des Rives");
        centre = organisation("Centre du Faubourg");
        seat(circus, lea);
        seat(centre, jo, sam, nour);
        seat(organisation("Conseil des arts", "funder"), sol);
        for (var person : new Someone[] {jo, sam, nour}) belongs(person, "2024-01-01");
        shared(Kind.LONG_TALK, "2026-03-02", lea, jo);
        shared(Kind.HELPING_OUT, "2026-03-02", lea, sam);
    }

    @Test
    void access_ends_when_the_last_day_begins_at_the_table_whatever_runs_or_does_not() {
        var moment = shared(Kind.MEAL, "2026-03-02", jo, lea);
        var josBrowser = as(jo);
        says(josBrowser, "2026-03-31");
        clock.is("2026-03-31T03:59:00Z");
        assertThat(josBrowser.ask(path()).status()).isEqualTo(200);
        clock.is("2026-03-31T04:00:00Z");
        for (var page : new String[] {"", "/history", "/promises", "/duties", "/connections", "/details"})
            assertThat(josBrowser.ask(path() + page).status()).as(page).isEqualTo(404);
        assertThat(josBrowser.submit(path() + "/details", Map.of("name", "x")).status())
                .isEqualTo(404);
        assertThat(josBrowser.visit("/tables").text()).doesNotContain("Between Us");
        assertThat(josBrowser.visit("/me/connections").text()).contains("Léa Roy");
        assertThat(josBrowser.visit(path(moment)).text()).contains("Léa Roy");
        assertThat(as(sam).visit(path() + "/connections").text()).doesNotContain("Jo Bélanger");
    }

    @Test
    void whoever_left_only_the_table_has_not_gone_elsewhere() {
        var josBrowser = as(jo);
        says(josBrowser, "2026-03-31");
        clock.isOn("2026-04-01");
        assertThat(josBrowser.visit("/").text()).doesNotContain("know where you are now");
        assertThat(josBrowser.visit("/me/departures").text()).contains("You still belong to Centre du Faubourg");
        var handover = owner().sql("select id from relationships.handover where person_id = :jo")
                .param("jo", jo.id().value())
                .query(UUID.class)
                .single();
        josBrowser.submit(
                "/me/departures/" + handover,
                Map.of("at", organisationOf(centre).toString()));
        assertThat(as(lea).visit(path() + "/handovers/" + handover).text())
                .contains("Jo Bélanger")
                .doesNotContain("is with Centre du Faubourg now");
        owner().sql("update directory.affiliation set until = :day where person_id = :jo")
                .param("day", LocalDate.parse("2026-04-01"))
                .param("jo", jo.id().value())
                .update();
        assertThat(josBrowser.visit("/me/departures").text()).contains("To be found somewhere");
    }

    @Test
    void the_table_s_own_time_zone_decides() {
        owner().sql("update tables.longtable set zone = 'America/Vancouver' where id = :id")
                .param("id", table.value())
                .update();
        var josBrowser = as(jo);
        says(josBrowser, "2026-03-31");
        clock.is("2026-03-31T06:59:00Z");
        assertThat(josBrowser.ask(path()).status()).isEqualTo(200);
        clock.is("2026-03-31T07:00:00Z");
        assertThat(josBrowser.ask(path()).status()).isEqualTo(404);
    }

    @Test
    void a_last_day_in_the_past_or_today_is_not_taken_and_what_was_typed_stays() {
        for (var day : new String[] {"2026-03-01", "2026-03-02"}) {
            var browser = as(jo).visit(path() + "/handovers/new")
                    .type("last_day", day)
                    .press("Say it");
            assertThat(browser.status()).isEqualTo(422);
            assertThat(browser.text()).contains("Choose a day from tomorrow on");
            assertThat(browser.page().select("input[name=last_day]").attr("value"))
                    .isEqualTo(day);
        }
        assertThat(as(lea).visit(path()).text()).doesNotContain("last day");
    }

    @Test
    void leaving_the_organisation_ends_every_place_and_opens_a_handover_at_each() {
        var first = table;
        var firstCentre = centre;
        table = tableSince(LocalDate.parse("2026-01-05"));
        var organisation = organisationOf(firstCentre);
        var elsewhere = UUID.randomUUID();
        owner().sql("""
                insert into tables.partner (id, table_id, organisation_id, state, since)
                values (:id, :table, :organisation, 'seated', '2026-01-05')
                """)
                .param("id", elsewhere)
                .param("table", table.value())
                .param("organisation", organisation)
                .update();
        owner().sql("update tables.longtable set name = 'Second table' where id = :id")
                .param("id", table.value())
                .update();
        seat(new PartnerId(elsewhere), jo);
        var second = table;
        table = first;

        var browser = as(jo).visit(path() + "/handovers/new");
        assertThat(browser.text()).contains("Your places for it end on that day", "Second table");
        browser.type("last_day", "2026-03-31").type("what", "organisation").press("Say it");
        assertThat(browser.text()).contains("You leave Centre du Faubourg on that day");
        assertThat(browser.visit("/tables/" + second).text()).contains("last day 31 March 2026");
        clock.isOn("2026-03-31");
        assertThat(browser.ask(path()).status()).isEqualTo(404);
        assertThat(browser.ask("/tables/" + second).status()).isEqualTo(404);
    }

    @Test
    void whoever_stays_after_all_stays_everywhere() {
        var browser = as(jo).visit(path() + "/handovers/new");
        browser.type("last_day", "2026-03-31").type("what", "organisation").press("Say it");
        browser.press("I stay after all");
        clock.isOn("2026-04-01");
        assertThat(browser.ask(path()).status()).isEqualTo(200);
        assertThat(browser.visit(path() + "/history").text()).contains("Jo Bélanger stays after all");
        assertThat(as(lea).visit(path()).text()).doesNotContain("What should not get lost");
        assertThat(owner().sql("select count(*) from directory.affiliation where person_id = :jo and until is null")
                        .param("jo", jo.id().value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void once_the_day_has_begun_nobody_can_take_it_back() {
        var browser = as(jo);
        says(browser, "2026-03-31");
        var handover = browser.where();
        clock.isOn("2026-03-31");
        assertThat(browser.submit(handover + "/cancellations", Map.of()).status())
                .isEqualTo(404);
        assertThat(as(sam).submit(handover + "/cancellations", Map.of()).status())
                .isEqualTo(404);
        assertThat(browser.ask(path()).status()).isEqualTo(404);
    }

    @Test
    void a_last_day_before_the_belonging_began_is_not_taken() {
        owner().sql("update directory.affiliation set since = '2026-05-01' where person_id = :jo")
                .param("jo", jo.id().value())
                .update();
        var browser = as(jo).visit(path() + "/handovers/new");
        browser.type("last_day", "2026-04-15").type("what", "organisation").press("Say it");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("You belong to the organisation since 1 May 2026");
        assertThat(as(jo).ask(path()).status()).isEqualTo(200);
    }

    @Test
    void a_belonging_cannot_be_ended_in_the_past_while_places_rest_on_it() {
        var affiliation = owner().sql("select id from directory.affiliation where person_id = :jo")
                .param("jo", jo.id().value())
                .query(UUID.class)
                .single();
        var browser = as(jo).visit("/me/organisations/" + affiliation);
        assertThat(browser.text()).contains("your places for them end on that day too: Between Us");
        browser.type("my_until", "2026-02-01").press("Save");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(browser.text()).contains("You still have a place at a table");
        browser.visit("/me/organisations/" + affiliation)
                .type("my_until", "2026-03-02")
                .press("Save");
        assertThat(browser.ask(path()).status()).isEqualTo(404);
        assertThat(as(sam).visit(path()).text()).contains("Jo Bélanger left on 2 March 2026");
    }

    @Test
    void what_waited_only_for_someone_who_has_left_can_go_on() {
        as(jo).visit(path() + "/details").press("Propose a partnership");
        says(as(lea), "2026-03-10");
        assertThat(as(sam).visit(path()).text())
                .contains("Still to answer: Cirque des Rives")
                .doesNotContain("Everyone here has said yes");
        clock.isOn("2026-03-10");
        var sams = as(sam).visit(path());
        sams.press("Everyone here has said yes: go on");
        assertThat(sams.visit(path()).page().select(".chip").text()).contains("Partnership");
    }

    @Test
    void leaving_twice_moves_the_day_and_opens_no_second_handover() {
        var browser = as(jo);
        says(browser, "2026-03-31");
        assertThat(browser.visit(path() + "/handovers/new").text())
                .contains("You said that your last day here is 31 March 2026");
        browser.type("last_day", "2026-04-30").press("Say it");
        assertThat(handovers()).isEqualTo(1);
        clock.isOn("2026-04-29");
        assertThat(browser.ask(path()).status()).isEqualTo(200);
        browser.visit(path() + "/departures").press("Leave");
        assertThat(handovers()).isEqualTo(1);
        assertThat(as(sam).visit(path()).text()).contains("Jo Bélanger left on 29 April 2026");
    }

    @Test
    void the_last_one_of_a_partner_leaves_its_place_open_and_others_may_invite_for_it() {
        var browser = as(lea).visit(path() + "/handovers/new");
        assertThat(browser.text()).contains("You are the last one here for Cirque des Rives", "its place stands open");
        browser.type("last_day", "2026-03-10").press("Say it");
        assertThat(browser.text()).contains("Nobody will sit here for Cirque des Rives then");
        clock.isOn("2026-03-10");
        var jos = as(jo).visit(path());
        assertThat(jos.text())
                .contains("Who could sit here for Cirque des Rives now?", "Nobody has sat here for them since 10 March")
                .contains("by 9 April 2026")
                .doesNotContain("a second person for Cirque des Rives", "With two", "with two");
        jos.visit(path() + "/invitations/new?partner=" + circus)
                .type("name", "Marc Gagné")
                .type("email", "marc-" + UUID.randomUUID().toString().substring(0, 8) + "@example.org")
                .type("for", circus.toString())
                .press("Send the invitation");
        assertThat(jos.text()).contains("Marc Gagné is invited");
    }

    @Test
    void whoever_is_left_reads_plainly_that_nobody_sits_for_a_partner_any_more() {
        var browser = as(lea);
        says(browser, "2026-03-10");
        var handover = browser.where();
        clock.isOn("2026-03-20");
        assertThat(as(jo).visit(handover).text())
                .contains("Nobody sits here for Cirque des Rives now", "Who could come for it?")
                .contains("Léa Roy is no longer at this table")
                .doesNotContain("Nobody will sit here", "take along");
        assertThat(as(jo).visit(path() + "/questions").text())
                .contains("Who could sit here for Cirque des Rives?", "Nobody sits here for them now.")
                .doesNotContain("Would someone else at Cirque des Rives")
                .doesNotContain("someone else from Cirque des Rives");
        seatSince(circus, someone("Marc Gagné"), "2026-03-20");
        assertThat(as(jo).visit(handover).text()).doesNotContain("Nobody sits here for Cirque des Rives now");
        assertThat(as(jo).visit(path()).text())
                .contains("The place of a second person for Cirque des Rives is open")
                .doesNotContain("Who could sit here for Cirque des Rives now?");
    }

    @Test
    void what_the_last_one_promised_is_taken_on_by_anyone_inside_with_their_own_yes_or_let_go() {
        for (var what : new String[] {"Lend the tent", "Book the hall", "Print the posters"}) promised(lea, what);
        var browser = as(lea);
        says(browser, "2026-03-10");
        var handover = browser.where();
        assertThat(as(jo).visit(handover).text())
                .contains("What is still open on that day, anyone here may take on or let go")
                .doesNotContain("I take this on");
        for (var promise : promises()) assertThat(takes(jo, promise)).isEqualTo(404);
        clock.isOn("2026-03-10");
        for (var promise : promises()) {
            assertThat(takes(sol, promise)).isEqualTo(404);
            assertThat(takes(lea, promise)).isEqualTo(404);
            assertThat(letsGo(sol, promise)).isEqualTo(404);
        }
        var jos = as(jo).visit(handover);
        assertThat(jos.text()).contains("Would you take something on?");
        jos.press("I take this on", of("Lend the tent"));
        assertThat(jos.text()).contains("It is with you now", "Centre du Faubourg, Jo Bélanger: Lend the tent");
        as(sam).visit(handover).press("Let it go", of("Book the hall"));
        var nours = as(nour).visit(path() + "/promises");
        assertThat(nours.text()).contains("Nobody sits here for Cirque des Rives now", "dropped");
        nours.press("I take this on", of("Print the posters"));
        assertThat(nours.text()).contains("Centre du Faubourg, Nour Haddad: Print the posters");
        assertThat(as(sam).visit(handover).text()).contains("Nothing is open");
        assertThat(as(sam).visit(path() + "/history").text())
                .contains("Jo Bélanger does it from now on: Lend the tent");
    }

    @Test
    void the_last_one_who_leaves_at_once_may_leave_the_partner_at_the_table() {
        as(lea).visit(path() + "/departures").press("Leave");
        assertThat(as(jo).visit(path()).text()).contains("Cirque des Rives");
        assertThat(as(jo).visit(path() + "/history").text()).contains("Léa Roy left the table.");
    }

    @Test
    void a_colleague_s_last_day_waits_for_their_yes_and_nobody_else_reads_it() {
        as(sam).visit(path() + "/handovers/new")
                .type("who", jo.id().toString())
                .type("last_day", "2026-03-31")
                .press("Say it");
        assertThat(as(sam).visit(path() + "/handovers/new").text()).contains("Waiting for their yes", "Jo Bélanger");
        for (var other : new Someone[] {lea, nour}) {
            assertThat(as(other).visit(path()).text()).doesNotContain("last day", "Handover");
            assertThat(as(other).visit(path() + "/handovers/new").text()).doesNotContain("Waiting for their yes");
            assertThat(asking(
                            other,
                            () -> jdbc().sql("select count(*) from relationships.handover")
                                    .query(Integer.class)
                                    .single()))
                    .isZero();
        }
        var jos = as(jo).visit("/");
        assertThat(jos.text()).contains("Sam Côté wrote that your last day is 31 March 2026");
        jos.press("No");
        assertThat(handovers()).isZero();

        as(sam).visit(path() + "/handovers/new")
                .type("who", jo.id().toString())
                .type("last_day", "2026-03-31")
                .press("Say it");
        as(jo).visit("/").press("Yes, tell the table");
        assertThat(as(lea).visit(path()).text()).contains("last day 31 March 2026");
        clock.isOn("2026-03-31");
        assertThat(as(jo).ask(path()).status()).isEqualTo(404);
    }

    @Test
    void nobody_enters_a_last_day_for_someone_of_another_side() {
        var browser = as(lea).visit(path() + "/handovers/new");
        browser.type("who", jo.id().toString()).type("last_day", "2026-03-31").press("Say it");
        assertThat(browser.status()).isEqualTo(422);
        assertThat(handovers()).isZero();
    }

    @Test
    void what_would_be_uncovered_is_for_the_one_who_leaves_and_their_own_side_only_with_their_yes() {
        looksAfter(centre, Duty.MONEY, jo);
        looksAfter(centre, Duty.CONTACT, jo, sam);
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        assertThat(jos.text())
                .contains("What would be uncovered", "Only you read this", "Nobody would look after: money")
                .contains("About half of the contact with the others would go with you");
        assertThat(as(sam).visit(handover).text()).doesNotContain("What would be uncovered", "would go with");
        jos.press("Let people of Centre du Faubourg read this");
        assertThat(as(sam).visit(handover).text())
                .contains("What would be uncovered", "Nobody would look after: money")
                .doesNotContain("would go with you");
        assertThat(as(lea).visit(handover).text()).doesNotContain("What would be uncovered");
        jos.visit(handover).press("Show this to nobody of Centre du Faubourg");
        assertThat(as(sam).visit(handover).text()).doesNotContain("What would be uncovered");
        assertThat(as(sol).ask(handover).status()).isEqualTo(404);
    }

    @Test
    void a_duty_and_a_promise_pass_on_with_a_yes_and_a_no_needs_no_reason() {
        looksAfter(centre, Duty.MONEY, jo);
        promised(jo, "Bring the keys");
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        jos.press("Ask Sam Côté", "form:has(input[name=duty])");
        jos.visit(handover).press("Ask Sam Côté", "form:has(input[name=promise])");
        assertThat(as(sam).visit("/").text())
                .contains("Would you take this on: Money?", "Would you take this on: Bring the keys?");
        as(sam).visit(handover).press("Rather not", "section[aria-labelledby=line-duties] form");
        assertThat(jos.visit(handover).text()).contains("Sam Côté would rather not", "Money – nobody yet");
        jos.press("Ask Nour Haddad", "form:has(input[name=duty])");
        as(nour).visit(handover).press("I take this on", "section[aria-labelledby=line-duties] form");
        as(sam).visit(handover).press("I take this on", "section[aria-labelledby=line-promises] form");
        assertThat(as(lea).visit(path() + "/duties").text())
                .containsPattern("Money (Jo Bélanger, Nour Haddad|Nour Haddad, Jo Bélanger)");
        assertThat(as(lea).visit(handover).text())
                .contains("Money – then Nour Haddad", "Nothing is open")
                .doesNotContain("would rather not");
        assertThat(owner().sql("select person_id from tables.promise where table_id = :table")
                        .param("table", table.value())
                        .query(UUID.class)
                        .single())
                .isEqualTo(sam.id().value());
        assertThat(as(lea).visit(path() + "/history").text()).contains("Sam Côté does it from now on: Bring the keys");
    }

    @Test
    void nobody_takes_on_for_another_or_from_outside_the_side() {
        looksAfter(centre, Duty.MONEY, jo);
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        assertThat(as(lea).submit(handover + "/takings", Map.of("duty", "money"))
                        .status())
                .isEqualTo(404);
        assertThat(as(sam).submit(
                                handover + "/takings",
                                Map.of("duty", "money", "person", lea.id().toString()))
                        .status())
                .isEqualTo(404);
        assertThat(as(sam).submit(handover + "/takings", Map.of("duty", "signing"))
                        .status())
                .isEqualTo(404);
        jos.visit(handover).press("Ask Sam Côté", "form:has(input[name=duty])");
        var taking = owner().sql("select id from relationships.taking_on where person_id = :sam")
                .param("sam", sam.id().value())
                .query(UUID.class)
                .single();
        assertThat(as(nour).submit(handover + "/takings/" + taking + "/answers", Map.of("answer", "yes"))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void an_introduction_is_planned_with_one_tap_while_the_three_can_still_meet() {
        var jos = as(jo);
        says(jos, "2026-03-06");
        var handover = jos.where();
        assertThat(jos.text()).contains("Nour Haddad and Léa Roy").doesNotContain("Sam Côté and Léa Roy");
        assertThat(as(lea).visit(handover).text()).contains("Nour Haddad and Léa Roy");
        jos.press("Plan it");
        assertThat(jos.text()).contains("planned");
        assertThat(as(lea).visit(path()).text()).contains("Jo Bélanger introduces Nour Haddad to Léa Roy", "5 Mar");
        clock.isOn("2026-03-06");
        assertThat(as(sam).visit(handover).text()).contains("The time for introductions is over");
    }

    @Test
    void each_line_says_how_it_stands_by_whom_and_not_needed_takes_a_word() {
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        var leas = as(lea).visit(handover);
        leas.press("Not needed", "section[aria-labelledby=line-pause] form");
        assertThat(leas.status()).isEqualTo(422);
        assertThat(leas.text()).contains("Say in a word why it is not needed");
        leas.type("word", "Nothing is due").press("Not needed", "section[aria-labelledby=line-pause] form");
        assertThat(as(sam).visit(handover).text()).contains("Not needed", "Léa Roy, 2 March 2026", "Nothing is due");
        var sams = as(sam).visit(handover);
        sams.press("I tell them", "section[aria-labelledby=line-community] form");
        assertThat(sams.text()).contains("Say by when you tell them");
        sams.type("by_when", "2026-03-08").press("I tell them", "section[aria-labelledby=line-community] form");
        assertThat(as(sam).visit("/").text()).contains("You said you would tell the community by 8 March 2026");
        leas.visit(handover).press("Open again", "section[aria-labelledby=line-pause] form");
        assertThat(as(sam).visit(handover).text()).doesNotContain("Nothing is due");
    }

    @Test
    void the_note_to_the_funder_names_nobody_can_be_changed_and_two_who_save_at_once_see_both() {
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        var drafted = jos.page().select("textarea[name=note]").text();
        assertThat(drafted)
                .contains("someone from Centre du Faubourg", "31 March 2026")
                .doesNotContain("Jo");
        var leas = as(lea).visit(handover);
        jos.type("note", "Our own words").press("Save the note");
        assertThat(as(sam).visit(handover).page().select("a[href^=mailto]").attr("href"))
                .contains("body=Our%20own%20words");
        leas.type("note", "Other words").press("Save the note");
        assertThat(leas.status()).isEqualTo(409);
        assertThat(leas.text()).contains("Our own words", "Other words");
        assertThat(as(sol).visit(path()).text()).doesNotContain("Our own words", "last day");
    }

    @Test
    void the_table_is_asked_while_a_handover_is_open_and_no_longer_once_it_is_through() {
        var jos = as(jo);
        says(jos, "2026-03-31");
        var handover = jos.where();
        assertThat(jos.visit(path()).text()).contains("Your last day here is 31 March 2026. What should not get lost?");
        assertThat(as(lea).visit(path()).text()).contains("Jo Bélanger’s last day here is 31 March 2026");
        as(lea).visit(handover).press("We are through with it");
        assertThat(as(lea).visit(path()).text()).doesNotContain("What should not get lost");
        assertThat(as(sam).visit(path() + "/history").text()).contains("Léa Roy said that the handover is done");
        as(sam).visit(handover).press("Take it up again");
        assertThat(as(lea).visit(path()).text()).contains("What should not get lost");
        as(sam).visit(handover).press("Set it aside");
        assertThat(as(lea).visit(path()).text()).doesNotContain("What should not get lost");
    }

    @Test
    void two_who_leave_at_once_are_each_told_what_remains_without_both() {
        looksAfter(centre, Duty.CONTACT, jo, sam);
        var sams = as(sam);
        says(sams, "2026-03-20");
        var jos = as(jo);
        says(jos, "2026-03-31");
        assertThat(jos.text())
                .contains("Also leaving: Sam Côté, 20 March 2026")
                .contains("Nobody would look after: contact")
                .contains("Nobody of this side would be left who is connected with the others")
                .doesNotContain("Ask Sam Côté");
        assertThat(handovers()).isEqualTo(2);
        assertThat(as(lea).visit(path() + "/questions").text())
                .contains("Jo Bélanger’s last day", "Sam Côté’s last day");
    }

    @Test
    void a_successor_begins_anew_with_ways_to_get_to_know_each_other() {
        says(as(jo), "2026-03-31");
        var alex = someone("Alex Nguyen");
        clock.isOn("2026-04-13");
        seatSince(centre, alex, "2026-04-13");
        assertThat(as(lea).visit(path()).text())
                .contains("A new beginning with Alex Nguyen", "nothing passes on from whoever was here before");
        var plan = as(lea).visit(path() + "/beginnings/" + alex.id());
        assertThat(plan.text())
                .contains("A meal or coffee", "A first arts workshop together", "about 10 months")
                .contains("305");
        assertThat(as(alex).visit(path() + "/beginnings/" + alex.id()).text()).contains("Your new beginning here");
        assertThat(as(alex).visit("/me/connections").text()).doesNotContain("Léa Roy");
        assertThat(as(lea).ask(path() + "/beginnings/" + sam.id()).status()).isEqualTo(404);
        shared(Kind.MEAL, "2026-04-13", lea, alex);
        assertThat(as(lea).visit(path() + "/beginnings/" + alex.id()).text()).contains("already shared");
    }

    @Test
    void promises_without_anyone_in_touch_are_asked_about_on_both_sides() {
        promised(lea, "Lend the tent");
        assertThat(as(lea).visit(path() + "/questions").text()).doesNotContain("You have promised each other things");
        leaves(jo, "2026-03-02");
        leaves(sam, "2026-03-02");
        for (var person : new Someone[] {lea, nour})
            assertThat(as(person).visit(path() + "/questions").text())
                    .contains("You have promised each other things. Who could get in touch?");
        shared(Kind.LONG_TALK, "2026-03-02", lea, nour);
        assertThat(as(nour).visit(path() + "/questions").text()).doesNotContain("You have promised each other things");
    }

    @Test
    void the_own_copy_holds_ones_departures_and_nothing_of_others() {
        says(as(jo), "2026-03-31");
        says(as(sam), "2026-04-30");
        assertThat(as(jo).ask("/me/copy/longtable.json").answer().body())
                .contains("2026-03-31")
                .doesNotContain("2026-04-30");
    }

    private void says(Visitor browser, String day) {
        browser.visit(path() + "/handovers/new").type("last_day", day).press("Say it");
        assertThat(browser.status()).isEqualTo(200);
    }

    private int handovers() {
        return owner().sql(
                        "select count(*) from relationships.handover where table_id = :table and state <> 'cancelled'")
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }

    private void promised(Someone person, String what) {
        owner().sql("""
                insert into tables.promise (id, table_id, partner_id, person_id, what, made_by, made_at)
                select :id, table_id, partner_id, person_id, :what, person_id, :now from tables.seat
                where table_id = :table and person_id = :person
                """)
                .param("id", UUID.randomUUID())
                .param("what", what)
                .param("table", table.value())
                .param("person", person.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .update();
    }

    private List<UUID> promises() {
        return owner().sql("select id from tables.promise where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .list();
    }

    private int takes(Someone person, UUID promise) {
        return as(person)
                .submit(path() + "/promises/" + promise + "/takings", Map.of())
                .status();
    }

    private int letsGo(Someone person, UUID promise) {
        return as(person)
                .submit(path() + "/promises/" + promise + "/standings", Map.of("now", "dropped"))
                .status();
    }

    /** The forms about what was promised in these words. */
    private String of(String what) {
        return "form[action*=%s]"
                .formatted(owner().sql("select id from tables.promise where table_id = :table and what = :what")
                        .param("table", table.value())
                        .param("what", what)
                        .query(UUID.class)
                        .single());
    }

    private UUID organisationOf(PartnerId partner) {
        return owner().sql("select organisation_id from tables.partner where id = :id")
                .param("id", partner.value())
                .query(UUID.class)
                .single();
    }

    private void belongs(Someone person, String since) {
        owner().sql("""
                insert into directory.affiliation
                  (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)
                values (:id, :person, :organisation, :since, now(), now(), :person)
                """)
                .param("id", UUID.randomUUID())
                .param("person", person.id().value())
                .param("organisation", organisationOf(centre))
                .param("since", LocalDate.parse(since))
                .update();
    }

    private void seatSince(PartnerId partner, Someone person, String day) {
        seat(partner, person);
        owner().sql("update tables.seat set since = :day where person_id = :person and table_id = :table")
                .param("day", LocalDate.parse(day))
                .param("person", person.id().value())
                .param("table", table.value())
                .update();
    }
}
