package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Two that nothing finds alike may be the same all the same: whoever speaks for one of them puts them side by side. */
class PuttingSideBySideTest extends LongtableTest {
    @Autowired
    Looking looking;

    private Someone host;
    private Listed listed;
    private String word;

    @BeforeEach
    void someoneRunsThisSite() {
        host = siteHost("Hana Lind");
        listed = new Listed(owner(), host.id());
        word = "zq" + UUID.randomUUID().toString().substring(0, 6);
    }

    @Test
    void two_with_nothing_in_common_are_looked_for_put_side_by_side_made_one_and_made_two_again() {
        var one = listed.organisation("Loom Collective", Map.of("place", "Wharfton"));
        var other = listed.organisation("Le Métier " + word, Map.of("place", "Lakeview"));
        var page = as(host).visit("/organisations/" + one).follow("Is it here twice?");
        looking.all();
        page = as(host).visit(page.where() + "?name=METIER+" + word);
        assertThat(page.text()).contains("Le Métier " + word, "Lakeview").doesNotContain("Nothing found");
        page.press("Put them side by side");
        assertThat(page.text()).contains("Are these two the same?", "Loom Collective", "put side by side by someone");
        looking.all();
        assertThat(as(host).visit("/doubles").text()).contains("Le Métier " + word);
        page.type("stays", stays(one, other)).press("Make them one");
        assertThat(page.text()).contains("They are one now");
        assertThat(as(host).visit("/organisations/" + other).where()).isEqualTo("/organisations/" + one);
        page.press("Make them two again");
        assertThat(as(host).visit("/organisations/" + other).text()).contains("Le Métier " + word);
    }

    @Test
    void those_who_have_all_the_words_are_found_and_a_slip_is_forgiven_where_nobody_has_them() {
        var one = listed.organisation("Loom " + word, Map.of());
        listed.organisation("Potters of the Old Kiln " + word, Map.of());
        listed.organisation("Kiln elsewhere", Map.of());
        looking.all();
        var here = "/organisations/" + one + "/doubles/new?name=";
        assertThat(as(host).visit(here + word + "+kiln")
                        .page()
                        .select("main li a")
                        .eachText())
                .containsExactly("Potters of the Old Kiln " + word);
        assertThat(as(host).visit(here + "Poters+of+the+old+kiln+" + word).text())
                .contains("Potters of the Old Kiln " + word);
    }

    @Test
    void those_that_are_two_after_all_are_kept_apart_and_can_be_put_side_by_side_again() {
        var one = listed.organisation("Loom " + word, Map.of());
        var other = listed.organisation("Kiln " + word + "x", Map.of());
        beside(host, one, other).press("They are two");
        listed.tells(one, "website", "https://" + word + ".example");
        looking.all();
        assertThat(state(one, other)).isEqualTo("apart");
        var page = beside(host, other, one);
        assertThat(page.text()).contains("put side by side by someone");
        looking.all();
        assertThat(state(one, other)).isEqualTo("open");
    }

    @Test
    void its_own_people_may_and_the_people_of_the_other_are_asked_on_its_page() {
        var one = listed.organisation("Loom " + word, Map.of());
        var other = listed.organisation("Kiln " + word + "x", Map.of());
        var anna = someone("Anna Reyes");
        var bo = someone("Bo Lund");
        listed.belongs(one, anna.id(), "2026-01-01", null);
        listed.belongs(other, bo.id(), "2026-01-01", null);
        assertThat(beside(anna, one, other).status()).isEqualTo(200);
        assertThat(as(bo).visit("/organisations/" + other).text()).contains("Are these the same?", "Loom " + word);
    }

    @Test
    void nobody_else_may_and_what_one_may_not_see_is_not_found() {
        var one = listed.organisation("Loom " + word, Map.of());
        var hidden = listed.organisation("Kiln " + word, Map.of());
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", hidden.value())
                .update();
        var anna = someone("Anna Reyes");
        listed.belongs(one, anna.id(), "2026-01-01", null);
        var kim = as(someone("Kim"));
        var here = "/organisations/" + one + "/doubles";
        assertThat(kim.visit("/organisations/" + one).text()).doesNotContain("Is it here twice?");
        assertThat(kim.ask(here + "/new").status()).isEqualTo(404);
        assertThat(kim.submit(here, Map.of("other", hidden.toString())).status())
                .isEqualTo(404);
        looking.all();
        assertThat(as(anna).visit(here + "/new?name=" + word).text()).contains("Nothing found for");
        assertThat(as(anna).submit(here, Map.of("other", hidden.toString())).status())
                .isEqualTo(404);
        assertThat(as(anna).submit(here, Map.of("other", one.toString())).status())
                .isEqualTo(404);
        assertThat(as(anna).submit(here, Map.of("other", "' or 1=1")).status()).isEqualTo(302);
    }

