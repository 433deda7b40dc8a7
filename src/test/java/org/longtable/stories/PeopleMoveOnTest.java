package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.SelectOption;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.CarriedPartner;
import org.longtable.relationships.Carries;
import org.longtable.relationships.Moments;
import org.longtable.relationships.Told;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.tables.Duties;
import org.longtable.tables.Promises;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 4 steps 6 to 10, story 2 step 13 with X5, story 1 step 10: people come, go, and begin anew. */
class PeopleMoveOnTest extends InABrowser {
    @Autowired
    private Carries carries;

    @Autowired
    private Moments moments;

    @Autowired
    private Promises promises;

    @Autowired
    private Tables tables;

    @Autowired
    private Duties duties;

    private TableId table;
    private final Map<String, Phone> phones = new HashMap<>();
    private final Map<String, Someone> people = new HashMap<>();

    @Test
    void jo_gives_notice_leaves_and_is_found_again_at_maison_passerelle() {
        clock.isOn("2026-02-10");
        starts("Léa Roy", "Cirque social", "Cirque des Rives");
        comes("Marc Gagné", "Léa Roy");
        first("Jo Bélanger", "Centre jeunesse du Faubourg");
        comes("Sam Côté", "Jo Bélanger");
        comes("Nour Haddad", "Jo Bélanger");
        clock.isOn("2026-03-02");
        for (var kind : List.of(Kind.HELPING_OUT, Kind.WORKSHOP, Kind.LONG_TALK)) {
            shared("2026-03-02", kind, "Léa Roy", "Jo Bélanger");
            shared("2026-03-02", kind, "Léa Roy", "Sam Côté");
        }
        shared("2026-03-02", Kind.MEAL, "Marc Gagné", "Jo Bélanger");
        shared("2026-03-02", Kind.LONG_TALK, "Marc Gagné", "Jo Bélanger");
        shared("2026-03-02", Kind.CALL, "Marc Gagné", "Sam Côté");
        shared("2026-03-02", Kind.HELPING_OUT, "Marc Gagné", "Sam Côté");
        looksAfter(
                "Jo Bélanger",
                Map.of(
                        Duty.CONTACT, ids("Jo Bélanger", "Sam Côté"),
                        Duty.SIGNING, ids("Nour Haddad"),
                        Duty.MONEY, ids("Jo Bélanger"),
                        Duty.SAFEGUARDING, ids("Jo Bélanger", "Sam Côté"),
                        Duty.KNOWS_THE_AGREEMENT, ids("Jo Bélanger", "Sam Côté")));
        for (var what : List.of("Bring the keys", "Write to the parents", "Book the gym"))
            promised("Jo Bélanger", what);

        var jo = people.get("Jo Bélanger");
        assertThat(asking(jo, () -> carries.withoutMe(table, jo.id(), clock.today()))
                        .orElseThrow()
                        .percentLost())
                .isEqualTo(50);
        var jos = phones.get("Jo Bélanger").opens("/tables/" + table + "/departures");
        assertThat(jos.barriers()).isEmpty();
        jos.follows("Say my last day");
        assertThat(jos.reads()).contains("Nobody asks why");
        assertThat(jos.barriers()).isEmpty();
        jos.types("last_day", "2026-03-31").chooses("what", "organisation").presses("Say it");
        var handover = jos.path();
        assertThat(jos.reads())
                .contains(
                        "Your last day here: 31 March 2026",
                        "About half of the contact with the others would go with you")
                .contains("This side would then be carried by: mostly one person", "Nobody would look after: money")
                .contains("Bring the keys", "Write to the parents", "Book the gym", "Nour Haddad and Léa Roy")
                .doesNotContain("50", "0.00");
        assertThat(jos.barriers()).isEmpty();
        var leas = phones.get("Léa Roy").opens("/tables/" + table);
        assertThat(leas.reads()).contains("Jo Bélanger’s last day here is 31 March 2026. What should not get lost?");
        leas.follows("Open the handover");
        assertThat(leas.reads()).contains("Money – nobody yet").doesNotContain("What would be uncovered");
        assertThat(leas.barriers()).isEmpty();
        phones.get("Nour Haddad").opens(handover).presses("I take this on");
        assertThat(phones.get("Nour Haddad").reads()).contains("Thank you. It is with you now.");

        clock.isOn("2026-03-31");
        assertThat(jos.opens("/tables/" + table).reads()).doesNotContain("Cirque social");
        assertThat(jos.opens("/me/connections").reads()).contains("Léa Roy", "Marc Gagné");
        leas.opens("/tables/" + table);
        assertThat(leas.reads())
                .contains("The place of a second person for Centre jeunesse du Faubourg is open", "by 30 April 2026")
                .contains("Jo Bélanger left on 31 March 2026")
                .doesNotContain("overdue", "missing", "of 2");
        assertThat(leas.barriers()).isEmpty();

        clock.isOn("2026-04-13");
        comes("Alex Nguyen", "Sam Côté");
        leas.opens("/tables/" + table);
        assertThat(leas.reads())
                .contains("A new beginning with Alex Nguyen")
                .doesNotContain("The place of a second person");
        leas.follows("Ways to get to know each other");
        assertThat(leas.reads()).contains("A meal or coffee", "about 10 months");
        assertThat(leas.barriers()).isEmpty();
        assertThat(phones.get("Alex Nguyen").opens("/tables/" + table).reads()).contains("Your new beginning here");

        assertThat(jos.opens("/").reads()).contains("May those at Cirque social know where you are now?");
        jos.opens("/me/organisations/new").types("name", "Maison Passerelle");
        jos.window().locator("main input[name=speaks]").check(new Locator.CheckOptions().setForce(true));
        jos.presses("I belong there");
        jos.opens("/me/departures");
        assertThat(jos.barriers()).isEmpty();
        jos.window().locator("main select[name=at]").selectOption(new SelectOption().setLabel("Maison Passerelle"));
        jos.window().locator("main input[name=invite]").check(new Locator.CheckOptions().setForce(true));
        jos.presses("Save");
        assertThat(jos.reads()).contains("They can find you there.");

        leas.opens("/tables/" + table);
        assertThat(leas.reads())
                .contains(
                        "Jo Bélanger is with Maison Passerelle now",
                        "Go on with Centre jeunesse du Faubourg, through others",
                        "Begin something with Maison Passerelle",
                        "Both",
                        "Documents and data of the old organisation stay where they are.");
        assertThat(leas.barriers()).isEmpty();
        assertThat(phones.get("Sam Côté").opens("/tables/" + table).reads()).doesNotContain("Both");
        leas.opens("/tables/" + table).follows("Both");
        assertThat(leas.barriers()).isEmpty();
        leas.presses("Set the table");
        var begun = leas.tableHere();
        assertThat(begun).isNotEqualTo(table);
        jos.opens("/").follows("Read the invitation");
        jos.presses("Take my place");
        var passerelle = partnerOf(begun, jo);
        var carried = asking(jo, () -> carries.of(begun, passerelle, jo.id(), clock.today()));
        assertThat(figure(carried, "relationships.continuity")).isEqualTo("0.00");
        assertThat(figure(carried, "relationships.rests-on")).isEqualTo("1");
        assertThat(carried.representatives().reading()).isEqualTo(Reading.NAME_MISSING);
        assertThat(leas.opens("/tables/" + begun).reads())
                .contains("A place for one more")
                .doesNotContain("Bring the keys", "Worth talking about");
        assertThat(jos.opens("/tables/" + table).reads()).doesNotContain("Cirque social");
    }

