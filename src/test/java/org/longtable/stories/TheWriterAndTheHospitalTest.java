package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.pace.TimesForTrust;
import org.longtable.relationships.Carries;
import org.longtable.understanding.Congruences;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 2, steps 1 to 10: a writer in her own right, and a hospital that one friendship carries at first. */
class TheWriterAndTheHospitalTest extends InABrowser {
    @Autowired
    private Carries carries;

    @Autowired
    private TimesForTrust times;

    @Autowired
    private Congruences congruences;

    private TableId table;
    private final Map<String, Phone> phones = new HashMap<>();

    @Test
    void the_hospital_rests_on_one_friendship_until_others_get_to_know_the_writer() {
        clock.isOn("2025-09-15");
        var nadia = someone("Nadia Osei");
        var nadias = phoneOf(nadia);
        phones.put("Nadia", nadias);
        table = nadias.startsATable("Words on the ward", "Writing with patients and staff.", "");
        var karensAddress = freshAddress("karen");
        nadias.invites(table, "Karen Liu", karensAddress, "St Brigid Hospital", "en");
        var karens = newPhone("en-CA").takesThePlaceOfferedTo(karensAddress, "Karen Liu", true);
        phones.put("Karen", karens);
        var karen = whoIsAt(karensAddress, "Karen Liu");
        nadias.notes(table, "2025-09-15", "A long open talk", "Karen Liu");
        karens.confirmsOnToday();

        nadias.opens("/tables/" + table + "/funding/new")
                .types("pace_promised", "A first session on the ward")
                .types("pace_first_deliverable", "2025-11-17")
                .presses("Save");
        nadias.opens("/tables/" + table + "/time")
                .chooses("pace_familiarity", "know_of_the_work")
                .presses("Save");
        assertThat(nadias.reads()).contains("Faster than trust usually grows");

        clock.isOn("2025-10-01");
        var hospital = partnerOf(table, karen);
        assertThat(figure("relationships.continuity", karen)).isEqualTo("0.00");
        assertThat(figure("relationships.rests-on", karen)).isEqualTo("1");
        nadias.opens("/tables/" + table + "/connections");
        assertThat(nadias.reads()).contains("mostly one person").doesNotContain("0.00", "Karen Liu carries");
        assertThat(nadias.barriers()).isEmpty();
        assertThat(asking(nadia, () -> carries.of(table, hospital, nadia.id(), clock.today()))
                        .figures())
                .as("the numbers are for the hospital's own people")
                .isEmpty();
        karens.opens("/tables/" + table + "/connections/without-me");
        assertThat(karens.reads()).contains("Nobody");
        assertThat(karens.barriers()).isEmpty();

        var omarsAddress = freshAddress("omar");
        var priyasAddress = freshAddress("priya");
        karens.invitesAColleague(table, "Omar Haddad", omarsAddress);
        phones.put("Omar", newPhone("en-CA").takesThePlaceOfferedTo(omarsAddress, "Omar Haddad", false));
        karens.invitesAColleague(table, "Priya Nair", priyasAddress);
        phones.put("Priya", newPhone("en-CA").takesThePlaceOfferedTo(priyasAddress, "Priya Nair", false));

        shared("2025-10-06", "Going to something of theirs", "Omar Haddad");
        shared("2025-10-20", "Helping out", "Omar Haddad");
        shared("2025-11-03", "Helping out", "Omar Haddad");
        shared("2025-11-17", "Helping out", "Omar Haddad", "Priya Nair");
        shared("2025-12-01", "Helping out", "Omar Haddad", "Priya Nair");
        shared("2025-12-15", "Visiting their work, by invitation", "Priya Nair");
        shared("2026-01-12", "A meal or coffee", "Karen Liu");
        clock.isOn("2026-01-19");
        nadias.notes(table, "2026-01-19", "A meal or coffee", "Omar Haddad");

        clock.isOn("2026-02-02");
        assertThat(figure("relationships.continuity", karen)).isEqualTo("0.48");
        assertThat(figure("relationships.rests-on", karen)).isEqualTo("1");
        nadias.opens("/tables/" + table + "/connections");
        assertThat(nadias.reads()).contains("a few, unevenly");
        nadias.opens("/me/connections");
        assertThat(nadias.reads())
                .contains("Omar Haddad", "long shared road", "Priya Nair", "often together", "Karen Liu", "in touch")
                .doesNotContain("10.91", "7.07", "3.01");

        phones.get("Omar").confirmsOnToday();
        assertThat(figure("relationships.continuity", karen)).isEqualTo("0.46");
        nadias.opens("/tables/" + table + "/connections");
        assertThat(nadias.reads()).contains("a few, unevenly");

        nadias.opens("/tables/" + table + "/statements/new?set=care");
        for (var left : List.of("care.leaving", "care.staff", "care.names")) nadias.leavesOut("keep", left);
        nadias.presses("Ask everyone").follows("Answer alone");
        nadias.answersAlone(5, 4, 3, 5).presses("Seal my answer");
        assertThat(phones.get("Karen").opens("/").reads()).contains("a round waits for your answer");
        phones.get("Omar").opens("/").follows("Read the statements");
        phones.get("Omar").answersAlone(5, 3, 4, 3).presses("Seal my answer");
        assertThat(phones.get("Omar").reads()).contains("One thing you see differently.");
        assertThat(asking(nadia, () -> congruences.at(table, clock.today()))
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(3, 4));
        nadias.opens("/tables/" + table + "/time").follows("Change");
        nadias.types("pace_first_deliverable", "2026-03-16").presses("Save");
        assertThat(asking(nadia, () -> times.at(table, nadia.id(), clock.today())).figures().stream()
                        .map(InABrowser::value))
                .containsExactly("237", "182", "0.23", "2026-03-12");
        nadias.opens("/tables/" + table + "/time");
        assertThat(nadias.reads()).contains("12 March 2026");
        assertThat(nadias.opensAll().reads()).contains("3/4", "0.23", "237");
        theyLearn(nadias);
        theirHouseRulesClash(nadias, omarsAddress);
    }

