package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Organisations;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * Odette dances. She has just moved to Hay River, knows nobody there, and has a phone. Three groups might be partners; she
 * asks Rahel, who looks after the place, to introduce her to one. All in French; all are invented.
 */
class NewInANorthernTownTest extends InABrowser {
    @Autowired
    private Organisations organisations;

    @Autowired
    private Gazetteer gazetteer;

    private Someone rahel;
    private Someone lise;
    private String cares;

    @BeforeEach
    void threeGroupsOfTheNorth() {
        owner().sql("delete from people.host").update();
        rahel = siteHost("Rahel Tesfay");
        phoneOf(rahel)
                .opens("/introductions")
                .chooses("first_introductions", "yes")
                .presses("Keep this");
        lise = someone("Lise Beaulieu", "fr");
        phoneOf(lise).opens("/introductions").chooses("may_introduce", "yes").presses("Garder ces choix");
        // What only they care about, so that groups of other tests do not crowd the page.
        cares = "glace " + UUID.randomUUID();
        group("Le Four du Grand lac", "Hay River", "unhurried");
        group("Danser au dégel", "Yellowknife", "bursts");
        group("La Cuisine des aînées", "Hay River", "seasons");
    }

    @AfterEach
    void nobodyIsAskedByOthers() {
        owner().sql("delete from people.host where person_id = :id")
                .param("id", rahel.id().value())
                .update();
    }

    private void group(String name, String place, String pace) {
        var group = asking(lise, () -> organisations.beginOwn(name, "", lise.id()));
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", group.value())
                .update();
        tells(group, "place", gazetteer.exactly(place).orElseThrow().code());
        tells(group, "issue", cares);
        tells(group, "pace", pace);
    }

    private void tells(OrganisationId group, String field, String value) {
        owner().sql("""
                insert into directory.line (id, organisation_id, field, value, seen_by)
                values (gen_random_uuid(), :group, :field, :value, 'everyone')
                """)
                .param("group", group.value())
                .param("field", field)
                .param("value", value)
                .update();
    }

    @Test
    void odette_finds_three_possible_partners_sees_why_and_asks_to_be_introduced_to_one() {
        var hers = freshAddress("odette");
        var odette = newPhone("fr-CA").opens("/sign-in").types("email", hers).presses("M’envoyer le lien");
        odette.types("code", lettersTo(hers).getFirst().secrets().getLast()).presses("Entrer");
        odette.types("name", "Odette Morin").presses("M’asseoir");
        assertThat(odette.reads()).contains("Comment aimez-vous travailler ensemble?");
        odette.chooses("told_pace", "unhurried").presses("Enregistrer");

        assertThat(odette.barriers()).isEmpty();
        odette.types("told_place", "hay river")
                .taps("danse")
                .types("told_issue_own", cares)
                .presses("Enregistrer");

        assertThat(odette.path()).isEqualTo("/partners");
        assertThat(odette.barriers()).isEmpty();
        assertThat(odette.reads())
                .contains("Le Four du Grand lac", "Danser au dégel", "La Cuisine des aînées")
                .contains("Au même endroit que vous", cares)
                .contains("sans hâte", "par élans")
                .doesNotContain("Lise Beaulieu");

        odette.follows("Danser au dégel").follows("Demander une présentation");
        assertThat(odette.reads()).contains("Rahel Tesfay veille sur ce Longtable");
        assertThat(odette.barriers()).isEmpty();
        odette.types("why", "Je danse, et l’hiver sera long.").presses("Demander à Rahel Tesfay");
        assertThat(odette.reads()).contains("C’est demandé; pas encore de réponse.");

        phoneOf(rahel).opens("/").follows("Read and answer").presses("Yes, hand it on");
        phoneOf(lise).opens("/").follows("Lire et répondre").presses("Oui, avec plaisir");
        assertThat(odette.opens("/introductions").reads()).contains("Lise Beaulieu");
    }
}