    @Test
    void karen_leaves_the_hospital_and_a_corrected_date_moves_what_is_reckoned() {
        clock.isOn("2025-09-15");
        starts("Nadia Osei", "Words on the ward", "");
        first("Karen Liu", "St Brigid Hospital");
        comes("Omar Haddad", "Karen Liu");
        comes("Priya Nair", "Karen Liu");
        var first = shared("2025-09-15", Kind.LONG_TALK, "Nadia Osei", "Karen Liu");
        shared("2025-10-06", Kind.THEIR_EVENT, "Nadia Osei", "Omar Haddad");
        for (var day : List.of("2025-10-20", "2025-11-03")) shared(day, Kind.HELPING_OUT, "Nadia Osei", "Omar Haddad");
        for (var day : List.of("2025-11-17", "2025-12-01"))
            shared(day, Kind.HELPING_OUT, "Nadia Osei", "Omar Haddad", "Priya Nair");
        shared("2025-12-15", Kind.VISITING_WORK, "Nadia Osei", "Priya Nair");
        shared("2026-01-12", Kind.MEAL, "Nadia Osei", "Karen Liu");
        shared("2026-01-19", Kind.MEAL, "Nadia Osei", "Omar Haddad");
        clock.isOn("2026-02-02");

        var karen = people.get("Karen Liu");
        var departure = asking(karen, () -> carries.withoutMe(table, karen.id(), clock.today()))
                .orElseThrow();
        assertThat(departure.percentLost()).isEqualTo(14);
        assertThat(value(departure.remaining().figures(), "relationships.continuity"))
                .isEqualTo("0.37");
        var karens = phones.get("Karen Liu").opens("/tables/" + table + "/handovers/new");
        karens.types("last_day", "2026-03-01").presses("Say it");
        assertThat(karens.reads())
                .contains("Your last day here: 1 March 2026", "A part of the contact with the others would go with you")
                .contains("This side would then be carried by: a few, unevenly", "A warm good-bye");
        assertThat(phones.get("Nadia Osei").opens("/tables/" + table).reads())
                .contains("Karen Liu’s last day here is 1 March 2026");

        clock.isOn("2026-03-01");
        assertThat(share("Omar Haddad")).isEqualTo("0.63");
        assertThat(share("Priya Nair")).isEqualTo("0.37");
        assertThat(figure(carriedFor("Omar Haddad"), "relationships.continuity"))
                .isEqualTo("0.37");
        assertThat(carriedFor("Omar Haddad").representatives().inPractice()).isFalse();

        clock.isOn("2026-02-02");
        assertThat(figure(carriedFor("Karen Liu"), "relationships.continuity")).isEqualTo("0.46");
        var nadias = phones.get("Nadia Osei").opens("/tables/" + table + "/moments/" + first + "/corrections/new");
        nadias.types("day", "2026-02-01").presses("Save");
        karens.confirmsOnToday();
        assertThat(figure(carriedFor("Karen Liu"), "relationships.continuity"))
                .as("a later talk weighs more, so the hospital rests a little less on one person")
                .isEqualTo("0.48");
        assertThat(phones.get("Omar Haddad")
                        .opens("/tables/" + table + "/history")
                        .reads())
                .contains("Nadia Osei put right a moment");
        assertThat(phones.get("Nadia Osei")
                        .opens("/tables/" + table + "/history")
                        .reads())
                .contains("Nadia Osei put right a moment", "1 February 2026");
    }

