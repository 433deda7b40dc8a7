package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longtable.world.Browser;

class TimeOnScreenTest extends AroundATable {
    private void aYearGoesBy() {
        addsTheGrant(anna);
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-26");
        says(anna, "strangers");
        var grant = as(dev).visit(path("/time"))
                .page()
                .select("article a[href*=/funding/]")
                .attr("href");
        as(dev).visit(grant)
                .type("pace_first_deliverable", "2026-03-02")
                .type("pace_other_day_1", "2026-05-04")
                .type("pace_other_words_1", "talk with the parents")
                .press("Save");
    }

    @ParameterizedTest
    @CsvSource({"1280,en,LIGHT", "1280,fr,DARK", "390,en,DARK", "390,fr,LIGHT"})
    void the_pages_about_time_and_questions_hold_no_barrier(int width, String language, ColorScheme colours) {
        var reader = someone("Amélie Gagnon", language);
        seat(centre, reader);
        var nothingYet = Browser.window(address(), sessionOf(reader), width, language + "-CA", colours);
        nothingYet.navigate(path("/time"));
        look(nothingYet, "time-nothing-yet", width, language, colours);
        nothingYet.navigate(path("/questions"));
        look(nothingYet, "questions-none", width, language, colours);
        nothingYet.close();
        aYearGoesBy();
        var grant = as(dev).visit(path("/time"))
                .page()
                .select("article a[href*=/funding/]")
                .attr("href");
        var window = Browser.window(address(), sessionOf(reader), width, language + "-CA", colours);
        for (var page : List.of("", "/time", "/questions", "/funding/new")) {
            window.navigate(path(page));
            window.locator("details.more summary").all().forEach(summary -> summary.click());
            look(window, "time" + page.replace('/', '-'), width, language, colours);
        }
        window.navigate(grant);
        window.locator("[name=pace_start]").fill("2026-12-01");
        window.locator("form.form .send button").last().click();
        assertThat(window.locator(".problem").count()).isPositive();
        look(window, "funding-refused", width, language, colours);
        window.navigate(grant + "/removal");
        look(window, "funding-removal", width, language, colours);
        window.navigate("/");
        look(window, "today", width, language, colours);
        window.navigate(path("/questions"));
        window.locator(".ask details.more summary").last().click();
        window.locator(".ask [name=reason]").last().fill("…");
        window.locator(".ask form button").last().click();
        look(window, "questions-resting", width, language, colours);
        window.close();
    }

    @Test
    void the_funder_sees_its_dates_on_a_phone() {
        aYearGoesBy();
        var window = Browser.phone(address(), sessionOf(sol));
        window.navigate(path("/time"));
        look(window, "funder", 390, "en", ColorScheme.LIGHT);
        assertThat(window.locator("article.sheet").count()).isEqualTo(1);
        window.close();
    }

    private static void look(Page window, String name, int width, String language, ColorScheme colours) {
        Browser.picture(window, name + "-" + width + "-" + language + "-" + colours);
        // As tall as the page, so that the bar at the foot of a phone's screen does not lie on a field just then.
        window.setViewportSize(width, (Integer) window.evaluate("document.documentElement.scrollHeight") + 100);
        assertThat(Browser.barriers(window)).as(name).isEmpty();
        assertThat((Integer) window.evaluate("document.documentElement.scrollWidth"))
                .as("nothing of %s lies beside the screen", name)
                .isLessThanOrEqualTo(width);
        window.setViewportSize(width, 844);
    }
}
