package org.longtable.tables;

import org.junit.jupiter.api.Test;
import org.longtable.world.Sight;

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
        looks(annaHerself, "day-one", table);
        looks(Sight.PHONE, "", "offered", offer);
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
        looks(annaHerself, "list", "/tables");
        looks(annaHerself, "new", "/tables/new");
        looks(annaHerself, "table", table);
        looks(annaHerself, "invite", table + "/invitations/new");
        looks(annaHerself, "details", table + "/details");
        looks(annaHerself, "duties", table + "/duties");
        looks(annaHerself, "promises", table + "/promises");
        looks(annaHerself, "promise", table + "/promises/new");
        looks(
                annaHerself,
                "plan",
                anna.visit(table)
                        .page()
                        .select("a[href*=/plans/]:contains(Listening)")
                        .attr("href"));
        looks(annaHerself, "plan-form", table + "/plans/new");
        looks(annaHerself, "history", table + "/history");
        looks(annaHerself, "leave", table + "/departures");
        looks(annaHerself, "today", "/");
    }
}