    @Test
    void marie_becomes_the_second_representative_and_going_ahead_anyway_takes_a_reason_that_dev_reads() {
        clock.isOn("2026-01-12");
        starts("Anna Reyes", "Between Us", "Riverbend Community Centre");
        first("Dev Patel", "Lakeview High School");
        shared("2026-01-19", Kind.MEAL, "Anna Reyes", "Dev Patel");
        clock.isOn("2026-02-02");
        var annas =
                phones.get("Anna Reyes").opens("/tables/" + table + "/details").taps("Doing it");
        annas.presses("We are here now");
        assertThat(annas.reads()).contains("What is still missing", "a second person who sits here for them");
        assertThat(annas.barriers()).isEmpty();
        annas.presses("Go ahead anyway");
        assertThat(annas.reads()).contains("Why do you go ahead now?");
        assertThat(phones.get("Dev Patel").opens("/tables/" + table).reads()).contains("Getting to know each other");
        annas.types("reason", "The students have their free period now.").presses("Go ahead anyway");
        assertThat(phones.get("Dev Patel").opens("/tables/" + table).reads())
                .contains("Doing it", "The students have their free period now.");
        assertThat(phones.get("Dev Patel").barriers()).isEmpty();

        clock.isOn("2026-03-09");
        comes("Marie Tremblay", "Dev Patel");
        shared("2026-03-09", Kind.LONG_TALK, "Anna Reyes", "Marie Tremblay");
        var lakeview = carriedFor("Dev Patel");
        assertThat(figure(lakeview, "relationships.continuity")).isEqualTo("0.45");
        assertThat(figure(lakeview, "relationships.rests-on")).isEqualTo("1");
        assertThat(lakeview.representatives().reading()).isEqualTo(Reading.NOT_YET_EVEN);
        assertThat(phones.get("Anna Reyes")
                        .opens("/tables/" + table + "/connections")
                        .reads())
                .contains("Two names; their connections are not yet even.", "a few, unevenly")
                .doesNotContain("0.45", "1.66", "2.00");
    }

