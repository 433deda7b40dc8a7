package org.longtable.finding;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.directory.Field;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.world.LongtableTest;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;

/** Each test looks for a word that nobody else's listing has. */
class FindingTest extends LongtableTest {
    private static final long MOST_STATEMENTS = 14;

    @Autowired
    private IndexKeeping keeping;

    @Autowired
    private IndexStore store;

    @Autowired
    private FindingViews views;

    @Autowired
    private Languages languages;

    @Autowired
    @Qualifier("ownersData")
    private DataSource ownersData;

    private Listed listed;
    private Someone mara;
    private Someone noor;
    private String word;

    @BeforeEach
    void maraHasATheatreAndNoorIsNew() {
        listed = new Listed(owner());
        mara = someone("Mara");
        noor = someone("Noor");
        word = "q"
                + UUID.randomUUID()
                        .toString()
                        .replaceAll("[0-9-]", "")
                        .concat("zzzzzz")
                        .substring(0, 6) + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        Listed.isPrepared(keeping);
    }

    @Test
    void what_each_reader_may_see_finds_and_counts_and_is_shown_and_nothing_else_does() {
        var dev = someone("Dev");
        var theatre = listed.organisation("Theatre of " + word, "anyone", mara);
        listed.belongs(mara, theatre);
        var school = listed.organisation("School of Dev", "tables", dev);
        listed.belongs(dev, school);
        var table = listed.table(mara);
        listed.sits(table, theatre, mara);
        listed.sits(table, school, dev);
        listed.tells(theatre, "about", "A stage " + word + "a for strangers", "anyone");
        listed.tells(theatre, "practice", "Masks " + word + "b for those signed in", "everyone");
        listed.tells(theatre, "knows", "Lights " + word + "c for our tables", "tables");
        listed.tells(theatre, "wants_to_learn", "Sound " + word + "d for ourselves", "me");
        listed.tells(theatre, "art_form", "theatre", "tables");

        assertThat(findsTheatre(stranger(), "a", "b", "c", "d")).isEqualTo("a");
        assertThat(findsTheatre(as(noor), "a", "b", "c", "d")).isEqualTo("ab");
        assertThat(findsTheatre(as(dev), "a", "b", "c", "d")).isEqualTo("abc");
        assertThat(findsTheatre(as(mara), "a", "b", "c", "d")).isEqualTo("abcd");

        assertThat(counts(as(noor).visit("/find?text=" + word))).doesNotContain("theatre 1");
        assertThat(counts(as(dev).visit("/find?text=" + word))).contains("theatre 1");
        assertThat(rows(as(noor).visit("/find?art_form=theatre&text=" + word))).isEmpty();
        assertThat(rows(as(dev).visit("/find?art_form=theatre&text=" + word))).hasSize(1);
        assertThat(as(noor).visit("/find?text=" + word).text()).doesNotContain("for our tables", "for ourselves");
        // Nor does one letter more or less of a word that one may not see.
        assertThat(rows(as(noor).visit("/find?text=" + word + "c")))
                .hasSize(1)
                .noneMatch(row -> row.contains("tables"));
        assertThat(rows(as(noor).visit("/find?text=lights+" + word + "c"))).noneMatch(row -> row.contains("Lights"));
    }

    /** Which of these words of their own find the theatre and are told as the reason. */
    private String findsTheatre(Visitor reader, String... endings) {
        return List.of(endings).stream()
                .filter(ending ->
                        reader.visit("/find?text=" + word + ending).page().select(".found mark").eachText().stream()
                                .anyMatch(marked -> marked.equalsIgnoreCase(word + ending)))
                .collect(Collectors.joining());
    }

    @Test
    void nobody_is_found_who_did_not_say_so() {
        listed.tells(mara, "knows", "Puppets " + word, "anyone");
        assertThat(rows(stranger().visit("/find?text=" + word))).isEmpty();
        assertThat(rows(as(noor).visit("/find?text=" + word))).isEmpty();
        listed.letsBeFound(mara, "everyone");
        assertThat(rows(stranger().visit("/find?text=" + word))).isEmpty();
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
        listed.letsBeFound(mara, "anyone");
        assertThat(rows(stranger().visit("/find?text=" + word))).hasSize(1);
    }

