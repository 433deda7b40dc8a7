package org.longtable;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Where someone's limit is in an agreement and whether they could have said no (R62, R73, C12): written with words that
 * stand nowhere else, and then looked for on every page and in every file, by everyone else.
 */
@ExtendWith(OutputCaptureExtension.class)
class OwnLinesStayTheirOwnTest extends LongtableTest {
    private static final List<String> WORDS = List.of("nottheirsatall", "neverforthem");

    @Autowired
    private AutowireCapableBeanFactory beans;

    @Autowired
    private JdbcClient db;

    private AccessMatrixTest.Fixture fixture;

    @BeforeEach
    void annaWritesItForHerOwnPeople() {
        var matrix = new AccessMatrixTest();
        beans.autowireBean(matrix);
        fixture = matrix.new Fixture();
        var annas = fixture.visitor("seated").visit(own());
        annas.type("limit", WORDS.getFirst())
                .type("could", "no")
                .type("own_words", WORDS.getLast())
                .press("Save");
        assertThat(annas.status()).isEqualTo(200);
        assertThat(annas.page().html()).contains(WORDS);
    }

    @ParameterizedTest
    @ValueSource(strings = {"stranger", "signed-in", "another table", "former member", "funder", "other partner"})
    void no_page_file_search_or_own_copy_of_anyone_else_holds_a_word_of_it(String role, CapturedOutput log) {
        var visitor = fixture.visitor(role);
        var found = new ArrayList<String>();
        for (var address : AccessMatrixTest.rules().keySet()) {
            if (!address.startsWith("GET")) continue;
            var path = fixture.path(address, fixture.ids.get("table"));
            visitor.ask(path);
            if (holdsAWord(visitor.answer().body())) found.add(path);
        }
        for (var word : WORDS) {
            visitor.ask("/find?words=" + word);
            if (visitor.page().select("main ul li").text().contains(word)) found.add("/find for " + word);
        }
        assertThat(found).isEmpty();
        assertThat(log.getAll()).doesNotContain(WORDS);
    }

    @Test
    void no_letter_and_no_line_of_the_history_holds_a_word_of_it() {
        assertThat(owner().sql("select subject || body || html from letters.letter")
                        .query(String.class)
                        .list())
                .noneMatch(OwnLinesStayTheirOwnTest::holdsAWord);
        assertThat(owner().sql("select what || words::text from tables.history")
                        .query(String.class)
                        .list())
                .noneMatch(OwnLinesStayTheirOwnTest::holdsAWord);
    }

    @Test
    void the_pages_that_its_own_people_hand_to_others_hold_nothing_of_it() {
        var annas = fixture.visitor("seated");
        for (var page :
                List.of("", "/agreement.txt", "/versions", "/versions/1", "/changes/" + fixture.ids.get("change"))) {
            annas.ask(own().replaceFirst("/own$", page));
            assertThat(annas.answer().body()).as(page).doesNotContain(WORDS);
        }
    }

    @Test
    void the_database_itself_gives_it_to_nobody_else_and_lets_nobody_else_change_it() {
        for (var role : List.of("signed-in", "another table", "former member", "funder", "other partner")) {
            var person = fixture.person(role);
            assertThat(asking(
                            person,
                            () -> db.sql("select count(*) from agreements.own_line")
                                    .query(Integer.class)
                                    .single()))
                    .as(role)
                    .isZero();
            assertThat(asking(
                            person,
                            () -> db.sql("delete from agreements.own_line").update()))
                    .as(role)
                    .isZero();
            assertThat(asking(
                            person,
                            () -> db.sql("update agreements.own_line set words = ''")
                                    .update()))
                    .as(role)
                    .isZero();
        }
        var anna = fixture.person("seated");
        assertThat(asking(
                        anna,
                        () -> db.sql("select words from agreements.own_line where person_id = :anna")
                                .param("anna", anna.id().value())
                                .query(String.class)
                                .list()))
                .containsExactly(WORDS.getLast());
    }

    @Test
    void whoever_leaves_takes_their_own_words_along_in_their_copy_and_reads_nobody_elses() {
        var anna = fixture.person("seated");
        owner().sql("update tables.seat set until = '2026-02-02' where person_id = :anna")
                .param("anna", anna.id().value())
                .update();
        assertThat(asking(
                        anna,
                        () -> db.sql("select count(*) from agreements.own_line")
                                .query(Integer.class)
                                .single()))
                .isZero();
        assertThat(asking(
                        anna,
                        () -> db.sql("select agreements.own_data()::text")
                                .query(String.class)
                                .single()))
                .contains(WORDS);
    }

    @Test
    void what_was_written_is_deleted_for_good_by_who_wrote_it() {
        fixture.visitor("seated").visit(own()).press("Delete what I wrote here");
        assertThat(owner().sql("select count(*) from agreements.own_line where agreement_id = :id")
                        .param("id", UUID.fromString(fixture.ids.get("agreement")))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private String own() {
        return fixture.path("GET /tables/{id}/agreements/{agreement}/own", fixture.ids.get("table"));
    }

    private static boolean holdsAWord(String text) {
        return WORDS.stream().anyMatch(text::contains);
    }
}