    private void starts(String name, String title, String organisation) {
        var person = someone(name);
        people.put(name, person);
        phones.put(name, phoneOf(person));
        table = phones.get(name).startsATable(title, "To do something well together.", organisation);
    }

    /** The first one of another organisation, invited by the one who started the table. */
    private void first(String name, String organisation) {
        var address = freshAddress("first");
        var starter = people.keySet().iterator().next();
        phones.get(starter).invites(table, name, address, organisation, "en");
        takes(name, address, true);
    }

    private void comes(String name, String colleague) {
        var address = freshAddress("c");
        phones.get(colleague).invitesAColleague(table, name, address);
        takes(name, address, false);
    }

    private void takes(String name, String address, boolean speaks) {
        phones.put(name, newPhone("en-CA").takesThePlaceOfferedTo(address, name, speaks));
        people.put(name, whoIsAt(address, name));
    }

    /** Noted by the first and confirmed by everyone else, as of that day. */
    private MomentId shared(String day, Kind kind, String by, String... with) {
        clock.isOn(day);
        var noting = people.get(by);
        var moment =
                asking(noting, () -> moments.note(table, noting.id(), Told.of(kind, LocalDate.parse(day), ids(with))));
        for (var name : with) {
            var person = people.get(name);
            asking(person, () -> {
                moments.confirm(table, moment, person.id());
                return 0;
            });
        }
        return moment;
    }

    private Set<PersonId> ids(String... names) {
        return Arrays.stream(names).map(name -> people.get(name).id()).collect(Collectors.toSet());
    }

    private void looksAfter(String name, Map<Duty, Set<PersonId>> duties) {
        var person = people.get(name);
        asking(person, () -> {
            this.duties.lookAfter(tables.find(table, person.id()), duties);
            return 0;
        });
    }

    private void promised(String name, String what) {
        var person = people.get(name);
        asking(
                person,
                () -> promises.say(
                        tables.find(table, person.id()),
                        new Promises.Said(what, Optional.empty(), Optional.of(person.id()), Optional.empty()),
                        person.id()));
    }

    private CarriedPartner carriedFor(String name) {
        var person = people.get(name);
        var partner = partnerOf(table, person);
        return asking(person, () -> carries.of(table, partner, person.id(), clock.today()));
    }

    private String share(String name) {
        return ((Figure.Known) carriedFor(name).ownShareFigure().orElseThrow())
                .value()
                .toPlainString();
    }

    private static String figure(CarriedPartner carried, String name) {
        return value(carried.figures(), name);
    }

    private static String value(List<Figure> figures, String name) {
        return figures.stream()
                .filter(figure -> figure.name().equals(name))
                .map(figure -> ((Figure.Known) figure).value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