    @Test
    void search_engines_keep_no_list_of_whom_they_found_here() {
        assertThat(stranger().ask("/find?text=" + word).header("X-Robots-Tag")).isEqualTo("noindex");
    }

    @Test
    void what_changes_is_found_at_once_and_what_is_hidden_or_gone_is_not() {
        var choir = listed.organisation("Choir " + word, "everyone", mara);
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
        listed.tells(choir, "practice", "Yodelling " + word + "ing", "everyone");
        assertThat(as(noor).visit("/find?text=" + word + "ing")
                        .page()
                        .select(".found mark")
                        .eachText())
                .contains(word + "ing");
        listed.tellsNoMore(choir, "practice");
        assertThat(as(noor).visit("/find?text=yodelling+" + word).text()).doesNotContain("Yodelling");
        owner().sql("update directory.organisation set seen_by = 'tables' where id = :id")
                .param("id", choir)
                .update();
        assertThat(rows(as(noor).visit("/find?text=" + word))).isEmpty();
        assertThat(as(noor).visit("/find?text=" + word).text()).contains("Nothing found");
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", choir)
                .update();
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
        owner().sql("delete from directory.organisation where id = :id")
                .param("id", choir)
                .update();
        assertThat(rows(as(noor).visit("/find?text=" + word))).isEmpty();
    }

    @Test
    void a_change_is_found_that_took_long_to_take_effect() throws Exception {
        var choir = listed.organisation("Choir", "everyone", mara);
        try (var connection = ownersData.getConnection()) {
            connection.setAutoCommit(false);
            try (var statement = connection.createStatement()) {
                statement.execute(
                        "update directory.organisation set name = 'Choir " + word + "' where id = '" + choir + "'");
            }
            // Others change meanwhile, and the index is read up to them.
            listed.organisation("Another " + word, "everyone", mara);
            assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
            connection.commit();
        }
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(2);
    }

    @Test
    void while_the_index_is_prepared_the_database_finds_the_same_for_each_reader() {
        var dev = someone("Dev");
        var theatre = listed.organisation("Theatre", "everyone", mara);
        var school = listed.organisation("School", "tables", dev);
        var table = listed.table(mara);
        listed.sits(table, theatre, mara);
        listed.sits(table, school, dev);
        listed.tells(theatre, "practice", "Masks, for all: Été" + word, "everyone");
        listed.tells(theatre, "knows", "Lights, for our tables: " + word + "lights", "tables");
        listed.tells(school, "about", "A school: " + word + "school", "tables");
        assertThat(plainly(noor, "ete" + word)).containsExactly(theatre);
        assertThat(plainly(noor, word + "lights")).isEmpty();
        assertThat(plainly(dev, word + "lights")).containsExactly(theatre);
        assertThat(plainly(mara, word + "school")).containsExactly(school);
        assertThat(plainly(noor, word + "school")).isEmpty();
        listed.becomesQuiet(table);
        assertThat(plainly(dev, word + "lights")).isEmpty();
    }

    private List<UUID> plainly(Someone reader, String sought) {
        return asking(reader, () -> views.plainly(List.of(sought), List.of(), 0, 20));
    }

    @Test
    void when_everything_changed_at_once_the_page_says_that_it_is_being_prepared_and_finds_all_the_same() {
        listed.organisation("Choir " + word, "everyone", mara);
        owner().sql("insert into finding.change (subject) values (null)").update();
        var reader = as(noor).visit("/find?text=" + word);
        assertThat(reader.text()).contains("Being prepared");
        assertThat(rows(reader)).hasSize(1);
        Listed.isPrepared(keeping);
        assertThat(reader.visit("/find?text=" + word).text()).contains("1 found");
    }

    @Test
    void notes_of_changes_are_cleared_and_a_node_that_slept_so_long_begins_anew() {
        owner().sql("update finding.change set at = at - interval '3 days'").update();
        listed.organisation("Choir " + word, "everyone", mara);
        Listed.isPrepared(keeping);
        store.clear(Instant.now().minus(Duration.ofDays(2)));
        assertThat(owner().sql("select count(*) from finding.change where at < now() - interval '2 days'")
                        .query(Long.class)
                        .single())
                .isZero();
        Listed.isPrepared(keeping);
        assertThat(rows(as(noor).visit("/find?text=" + word))).hasSize(1);
    }