    /** Step 9. */
    private void theyLearn(Phone nadias) {
        var at = "/tables/" + table;
        nadias.opens(at + "/plan/versions/new")
                .types("plan_words", "An hour of writing each week, for patients.")
                .presses("Save");
        assumes(nadias, "An hour is a good length");
        assumes(nadias, "Only patients write");
        assumes(nadias, "Everyone can hold a pen");
        learned(
                nadias,
                "Patients tire after 30 minutes",
                "Sessions last 25 minutes",
                "An hour is a good length",
                "25 minutes");
        learned(nadias, "Night staff want to write", "A staff hour", "Only patients write", "");
        learned(nadias, "Some can only dictate", "Scribe volunteers", "Everyone can hold a pen", "");
        nadias.follows("Write the plan anew")
                .types("plan_words", "25 minutes for patients, scribe volunteers, and a staff hour.")
                .presses("Save");
        assertThat(nadias.reads()).contains("Version 2", "What you learned changed three things");
        assertThat(nadias.window().locator("section[aria-labelledby=lessons] li"))
                .satisfies(changes -> assertThat(changes.allInnerTexts())
                        .hasSize(3)
                        .allMatch(one -> one.contains("15 December 2025")));
        assertThat(nadias.window()
                        .locator("section[aria-labelledby=lessons] a[href*='/moments/']")
                        .count())
                .isEqualTo(3);
        assertThat(nadias.barriers()).isEmpty();
        nadias.opens(at + "/assumptions");
        assertThat(nadias.window()
                        .locator("section[aria-labelledby=dropped] li")
                        .count())
                .isEqualTo(2);
        assertThat(nadias.window()
                        .locator("section[aria-labelledby=changed] li")
                        .count())
                .isEqualTo(1);
        assertThat(nadias.barriers()).isEmpty();
    }

    private void assumes(Phone nadias, String words) {
        nadias.opens("/tables/" + table + "/assumptions/new")
                .types("assumption_words", words)
                .presses("Save");
    }

    private void learned(Phone nadias, String learned, String changes, String assumed, String became) {
        nadias.opens("/tables/" + table + "/lessons/new")
                .types("lesson_learned", learned)
                .types("lesson_changes", changes)
                .picks("moment", "15 December 2025")
                .opensAll()
                .picks("lesson_assumption", assumed)
                .chooses("lesson_state", became.isEmpty() ? "dropped" : "changed")
                .types("lesson_became", became)
                .presses("Save");
    }

    /** Step 10. */
    private void theirHouseRulesClash(Phone nadias, String omarsAddress) {
        nadias.opens("/me/profile/policies")
                .chooses("told_policy_publishing", "publish")
                .presses("Save");
        var karens = phones.get("Karen").opens("/tables/" + table + "/policies");
        assertThat(karens.reads()).contains("what is made is meant to be published");
        karens.follows("House rules of St Brigid Hospital")
                .chooses("told_policy_checks", "asked_before")
                .chooses("told_policy_photos", "never")
                .chooses("told_policy_names", "never")
                .presses("Save");
        var omars = phones.get("Omar").opens("/tables/" + table + "/policies");
        assertThat(omars.window().locator("main section.ask").allInnerTexts())
                .singleElement()
                .satisfies(one -> assertThat(one).contains("Publishing and people’s identity", "Nadia Osei"));
        assertThat(omars.barriers()).isEmpty();
        omars.picks("understanding_owner", "Omar Haddad")
                .types("understanding_again", "2026-02-20")
                .presses("Take it up");
        nadias.opens("/tables/" + table + "/understanding");
        assertThat(nadias.reads())
                .contains("Publishing and people’s identity", "Omar Haddad keeps it in mind", "20 February 2026");
        omars.opens("/tables/" + table + "/policies").follows("Where it stands");
        omars.chooses("understanding_state", "settled").presses("Save");
        assertThat(omars.reads()).contains("Write in a few words what you found");
    }

    /** Nadia notes what she shared with these people, and each of them says that it was so. */
    private void shared(String day, String kind, String... people) {
        clock.isOn(day);
        var nadias = phones.get("Nadia").notes(table, day, kind, people);
        if (kind.startsWith("Visiting")) nadias.presses("Nadia Osei visited, and the others agreed");
        for (var person : people) phones.get(person.split(" ")[0]).confirmsOnToday();
    }

    private String figure(String name, Someone own) {
        var partner = partnerOf(table, own);
        return asking(own, () -> carries.of(table, partner, own.id(), clock.today())).figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(figure -> ((Figure.Known) figure).value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
