package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.longtable.world.Sight;

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
    @EnumSource(names = {"PHONE", "DESK_IN_FRENCH"})
    void the_pages_about_time_and_questions_hold_no_barrier(Sight sight) {
        var reader = someone("Amélie Gagnon", sight.language());
        seat(centre, reader);
        var window = sight.window(address(), sessionOf(reader));
        window.navigate(path("/time"));
        sight.check(window, "time-nothing-yet");
        window.navigate(path("/questions"));
        sight.check(window, "questions-none");
        aYearGoesBy();
        var grant = as(dev).visit(path("/time"))
                .page()
                .select("article a[href*=/funding/]")
                .attr("href");
        for (var page : List.of("", "/time", "/questions", "/funding/new")) {
            window.navigate(path(page));
            window.locator("details.more summary").all().forEach(summary -> summary.click());
            sight.check(window, "time" + page.replace('/', '-'));
        }
        window.navigate(grant);
        window.locator("[name=pace_start]").fill("2026-12-01");
        window.locator("form.form .send button").last().click();
        assertThat(window.locator(".problem").count()).isPositive();
        sight.check(window, "funding-refused");
        window.navigate(grant + "/removal");
        sight.check(window, "funding-removal");
        window.navigate("/");
        sight.check(window, "today");
        window.navigate(path("/questions"));
        window.locator(".ask details.more summary").last().click();
        window.locator(".ask [name=reason]").last().fill("…");
        window.locator(".ask form button").last().click();
        sight.check(window, "questions-resting");
    }

    @Test
    void the_funder_sees_its_dates_on_a_phone() {
        aYearGoesBy();
        var window = Sight.PHONE.window(address(), sessionOf(sol));
        window.navigate(path("/time"));
        Sight.PHONE.check(window, "funder");
        assertThat(window.locator("article.sheet").count()).isEqualTo(1);
    }
}
