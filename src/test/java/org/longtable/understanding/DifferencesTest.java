package org.longtable.understanding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.springframework.beans.factory.annotation.Autowired;

/** What partners see differently, wherever it comes from: always somebody's, always with a day. */
class DifferencesTest extends WithStatements {
    @Autowired
    private Differences differences;

    @Autowired
    private Tables tables;

    @Test
    void what_a_round_brings_up_is_kept_in_mind_by_who_began_it_and_looked_at_again_in_a_month() {
        var round = begun();
        answers(anna, round, ANNAS);
        answers(dev, round, DEVS);
        assertThat(read(dev).text()).contains("Anna Reyes keeps it in mind", "look again on 25 February 2026");
        assertThat(asking(dev, () -> differences.at(table)))
                .hasSize(3)
                .allMatch(one -> one.owner().isPresent() && one.lookAgain().isPresent());
        assertThat(as(dev).visit("/").text()).doesNotContain("keep in mind");
        var annas = as(anna).visit("/");
        assertThat(annas.text()).contains("You keep in mind 3 things that partners see differently at “Between Us”");
        assertThat(annas.press("Good to know").text()).doesNotContain("keep in mind");
    }

    @Test
    void something_is_named_in_ones_own_words_with_who_keeps_it_in_mind_and_by_when() {
        var page = as(dev).visit(path("/differences/new"));
        var refused = page.type("understanding_words", "")
                .type("understanding_again", "")
                .press("Name it");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text()).contains("Choose the day on which you look at it again.");
        refused.type("understanding_words", "Whether the bell ends a rehearsal")
                .type("understanding_owner", anna.id().toString())
                .type("understanding_again", "2026-03-02")
                .press("Name it");
        assertThat(read(bea).text())
                .contains("Whether the bell ends a rehearsal", "Anna Reyes keeps it in mind", "2 March 2026");
        assertThat(as(anna).visit(path("/questions")).text()).contains("see differently");
        assertThat(as(sol).visit(path("")).text()).doesNotContain("bell");
        assertThat(as(dev).visit("/").text()).doesNotContain("keep in mind");
        assertThat(as(anna).visit("/").text()).contains("You keep in mind something that partners see differently");
        assertThat(as(dev).visit(path("/history")).text())
                .contains("Dev Patel named something that the partners see differently.")
                .doesNotContain("bell");
        var one = read(dev)
                .page()
                .select("a[href*=differences/]:not([href$=new])")
                .attr("href");
        assertThat(as(anna).submit(one + "/removals", Map.of("what", "words")).status())
                .isEqualTo(404);
        as(dev).visit(one).press("Take the words in which I named it back");
        assertThat(read(anna).text())
                .contains("Something whose words were taken back")
                .doesNotContain("bell");
    }

    @Test
    void what_is_open_cannot_be_left_without_anyone_or_without_a_day() {
        names("Whether the bell ends a rehearsal");
        var one = read(dev)
                .page()
                .select("a[href*=differences/]:not([href$=new])")
                .attr("href");
        var refused = as(dev).visit(one)
                .type("understanding_state", "talked")
                .type("understanding_owner", "")
                .type("understanding_again", "")
                .press("Save");
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.text())
                .contains("everything that is open is somebody’s", "Choose the day on which you look at it again.");
    }

    @Test
    void the_database_keeps_to_it_that_nothing_is_settled_without_a_note_nor_differed_about_without_its_cost() {
        names("Whether the bell ends a rehearsal");
        for (var wrong : List.of("state = 'settled'", "state = 'agreed_to_differ', note = 'so be it'"))
            assertThatThrownBy(
                            () -> owner().sql("update understanding.difference set " + wrong + " where table_id = :t")
                                    .param("t", table.value())
                                    .update())
                    .as(wrong)
                    .hasMessageContaining("violates check constraint");
    }

    @Test
    void what_another_module_finds_stands_open_once() {
        var found = new Topic.Found("understanding.empty", List.of(centre, school));
        assertThat(find(found, anna)).isTrue();
        assertThat(find(found, anna)).isFalse();
        assertThatThrownBy(() -> find(new Topic.Found("understanding.begin", List.of(centre)), sol))
                .as("a funder keeps nothing of it in mind")
                .isInstanceOf(NotFound.class);
    }

    private boolean find(Topic found, Someone owner) {
        return asking(
                dev,
                () -> differences.name(
                        tables.inside(table, dev.id()), found, owner.id(), LocalDate.parse("2026-03-01"), dev.id()));
    }

    private void names(String words) {
        as(dev).visit(path("/differences/new"))
                .type("understanding_words", words)
                .press("Name it");
    }
}
