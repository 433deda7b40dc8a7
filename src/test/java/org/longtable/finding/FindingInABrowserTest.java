package org.longtable.finding;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;
import org.longtable.world.Sight;
import org.springframework.beans.factory.annotation.Autowired;

/** Someone looks for a choir as they type, on a desk and on a phone. */
class FindingInABrowserTest extends LongtableTest {
    @Autowired
    private IndexKeeping keeping;

    private Someone noor;
    private String word;

    @BeforeEach
    void threeChoirs() {
        var listed = new Listed(owner());
        var mara = someone("Mara");
        noor = someone("Noor");
        word = "v" + UUID.randomUUID().toString().replaceAll("[0-9-]", "") + "choir";
        for (var place : new String[] {"Whitehorse, Yukon", "Halifax, Nova Scotia", "Whitehorse, Yukon"}) {
            var one = listed.organisation("Choir of " + place + " " + word, "anyone", mara);
            listed.tells(one, "place", place, "anyone");
            listed.tells(one, "about", "We sing on Tuesdays, whoever comes. " + word, "anyone");
            listed.tells(one, "art_form", place.startsWith("W") ? "singing" : "dance", "anyone");
        }
        Listed.isPrepared(keeping);
    }

    @Test
    void results_follow_what_is_typed_and_chosen_and_focus_stays() {
        var page = Browser.desk(address(), sessionOf(noor));
        page.navigate("/find");
        page.locator("#f-text").pressSequentially(word.substring(0, word.length() - 2));
        assertThat(page.locator(".finding-count")).hasText("3 found");
        assertThat(page.locator("#f-text")).isFocused();
        assertThat(page.url()).contains("text=" + word.substring(0, 5));
        page.locator("#c-art_form-singing").focus();
        page.keyboard().press("Space");
        assertThat(page.locator(".finding-count")).hasText("2 found");
        assertThat(page.locator("#c-art_form-singing")).isFocused();
        assertThat(page.locator("#c-art_form-singing")).isChecked();
        assertThat(page.locator(".found > li")).hasCount(2);
        Browser.picture(page, "find-desk");
        // The map by keyboard: its circle is a link.
        var circle = page.locator(".found-map a").first();
        circle.focus();
        page.keyboard().press("Enter");
        page.waitForURL("**near=**");
        assertThat(page.locator(".found > li")).hasCount(2);
        page.context().close();
    }

    @Test
    void nothing_bars_the_way_on_a_desk_or_a_phone_in_both_languages_by_day_and_night() {
        for (var sight : Sight.values()) {
            var page = sight.window(address(), "");
            page.navigate("/find?text=" + word + "&art_form=singing");
            page.locator("#map-list").evaluate("one => one.open = true");
            sight.check(page, "find");
            page.navigate("/find?text=zzzqqqxxx" + word);
            sight.check(page, "find-nothing");
        }
    }
}
