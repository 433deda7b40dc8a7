package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.WaitUntilState;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;

/** What is typed in a long form waits in the browser until it was accepted, for the one who typed it and nobody else. */
class NothingTypedIsLostTest extends InABrowser {
    private static final String PURPOSE = "Plays about leaving home, with the choir and the old people’s house.";
    private static final String BLANK = "/tables/new";

    private Someone maya;
    private Phone mayas;

    @BeforeEach
    void mayaHasAPhone() {
        maya = someone("Maya");
        mayas = phoneOf(maya);
    }

    @Test
    void what_was_left_half_written_comes_back_with_the_day_it_was_kept() {
        mayas.opens(BLANK).types("name", "Leaving home").types("purpose", PURPOSE);
        mayas.opens("/").opens(BLANK);
        assertThat(kept()).startsWith("We kept what you had typed here on ").contains("Start afresh");
        assertThat(value("purpose")).isEqualTo(PURPOSE);
        assertThat(mayas.barriers()).isEmpty();
        touches("Start afresh");
        touches("Keep it");
        assertThat(value("purpose")).isEqualTo(PURPOSE);
        touches("Start afresh");
        assertThat(mayas.barriers()).isEmpty();
        mayas.presses("Throw it away");
        assertThat(value("purpose")).isEmpty();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_is_typed_before_the_page_is_wholly_there_is_kept_too() {
        var held = new ArrayList<Route>();
        mayas.window().route("**/js/keep-draft*", held::add);
        mayas.window().navigate(BLANK, new Page.NavigateOptions().setWaitUntil(WaitUntilState.COMMIT));
        mayas.types("purpose", PURPOSE);
        mayas.window().waitForCondition(() -> !held.isEmpty());
        mayas.window().unroute("**/js/keep-draft*");
        held.forEach(Route::resume);
        awaitDrafts(1);
        mayas.opens("/").opens(BLANK);
        kept();
        assertThat(value("purpose")).isEqualTo(PURPOSE);
    }

    @Test
    void what_was_accepted_is_forgotten() {
        mayas.startsATable("Leaving home", PURPOSE, "");
        awaitDrafts(0);
        mayas.opens(BLANK);
        assertThat(value("purpose")).isEmpty();
    }

    @Test
    void a_form_that_was_sent_and_is_gone_back_to_as_the_browser_held_it_is_asked_for_anew() {
        var key = mayas.opens(BLANK).window().locator("keep-draft form [name=_once]");
        var first = key.inputValue();
        var goneBackTo = "dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true }))";
        mayas.window().evaluate("window.held = true");
        mayas.window().evaluate(goneBackTo);
        assertThat(mayas.window().evaluate("window.held"))
                .as("nothing was sent")
                .isEqualTo(true);
        assertThat(key.inputValue()).isEqualTo(first);

        mayas.window().evaluate("document.querySelector('keep-draft form').dispatchEvent(new SubmitEvent('submit'))");
        mayas.window().evaluate(goneBackTo);

        PlaywrightAssertions.assertThat(key).not().hasValue(first);
    }

    @Test
    void what_was_refused_is_kept() {
        mayas.opens(BLANK).types("purpose", PURPOSE).presses("Set the table");
        assertThat(mayas.reads()).contains("Not saved yet");
        mayas.opens("/").opens(BLANK);
        kept();
        assertThat(value("purpose")).isEqualTo(PURPOSE);
    }

    @Test
    void a_browser_cut_off_after_the_form_took_effect_offers_nothing_to_send_again() {
        cutOff(Route::fetch);
        mayas.opens(BLANK);
        awaitDrafts(0);
        assertThat(value("purpose")).isEmpty();
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void a_browser_cut_off_before_the_form_arrived_has_everything_and_sending_it_again_counts_once() {
        cutOff(_ -> {});
        assertThat(tables()).isZero();
        mayas.opens(BLANK);
        kept();
        assertThat(value("purpose")).isEqualTo(PURPOSE);
        mayas.presses("Set the table");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void a_form_whose_answer_is_lost_while_nothing_is_known_carries_the_key_it_was_sent_with() {
        cutOff(Route::fetch);
        mayas.window().route("**/sent/*", Route::abort);
        mayas.opens(BLANK);
        kept();
        mayas.presses("Set the table");
        assertThat(mayas.path()).matches("/tables/[0-9a-f-]{36}");
        assertThat(tables()).isEqualTo(1);
    }

    @Test
    void what_others_changed_meanwhile_is_not_overwritten_and_the_kept_words_can_be_copied() {
        var table = mayas.startsATable("Leaving home", PURPOSE, "");
        var details = "/tables/" + table + "/details";
        mayas.opens(details).types("purpose", "Plays about coming home.");
        awaitDrafts(1);
        as(maya).visit(details).type("purpose", "Plays about staying.").press("Save", "form[action='" + details + "']");
        mayas.opens(details);
        assertThat(kept()).contains("Since then this was changed", "Plays about coming home.");
        assertThat(value("purpose")).isEqualTo("Plays about staying.");
        assertThat(mayas.barriers()).isEmpty();
    }

    @Test
    void another_person_at_the_same_browser_is_shown_nothing() {
        mayas.opens(BLANK).types("purpose", PURPOSE);
        awaitDrafts(1);
        become(someone("Dev"));
        mayas.opens(BLANK);
        assertThat(value("purpose")).isEmpty();
        mayas.opens("/me");
        mayas.presses("Sign out");
        become(maya);
        mayas.opens(BLANK);
        kept();
        assertThat(value("purpose")).isEqualTo(PURPOSE);
    }

    @Test
    void who_signs_out_with_something_unsent_is_asked_first() {
        mayas.opens(BLANK).types("purpose", PURPOSE);
        awaitDrafts(1);
        mayas.opens("/me");
        asksToSignOut();
        assertThat(mayas.reads()).contains("A form that you began has not been sent.");
        assertThat(mayas.barriers()).isEmpty();
        button("Stay signed in").tap();
        assertThat(mayas.path()).isEqualTo("/me");
        asksToSignOut();
        mayas.presses("Keep it on this device");
        become(maya);
        mayas.opens(BLANK);
        kept();
        assertThat(value("purpose")).isEqualTo(PURPOSE);
        mayas.opens("/me");
        asksToSignOut();
        mayas.presses("Throw it away");
        become(maya);
        mayas.opens(BLANK);
        assertThat(value("purpose")).isEmpty();
        assertThat(drafts()).isEmpty();
    }

    @Test
    void what_is_typed_about_a_quiet_table_stays_nowhere_on_the_device() {
        var table = mayas.startsATable("Winter beds", PURPOSE, "");
        mayas.opens("/tables/" + table + "/details").types("purpose", "Beds for the cold nights.");
        awaitDrafts(1);
        owner().sql("update tables.longtable set quiet_since = '2026-02-02' where id = :table")
                .param("table", table.value())
                .update();
        mayas.opens("/tables/" + table + "/details");
        awaitDrafts(0);
        assertThat(value("purpose")).isEqualTo(PURPOSE);
        mayas.types("purpose", "Beds for the cold nights.");
        assertThat(drafts()).isEmpty();
        mayas.opens(BLANK).types("purpose", "Beds for the cold nights.");
        awaitDrafts(1);
        mayas.chooses("quiet", "yes");
        awaitDrafts(0);
    }

    @Test
    void where_one_signs_in_nothing_is_kept() {
        var strangers = newPhone("en-CA").opens("/sign-in").types("email", "maya@example.org");
        assertThat(Browser.drafts(strangers.window())).isEmpty();
    }

    private Object[] drafts() {
        return Browser.drafts(mayas.window()).toArray();
    }

    private void awaitDrafts(int number) {
        Browser.awaitDrafts(mayas.window(), number);
    }

    /** What is said about what was kept, once it is said. */
    /** A button that changes something on the page and leads nowhere. */
    private void touches(String button) {
        mayas.window().locator(".kept").getByText(button).click();
    }

    private String kept() {
        var note = mayas.window().locator(".kept");
        note.waitFor();
        return note.innerText();
    }

    private String value(String field) {
        return mayas.window().locator("main [name=" + field + "]").inputValue();
    }

    private void asksToSignOut() {
        button("Sign out").tap();
        mayas.window().locator("dialog[open]").waitFor();
    }

    private Locator button(String name) {
        return mayas.window().getByText(name, new Page.GetByTextOptions().setExact(true));
    }

    /** Types and sends; the answer never comes. */
    private void cutOff(Consumer<Route> meanwhile) {
        mayas.opens(BLANK).types("name", "Leaving home").types("purpose", PURPOSE);
        mayas.window().route("**" + BLANK, route -> {
            if (!route.request().method().equals("POST")) {
                route.resume();
                return;
            }
            meanwhile.accept(route);
            route.abort();
        });
        var failed = new ArrayList<String>();
        mayas.window().onRequestFailed(request -> failed.add(request.method()));
        button("Set the table").tap(new Locator.TapOptions().setNoWaitAfter(true));
        mayas.window().waitForCondition(() -> failed.contains("POST"));
        mayas.window().unroute("**" + BLANK);
    }

    private void become(Someone person) {
        mayas.window().context().addCookies(List.of(new Cookie("longtable", sessionOf(person)).setUrl(address())));
    }

    private int tables() {
        return owner().sql("select count(*) from tables.longtable where started_by = :maya")
                .param("maya", maya.id().value())
                .query(Integer.class)
                .single();
    }
}
