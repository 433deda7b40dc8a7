package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.agreements.Acknowledgements;
import org.longtable.agreements.Agreements;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.annotation.Autowired;

/** Story 4, steps 1 and 8: a second name or a reason, and a signature with nobody behind it. And a note, wholly in French. */
class TheCircusPutsItInWritingTest extends InABrowser {
    @Autowired
    private Agreements agreements;

    @Autowired
    private Tables tables;

    @Test
    void a_signature_asks_for_a_second_name_and_does_not_carry_what_nobody_carries() {
        clock.isOn("2026-02-10");
        var lea = someone("Léa Roy");
        var leas = phoneOf(lea);
        var table = leas.startsATable("Cirque social", "Circus with young people.", "Cirque des Rives");
        var josAddress = freshAddress("jo");
        leas.invites(table, "Jo Bélanger", josAddress, "Centre jeunesse du Faubourg", "en");
        var jos = newPhone("en-CA").takesThePlaceOfferedTo(josAddress, "Jo Bélanger", true);
        var jo = whoIsAt(josAddress, "Jo Bélanger");

        leas.opens("/tables/" + table).follows("Agreements").follows("Write an agreement");
        leas.taps("Letter").presses("Choose the words");
        assertThat(leas.barriers()).isEmpty();
        leas.types("title", "Circus on Wednesdays").presses("Put it on the table");
        var path = leas.path();
        assertThat(leas.barriers()).isEmpty();
        leas.presses("We have read it all and stand by it").follows("Sign for Cirque des Rives");
        leas.types("reason", "Marc comes in March.")
                .chooses("leave-open", "yes")
                .presses("Give our word");

        jos.opens(path).presses("We have read it all and stand by it").follows("Sign for Centre jeunesse du Faubourg");
        jos.presses("Give our word");
        assertThat(jos.reads()).contains("Each partner has two representatives: 1 of 2 is named.");
        assertThat(jos.barriers()).isEmpty();
        var named = representatives(table, path, jo);
        assertThat(named.value()).isEqualByComparingTo("1");
        assertThat(named.inputs()).extracting(Figure.Input::value).containsExactly(1, 2);
        jos.types("reason", "Nour has yet to meet everyone.")
                .chooses("leave-open", "yes")
                .presses("Give our word");
        assertThat(jos.reads()).contains("With your word it is in force.", "Jo Bélanger stands for it");
        leas.opens(path);
        assertThat(leas.reads()).contains("Fewer than two, because: Nour has yet to meet everyone.");

        var noursAddress = freshAddress("nour");
        jos.invitesAColleague(table, "Nour Haddad", noursAddress);
        var nours = newPhone("en-CA").takesThePlaceOfferedTo(noursAddress, "Nour Haddad", false);
        clock.isOn("2026-03-02");
        for (var kind : new String[] {"A long open talk", "A first arts workshop together"}) {
            leas.notes(table, "2026-03-02", kind, "Jo Bélanger");
            jos.confirmsOnToday();
        }
        leas.opens(path);
        assertThat(leas.reads()).contains("active").doesNotContain("no living relationship");

        clock.isOn("2026-03-31");
        owner().sql("update tables.seat set until = '2026-03-31' where person_id = :jo")
                .param("jo", jo.id().value())
                .update();
        for (var phone : new Phone[] {leas, nours}) {
            phone.opens(path);
            assertThat(phone.reads())
                    .contains("agreement with no living relationship", "See what can wait")
                    .contains("In force since 10 February 2026: version 1.");
            phone.opens("/tables/" + table);
            assertThat(phone.reads()).contains("Circus on Wednesdays – agreement with no living relationship");
            phone.opens("/tables/" + table + "/questions");
            assertThat(phone.reads()).contains("“Circus on Wednesdays” is in force, and is anyone still in touch?");
        }
    }

