package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.springframework.beans.factory.annotation.Autowired;

/** A week in which something of every kind waits: each person's letter holds what is theirs, and nothing else. */
class TheLetterOfAFullWeekTest extends AroundATable {
    private static final LocalDate WEEK = LocalDate.parse("2026-03-02");

    @Autowired
    private Digests digests;

    private Someone bea;

    @BeforeEach
    void aFullWeek() {
        bea = someone("Bea Lund");
        seat(centre, bea);
        together("meal", "2026-01-19", true);
        together("workshop", "2026-02-20", false);
        clock.isOn("2026-03-03");
        addsTheGrant(anna);
        plans("Soup with the staff room", "2026-03-06");
        promises("Book the hall", "2026-03-05");
        as(dev).visit(path("/updates"))
                .type("words", "The gym is ours on Fridays")
                .type("beyond", "no")
                .press("Post it");
        clock.isOn("2026-02-01");
        as(anna).visit(path("/said/new"))
                .type("said", "The school brings the room")
                .type("look", "2026-03-01")
                .press("Save");
        clock.isOn("2026-03-03");
        relationshipWork("Two circles with the students", "2026-03-08");
        as(anna).visit(path("/statements/new?set=school")).press("Ask everyone");
    }

    @Test
    void dev_reads_what_waits_for_him_and_answers_the_moment_without_signing_in() {
        var letter = letterTo(dev);
        assertThat(letter)
                .contains("A first arts workshop together with Anna Reyes: was it so?")
                .contains("All fine", "Not quite", "Leave me out")
                .contains("Soup with the staff room", "Fri 6 Mar 2026")
                .contains("You said you would: Book the hall", "By 5 March 2026, at “Between Us”.")
                .contains("Between Us: a round waits for your answer", "answered alone and opened together")
                .contains("Does it still hold? What was said at “Between Us”")
                .contains("Relationship work that “Between Us, a year of theatre” counts")
                .contains("Two circles with the students, by 8 March 2026.")
                .doesNotContain("The gym is ours");
        var confirm = letter.lines()
                .filter(line -> line.contains("/from-letter/"))
                .findFirst()
                .map(line -> line.replaceFirst("^.*https?://[^/]+", ""))
                .orElseThrow();
        assertThat(stranger().visit(confirm).press("All fine").text()).contains("that is done");
    }

    @Test
    void dev_lit_la_meme_chose_en_francais() {
        owner().sql("update people.account set language = 'fr' where person_id = :id")
                .param("id", dev.id().value())
                .update();
        assertThat(letterTo(dev))
                .contains("avec Anna Reyes", "était-ce bien ainsi?")
                .contains("Soup with the staff room", "ven. 6 mars 2026")
                .contains("Vous avez dit que vous le feriez", "D’ici le 5 mars 2026")
                .contains("un tour attend votre réponse")
                .contains("Cela tient-il toujours?")
                .contains("Travail relationnel que", "Two circles with the students, d’ici le 8 mars 2026.")
                .doesNotContain("was it so", "waits for", "You said", "Does it still");
    }

    @Test
    void news_of_another_partner_comes_once_and_not_to_who_wrote_it() {
        assertThat(letterTo(anna)).contains("News from Lakeview High School", "The gym is ours on Fridays");
    }

    @Test
    void a_funder_reads_nothing_of_the_table_in_a_letter() {
        assertThat(digests.write(sol.id(), WEEK)).isFalse();
        assertThat(lettersTo(sol.address())).isEmpty();
    }

    @Test
    void whoever_does_not_sit_there_has_no_letter() {
        assertThat(digests.write(someone("Kim Roy").id(), WEEK)).isFalse();
    }

    @Test
    void an_answer_that_is_sealed_is_in_nobodys_letter_and_whoever_gave_it_is_not_asked_again() {
        var before = letterTo(bea);
        var page = as(anna).visit(path("/statements/" + round()));
        for (int place = 1; place <= 6; place++) page.type("answer_" + place, "5");
        page.press("Seal my answer");

        assertThat(letterTo(anna)).doesNotContain("a round waits for your answer");
        assertThat(before).contains("a round waits for your answer");
        assertThat(letterTo(dev))
                .contains("a round waits for your answer")
                .doesNotContain("Anna Reyes answered", "Riverbend Community Centre has answered", "1 of 2");
    }

