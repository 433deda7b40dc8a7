package org.longtable.stories;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;

/** C7 on a phone: a shelter and tenants who organise sit at a quiet table from its first day, and one that becomes quiet. */
class AShelterSitsQuietlyTest extends InABrowser {
    @Test
    void a_table_is_quiet_from_the_first_day_and_a_moment_there_takes_two_taps_and_no_name() {
        var ines = someone("Ines Duarte");
        var phone = phoneOf(ines);
        phone.opens("/tables/new").types("name", "Winter beds");
        phone.chooses("for", "new").types("organisation", "Harbour Shelter").chooses("quiet", "yes");
        var table = phone.presses("Set the table").tableHere();
        assertThat(phone.reads()).contains("This is a quiet table").doesNotContain("quiet table now");
        var address = freshAddress("rosa");
        phone.invites(table, "Rosa", address, "Tenants of the Bend", "fr");
        var rosas = newPhone("fr-CA").takesThePlaceOfferedTo(address, "Rosa Lind", true);
        assertThat(rosas.reads()).contains("C’est une tablée discrète");

        phone.opens("/tables/" + table + "/moments/new");
        assertThat(phone.barriers()).isEmpty();
        phone.taps("A meal or coffee").taps("Tenants of the Bend").presses("Save");

        assertThat(rosas.opens("/tables/" + table).reads())
                .contains("Tenants of the Bend")
                .contains("Un repas, un café");
        rosas.opens("/tables/" + table + "/moments");
        assertThat(rosas.reads()).doesNotContain("Ines");
        assertThat(rosas.barriers()).isEmpty();
    }

    @Test
    void every_page_about_it_can_be_read_by_everyone_on_a_phone_and_in_the_dark() {
        var ines = someone("Ines Duarte");
        var table = phoneOf(ines).startsATable("Winter beds", "Room for everyone", "Harbour Shelter");
        look(ines, List.of("/tables/new", "/tables/" + table + "/quiet"));
        phoneOf(ines).opens("/tables/" + table + "/quiet").presses("Make it quiet, and remove this");
        look(
                ines,
                List.of(
                        "/tables/" + table,
                        "/tables/" + table + "/quiet",
                        "/tables/" + table + "/details",
                        "/tables/" + table + "/time",
                        "/tables/" + table + "/plans/new",
                        "/tables/" + table + "/quiet-moments/new"));
    }

    private void look(Someone person, List<String> paths) {
        for (var path : paths) {
            var phone = Browser.phone(address(), sessionOf(person));
            phone.navigate(path);
            Browser.picture(
                    phone,
                    "quiet" + path.replaceAll("/tables/[0-9a-f-]{36}", "").replace('/', '-') + "-390");
            assertThat(Browser.barriers(phone)).as(path).isEmpty();
            assertThat((int) phone.evaluate(
                            "document.documentElement.scrollWidth - document.documentElement.clientWidth"))
                    .as(path)
                    .isZero();
            phone.context().close();
            var dark = Browser.window(address(), sessionOf(person), 1280, "fr-CA", ColorScheme.DARK);
            dark.navigate(path);
            assertThat(Browser.barriers(dark)).as(path).isEmpty();
            dark.context().close();
        }
    }
}
