package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;
import org.springframework.dao.DataAccessException;

/** A choir and a library try something small: a note of what was said, and a day to look at it again (R85). */
class WhatWeSaidTest extends TablesTest {
    private static final String WORDS = "The choir brings songs, the library the room. No money.\nUntil June.";

    @Test
    void a_collaboration_begins_on_one_page_with_what_was_said() {
        var milo = address("milo");
        var rosa = as(someone("Rosa Lind"));
        starts(rosa, milo);
        assertThat(rosa.text())
                .contains("Songs among the books", "Library of the Bend")
                .contains("What we said", "the others read it when they come");
        assertThat(lettersTo(milo)).hasSize(1);

        rosa.visit(rosa.where() + "/said");
        assertThat(rosa.text()).contains("The choir brings songs").contains("3 April 2026");
    }

    @Test
    void un_depart_rapide_se_fait_entierement_en_francais() {
        var milo = address("milo");
        var rosa = as(someone("Rosa Lind", "fr"));
        rosa.visit("/tables/quick");
        assertThat(rosa.text()).contains("Départ rapide", "Que vous êtes-vous dit?");
        rosa.type("together", "Des chansons entre les livres")
                .type("name", "Milo")
                .type("email", milo)
                .type("partner", "Bibliothèque du Méandre")
                .type("said", "La chorale apporte les chansons.")
                .type("language", "fr")
                .press("Commencer");
        assertThat(rosa.text())
                .contains("Des chansons entre les livres", "Ce qu’on s’est dit", "les autres le liront en arrivant");
        rosa.visit(rosa.where() + "/said");
        assertThat(rosa.text()).contains("Y revenir le 3 avril 2026");
        assertThat(lettersTo(milo).getFirst().subject()).contains("Des chansons entre les livres");
    }

    @Test
    void a_quick_start_can_be_quiet_from_the_start() {
        var rosa = as(someone("Rosa Lind"));
        rosa.visit("/tables/quick");
        assertThat(rosa.text()).contains("Make it a quiet table", "anyone who could be harmed by a map");
        rosa.type("together", "Songs among the books")
                .type("name", "Milo")
                .type("email", address("milo"))
                .type("said", WORDS)
                .type("quiet", "yes")
                .press("Start");
        assertThat(rosa.text()).contains("nobody who was at a moment is named here", "What we said");
        rosa.visit(rosa.where() + "/said");
        assertThat(rosa.text()).contains("The choir brings songs");
    }

    @Test
    void a_form_with_something_wrong_begins_nothing_and_keeps_what_was_typed() {
        var rosa = as(someone("Rosa Lind"));
        rosa.visit("/tables/quick")
                .type("together", "Songs among the books")
                .type("name", "Milo")
                .type("email", "not an address")
                .type("said", WORDS)
                .type("look", "2026-02-02")
                .press("Start");
        assertThat(rosa.status()).isEqualTo(422);
        assertThat(rosa.page().select("textarea[name=said]").text()).contains("The choir brings songs");
        assertThat(rosa.text()).contains("Choose a day that is still to come.");
        rosa.visit("/tables");
        assertThat(rosa.text()).doesNotContain("Songs among the books");
    }

    @Test
    void the_other_side_says_that_it_reads_it_the_same_way_and_a_new_writing_asks_again() {
        var address = address("milo");
        var rosa = as(someone("Rosa Lind"));
        var table = starts(rosa, address);
        var milo = sitsDown("Milo Hart", address);
        assertThat(milo.visit(table).text()).contains("you have not said yet whether you read it the same way.");
        assertThat(rosa.visit(table).text()).contains("Library of the Bend has yet to read it.");
        assertThat(rosa.visit("/").text()).doesNotContain("is written down");
        assertThat(milo.visit(table + "/said").text()).contains("You have not said yet whether you read it");

        milo.visit("/");
        assertThat(milo.text())
                .contains(
                        "“Songs among the books”: what you said to each other is written down",
                        "The choir brings songs");
        milo.press("We read it the same way");
        assertThat(milo.visit("/").text()).doesNotContain("is written down");
        milo.visit(table + "/said");
        assertThat(milo.text()).contains("Read the same way by Rosa Lind Library of the Bend");
        assertThat(milo.visit(table).text()).contains("everyone reads it the same way; look again on 3 April 2026.");

        milo.visit(table + "/said/new").type("said", "Until May.").press("Save");
        assertThat(milo.visit(table).text()).contains("Rosa Lind has yet to read it.");
        assertThat(milo.visit(table + "/said").text()).contains("An earlier writing", "The choir brings songs");
        assertThat(milo.visit(table + "/history").text())
                .contains("Milo Hart wrote down anew what was said.")
                .doesNotContain("Until May");
    }