    @Test
    void a_question_is_one_at_most_and_names_no_share() {
        for (var person : new Someone[] {dev, anna}) {
            var letter = letterTo(person);
            var words = letter.lines().filter(line -> !line.startsWith("http")).toList();
            assertThat(words)
                    .as(person.name())
                    .filteredOn("Go to Between Us"::equals)
                    .hasSize(1);
            assertThat(words).noneMatch(line -> line.matches(".*(%|\\b0[.,]\\d|\\bshare\\b).*"));
        }
    }

    @Test
    void a_place_that_was_offered_and_what_became_of_it_are_told_to_the_two_whom_it_is_about() {
        var lou = someone("Lou Aster");
        as(anna).visit(path("/invitations/new"))
                .type("name", "Lou")
                .type("email", lou.address())
                .type("for", centre.toString())
                .press("Send the invitation");

        assertThat(letterTo(lou)).contains("Anna Reyes offers you a place at “Between Us”", "Read the invitation");
        for (var other : new Someone[] {dev, bea})
            assertThat(letterTo(other)).as(other.name()).doesNotContain("Lou", lou.address());

        as(lou).visit("/").follow("Read the invitation").press("Take my place");
        assertThat(letterTo(anna)).contains("Lou Aster took the place you offered at “Between Us”");
        clock.isOn("2026-03-10");
        assertThat(letterIn(WEEK.plusWeeks(1), anna)).doesNotContain("took the place");
    }

    @Test
    void a_newcomer_waits_for_a_yes_in_the_letter_of_those_who_may_give_it() {
        var kai = someone("Kai Moss");
        var choir = UUID.randomUUID();
        owner().sql(
                        "insert into directory.organisation (id, name, begun_by, begun_at) values (:id, 'Choir', :by, now())")
                .param("id", choir)
                .param("by", kai.id().value())
                .update();
        owner().sql("""
                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at,
                  confirmed_by) values (gen_random_uuid(), :kai, :choir, '2026-01-01', now(), now(), :kai)
                """).param("kai", kai.id().value()).param("choir", choir).update();
        owner().sql("""
                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at)
                values (gen_random_uuid(), :bea, :choir, '2026-03-01', now())
                """).param("bea", bea.id().value()).param("choir", choir).update();

        assertThat(letterTo(kai)).contains("Bea Lund says they belong to Choir", "Say whether they do");
        assertThat(letterTo(dev)).doesNotContain("Choir");
    }

    @Test
    void who_leaves_is_told_of_the_handover() {
        as(anna).visit(path("/handovers/new")).type("last_day", "2026-03-20").press("Say it");
        assertThat(letterTo(anna)).contains("20 March 2026").contains("/handovers/");
        assertThat(letterTo(dev))
                .as("what the table knows, and not what is for her alone (C3)")
                .doesNotContain("would be uncovered", "You leave");
    }

    @Test
    void what_a_quiet_table_holds_names_nobody_in_a_letter() {
        as(anna).visit(path("/quiet")).press("Make it quiet, and remove this");
        assertThat(letterTo(dev))
                .doesNotContain("was it so", "Anna Reyes")
                .contains("Soup with the staff room", "You said you would: Book the hall");
    }

    private void plans(String what, String day) {
        as(anna).visit(path("/plans/new"))
                .type("what", what)
                .type("day", day)
                .type("asked", dev.id().toString())
                .press("Save");
    }

    private void promises(String what, String by) {
        as(dev).visit(path("/promises/new"))
                .type("what", what)
                .type("by", by)
                .type("person", dev.id().toString())
                .press("Save");
    }

    private void relationshipWork(String words, String by) {
        as(anna).visit(path("/funding/" + funding() + "/milestones/new"))
                .type("pace_step_kind", "circles")
                .type("pace_step_words", words)
                .type("pace_step_by", by)
                .press("Save");
    }

    private Object funding() {
        return owner().sql("select id from pace.funding where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .single();
    }

    private Object round() {
        return owner().sql("select id from envelopes.round where table_id = :table")
                .param("table", table.value())
                .query(UUID.class)
                .single();
    }

    private String letterTo(Someone person) {
        return letterIn(WEEK, person);
    }

    private String letterIn(LocalDate week, Someone person) {
        return digests.write(person.id(), week)
                ? lettersTo(person.address()).getFirst().body()
                : "";
    }
}