    @Test
    void deux_artistes_ecrivent_une_note_en_meme_temps_et_rien_ne_se_perd() {
        clock.isOn("2026-02-10");
        var rosa = someone("Rosa Tremblay", "fr");
        var milo = someone("Milo Gagnon", "fr");
        var table = tableOf(rosa, "Des chansons entre les livres");
        seatedAt(table, rosa, LocalDate.parse("2026-02-10"));
        seatedAt(table, milo, LocalDate.parse("2026-02-10"));
        var rosas = phoneOf(rosa);
        var milos = phoneOf(milo);

        rosas.opens("/tables/" + table + "/said/new")
                .types("said", "Rosa chante, Milo joue. On partage les cachets en deux.")
                .presses("Enregistrer");
        rosas.follows("En faire une entente");
        assertThat(rosas.reads()).contains("Note de ce qu’on s’est dit\u00a0: les premiers mots");
        rosas.types("title", "Chansons du printemps").leavesOut("stand", "yes").presses("La proposer à la tablée");
        var path = rosas.path();
        assertThat(rosas.reads())
                .contains("en cours d’écriture", "On partage les cachets en deux.", "À revoir le 11 avril 2026.");
        milos.opens(path).presses("Nous avons tout lu et nous sommes d’accord");
        assertThat(milos.reads()).contains("a tout reconnu").doesNotContain("En vigueur depuis");

        rosas.opens(path).follows("Modifier");
        milos.opens(path).follows("Modifier");
        rosas.types("words_fr", "Rosa chante, Milo joue. Deux tiers pour Milo, qui conduit.")
                .presses("La proposer");
        milos.types("words_fr", "Rosa chante, Milo joue. On partage les cachets et l’essence.")
                .presses("La proposer");
        assertThat(milos.reads()).contains("Rosa Tremblay propose d’autres mots", "Milo Gagnon propose d’autres mots");
        assertThat(milos.barriers()).isEmpty();

        rosas.opens(path).follows("Milo Gagnon propose d’autres mots").presses("Nous l’acceptons");
        assertThat(rosas.reads()).contains("entrée dans le texte", "Elle a donné la version 2.");
        milos.opens(path).follows("Rosa Tremblay propose d’autres mots");
        assertThat(milos.reads())
                .contains("Elle a été écrite d’après un texte plus ancien", "Deux tiers pour Milo")
                .doesNotContain("Nous l’acceptons");
        milos.opens(path).presses("Nous avons tout lu et nous sommes d’accord");
        rosas.opens(path).presses("Nous avons tout lu et nous sommes d’accord");
        assertThat(rosas.reads()).contains("en vigueur", "En vigueur depuis le 10 février 2026\u00a0: version 2.");
        rosas.opens(path + "/versions?from=1&to=2");
        assertThat(rosas.reads()).contains("La version 1 à côté de la version 2", "et l’essence");
    }

    private Figure.Known representatives(TableId table, String path, Someone person) {
        return asking(person, () -> {
            var view = tables.inside(table, person.id());
            var id = AgreementId.of(path.replaceFirst(".*/agreements/([0-9a-f-]{36}).*", "$1"));
            var agreement = agreements.find(view, id).agreement();
            return (Figure.Known) Acknowledgements.representatives(
                            view,
                            agreement,
                            view.peopleOf(view.mine(), clock.today()).size())
                    .figure(clock.today());
        });
    }

    private TableId tableOf(Someone starter, String name) {
        var id = TableId.fresh();
        owner().sql("""
                with t as (insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                  values (:id, :name, 'America/Toronto', '2026-02-10', :by, :now) returning id)
                insert into tables.stage (id, table_id, stage, since, at)
                select :stage, id, 'getting_to_know', '2026-02-10', :now from t
                """)
                .param("id", id.value())
                .param("name", name)
                .param("by", starter.id().value())
                .param("stage", UUID.randomUUID())
                .param("now", Timestamp.from(clock.instant()))
                .update();
        return id;
    }
}