    @Test
    void a_quiet_table_brings_nobody_in() {
        var dev = someone("Dev");
        var shelter = listed.organisation("Shelter " + word, "tables", mara);
        var garden = listed.organisation("Garden", "tables", dev);
        var table = listed.table(mara);
        listed.sits(table, shelter, mara);
        listed.sits(table, garden, dev);
        assertThat(rows(as(dev).visit("/find?text=" + word))).hasSize(1);
        listed.becomesQuiet(table);
        assertThat(rows(as(dev).visit("/find?text=" + word))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "rehearse, We rehearse every week",
        "rehearsals, We rehearse every week",
        "rehersal, A rehearsal every week",
        "repetition, Une salle de répétition",
        "répétitions, Une salle de répétition",
        "ecole, L’école du quartier",
        "oeuvres, Une œuvre dans la rue",
        "chorales, Une chorale",
        "quilts, Two quilters and a quilt",
        "ᐊᓚ, ᐊᓚ ᓯᐊᔭ",
    })
    void stems_accents_and_slips_are_forgiven_in_both_languages(String typed, String told) {
        var group = listed.organisation("Group " + word, "everyone", mara);
        listed.tells(group, "about", told, "everyone");
        var page = as(noor).visit("/find?text=" + encoded(word + " " + typed) + "+");
        assertThat(page.text()).doesNotContain("have some of them");
        assertThat(page.page().select(".found mark").eachText()).hasSizeGreaterThan(1);
    }

    /** Some codes are an English name letter for letter. */
    @ParameterizedTest
    @CsvSource({"sector, health", "art_form, storytelling", "issue, belonging"})
    void a_code_is_found_by_its_name_in_either_language(String field, String code) {
        var group = listed.organisation("Group " + word, "everyone", mara);
        listed.tells(group, field, code, "everyone");
        for (var language : Language.values()) {
            var typed = Field.of(field).orElseThrow().inWords(code, languages.in(language));
            var page = as(noor).visit("/find?text=" + encoded(typed + " " + word));
            assertThat(rows(page)).as(typed).hasSize(1);
            assertThat(page.text()).as(typed).doesNotContain("have some of them");
            assertThat(page.page().select(".found mark").eachText())
                    .as("the reason for " + typed)
                    .hasSizeGreaterThan(1);
        }
    }

    @Test
    void a_short_word_is_not_another_short_word() {
        listed.organisation("Cat " + word, "everyone", mara);
        assertThat(as(noor).visit("/find?text=" + encoded("car " + word)).text())
                .contains("These have some of them");
    }

    @Test
    void what_can_be_chosen_is_counted_as_if_nothing_were_chosen_beside_it() {
        for (var n = 0; n < 3; n++) {
            var one = listed.organisation("Group " + n + " " + word, "everyone", mara);
            listed.tells(one, "art_form", n == 0 ? "dance" : "circus", "everyone");
            listed.tells(one, "setting", n == 1 ? "rural" : "urban", "everyone");
        }
        assertThat(counts(as(noor).visit("/find?text=" + word))).contains("circus 2", "dance 1");
        var dance = as(noor).visit("/find?art_form=dance&text=" + word);
        assertThat(rows(dance)).hasSize(1);
        assertThat(counts(dance)).contains("circus 2", "dance 1").doesNotContain("rural 1");
        var both = as(noor).visit("/find?art_form=dance&art_form=circus&setting=rural&text=" + word);
        assertThat(rows(both)).hasSize(1);
    }

    @Test
    void among_equals_who_is_further_from_a_city_comes_first() {
        for (var setting : List.of("urban", "northern", "small_town", "rural")) {
            var one = listed.organisation("A " + word + " " + setting, "everyone", mara);
            listed.tells(one, "setting", setting, "everyone");
        }
        assertThat(rows(as(noor).visit("/find?text=" + word)))
                .extracting(row -> row.split(" ")[2])
                .containsExactly("northern", "rural", "small_town", "urban");
        assertThat(rows(as(noor).visit("/find?order=name&text=" + word)))
                .extracting(row -> row.split(" ")[2])
                .containsExactly("northern", "rural", "small_town", "urban");
    }

