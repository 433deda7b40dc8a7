package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** Un souper de tous les ans devient un partenariat et redevient une collaboration, en français et au téléphone. */
class UnSouperQuiGranditTest extends InABrowser {
    @Autowired
    private Tables tables;

    @Test
    void un_mot_se_comprend_autrement_puis_un_souper_grandit_et_revient_sans_rien_perdre() {
        clock.isOn("2026-01-12");
        var maelle = someone("Maëlle Roy", "fr");
        var jo = someone("Jo Tremblay", "fr");
        TableId table = asking(maelle, () -> tables.start("Le souper de la cour", "L’art de souper ensemble", null));
        seatedAt(table, jo, LocalDate.parse("2026-01-12"));
        var ici = "/tables/" + table;
        var maelles = phoneOf(maelle);
        var jos = phoneOf(jo);

        maelles.opens(ici + "/words/new")
                .types("word_fr", "art")
                .types("meaning_fr", "Ce qu’on fait quand on n’y est pas obligé.")
                .presses("Enregistrer");
        var mot = maelles.path();
        assertThat(maelles.barriers()).isEmpty();
        jos.opens(ici + "/words").follows("art").follows("Dire ce que nous entendons");
        jos.types("meaning_fr", "Ce qui se montre sur une scène.").presses("Enregistrer");
        assertThat(jos.reads()).contains("Est-ce que nous voulons dire la même chose?");
        assertThat(jos.barriers()).isEmpty();
        maelles.opens(mot).follows("Suggérer un sens pour tous");
        maelles.types("meaning_fr", "Ce qu’on fait sans y être obligé, montré ou non.")
                .presses("Le suggérer");
        jos.opens(mot).presses("Nous l’acceptons");
        assertThat(jos.reads()).contains("Ce que cela veut dire ici", "montré ou non", "Convenu le 12 janvier 2026");

        maelles.opens(ici + "/said/new")
                .types("said", "D’abord l’art, puis la soupe; les ARTS aussi, à partager.")
                .presses("Enregistrer");
        assertThat(maelles.window().locator("main .written a.meaning").allInnerTexts())
                .containsExactly("art", "ARTS");
        maelles.window().locator("main .written a.meaning").first().focus();
        maelles.window().keyboard().press("Enter");
        maelles.window().waitForURL("**" + mot);
        assertThat(maelles.reads()).contains("Ce que cela veut dire ici");

        clock.isOn("2026-02-20");
        maelles.opens(ici + "/goals/new")
                .types("goal_words", "Que chaque enfant soupe avec quelqu’un qu’il ne connaissait pas")
                .chooses("goal_set_by", "community")
                .chooses("goal_set_by", partnerOf(table, jo).toString())
                .presses("Enregistrer");
        assertThat(maelles.reads()).contains("la communauté, Jo Tremblay", "Vous travaillez en collaboration");
        assertThat(maelles.barriers()).isEmpty();
        maelles.presses("Proposer un partenariat");
        jos.opens(ici).presses("Oui de notre part");
        clock.isOn("2026-06-20");
        jos.opens(ici + "/growth");
        assertThat(jos.reads()).contains("Vous travaillez en partenariat");
        jos.presses("Proposer une collaboration");
        maelles.opens(ici).presses("Oui de notre part");
        maelles.opens(ici + "/growth");
        assertThat(maelles.reads())
                .contains("Vous travaillez en collaboration", "Que chaque enfant soupe")
                .contains("20 février 2026", "Un partenariat", "De nouveau une collaboration");
        jos.opens(ici + "/said");
        assertThat(jos.reads()).contains("D’abord l’art, puis la soupe");

        jos.opens(ici + "/reviews/new")
                .types("review_how", "Cuisiner à quatre mains.")
                .presses("Enregistrer");
        assertThat(jos.reads()).contains("Ce qui a marché dans notre façon de travailler", "18 septembre 2026");
        assertThat(jos.barriers()).isEmpty();
        jos.opens(ici + "/closing");
        assertThat(jos.reads()).contains("Dire plus haut qui avertit la communauté");
        assertThat(jos.barriers()).isEmpty();
    }
}
