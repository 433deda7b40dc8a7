package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;

/** The pages of tables in a real browser: nothing stands in anyone's way, and nothing is wider than a phone. */
class TablesInABrowserTest extends TablesTest {
    @Test
    void nothing_on_the_pages_of_a_table_stands_in_anyones_way() {
        var annaHerself = someone("Anna Reyes");
        var anna = as(annaHerself);
        tableFor(anna, "Between us", "Riverbend Community Centre");
        var table = anna.where();
        var marc = address("marc");
        invite(anna, table, "Dev Patel", marc, "Lakeview High School");
        var offer = invitationTo(marc);
        looked(annaHerself, "day-one", table);
        look(Browser.window(address(), "", 390, "fr-CA", ColorScheme.LIGHT), "offered", offer);
        var dev = sitsDown("Dev Patel", marc);
        invite(anna, table, "Rosa Fuentes", address("rosa"), "Fair Work Circle");
        anna.visit(table + "/promises/new")
                .type("what", "Book the hall")
                .type("by", "2026-02-06")
                .press("Save");
        anna.visit(table + "/promises/new")
                .type("what", "Artist’s fee")
                .type("fee", "2,000")
                .press("Save");
        dev.visit(table + "/plans/new")
                .type("day", "2026-02-05")
                .type("time", "18:30")
                .type("what", "Listening circle, second round")
                .type("place", "Northgate hall · childcare and transit tickets arranged")
                .press("Save");
        looked(annaHerself, "list", "/tables");
        looked(annaHerself, "new", "/tables/new");
        looked(annaHerself, "table", table);
        looked(annaHerself, "invite", table + "/invitations/new");
        looked(annaHerself, "details", table + "/details");
        looked(annaHerself, "duties", table + "/duties");
        looked(annaHerself, "promises", table + "/promises");
        looked(annaHerself, "promise", table + "/promises/new");
        looked(
                annaHerself,
                "plan",
                anna.visit(table)
                        .page()
                        .select("a[href*=/plans/]:contains(Listening)")
                        .attr("href"));
        looked(annaHerself, "plan-form", table + "/plans/new");
        looked(annaHerself, "history", table + "/history");
        looked(annaHerself, "leave", table + "/departures");
        looked(annaHerself, "today", "/");
    }

    private void looked(Someone person, String name, String path) {
        reads(person, "en");
        look(Browser.phone(address(), sessionOf(person)), name, path);
        reads(person, "fr");
        look(Browser.window(address(), sessionOf(person), 1280, "fr-CA", ColorScheme.DARK), name, path);
        reads(person, "en");
    }

    private void reads(Someone person, String language) {
        owner().sql("update people.account set language = :language where person_id = :id")
                .param("language", language)
                .param("id", person.id().value())
                .update();
    }

    private void look(Page window, String name, String path) {
        window.navigate(path);
        Browser.picture(window, name + "-" + window.viewportSize().width);
        assertThat(Browser.barriers(window)).as(path).isEmpty();
        assertThat(overflow(window)).as(path).isZero();
        window.context().close();
    }

    private static int overflow(Page page) {
        return (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }
}
