package org.longtable.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.pace.AroundATable;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Anna for the centre and Dev for the school find out that they mean different things; Sol only funds. */
class SharedLanguageTest extends AroundATable {
    @Autowired
    private DataSource people;

    private Someone bea;

    @BeforeEach
    void aTableThatIsNoLongerNew() {
        bea = someone("Bea Lund");
        seat(centre, bea);
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void two_meanings_are_a_question_until_each_partner_has_taken_one_for_all() {
        annaAdds("youth", "Anyone under thirty");
        assertThat(as(anna).visit(path("/questions")).text()).doesNotContain("Do we mean the same");
        devMeans("youth", "Students in grades 9 to 12");
        for (var person : List.of(anna, bea, dev))
            assertThat(as(person).visit(path("/questions")).text()).contains("Do we mean the same by “youth”?");
        assertThat(as(sol).visit(path("")).text()).doesNotContain("youth");
        as(dev).visit(word("youth") + "/offers/new")
                .type("meaning_en", "Anyone from 12 to 30 who comes")
                .press("Suggest it");
        assertThat(as(dev).visit(word("youth")).text())
                .contains("One meaning for all?", "Still to take it: Riverbend Community Centre");
        assertThat(as(anna).visit(path("/questions")).text()).contains("Do we mean the same");
        var taken = as(bea).visit(word("youth")).press("We take it");
        assertThat(taken.text())
                .contains("What it means here", "Anyone from 12 to 30 who comes")
                .contains("Agreed on 28 January 2026 by Lakeview High School, Riverbend Community Centre")
                .contains("Anyone under thirty", "Students in grades 9 to 12");
        assertThat(as(anna).visit(path("/questions")).text()).doesNotContain("Do we mean the same");
        assertThat(as(anna).visit(path("/history")).text()).contains("The partners agreed what a word means: youth");
    }

    @Test
    void both_meanings_can_be_kept_and_anyone_may_open_it_again() {
        annaAdds("finished", "When the children say so");
        devMeans("finished", "When it is marked");
        as(anna).visit(word("finished")).press("Suggest to keep both");
        var devs = as(dev).visit(word("finished"));
        assertThat(devs.text()).contains("Keep both?");
        assertThat(devs.press("We take it").text()).contains("We keep both");
        assertThat(as(dev).visit(path("/words")).text()).contains("both meanings are kept");
        assertThat(as(dev).visit(word("finished"))
                        .press("We read it differently")
                        .text())
                .contains("Dev Patel said on 28 January 2026 that it is read differently.");
        assertThat(as(anna).visit(path("/questions")).text()).contains("Do we mean the same by “finished”?");
    }

    @Test
    void one_partner_cannot_agree_for_the_other_and_a_changed_suggestion_is_not_taken_unread() {
        annaAdds("safe", "No police");
        as(anna).visit(word("safe") + "/offers/new")
                .type("meaning_en", "No police")
                .press("Suggest it");
        assertThat(as(anna).visit(word("safe")).text()).doesNotContain("What it means here");
        var devs = as(dev).visit(word("safe"));
        as(bea).visit(word("safe") + "/offers/new")
                .type("meaning_en", "No police, ever")
                .press("Suggest it");
        assertThat(devs.press("We take it").text())
                .contains("has changed meanwhile")
                .doesNotContain("What it means here");
        var beas = as(bea).visit(word("safe") + "/offers/new");
        as(dev).visit(word("safe")).press("We take it");
        assertThat(beas.type("meaning_en", "Something else").press("Suggest it").status())
                .isEqualTo(409);
    }

    @Test
    void words_are_underlined_wherever_they_stand_and_lead_to_what_they_mean() {
        as(dev).visit(path("/words/new"))
                .type("word_en", "youth")
                .type("word_fr", "art")
                .press("Save");
        as(anna).visit(path("/details"))
                .type("purpose", "Youth, l’art and youthful parties")
                .press("Save");
        as(anna).visit(path("/said/new"))
                .type("said", "<b>Arts</b> before the party, d'art.")
                .press("Save");
        var table = as(dev).visit(path("")).page();
        assertThat(table.select(".lead a.meaning").eachText()).containsExactly("Youth", "art");
        assertThat(table.select(".lead").text()).isEqualTo("Youth, l’art and youthful parties");
        var said = as(dev).visit(path("/said")).page();
        assertThat(said.select(".written a.meaning").eachText()).containsExactly("Arts", "art");
        assertThat(said.select(".written").text()).isEqualTo("<b>Arts</b> before the party, d'art.");
        assertThat(said.select(".written a.meaning").attr("href")).isEqualTo(word("youth"));
        assertThat(as(sol).visit(path("")).page().select("a.meaning")).isEmpty();
    }

    @Test
    void they_are_underlined_in_statements_differences_and_notes_of_moments_too() {
        annaAdds("students", "");
        annaAdds("wind", "");
        as(anna).visit(path("/statements/new?set=school")).press("Ask everyone");
        var round = owner().sql("select id from envelopes.round where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
        for (var person : List.of(anna, dev)) {
            var form = as(person).visit(path("/statements/" + round));
            for (var i = 1; i <= 6; i++) form.type("answer_" + i, person.equals(anna) ? "5" : "2");
            form.type("note_1", "The wind, the winds").press("Seal my answer");
        }
        var page = as(dev).visit(path("/understanding")).page();
        assertThat(page.select("strong a.meaning").eachText()).contains("students");
        assertThat(page.select(".quote a.meaning").eachText()).contains("wind", "winds");
    }

    @Test
    void a_word_is_on_the_list_once_in_capitals_too_and_needs_a_letter() {
        annaAdds("Youth", "");
        var again = as(dev).visit(path("/words/new")).type("word_en", "youth").press("Save");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.text()).contains("This word is on the list already.");
        assertThat(again.page().select("#f-word_en-problem a").attr("href")).isEqualTo(word("Youth"));
        for (var wrong : List.of("", "…", "x".repeat(81)))
            assertThat(as(dev).visit(path("/words/new"))
                            .type("word_en", wrong)
                            .press("Save")
                            .status())
                    .as(wrong)
                    .isEqualTo(422);
    }

    @Test
    void of_two_who_give_the_same_name_at_once_the_second_gets_its_form_back_with_the_way_to_the_other_word()
            throws Exception {
        annaAdds("youth", "");
        annaAdds("children", "");
        var devs = as(dev).visit(word("children") + "/names")
                .type("word_en", "Teens")
                .type("word_forms", "kid");
        var second = new AtomicReference<Future<Visitor>>();
        asking(anna, () -> {
            db().sql("update language.word set en = 'teens' where id = :id")
                    .param("id", id("youth"))
                    .update();
            second.set(meanwhile(dev, () -> devs.press("Save")));
            return 0;
        });
        second.get().get();
        assertThat(devs.status()).isEqualTo(422);
        assertThat(devs.page().select("#f-word_en-problem").text()).contains("This word is on the list already.");
        assertThat(devs.page().select("#f-word_en-problem a").attr("href")).isEqualTo(word("teens"));
        assertThat(devs.page().select("[name=word_en]").attr("value")).isEqualTo("Teens");
        assertThat(devs.page().select("[name=word_forms]").attr("value")).isEqualTo("kid");
        assertThat(as(anna).visit(word("children")).text()).doesNotContain("Teens");
    }

    @Test
    void a_word_in_french_that_another_has_is_told_beside_the_french_one() {
        annaAdds("youth", "");
        as(anna).visit(word("youth") + "/names").type("word_fr", "jeunesse").press("Save");
        var again = as(dev).visit(path("/words/new"))
                .type("word_en", "young people")
                .type("word_fr", "Jeunesse")
                .press("Save");
        assertThat(again.status()).isEqualTo(422);
        assertThat(again.page().select("#f-word_fr-problem a").attr("href")).isEqualTo(word("youth"));
    }

    @Test
    void of_two_colleagues_at_once_the_second_reads_both_and_nothing_is_lost() {
        annaAdds("youth", "Anyone under thirty");
        var beas = as(bea).visit(word("youth") + "/meanings/mine");
        as(anna).visit(word("youth") + "/meanings/mine")
                .type("meaning_en", "Under thirty-five")
                .press("Save");
        beas.type("meaning_en", "Teenagers").press("Save");
        assertThat(beas.status()).isEqualTo(409);
        assertThat(beas.page().html()).contains("Teenagers", "Under thirty-five");
    }

    @Test
    void what_someone_wrote_is_taken_back_by_them_alone_and_the_word_stays() {
        annaAdds("youth", "Anyone under thirty");
        assertThat(as(dev).submit(word("youth") + "/removals", Map.of("what", "meaning"))
                        .status())
                .isEqualTo(404);
        assertThat(as(bea).submit(word("youth") + "/removals", Map.of("what", "meaning"))
                        .status())
                .isEqualTo(404);
        assertThat(as(dev).submit(word("youth") + "/removals", Map.of("what", "word"))
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit(word("youth")).press("Take our words back").text())
                .contains("Taken back on 28 January 2026")
                .doesNotContain("Anyone under thirty");
        assertThat(as(dev).visit(word("youth")).press("Take it off the list").text())
                .contains("No words yet");
    }

    @Test
    void words_come_from_another_table_of_ours_with_what_was_agreed_there_and_no_more() {
        var other = tableOf(anna, "Clay after school", "2026-01-05");
        var here = table;
        table = other;
        var mine = organisation("Riverbend again");
        seat(mine, anna);
        annaAdds("youth", "Our secret meaning");
        as(anna).visit(word("youth") + "/offers/new")
                .type("meaning_en", "Whoever comes")
                .press("Suggest it");
        annaAdds("rest", "");
        table = here;
        var choose = as(anna).visit(path("/words/borrowings/new")).follow("Clay after school");
        var id = choose.page()
                .select("label:has(input[name=word]):contains(youth) input")
                .attr("value");
        choose.type("word", id).press("Bring these here");
        assertThat(as(anna).visit(word("youth")).text())
                .contains("From another table of ours: Clay after school.", "There it means: Whoever comes")
                .doesNotContain("Our secret meaning");
        assertThat(as(dev).visit(word("youth")).text())
                .contains("From another table.", "There it means: Whoever comes")
                .doesNotContain("Clay after school", "Our secret meaning");
        assertThat(as(dev).visit(path("/words/borrowings/new?from=" + other)).text())
                .doesNotContain("rest");
        as(dev).submit(path("/words/borrowings"), Map.of("from", other.toString(), "word", id));
        owner().sql("update tables.longtable set quiet_since = '2026-01-20' where id = :id")
                .param("id", other.value())
                .update();
        assertThat(as(anna).visit(path("/words/borrowings/new")).text()).contains("You sit at no other table");
    }

    @Test
    void the_words_are_a_file_that_others_can_read() {
        annaAdds("youth", "Anyone under thirty");
        as(anna).visit(word("youth") + "/offers/new")
                .type("meaning_en", "Whoever \"comes\"")
                .type("meaning_fr", "Qui vient")
                .press("Suggest it");
        as(dev).visit(word("youth")).press("We take it");
        var file = as(dev).ask(path("/words/glossary.ttl"));
        assertThat(file.header("Content-Type")).startsWith("text/turtle");
        assertThat(file.answer().body())
                .contains(
                        "skos:prefLabel \"youth\"@en",
                        "skos:definition \"Whoever \\\"comes\\\"\"@en",
                        "\"Qui vient\"@fr")
                .contains("skos:note \"Riverbend Community Centre: Anyone under thirty\"@en");
    }

    @Test
    void the_database_keeps_words_to_those_who_sit_inside_and_meanings_to_their_own_side() {
        annaAdds("youth", "Anyone under thirty");
        var lin = someone("Lin Elsewhere");
        for (var of : List.of("language.word", "language.meaning", "language.taking"))
            for (var other : List.of(sol, lin))
                assertThat(count(other, of)).as(of).isZero();
        assertThat(count(dev, "language.meaning")).isEqualTo(1);
        for (var statement : List.of(
                "update language.word set settled_on = current_date",
                "insert into language.taking select id, (select partner_id from language.meaning limit 1), added_by, added_on from language.word",
                "delete from language.word",
                "select language.hold(id) from language.word"))
            assertThatThrownBy(
                            () -> asking(dev, () -> db().sql(statement).query().listOfRows()))
                    .as(statement)
                    .hasStackTraceContaining("permission denied");
        assertThat(asking(
                        dev,
                        () -> db().sql("update language.meaning set en = 'x', by_person = ground.asking()")
                                .update()))
                .isZero();
        assertThat(asking(
                        sol,
                        () -> db().sql("select language.differ(:id, current_date)")
                                .param("id", id("youth"))
                                .query(Boolean.class)
                                .single()))
                .isFalse();
    }

    @Test
    void what_someone_wrote_is_in_their_own_copy() {
        annaAdds("youth", "Anyone under thirty");
        assertThat(as(anna).ask("/me/copy/longtable.json").answer().body()).contains("Anyone under thirty");
        assertThat(as(dev).ask("/me/copy/longtable.json").answer().body()).doesNotContain("Anyone under thirty");
    }

    @Test
    void a_list_of_five_hundred_words_is_read_whole() {
        for (var i = 0; i < 500; i++)
            owner().sql(
                            "insert into language.word (id, table_id, en, added_by, added_on) values (gen_random_uuid(), :table, :en, :by, '2026-01-20')")
                    .param("table", table.value())
                    .param("en", "word " + i)
                    .param("by", anna.id().value())
                    .update();
        assertThat(as(anna).visit(path("/words")).page().select("ul.plain li")).hasSize(500);
    }

    private Visitor annaAdds(String word, String meaning) {
        return as(anna).visit(path("/words/new"))
                .type("word_en", word)
                .type("meaning_en", meaning)
                .press("Save");
    }

    private void devMeans(String word, String meaning) {
        as(dev).visit(word(word))
                .follow("Say what we mean")
                .type("meaning_en", meaning)
                .press("Save");
    }

    private String word(String name) {
        return path("/words/" + id(name));
    }

    private UUID id(String name) {
        return owner().sql("select id from language.word where table_id = :table and lower(en) = lower(:name)")
                .param("table", table.value())
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private int count(Someone person, String of) {
        return asking(
                person,
                () -> db().sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }

    private JdbcClient db() {
        return JdbcClient.create(people);
    }
}
