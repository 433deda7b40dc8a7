package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Browser;

/** A moment can be noted where there is no signal, and is sent by the one who noted it, once. */
class NotesWithoutASignalTest extends InABrowser {
    private Someone maya;
    private Phone mayas;
    private TableId table;

    @BeforeEach
    void mayaAndDevSitAtATable() {
        maya = someone("Maya");
        mayas = phoneOf(maya);
        table = mayas.startsATable("Leaving home", "Plays about leaving home.", "Eastgate Players");
        var devs = freshAddress("dev");
        mayas.invites(table, "Dev", devs, "Harbour School", "en");
        newPhone("en-CA").takesThePlaceOfferedTo(devs, "Dev", true);
    }

    @Test
    void two_moments_noted_without_a_signal_are_sent_when_she_is_back_and_stand_at_the_table_once_each() {
        isMadeReady();
        mayas.window().context().setOffline(true);
        mayas.opens("/");
        assertThat(mayas.reads()).contains("You have no signal", "Note what happened");
        assertThat(mayas.barriers()).isEmpty();
        notes("A meal or coffee", "2026-01-30", "They laughed a lot.");
        assertThat(mayas.reads()).contains("One note is waiting on this device.");
        notes("A long open talk", "2026-01-31", "");
        assertThat(mayas.reads()).contains("2 notes are waiting on this device.");
        assertThat(moments()).isZero();

        mayas.window().context().setOffline(false);
        mayas.opens("/");
        waiting("2 notes are waiting");
        assertThat(mayas.reads()).contains("A meal or coffee · Dev", "Leaving home, 30 January 2026", "They laughed");
        assertThat(mayas.barriers()).isEmpty();
        assertThat(moments()).isZero();
        sends();
        waiting("Everything was sent");
        assertThat(mayas.opens("/tables/" + table + "/moments").reads())
                .containsOnlyOnce("A meal or coffee")
                .containsOnlyOnce("A long open talk");
        assertThat(moments()).isEqualTo(2);
        assertThat(mayas.opens("/").reads()).doesNotContain("waiting");
    }

