package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;

/** A list comes in on a phone and at a desk, in French and in the dark, without a barrier. */
class BringingInABrowserTest extends BringingTest {
    @Test
    void a_list_comes_in_from_a_phone_in_french() {
        kim = siteHost("Kim", "fr");
        var phone = Browser.window(address(), sessionOf(kim), 390, "fr-CA", ColorScheme.DARK);
        phone.navigate("/bringing");
        look(phone, "bringing-empty-fr");
        phone.navigate("/bringing/new");
        look(phone, "bringing-new-fr");
        var rows = IntStream.range(0, 60)
                .mapToObj(n -> "Groupe %d %s;Montréal;QC;groupe%d.example;-73.%d;45.5".formatted(n, mark, n, n + 10))
                .collect(Collectors.joining("\n"));
        phone.setInputFiles(
                "#f-file",
                new FilePayload(
                        "organismes du coin.csv",
                        "text/csv",
                        ("Nom;Ville;Province;Site web;Latitude;Longitude\n" + rows + "\n").getBytes(UTF_8)));
        phone.click("button:has-text('Y jeter un œil')");
        look(phone, "bringing-columns-fr");
        if (phone.isVisible("input[name=before][value=new]")) phone.check("input[name=before][value=new]");
        phone.click("button:has-text('La faire entrer')");
        waitForIt();
        phone.navigate(phone.url());
        look(phone, "bringing-done-fr");
        assertThat(phone.innerText("main")).contains("60 lignes gardées");
        assertThat(names()).hasSize(60);
    }

    @Test
    void all_of_it_stands_well_at_a_desk() {
        kim = siteHost("Kim");
        bring(
                "organisations",
                "Name,City,Prov,Postal code,E-mail\nMill %1$s,Whitehorse,YT,X0X O0X,a@example.org\nMill %1$s,Whitehorse,YT,,no\nHall %1$s,,,,\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "places.csv");
        bring("grants", """
                Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name
                g1,Choir,CAD,15000.5,05/06/2014,River %1$s,Lake Foundation %1$s
                g2,Choir again,CAD,2500,2016-06-05,River %1$s,Lake Foundation %1$s
                """.formatted(mark).getBytes(UTF_8), "grants of a foundation.csv");
        bring(
                "people",
                "Name,E-mail,Organisation\nNoor,n%1$s@example.org,Hall %1$s\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "people.csv");
        bring(
                "ties",
                "From,To,Kind,Since\nRiver %1$s,Hall %1$s,shares a kitchen,2020-01-01\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "ties.csv");
        var desk = Browser.desk(address(), sessionOf(kim));
        var all = owner().sql("select id::text from bringing.bringing where by_person = :kim order by id")
                .param("kim", kim.id().value())
                .query(String.class)
                .list();
        for (var path : List.of(
                "/bringing",
                "/bringing/new",
                "/bringing/" + all.get(0),
                "/bringing/" + all.get(1),
                "/bringing/" + all.get(2),
                "/bringing/asked",
                "/lists",
                "/organisations/" + organisation("River " + mark))) {
            desk.navigate(path);
            look(
                    desk,
                    "desk"
                            + path.replace('/', '-')
                                    .replaceAll(
                                            "[0-9a-f-]{36}",
                                            String.valueOf(all.indexOf(path.substring(path.lastIndexOf('/') + 1)))));
        }
        owner().sql(
                        "update bringing.bringing set state = 'running', beat_at = :now, step = 'writing', step_done = 3000, step_of = 8000 where id = :id::uuid")
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", all.get(0))
                .update();
        desk.navigate("/bringing/" + all.get(0) + "?still=yes");
        look(desk, "desk-running");
        var nobody = Browser.window(address(), "", 390, "fr-CA", ColorScheme.LIGHT);
        nobody.navigate(lettersTo("n" + mark + "@example.org").getFirst().secretPath());
        look(nobody, "question-fr");
    }

    private static void look(Page page, String name) {
        Browser.picture(page, name);
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        assertThat(((Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth")).intValue())
                .as(name + " is no wider than the window")
                .isLessThanOrEqualTo(0);
    }
}
