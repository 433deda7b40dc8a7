package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** A small thing that begins soon: a choir and a library, what they said to each other, and news for whoever asks. */
class SongsAmongTheBooksTest extends InABrowser {
    @Test
    void rosa_begins_in_one_page_milo_reads_it_the_same_way_and_a_neighbour_is_kept_posted_by_mail() {
        clock.isOn("2026-02-02");
        var rosas = phoneOf(someone("Rosa Lind"));
        var milosAddress = freshAddress("milo");
        rosas.opens("/tables/quick");
        assertThat(rosas.barriers()).isEmpty();
        rosas.types("together", "Songs among the books")
                .types("name", "Milo Hart")
                .types("email", milosAddress)
                .types("partner", "Library of the Bend")
                .types("said", "The choir brings songs; the library keeps the doors open on Tuesdays.")
                .presses("Start");
        assertThat(rosas.reads()).contains("Songs among the books", "What we said");
        assertThat(rosas.barriers()).isEmpty();
        var table = rosas.tableHere();

        var milos = newPhone("en-CA").takesThePlaceOfferedTo(milosAddress, "Milo Hart", true);
        milos.opens("/tables/" + table + "/said");
        assertThat(milos.reads()).contains("The choir brings songs", "3 April 2026");
        assertThat(milos.barriers()).isEmpty();
        milos.presses("We read it the same way");
        assertThat(milos.reads()).contains("Read the same way by");

        rosas.opens("/tables/" + table + "/updates");
        assertThat(rosas.reads()).contains("Nothing has been posted yet");
        assertThat(rosas.barriers()).isEmpty();
        rosas.types("words", "First rehearsal on Tuesday; come and listen.")
                .chooses("beyond", "yes")
                .presses("Post it");
        rosas.follows("Offer to keep someone posted");
        assertThat(rosas.barriers()).isEmpty();
        var neighboursAddress = freshAddress("ines");
        rosas.types("name", "Inès Roy")
                .types("email", neighboursAddress)
                .chooses("language", "fr")
                .presses("Send the question");
        assertThat(rosas.reads()).contains("Inès Roy will get a letter that asks.", "has not answered yet");
        assertThat(rosas.barriers()).isEmpty();

        var neighbours =
                newPhone("fr-CA").opens(lettersTo(neighboursAddress).getFirst().secretPath());
        assertThat(neighbours.reads()).contains("Qui me verra?").doesNotContain("come and listen");
        assertThat(neighbours.barriers()).isEmpty();
        neighbours.presses("Oui, tenez-moi au courant");
        assertThat(neighbours.reads()).contains("come and listen");
        assertThat(neighbours.barriers()).isEmpty();
        assertThat(rosas.opens("/tables/" + table + "/updates").reads()).contains("follows");
    }

    @Test
    void open_questions_come_to_a_long_talk_and_what_surprised_each_is_kept_with_it() {
        clock.isOn("2026-02-02");
        var rosas = phoneOf(someone("Rosa Lind"));
        var table = rosas.startsATable("Songs among the books", "", "Choir of the Bend");
        var milosAddress = freshAddress("milo");
        rosas.invites(table, "Milo Hart", milosAddress, "Library of the Bend", "fr");
        var milos = newPhone("fr-CA").takesThePlaceOfferedTo(milosAddress, "Milo Hart", true);

        rosas.opens("/tables/" + table + "/open-questions");
        assertThat(rosas.barriers()).isEmpty();
        rosas.window().locator("#f-question").fill("Who should never be asked to sing alone?");
        rosas.presses("Put it on the sheet");
        assertThat(rosas.barriers()).isEmpty();
        rosas.notes(table, "2026-02-02", "A long open talk", "Milo Hart");
        assertThat(rosas.reads()).contains("Open questions", "Who should never be asked to sing alone?");
        assertThat(rosas.barriers()).isEmpty();
        rosas.follows("What surprised you?");
        assertThat(rosas.barriers()).isEmpty();
        rosas.types("learned", "He knows every song by its call number.")
                .chooses("seen", "present")
                .presses("Save");

        milos.opens("/tables/" + table + "/moments").follows("Une longue conversation ouverte");
        assertThat(milos.reads()).contains("Qu’est-ce qui vous a surpris?", "by its call number");
        assertThat(milos.barriers()).isEmpty();
        milos.opens("/tables/" + table + "/open-questions").presses("Nous en avons parlé");
        assertThat(milos.reads()).contains("Déjà abordées", "Abordée le 2 février 2026");
        assertThat(milos.barriers()).isEmpty();
    }

    @Test
    void a_visit_to_someones_work_asks_for_their_yes_and_lets_them_read_first() {
        clock.isOn("2026-02-02");
        var rosas = phoneOf(someone("Rosa Lind"));
        var table = rosas.startsATable("Songs among the books", "", "Choir of the Bend");
        var milosAddress = freshAddress("milo");
        rosas.invites(table, "Milo Hart", milosAddress, "Library of the Bend", "fr");
        var milos = newPhone("fr-CA").takesThePlaceOfferedTo(milosAddress, "Milo Hart", true);

        rosas.opens("/tables/" + table + "/moments/new");
        assertThat(rosas.window().locator("main [name=watched]").isVisible()).isFalse();
        rosas.taps("Milo Hart").taps("Visiting their work");
        assertThat(rosas.window().locator("main .moment-watched").isVisible()).isTrue();
        assertThat(rosas.barriers()).isEmpty();
        rosas.presses("Save");
        assertThat(rosas.reads()).contains("Did they agree to being watched?");
        assertThat(rosas.barriers()).isEmpty();
        rosas.presses("Choir of the Bend visited, and the others agreed").follows("Add a note");
        rosas.types("note", "Everyone whispers until four.")
                .chooses("seen", "present")
                .presses("Save");
        assertThat(rosas.reads()).contains("once those whose work it is about have read it");

        milos.opens("/").follows("La lire en premier");
        assertThat(milos.reads()).contains("Everyone whispers until four.", "vous la lisez donc en premier");
        assertThat(milos.barriers()).isEmpty();
        milos.presses("Je l’ai lue");
        assertThat(milos.reads()).contains("Toutes les personnes qui y étaient peuvent maintenant la lire.");
    }
}