    @Test
    void a_note_whose_answer_was_lost_counts_once_when_it_is_sent_again() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        mayas.opens("/");
        waiting("One note is waiting");
        mayas.window().route("**/moments", route -> {
            route.fetch();
            route.abort();
        });
        sends();
        problem("There is no signal yet.");
        mayas.window().unroute("**/moments");
        assertThat(moments()).isEqualTo(1);
        sends();
        waiting("Everything was sent");
        assertThat(moments()).isEqualTo(1);
    }

    @Test
    void what_is_wrong_with_a_note_is_said_beside_it_and_nothing_of_it_is_lost() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        noted("A first arts workshop together", "2026-03-30");
        mayas.opens("/");
        waiting("2 notes are waiting");
        sends();
        waiting("One note is waiting");
        problem("This day is still to come.");
        assertThat(moments()).isEqualTo(1);
        mayas.opens("/");
        problem("This day is still to come.");
        mayas.presses("Mend it in the form");
        mayas.window().locator(".kept").waitFor();
        assertThat(mayas.window().locator("main [name=note]").inputValue()).isEqualTo("By the river.");
        mayas.types("day", "2026-01-31").presses("Save");
        assertThat(moments()).isEqualTo(2);
        assertThat(mayas.opens("/").reads()).doesNotContain("waiting");
    }

    @Test
    void a_note_for_a_table_that_she_has_left_keeps_its_words() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        owner().sql("""
                update tables.seat set since = '2026-01-12', until = '2026-02-01'
                where table_id = :table and person_id = :maya
                """)
                .param("table", table.value())
                .param("maya", maya.id().value())
                .update();
        mayas.opens("/");
        waiting("One note is waiting");
        sends();
        problem("You no longer sit at this table");
        assertThat(mayas.reads()).contains("By the river.");
        assertThat(moments()).isZero();
    }

    @Test
    void at_a_quiet_table_only_the_day_and_the_kind_are_noted() {
        becomesQuiet();
        isMadeReady();
        mayas.window().context().setOffline(true);
        mayas.opens("/");
        mayas.window().locator("form").waitFor();
        assertThat(mayas.reads()).doesNotContain("Dev", "A note");
        mayas.taps("A meal or coffee").types("day", "2026-01-30");
        mayas.window().getByText("Keep this note").tap();
        mayas.window().locator("[data-notes] li").waitFor();
        mayas.window().context().setOffline(false);
        mayas.opens("/");
        waiting("One note is waiting");
        sends();
        waiting("Everything was sent");
        assertThat(moments()).isEqualTo(1);
    }

    @Test
    void a_note_for_a_table_that_became_quiet_meanwhile_gives_up_its_names_and_can_still_be_sent() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        becomesQuiet();
        mayas.opens("/");
        waiting("One note is waiting");
        assertThat(mayas.reads()).contains("A meal or coffee · Dev");
        sends();
        problem("became quiet");
        assertThat(mayas.window().locator("[data-waiting]").innerText())
                .contains("By the river.")
                .doesNotContain("Dev");
        assertThat(moments()).isZero();
        sends();
        waiting("Everything was sent");
        assertThat(moments()).isEqualTo(1);
    }

    @Test
    void nobody_else_is_shown_her_notes_or_sends_them() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        mayas.opens("/");
        waiting("One note is waiting");
        var dev = someone("Dev");
        become(dev);
        sends();
        problem("Someone else has signed in here meanwhile.");
        assertThat(moments()).isZero();
        assertThat(mayas.opens("/").reads()).doesNotContain("waiting");
        mayas.window().context().setOffline(true);
        mayas.opens("/");
        mayas.window().getByText("Nothing is kept ready on this device.").waitFor();
        assertThat(mayas.reads()).doesNotContain("Leaving home", "waiting");
    }

    @Test
    void who_signs_out_with_notes_waiting_is_asked_first() {
        isMadeReady();
        noted("A meal or coffee", "2026-01-30");
        asksToSignOut();
        assertThat(mayas.reads()).contains("One note has not been sent.", "Send the notes");
        assertThat(mayas.barriers()).isEmpty();
        mayas.presses("Keep it on this device");
        mayas.window().context().setOffline(true);
        assertThat(mayas.opens("/").reads()).doesNotContain("Leaving home");
        mayas.window().context().setOffline(false);
        become(maya);
        mayas.opens("/");
        waiting("One note is waiting");
        asksToSignOut();
        mayas.presses("Throw it away");
        become(maya);
        mayas.opens("/");
        assertThat(mayas.window().locator("[data-waiting]").isVisible()).isFalse();
    }

    @Test
    void without_having_chosen_it_nothing_is_kept_and_it_can_be_taken_back() {
        mayas.opens("/me/no-signal");
        assertThat(mayas.window().evaluate("navigator.serviceWorker.controller === null"))
                .isEqualTo(true);
        assertThat(mayas.barriers()).isEmpty();
        isMadeReady();
        mayas.window().getByText("No longer keep it ready").tap();
        mayas.window().getByText("Keep this ready on this device").waitFor();
        assertThat(mayas.window().evaluate("caches.keys()")).isEqualTo(List.of());
        assertThat(mayas.window().evaluate("navigator.serviceWorker.getRegistration().then(one => one === undefined)"))
                .isEqualTo(true);
    }

    @Test
    void what_was_half_noted_and_what_was_noted_survive_a_killed_browser(@TempDir Path profile) {
        var session = sessionOf(maya);
        var context = Browser.profile(profile, address(), session);
        mayas = new Phone(context.pages().getFirst());
        isMadeReady();
        context.setOffline(true);
        mayas.opens("/");
        notes("A meal or coffee", "2026-01-30", "They laughed a lot.");
        mayas.types("note", "Half a sent");
        mayas.window().evaluate("indexedDB.databases()");
        Browser.kill(profile);
        try (var again = Browser.profile(profile, address(), session)) {
            mayas = new Phone(again.pages().getFirst());
            again.setOffline(true);
            mayas.opens("/");
            mayas.window().locator("[data-notes]").waitFor();
            assertThat(mayas.reads()).contains("One note is waiting on this device.");
            assertThat(mayas.window().locator("[name=note]").inputValue()).isEqualTo("Half a sent");
            again.setOffline(false);
            mayas.opens("/");
            waiting("One note is waiting");
        }
    }

    @Test
    void where_there_is_no_script_the_page_says_so() {
        assertThat(as(maya).visit("/me/no-signal").text()).contains("This needs a browser that runs scripts");
        assertThat(stranger().visit("/no-signal/fr").page().select("noscript").text())
                .contains("a besoin de scripts");
    }

    private void becomesQuiet() {
        owner().sql("update tables.longtable set quiet_since = '2026-02-02' where id = :table")
                .param("table", table.value())
                .update();
    }

    private void isMadeReady() {
        mayas.opens("/me/no-signal");
        mayas.window().getByText("Keep this ready on this device").tap();
        mayas.window().getByText("This device is ready").waitFor();
    }

    private void noted(String kind, String day) {
        mayas.window().context().setOffline(true);
        mayas.opens("/");
        notes(kind, day, "By the river.");
        mayas.window().context().setOffline(false);
    }

    private void notes(String kind, String day, String note) {
        var before = mayas.window().locator("[data-notes] li").count();
        mayas.window().locator("form").waitFor();
        mayas.taps("Dev").taps(kind).types("day", day).types("note", note);
        mayas.window().getByText("Keep this note").tap();
        mayas.window().locator("[data-notes] li").nth(before).waitFor();
    }

    private void waiting(String words) {
        mayas.window()
                .locator("[data-waiting] h2")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private void problem(String words) {
        mayas.window()
                .locator("[data-waiting] .problem")
                .filter(new Locator.FilterOptions().setHasText(words))
                .waitFor();
    }

    private void sends() {
        mayas.window().locator("[data-waiting] form button").tap();
    }

    private void asksToSignOut() {
        mayas.opens("/me");
        mayas.window()
                .getByText("Sign out", new com.microsoft.playwright.Page.GetByTextOptions().setExact(true))
                .tap();
        mayas.window().locator("dialog[open]").waitFor();
    }

    private void become(Someone person) {
        mayas.window().context().addCookies(List.of(new Cookie("longtable", sessionOf(person)).setUrl(address())));
    }

    private int moments() {
        return owner().sql("select count(*) from relationships.moment where table_id = :table")
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }
}
