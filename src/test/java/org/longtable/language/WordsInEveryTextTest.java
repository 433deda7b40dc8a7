package org.longtable.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.world.Statements;

/** Whatever partners write at a table, its words lead from there to what they mean. */
class WordsInEveryTextTest extends WithStatements {
    private static final String TEXT = "<b>L’art</b> of the party: a community of partners";

    @BeforeEach
    void twoWordsHaveAMeaning() {
        for (var word : List.of("art", "community"))
            as(dev).submit(path("/words"), Map.of("word_en", word, "meaning_en", "What we call " + word));
    }

    @Test
    void they_are_underlined_in_whatever_others_of_the_table_read() {
        writes("/updates", "words", TEXT, "beyond", "no");
        writes("/promises", "what", TEXT);
        writes("/goals", "goal_words", TEXT, "goal_set_by", "community");
        writes("/closing/farewells", "closing_reason", TEXT, "closing_thanks", TEXT);
        writes("/assumptions", "assumption_words", TEXT, "assumption_source", TEXT);
        writes("/lessons", "lesson_learned", TEXT, "lesson_changes", TEXT, "lesson_day", "2026-01-20");
        writes("/plan/versions", "plan_words", TEXT, "_version", "0");
        writes("/open-questions", "question", TEXT);
        writes("/closeness/choices", "level", "3", "level_note", TEXT);
        writes("/reviews", "review_language", TEXT);
        writes("/reviews", "review_language", TEXT + "!", "_version", "1");
        writes("/gains", "gain", "reach", "evidence", TEXT);
        writes("/listening", "words", TEXT, "as", "other", "on", "2026-01-20");
        for (var page : List.of(
                "/updates",
                "/promises",
                "/growth",
                "/closing",
                "/assumptions",
                "/plan",
                "/plan/versions/1",
                "/open-questions",
                "/closeness",
                "/reviews",
                "/reasons",
                "/listening")) {
            var main = as(marie).visit(path(page)).page().select("main");
            assertThat(main.select("a.meaning").eachText()).as(page).contains("art", "community");
            assertThat(main.select("a.meaning").eachText())
                    .as(page)
                    .containsOnly("art", "community")
                    .hasSizeGreaterThanOrEqualTo(2);
            assertThat(main.text()).as(page).contains(TEXT);
            assertThat(main.select("a a, button a, textarea a, h1 a, option a"))
                    .as(page)
                    .isEmpty();
            assertThat(main.select("a.meaning").first().attr("href")).as(page).isEqualTo(path("/words/" + word("art")));
        }
        var earlier = as(marie).visit(path("/reviews")).page().select("a[href*=/reviews/]").stream()
                .map(link -> link.attr("href"))
                .filter(link -> link.matches(".*/reviews/[0-9a-f-]{36}"))
                .findFirst()
                .orElseThrow();
        assertThat(as(marie).visit(earlier).page().select("a.meaning").eachText())
                .contains("art", "community");
        assertThat(as(dev).visit(path(""))
                        .page()
                        .select("section[aria-labelledby=said] a.meaning")
                        .eachText())
                .containsExactly("art", "community");
    }

    @Test
    void they_are_underlined_in_what_was_sealed_once_it_is_open() {
        writes("/reasons");
        var round = latestRound();
        for (var person : List.of(anna, dev))
            as(person).visit(path("/reasons/" + round)).type("reason_why", TEXT).press("Seal my answer");
        var said = as(marie).visit(path("/reasons")).page().select(".quote a.meaning");
        assertThat(said.eachText()).containsExactly("art", "community", "art", "community");
    }

    @Test
    void they_are_underlined_where_you_differ_and_in_what_was_recorded_of_it() {
        writes(
                "/differences",
                "understanding_words",
                TEXT,
                "understanding_owner",
                anna.id().toString(),
                "understanding_again",
                "2026-03-01");
        var difference = owner().sql("select id from understanding.difference where table_id = :t")
                .param("t", table.value())
                .query(UUID.class)
                .single();
        var form = as(dev).visit(path("/differences/" + difference));
        form.type("understanding_state", "agreed_to_differ")
                .type("understanding_note", TEXT)
                .type("understanding_cost", TEXT)
                .press("Save");
        assertThat(form.status()).isEqualTo(200);
        assertThat(read(marie).page().select("main li a.meaning").eachText())
                .containsExactly("art", "community", "art", "community", "art", "community");
    }

    @Test
    void nobody_without_a_seat_inside_meets_them_and_they_cost_a_page_the_same_however_many_texts_it_shows() {
        for (var i = 0; i < 3; i++) writes("/updates", "words", TEXT + i, "beyond", "yes");
        assertThat(as(sol).visit(path("/updates")).page().select("a.meaning")).isEmpty();
        var few = statements();
        for (var i = 0; i < 12; i++) writes("/updates", "words", TEXT + TEXT + i, "beyond", "yes");
        assertThat(statements()).isEqualTo(few);
    }

    private long statements() {
        var reader = as(marie);
        return Statements.during(() -> reader.visit(path("/updates")));
    }

    private void writes(String where, String... fields) {
        var typed = new LinkedHashMap<String, String>();
        for (var i = 0; i < fields.length; i += 2) typed.put(fields[i], fields[i + 1]);
        var sent = as(anna).submit(path(where), typed);
        assertThat(sent.status()).as(where + sent.text()).isBetween(300, 399);
    }

    private UUID word(String name) {
        return owner().sql("select id from language.word where table_id = :table and en = :name")
                .param("table", table.value())
                .param("name", name)
                .query(UUID.class)
                .single();
    }
}