    @Test
    void when_the_day_has_come_today_asks_whether_it_still_holds() {
        var rosa = as(someone("Rosa Lind"));
        var table = starts(rosa, address("milo"));
        clock.isOn("2026-04-02");
        assertThat(rosa.visit("/").text()).doesNotContain("Does it still hold?");
        clock.isOn("2026-04-03");
        rosa.visit("/");
        assertThat(rosa.text()).contains("Does it still hold? What was said at “Songs among the books”");
        rosa.follow("Look at it").press("It still holds");
        assertThat(rosa.text()).contains("You will be asked again in two months.", "2 June 2026");
        assertThat(rosa.visit("/").text()).doesNotContain("Does it still hold?");
        assertThat(rosa.visit(table).text()).contains("What we said");
    }

    @Test
    void two_who_write_at_once_see_both_writings() {
        var address = address("milo");
        var rosa = as(someone("Rosa Lind"));
        var table = starts(rosa, address);
        var milo = sitsDown("Milo Hart", address);
        rosa.visit(table + "/said/new");
        milo.visit(table + "/said/new").type("said", "Milo’s writing").press("Save");
        rosa.type("said", "Rosa’s writing").press("Save");
        assertThat(rosa.status()).isEqualTo(409);
        assertThat(rosa.page().text()).contains("Milo’s writing");
        assertThat(rosa.page().html()).contains("Rosa’s writing");
    }

    @Test
    void words_are_taken_back_by_who_wrote_them_and_by_nobody_else() {
        var address = address("milo");
        var rosaHerself = someone("Rosa Lind");
        var rosa = as(rosaHerself);
        var table = starts(rosa, address);
        var milo = sitsDown("Milo Hart", address);
        var note = owner().sql("select n.id from tables.note n where n.table_id = :table")
                .param("table", UUID.fromString(table.substring("/tables/".length())))
                .query(UUID.class)
                .single();
        assertThat(milo.visit(table + "/said").text()).doesNotContain("Take back my words");
        assertThat(milo.submit(table + "/said/" + note + "/removals", Map.of()).status())
                .isEqualTo(404);

        rosa.visit(table + "/said").press("Take my words back");
        assertThat(rosa.text()).contains("These words were taken back on 2 February 2026.");
        assertThat(milo.visit(table + "/said").text()).doesNotContain("The choir brings songs");
        assertThat(owner().sql("select words from tables.note where id = :id")
                        .param("id", note)
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void the_database_lets_nobody_change_the_words_of_a_note() {
        var rosa = someone("Rosa Lind");
        var table = starts(as(rosa), address("milo"));
        var id = UUID.fromString(table.substring("/tables/".length()));
        for (var words : List.of("other words", ""))
            assertThatThrownBy(() -> owner().sql("update tables.note set words = :words where table_id = :table")
                            .param("words", words)
                            .param("table", id)
                            .update())
                    .isInstanceOf(DataAccessException.class)
                    .hasMessageContaining("writing a new one");
    }

    /** Rosa begins and is on the page of her table, whose path is given. */
    private static String starts(Visitor rosa, String address) {
        return rosa.visit("/tables/quick")
                .type("together", "Songs among the books")
                .type("name", "Milo")
                .type("email", address)
                .type("partner", "Library of the Bend")
                .type("said", WORDS)
                .press("Start")
                .where();
    }
}