    @Test
    void near_a_place_are_those_within_reach_the_nearest_first_and_those_who_do_not_tell_where_are_not() {
        for (var place : List.of("Whitehorse, Yukon", "Carcross Road, somewhere", "Iqaluit, Nunavut", "Halifax")) {
            var one = listed.organisation("Group of " + place + " " + word, "everyone", mara);
            listed.tells(one, "place", place, place.startsWith("Iqaluit") ? "tables" : "everyone");
        }
        var beside = listed.organisation("Group beside " + word, "everyone", mara);
        listed.tells(beside, "coordinates", "60.9,-135.2", "everyone");
        var near = as(noor).visit("/find?near=whitehorse&within=50&order=near&text=" + word);
        assertThat(rows(near))
                .hasSize(2)
                .first()
                .asString()
                .contains("Group of Whitehorse")
                .as("what is there is no way off")
                .doesNotContain("0 km");
        assertThat(rows(near).getLast()).contains("Group beside", "km from Whitehorse");
        assertThat(near.page().select(".found-map a")).isNotEmpty();
        assertThat(counts(near)).contains("yt 2", "northern 2");
        // A slip in the place, and one that there is not.
        assertThat(rows(as(noor).visit("/find?near=whitehrose&within=50&text=" + word)))
                .hasSize(2);
        var nowhere = as(noor).visit("/find?near=Xyzzyxq&text=" + word);
        assertThat(nowhere.text()).contains("We do not know this place");
        assertThat(rows(nowhere)).hasSize(5);
        // Where someone is who tells it to their tables alone is on no map of others.
        assertThat(as(noor).visit("/find?text=" + word)
                        .page()
                        .select("#map-list tr")
                        .text())
                .doesNotContain("Iqaluit");
        assertThat(rows(as(mara).visit("/find?near=Iqaluit&within=50&text=" + word)))
                .hasSize(1);
    }

    @Test
    void the_map_shows_as_many_as_tell_where_they_are_and_says_the_same_as_a_list() {
        for (var place : List.of("Whitehorse, Yukon", "Whitehorse, Yukon", "Halifax, Nova Scotia", "On the road")) {
            var one = listed.organisation("Group " + word, "anyone", mara);
            listed.tells(one, "place", place, "anyone");
        }
        var page = stranger().visit("/find?text=" + word).page();
        assertThat(page.select(".found-map a").eachAttr("aria-label"))
                .containsExactly("2 around Whitehorse, Yukon", "1 around Halifax, Nova Scotia");
        assertThat(page.select("#map-list tbody tr").eachText())
                .containsExactly("Around Whitehorse, Yukon 2", "Around Halifax, Nova Scotia 1");
    }

    @Test
    void where_most_of_the_country_is_on_the_map_all_of_it_is() {
        for (var place : List.of("Whitehorse, Yukon", "Halifax, Nova Scotia")) {
            var one = listed.organisation("Group " + word, "anyone", mara);
            listed.tells(one, "place", place, "anyone");
        }
        assertThat(shownOfTheCountry()).isEqualTo("0 0 1000 866");
        word = "v" + new StringBuilder(word).reverse();
        var near = listed.organisation("Choir " + word, "anyone", mara);
        listed.tells(near, "place", "Halifax, Nova Scotia", "anyone");
        assertThat(shownOfTheCountry()).endsWith(" 320 277");
    }

    private String shownOfTheCountry() {
        return stranger()
                .visit("/find?text=" + word)
                .page()
                .select(".found-map")
                .attr("viewBox");
    }