    @Test
    void not_even_its_own_people_put_more_than_fifty_side_by_side_in_a_day() {
        var one = listed.organisation("Loom " + word, Map.of());
        var anna = someone("Anna Reyes");
        listed.belongs(one, anna.id(), "2026-01-01", null);
        owner().sql("""
                with many as (insert into directory.organisation (id, name, begun_by, begun_at, seen_by, listed)
                  select gen_random_uuid(), 'Hall of ' || i, :host, now(), 'everyone', true from generate_series(1, 50) i
                  returning id)
                insert into listings.pair (one, other, reasons, closeness, mark, found_at, put_by, put_at)
                select least(id, :one), greatest(id, :one), '{}', 200, '', :now, :anna, :now from many
                """)
                .param("host", host.id().value())
                .param("one", one.value())
                .param("anna", anna.id().value())
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .update();
        var other = listed.organisation("Kiln " + word, Map.of());
        var page = as(anna).visit("/organisations/" + one + "/doubles/new?name=" + word + "x");
        page.submit("/organisations/" + one + "/doubles", Map.of("other", other.toString()));
        assertThat(as(anna).visit("/organisations/" + one + "/doubles/new").status())
                .isEqualTo(200);
        assertThat(state(one, other)).isEqualTo("none");
    }

    @Test
    void there_is_no_way_round_in_a_circle_at_the_page_either() {
        var a = listed.organisation("Loom " + word, Map.of());
        var b = listed.organisation("Kiln " + word + "x", Map.of());
        var c = listed.organisation("Reed " + word + "y", Map.of());
        var first = beside(host, a, b);
        var compared = first.where();
        first.type("stays", stays(a, b)).press("Make them one");
        assertThat(first.text()).contains("They are one now");
        // The one that was given up leads on, and is beside nothing any more.
        assertThat(as(host).ask(compared).status()).isEqualTo(404);
        assertThat(as(host).submit("/organisations/" + c + "/doubles", Map.of("other", b.toString()))
                        .status())
                .isEqualTo(404);
        assertThat(as(host).submit(compared + "/merges", Map.of("stays", stays(b, a)))
                        .status())
                .isEqualTo(404);
        beside(host, c, a).type("stays", stays(c, a)).press("Make them one");
        assertThat(as(host).visit("/organisations/" + b).where()).isEqualTo("/organisations/" + c);
        // Undone from its end: the first cannot be put asunder while the second holds.
        first.visit(first.where()).press("Make them two again");
        assertThat(first.text()).contains("has itself been made one with another");
    }

    @Test
    void two_that_sit_at_one_table_stay_two_and_the_table_is_named() {
        var anna = someone("Anna Reyes");
        var one = listed.organisation("Loom " + word, Map.of());
        var other = listed.organisation("Kiln " + word + "x", Map.of());
        listed.belongs(one, anna.id(), "2025-01-01", null);
        listed.belongs(other, anna.id(), "2025-01-01", null);
        var table = listed.table("Shared " + word);
        listed.sits(table, one, anna.id());
        listed.sits(table, other, someone("Bo Lund").id());
        var page = beside(anna, one, other).type("stays", stays(one, other)).press("Make them one");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Both have a place at one table", "Shared " + word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "'; drop table listings.pair; --",
                "% OR _",
                "\\",
                "(a & b) | !c:*",
                "<script>alert(1)</script>",
                "\u0000",
                "🎪",
                "the"
            })
    void whatever_is_typed_when_looking_for_the_other_one_is_only_words(String typed) {
        var one = listed.organisation("Loom " + word, Map.of());
        var page = as(host).ask("/organisations/" + one + "/doubles/new?name=" + encoded(typed));
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void a_name_of_a_hundred_thousand_letters_is_answered_calmly() {
        var one = listed.organisation("Loom " + word, Map.of());
        var here = "/organisations/" + one + "/doubles/new?name=";
        assertThat(as(host).ask(here + "a".repeat(10_000)).status()).isIn(200, 400);
        assertThat(as(host).ask(here + "a".repeat(100_000)).status()).isEqualTo(400);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private Visitor beside(Someone who, OrganisationId one, OrganisationId other) {
        looking.all();
        var name = owner().sql("select name from directory.organisation where id = :id")
                .param("id", other.value())
                .query(String.class)
                .single();
        return as(who).visit("/organisations/" + one + "/doubles/new?name=" + name.replace(' ', '+'))
                .press("Put them side by side");
    }

    /** Which of the two sides stands for the one. */
    private static String stays(OrganisationId one, OrganisationId other) {
        return one.value().toString().compareTo(other.value().toString()) < 0 ? "one" : "other";
    }

    private String state(OrganisationId one, OrganisationId other) {
        return owner().sql(
                        "select state from listings.pair where one = least(:one, :two) and other = greatest(:one, :two)")
                .param("one", one.value())
                .param("two", other.value())
                .query(String.class)
                .optional()
                .orElse("none");
    }
}
