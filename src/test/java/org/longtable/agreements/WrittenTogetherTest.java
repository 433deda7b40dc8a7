package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.agreements.Acknowledgements.Signing;
import org.longtable.agreements.Changes.Outcome;
import org.longtable.agreements.Standing.State;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.NotFound;
import org.longtable.world.Statements;

/** A centre and a school write down what they promise each other, each with an equal voice. */
class WrittenTogetherTest extends AroundAnAgreement {
    @Test
    void a_note_is_begun_read_and_active_in_a_few_presses() {
        var annas = as(anna);
        annas.visit("/tables/" + table + "/agreements").follow("Write an agreement");
        annas.visit("/tables/" + table + "/agreements/new?kind=note&tongue=en")
                .type("title", "Songs in the gym")
                .type("words_purpose_en", "Together we sing on Tuesdays until June.")
                .type("words_who_does_what_en", "The centre brings songs, the school the room.")
                .type("words_money_en", "No money passes between us.")
                .press("Put it on the table");
        assertThat(annas.text())
                .contains("Songs in the gym", "being written", "Version 1", "Riverbend Community Centre")
                .contains("Only Riverbend Community Centre has written here so far");
        var agreement = annas.where();
        annas.press("We have read it all and stand by it");
        assertThat(annas.text()).contains("being written");

        var devs = as(dev).visit("/tables/" + table);
        assertThat(devs.text()).contains("Songs in the gym – waiting for your word");
        devs.visit(agreement).press("We have read it all and stand by it");
        assertThat(devs.text())
                .contains("With your word it is in force.", "active", "In force since 12 January 2026: version 1.");
        assertThat(devs.visit("/tables/" + table).text())
                .contains("Songs in the gym – active; look again on 13 March 2026");
        assertThat(devs.visit("/tables/" + table + "/history").text())
                .contains("“Songs in the gym” is in force.")
                .doesNotContain("on Tuesdays");
    }

    @Test
    void what_one_side_alone_has_written_goes_straight_in_and_afterwards_the_other_is_asked() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        assertThat(proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We sing on Tuesdays."))
                .isEqualTo(Outcome.TAKEN);
        assertThat(texts(id)).containsExactly("Purpose We sing on Tuesdays.", "Money Nobody pays.");

        assertThat(proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We sing on Fridays."))
                .isEqualTo(Outcome.WAITS);
        assertThat(texts(id).getFirst()).isEqualTo("Purpose We sing on Tuesdays.");
        var open = standing(id).agreement().open().getFirst();
        assertThat(answers(anna, id, open, true, "")).isEqualTo(Outcome.TAKEN);
        assertThat(texts(id).getFirst()).isEqualTo("Purpose We sing on Fridays.");
        assertThat(standing(id).agreement().number()).isEqualTo(3);
    }

    @Test
    void a_change_takes_back_what_was_acknowledged_of_that_clause_alone() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        answers(anna, id, standing(id).agreement().open().getFirst(), true, "");
        assertThat(standing(id).unread(centre))
                .containsExactly(latest(id).clauses().getFirst().id());
        assertThat(standing(id).unread(school))
                .containsExactly(latest(id).clauses().getFirst().id());
    }