    @Test
    void a_long_list_is_read_page_by_page_and_nothing_comes_twice() {
        for (var n = 0; n < 45; n++) listed.organisation("Group %02d ".formatted(n) + word, "everyone", mara);
        var reader = as(noor).visit("/find?text=" + word);
        assertThat(reader.text()).contains("45 found");
        var names = new ArrayList<>(rows(reader));
        while (!reader.page().select("a[rel=next]").isEmpty()) names.addAll(rows(reader.follow("Next")));
        assertThat(names).hasSize(45).doesNotHaveDuplicates().isSorted();
        assertThat(rows(reader.follow("Previous"))).hasSize(20);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"",
                "\"mime\" AND (clown OR",
                "*",
                "?*~2^9 [a TO",
                "\\",
                "a:b",
                "'; drop table people.person; --",
                "{0} {1,plural,",
                "<script>alert(1)</script>",
                "%",
                "_",
                "🎪🎭",
                "\u0000",
                "\u202e",
                "    ",
                "~",
                "&&||!",
                "​",
                "name:*"
            })
    void whatever_is_typed_is_only_words(String typed) {
        var answer = as(noor).ask("/find?text=" + encoded(typed));
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.page().select("script:not([src])")).isEmpty();
    }

    @Test
    void where_there_is_no_word_to_look_for_it_is_said_that_everyone_is_shown() {
        assertThat(as(noor).visit("/find?text=" + encoded("%_%")).text()).contains("There was no word to look for");
        assertThat(as(noor).visit("/find?text=" + word).text()).doesNotContain("no word to look for");
    }

    @Test
    void too_much_is_answered_calmly() {
        listed.organisation("Group " + word, "everyone", mara);
        var long_ = as(noor).ask("/find?text=" + word + "+" + "a".repeat(10_000));
        assertThat(long_.status()).isEqualTo(200);
        assertThat(long_.text()).contains("This was very long");
        var many = IntStream.range(0, 900).mapToObj(n -> "art_form=x" + n).collect(Collectors.joining("&"));
        var chosen = as(noor).ask("/find?text=" + word + "&" + many);
        assertThat(chosen.status()).isEqualTo(200);
        assertThat(chosen.text()).contains("was left out");
        assertThat(rows(chosen)).hasSize(1);
        for (var from : List.of("-1", "999999999", "99999999999999", "x"))
            assertThat(as(noor).ask("/find?text=" + word + "&from=" + from).status())
                    .isEqualTo(200);
    }

    /** The longest search that a form can send is read; what no form sends is refused in plain words. */
    @Test
    void everything_chosen_at_once_is_read_and_an_address_that_no_form_makes_is_refused_calmly() {
        var chosen = Stream.of(Facet.values())
                .flatMap(facet -> Stream.of(Field.values())
                        .filter(field -> field.name().equals(facet.name()))
                        .flatMap(field -> field.codes().stream())
                        .map(code -> facet.code() + "=" + code))
                .collect(Collectors.joining("&"));
        var all = as(noor).ask("/find?text=" + encoded("🎪".repeat(200)) + "&" + chosen);
        assertThat(all.status()).isEqualTo(200);
        assertThat(all.text()).doesNotContain("This was very long");
        var filters = IntStream.range(0, 10_000).mapToObj(n -> "art_form=x" + n).collect(Collectors.joining("&"));
        for (var far : List.of("text=" + word + "+" + "a".repeat(100_000), filters)) {
            var refused = as(noor).ask("/find?" + far);
            assertThat(refused.status()).isEqualTo(400);
            assertThat(refused.text())
                    .contains("This could not be read", "Cela n’a pas pu être lu")
                    .doesNotContain("HTTP");
        }
    }

    @Test
    void the_page_asks_the_database_as_often_for_many_as_for_one() {
        listed.organisation("Group " + word, "everyone", mara);
        var reader = as(noor);
        reader.visit("/find?text=" + word);
        var one = Statements.during(() -> reader.visit("/find?text=" + word));
        for (var n = 0; n < 30; n++) {
            var group = listed.organisation("Group " + n + " " + word, "everyone", mara);
            listed.tells(group, "about", "Something", "everyone");
        }
        reader.visit("/find?text=" + word);
        assertThat(Statements.during(() -> reader.visit("/find?text=" + word)))
                .isEqualTo(one)
                .isLessThan(MOST_STATEMENTS);
    }

    @Test
    void nothing_found_says_what_may_help_in_french_as_well() {
        assertThat(stranger().wishing("fr-CA").visit("/find?text=" + word).text())
                .contains("Rien trouvé", "Moins de mots");
    }

    private static List<String> rows(Visitor reader) {
        return reader.page().select(".found > li").eachText();
    }

    private static List<String> counts(Visitor reader) {
        return reader.page().select("#choose li").stream()
                .map(one -> one.select("input").attr("value") + " "
                        + one.select(".number").text().replace("– ", ""))
                .toList();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
