package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.understanding.Congruences;
import org.longtable.understanding.Difference;
import org.longtable.understanding.Differences;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 6, steps 3 to 5, wholly in French: a neighbourhood centre and an organising group, before a forum. */
class LeCentreEtLeGroupeTest extends AroundATable {
    private static final int[] CENTRE = {5, 4, 2, 5, 3, 4, 5};
    private static final int[] GROUP = {2, 5, 5, 2, 3, 4, 5};

    @Autowired
    private Congruences congruences;

    @Autowired
    private Differences differences;

    private Someone ruth;
    private Someone amir;

    @BeforeEach
    void ruthAndAmirSitAtATableThatIsNoLongerNew() {
        ruth = someone("Ruth Desmarais", "fr");
        amir = someone("Amir Haddadi", "fr");
        seat(centre, ruth);
        seat(school, amir);
        is(centre, "Centre de la rue Basse");
        is(school, "Mains d’œuvre");
        for (var gone : List.of(anna, dev)) leaves(gone, "2026-01-13");
        clock.isOn("2026-02-02");
    }

    @Test
    void ils_repondent_seuls_se_disent_ce_qu_ils_craignent_et_ne_notent_que_ce_que_les_deux_acceptent() {
        theyAnswerAlone();
        theyTellWhatTheyFear();
        theyTalk();
    }

    private void is(PartnerId partner, String name) {
        owner().sql("""
                update directory.organisation set name = :name
                where id = (select organisation_id from tables.partner where id = :partner)
                """).param("name", name).param("partner", partner.value()).update();
    }

    /** Step 3. */
    private void theyAnswerAlone() {
        as(ruth).visit(path("/statements/new?set=action")).press("Demander à tout le monde");
        var round = round();
        answers(ruth, round, CENTRE);
        var page = answers(amir, round, GROUP);
        assertThat(page.text()).contains("3 choses, vous les voyez autrement");
        assertThat(asking(ruth, () -> congruences.at(table, clock.today()))
                        .orElseThrow()
                        .value())
                .isEqualTo(Fraction.of(18, 28));
        assertThat(page.page().select("details .figures").text()).contains("0,64");
        assertThat(asking(ruth, () -> differences.at(table)))
                .extracting(one -> one.statement().orElseThrow().place() + 1)
                .as("statements 1, 3 and 4 are to be talked through")
                .containsExactly(1, 3, 4);
        assertThat(as(ruth).visit(path("/questions")).text()).contains("3 choses");
    }

    /** Step 4. */
    private void theyTellWhatTheyFear() {
        as(ruth).visit(path("/fears")).press("Demander aux autres s’ils le veulent");
        assertThat(as(amir).visit("/").text()).contains("si on se disait ce que l’on craint");
        as(amir).visit(path("/fears")).press("Oui, nous le voulons");
        writes(ruth, "Des gardiens trop prudents");
        assertThat(as(amir).visit(path("/fears")).text()).doesNotContain("gardiens trop prudents.");
        writes(amir, "Qu’on se sert des gens");
        for (var one : List.of(ruth, amir))
            assertThat(as(one).visit(path("/fears")).text())
                    .contains("Des gardiens trop prudents", "Qu’on se sert des gens")
                    .contains("Quand vous en parlez", "Lisez les deux à voix haute", "quelqu’un de l’extérieur");
        assertThat(as(sol).ask(path("/fears")).status()).isEqualTo(404);
    }

    /** Step 5. */
    private void theyTalk() {
        var agenda = as(ruth).visit(path("/conversations/new")).press("Faire l’ordre du jour");
        assertThat(agenda.page().select("main h2[id^=item]")).hasSize(4);
        var path = agenda.where();
        record(path, 1, "settled", "Le centre diffuse l’information, sans afficher son nom aux manifestations.", "");
        record(path, 2, "settled", "Le groupe prévient le centre 72 heures d’avance.", "");
        record(
                path,
                3,
                "agreed_to_differ",
                "Les membres choisissent pour eux-mêmes.",
                "Qui n’ose pas choisir seul n’a personne à qui le demander ici.");
        as(ruth).visit(path).press("Nous en avons parlé");
        as(amir).visit(path("/fears")).press("Nous en avons parlé");
        assertThat(as(ruth).visit(path("/fears")).text()).doesNotContain("gardiens", "sert des gens");
        var stands = asking(amir, () -> differences.at(table));
        assertThat(stands)
                .extracting(Difference::state)
                .containsExactlyInAnyOrder(
                        Difference.State.SETTLED, Difference.State.SETTLED, Difference.State.AGREED_TO_DIFFER);
        assertThat(as(amir).visit(path("/understanding")).text())
                .contains("réglé", "d’accord pour différer", "Ce qu’il en coûte à la communauté")
                .contains("n’a personne à qui le demander ici.");
        assertThat(as(sol).visit(path("/history")).text()).doesNotContain("72 heures", "craignent", "noté");
    }

    /** Ruth proposes, Amir says yes. */
    private void record(String agenda, int place, String state, String words, String cost) {
        var item = as(ruth).visit(agenda)
                .page()
                .select("section[aria-labelledby=item-" + place + "] a[href*=/items/]")
                .attr("href");
        as(ruth).visit(item)
                .type("record_words", words)
                .type("record_state", state)
                .type("record_cost", cost)
                .press("Le proposer");
        as(amir).visit(agenda).press("Oui, noter ceci");
    }

    private Visitor writes(Someone person, String words) {
        var form = as(person)
                .visit(path("/fears"))
                .page()
                .select("main a[href$=words]")
                .attr("href");
        return as(person)
                .visit(form)
                .type("fear_words", words)
                .type("fear_known", "yes")
                .press("Sceller ma réponse");
    }

    private Visitor answers(Someone person, UUID round, int... numbers) {
        var visitor = as(person).visit(path("/statements/" + round));
        for (int place = 1; place <= numbers.length; place++)
            visitor.type("answer_" + place, Integer.toString(numbers[place - 1]));
        return visitor.press("Sceller ma réponse");
    }

    private UUID round() {
        return owner().sql("select id from envelopes.round where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
    }
}