    @Test
    void two_changes_to_one_clause_stand_beside_each_other_and_none_overwrites_the_other() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        var read = latest(id).clauses().getFirst();
        assertThat(proposes(anna, id, read, "Purpose We sing in spring.")).isEqualTo(Outcome.WAITS);
        assertThat(proposes(dev, id, read, "Purpose We sing in autumn.")).isEqualTo(Outcome.WAITS);
        var both = standing(id).agreement().open();
        assertThat(answers(dev, id, both.getFirst(), true, "")).isEqualTo(Outcome.TAKEN);
        assertThat(answers(anna, id, both.getLast(), true, "")).isEqualTo(Outcome.OUTDATED);
        assertThat(texts(id)).containsExactly("Purpose We sing in spring.");
        var page = as(anna).visit(standing(id).agreement().path() + "/changes/"
                + both.getLast().id());
        assertThat(page.text()).contains("written on an older wording", "in autumn");
        page.follow("Bring it onto the present words");
        assertThat(page.text()).contains("We sing in spring.");
        assertThat(page.page().select("textarea[name=words_en]").text()).isEqualTo("Purpose We sing in autumn.");
    }

    @Test
    void a_no_needs_a_reason_that_everyone_reads_and_its_writer_can_take_back() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We sing for money.");
        var change = standing(id).agreement().path() + "/changes/"
                + standing(id).agreement().open().getFirst().id();
        var annas = as(anna).visit(change).press("Say no with this reason");
        assertThat(annas.status()).isEqualTo(422);
        annas.type("reason", "The families cannot pay.").press("Say no with this reason");
        assertThat(annas.text()).contains("Your no is kept, with its reason.");
        assertThat(as(dev).visit(change).text()).contains("The families cannot pay.", "not taken");
        annas.press("Take my words back");
        assertThat(as(dev).visit(change).text())
                .doesNotContain("The families cannot pay.")
                .contains("These words were taken back on 12 January 2026.", "Anna Reyes says no");
    }

    @Test
    void questions_about_a_change_are_asked_and_answered_below_it() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We sing at night.");
        var change = standing(id).agreement().path() + "/changes/"
                + standing(id).agreement().open().getFirst().id();
        as(anna).visit(change).type("remark", "How late?").press("Send");
        var devs = as(dev).visit(change).type("remark", "Until nine.").press("Send");
        assertThat(devs.text()).contains("How late?", "Until nine.");
        devs.press("Take my words back");
        assertThat(as(anna).visit(change).text()).contains("How late?").doesNotContain("Until nine.");
    }

    @Test
    void acknowledging_words_that_have_just_changed_keeps_the_rest_and_says_so() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        acknowledgesAll(dev, id);
        var annas = as(anna).visit(standing(id).agreement().path());
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        asking(
                anna,
                () -> changes.answer(
                        tableOf(anna),
                        id,
                        standing(id).agreement().open().getFirst().id(),
                        true,
                        "",
                        anna.id()));
        annas.press("We have read it all and stand by it");
        assertThat(annas.text())
                .contains("something in it was worded anew", "What you acknowledged of the rest is kept");
        assertThat(standing(id).unread(centre))
                .containsExactly(latest(id).clauses().getFirst().id());
    }

    @Test
    void a_version_that_is_in_force_stays_so_until_everyone_stands_by_the_next() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        assertThat(signs(anna, id, "There are only two of us.", anna)).isEqualTo(Signing.SIGNED);
        assertThat(signs(dev, id, "I am alone here.", dev)).isEqualTo(Signing.IN_FORCE);
        proposes(dev, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        answers(anna, id, standing(id).agreement().open().getFirst(), true, "");
        assertThat(standing(id).inForce().orElseThrow().number()).isEqualTo(1);
        assertThat(standing(id).isBeingChanged()).isTrue();
        assertThat(as(dev).visit(standing(id).agreement().path()).text())
                .contains("Version 1 stays in force until everyone stands by version 2.");
        var beside = as(dev).visit(standing(id).agreement().path() + "/versions?from=1&to=2");
        assertThat(beside.page().select("del").text()).contains("sing");
        assertThat(beside.page().select("ins").text()).contains("dance");
    }

    @Test
    void a_partner_that_leaves_in_the_middle_is_no_longer_waited_for() {
        var third = organisation("Riverbend Library", "host");
        var lin = someone("Lin Wu");
        seat(third, lin);
        var id = asking(
                anna,
                () -> agreements.begin(
                        tableOf(anna),
                        new Agreements.Begun(
                                AgreementKind.NOTE,
                                "Songs",
                                Tongue.EN,
                                Set.of(centre, school, third),
                                clock.today().plusDays(60),
                                List.of(new Agreements.NewClause(
                                        java.util.Optional.empty(), words("Purpose We sing."))),
                                java.util.Optional.empty()),
                        anna.id()));
        acknowledgesAll(anna, id);
        acknowledgesAll(dev, id);
        assertThat(standing(id).state()).isEqualTo(State.WRITTEN);
        assertThat(as(lin).submit("/tables/" + table + "/departures", Map.of("whole", "yes"))
                        .status())
                .isLessThan(400);
        assertThat(standing(id).state()).isEqualTo(State.ACTIVE);
        assertThat(as(dev).visit(standing(id).agreement().path()).text()).contains("is no longer with it");
    }

    @Test
    void two_who_each_take_out_another_clause_leave_one() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.");
        var clauses = latest(id).clauses();
        acknowledgesAll(dev, id);
        assertThat(takesOut(anna, id, clauses.getFirst())).isEqualTo(Outcome.WAITS);
        assertThat(takesOut(dev, id, clauses.getLast())).isEqualTo(Outcome.WAITS);
        var open = standing(id).agreement().open();
        assertThat(answers(dev, id, open.getFirst(), true, "")).isEqualTo(Outcome.TAKEN);
        assertThat(answers(anna, id, open.getLast(), true, "")).isEqualTo(Outcome.LAST_CLAUSE);
        assertThat(texts(id)).containsExactly("Money Nobody pays.");
    }

    private Outcome takesOut(Someone person, AgreementId id, Wording clause) {
        return asking(
                person,
                () -> changes.propose(
                        tableOf(person),
                        id,
                        new Changes.Draft(
                                Proposed.What.REMOVE,
                                Optional.of(clause.clause()),
                                Optional.of(clause.id()),
                                Optional.empty(),
                                new ClauseWords("", "", "", ""),
                                Optional.empty(),
                                ""),
                        person.id()));
    }

    @Test
    void nothing_is_taken_into_an_agreement_that_is_over() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, id);
        proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We dance.");
        as(dev).visit(standing(id).agreement().path() + "/ending").press("Leave it aside");
        var open = standing(id).agreement().open().getFirst();
        assertThatThrownBy(() -> answers(anna, id, open, true, "")).isInstanceOf(NotFound.class);
        assertThat(texts(id)).containsExactly("Purpose We sing.");
    }

    @Test
    void markup_and_amounts_in_a_clause_are_words_and_a_clause_that_is_too_long_is_refused_and_kept() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose <script>alert(1)</script> $1,200 {0} ''");
        var annas = as(anna).visit(standing(id).agreement().path());
        assertThat(annas.text()).contains("<script>alert(1)</script> $1,200 {0} ''");
        assertThat(annas.page().select("main script")).isEmpty();

        var clause = latest(id).clauses().getFirst();
        var long100k = "wordy ".repeat(17_000);
        annas.visit(standing(id).agreement().path() + "/changes/new?what=change&clause=" + clause.clause())
                .type("words_en", long100k)
                .press("Save it");
        assertThat(annas.status()).isEqualTo(422);
        assertThat(annas.text()).contains("10,000");
        assertThat(annas.page().select("textarea[name=words_en]").first().wholeText())
                .contains(long100k.strip());
    }

    @Test
    void a_day_to_look_again_that_is_past_is_refused_beside_its_field() {
        var annas = as(anna);
        annas.visit("/tables/" + table + "/agreements/new?kind=note&tongue=en")
                .type("title", "Songs")
                .type("words_purpose_en", "We sing.")
                .type("look", "2026-01-11")
                .press("Put it on the table");
        assertThat(annas.status()).isEqualTo(422);
        assertThat(annas.page().select("#f-look-problem").text()).contains("Choose a day that is still to come.");
        assertThat(annas.page().select("textarea[name=words_purpose_en]").text())
                .isEqualTo("We sing.");
    }

    @Test
    void une_entente_bilingue_se_lit_dans_les_deux_langues() {
        var chloe = someone("Chloé Roy", "fr");
        seat(school, chloe);
        var chloes = as(chloe).visit("/tables/" + table + "/agreements/new?kind=letter&tongue=both");
        assertThat(chloes.text()).contains("Lettre : les premiers mots", "Texte, en français", "Texte, en anglais");
        chloes.type("title", "Des chansons au gymnase").press("La proposer à la tablée");
        assertThat(chloes.text())
                .contains("en cours d’écriture", "Pourquoi", "Purpose", "L’argent, et quand il est versé")
                .contains("des places entre [crochets] attendent encore des mots :");
        chloes.press("Nous avons tout lu et nous sommes d’accord");
        assertThat(chloes.text()).contains("a tout reconnu", "Signer pour Lakeview High School");
    }

    @Test
    void a_page_asks_the_database_as_often_for_many_clauses_and_changes_as_for_one() {
        var small = annaBegins(AgreementKind.LETTER, "Purpose We sing.");
        acknowledgesAll(dev, small);
        var large = annaBegins(AgreementKind.LETTER, "Purpose We sing.", "Money Nobody pays.", "Ending In June.");
        acknowledgesAll(dev, large);
        for (var clause : latest(large).clauses()) {
            proposes(dev, large, clause, "Other " + clause.words().wordsEn());
            proposes(anna, large, clause, "Again " + clause.words().wordsEn());
        }
        var annas = as(anna).visit("/tables/" + table);
        var few = Statements.during(() -> annas.ask(standing(small).agreement().path()));
        var many = Statements.during(() -> annas.ask(standing(large).agreement().path()));
        assertThat(many).isEqualTo(few);
    }

    @Test
    void a_memorandum_of_three_goes_through_two_rounds_of_changes_and_each_has_its_share_in_it() {
        var library = organisation("Riverbend Library", "host");
        var lin = someone("Lin Wu");
        seat(library, lin);
        var ready = AgreementKind.MEMORANDUM.clauses().stream()
                .map(clause -> "Clause" + clause.ordinal() + " as it was begun.")
                .toArray(String[]::new);
        var id = annaBegins(AgreementKind.MEMORANDUM, Set.of(centre, school, library), ready);
        proposes(dev, id, latest(id).clauses().get(0), "Clause0 as the school says it.");
        proposes(lin, id, latest(id).clauses().get(1), "Clause1 as the library says it.");
        var first = standing(id).agreement().open();
        assertThat(answers(anna, id, first.get(0), true, "")).isEqualTo(Outcome.WAITS);
        assertThat(answers(lin, id, first.get(0), true, "")).isEqualTo(Outcome.TAKEN);
        answers(anna, id, first.get(1), true, "");
        answers(dev, id, first.get(1), true, "");
        for (var person : List.of(anna, dev, lin)) acknowledgesAll(person, id);

        proposes(anna, id, latest(id).clauses().get(2), "Clause2 as the centre says it.");
        proposes(lin, id, latest(id).clauses().get(3), "Clause3 as nobody else would.");
        proposes(lin, id, latest(id).clauses().get(4), "Clause4 as the library says it.");
        var second = standing(id).agreement().open();
        answers(dev, id, second.get(0), true, "");
        answers(lin, id, second.get(0), true, "");
        assertThat(answers(dev, id, second.get(1), false, "We have no room for that."))
                .isEqualTo(Outcome.DECLINED);
        answers(anna, id, second.get(2), true, "");
        answers(dev, id, second.get(2), true, "");
        assertThat(standing(id).unread(school)).hasSize(2);
        for (var person : List.of(anna, dev, lin)) {
            acknowledgesAll(person, id);
            assertThat(signs(person, id, "There is only one of us yet.", person))
                    .isEqualTo(person == lin ? Signing.IN_FORCE : Signing.SIGNED);
        }
        var voices = Voices.of(standing(id).agreement().changes());
        assertThat(List.of(centre, school, library))
                .extracting(partner -> ((Figure.Known) voices.share(partner, clock.today()))
                        .value()
                        .toPlainString())
                .containsExactly("0.25", "0.25", "0.50");
        assertThat(voices.declinedWithoutReason()).isZero();
        assertThat(latest(id).number()).isEqualTo(5);
    }

    @Test
    void a_word_of_the_table_is_underlined_in_a_clause_and_leads_to_its_meaning() {
        var id = annaBegins(AgreementKind.LETTER, "Purpose We meet in a circle, and semicircles do not count.");
        as(anna).visit("/tables/" + table + "/words/new")
                .type("word_en", "circle")
                .press("Save");
        var word = as(dev).visit(standing(id).agreement().path()).page().select(".words a.meaning");
        assertThat(word.text()).isEqualTo("circle");
        assertThat(word.attr("href")).startsWith("/tables/" + table + "/words/");
    }
}
