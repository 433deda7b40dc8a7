package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.Carries;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 4, steps 2 to 5: two names are not yet two relationships, and the same is asked of both sides. */
class TheCircusProgrammeInABrowserTest extends InABrowser {
    @Autowired
    private Carries carries;

    private TableId table;
    private final Map<String, Phone> phones = new HashMap<>();
    private final Map<String, Someone> people = new HashMap<>();

    @Test
    void two_representatives_in_practice_need_two_relationships() {
        clock.isOn("2026-02-10");
        var lea = someone("Léa Roy");
        people.put("Léa Roy", lea);
        phones.put("Léa Roy", phoneOf(lea));
        table = phones.get("Léa Roy").startsATable("Cirque social", "Du cirque avec des jeunes.", "Cirque des Rives");
        comesForTheCircus("Marc Gagné");
        var josAddress = freshAddress("jo");
        phones.get("Léa Roy").invites(table, "Jo Bélanger", josAddress, "Centre jeunesse du Faubourg", "en");
        phones.put("Jo Bélanger", newPhone("en-CA").takesThePlaceOfferedTo(josAddress, "Jo Bélanger", true));
        people.put("Jo Bélanger", whoIsAt(josAddress, "Jo Bélanger"));
        comesForTheCentre("Sam Côté");

        clock.isOn("2026-03-02");
        shared("Léa Roy", "Jo Bélanger", "Helping out");
        shared("Léa Roy", "Jo Bélanger", "A first arts workshop together");
        shared("Léa Roy", "Jo Bélanger", "A long open talk");
        shared("Léa Roy", "Sam Côté", "A first arts workshop together");
        shared("Marc Gagné", "Jo Bélanger", "A meal or coffee");
        shared("Marc Gagné", "Jo Bélanger", "A long open talk");
        shared("Marc Gagné", "Sam Côté", "A call or note");

        assertThat(figure("relationships.continuity", "Jo Bélanger")).isEqualTo("0.25");
        assertThat(figure("relationships.rests-on", "Jo Bélanger")).isEqualTo("1");
        assertThat(figure("relationships.continuity", "Léa Roy")).isEqualTo("0.31");
        var leas = phones.get("Léa Roy").opens("/tables/" + table + "/connections");
        assertThat(leas.reads()).contains("mostly one person").doesNotContain("0.25", "0.75");
        leas.opens("/tables/" + table);
        assertThat(leas.reads())
                .contains("Worth talking about", "runs through you")
                .doesNotContain("0.75", "0.69");
        assertThat(leas.barriers()).isEmpty();
        var marcs = phones.get("Marc Gagné").opens("/tables/" + table);
        assertThat(marcs.reads())
                .contains("Worth talking about", "runs through one person")
                .doesNotContain("Léa Roy,");

        shared("Léa Roy", "Sam Côté", "Helping out");
        shared("Léa Roy", "Sam Côté", "A long open talk");
        shared("Marc Gagné", "Sam Côté", "Helping out");
        assertThat(figure("relationships.continuity", "Jo Bélanger")).isEqualTo("0.50");
        assertThat(figure("relationships.rests-on", "Jo Bélanger")).isEqualTo("2");
        assertThat(figure("relationships.continuity", "Léa Roy")).isEqualTo("0.33");
        assertThat(figure("relationships.rests-on", "Léa Roy")).isEqualTo("1");
        leas.opens("/tables/" + table + "/connections");
        assertThat(leas.reads()).contains("several people", "mostly one person");
    }

    private void comesForTheCircus(String name) {
        comes(name, "Léa Roy");
    }

    private void comesForTheCentre(String name) {
        comes(name, "Jo Bélanger");
    }

    private void comes(String name, String colleague) {
        var address = freshAddress("c");
        phones.get(colleague).invitesAColleague(table, name, address);
        phones.put(name, newPhone("en-CA").takesThePlaceOfferedTo(address, name, false));
        people.put(name, whoIsAt(address, name));
    }

    private void shared(String who, String with, String kind) {
        phones.get(who).notes(table, "2026-03-02", kind, with);
        phones.get(with).confirmsOnToday();
    }

    private String figure(String name, String own) {
        var person = people.get(own);
        var partner = partnerOf(table, person);
        return asking(person, () -> carries.of(table, partner, person.id(), clock.today())).figures().stream()
                .filter(figure -> figure.name().equals(name))
                .map(figure -> ((Figure.Known) figure).value().toPlainString())
                .findFirst()
                .orElseThrow();
    }
}
