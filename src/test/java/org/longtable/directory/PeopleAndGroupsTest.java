package org.longtable.directory;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.ColorScheme;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.longtable.world.Browser;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

class PeopleAndGroupsTest extends LongtableTest {
    @Autowired
    Organisations organisations;

    @Autowired
    Communities communities;

    @Autowired
    Affiliations affiliations;

    @Test
    void those_one_works_with_stand_in_the_order_of_their_names_and_strangers_do_not() {
        var amal = someone("Amal Haddad");
        var etienne = someone("Étienne Roy");
        var zoe = someone("Zoé Côté");
        var eva = someone("Eva Sky");
        someone("Sam Stranger");
        Together.atATable(owner(), clock.today(), amal.id(), zoe.id(), etienne.id(), eva.id());
        var page = as(amal).visit("/people");
        assertThat(page.page().select(".people a").eachText()).containsExactly("Étienne Roy", "Eva Sky", "Zoé Côté");
        assertThat(page.text()).doesNotContain("Sam Stranger");
    }

    @Test
    void nobody_yet_is_said_kindly() {
        assertThat(as(someone("Amal Haddad")).visit("/people").text()).contains("Nobody here yet");
    }

    @Test
    void a_community_is_changed_by_whoever_noted_it_and_found_by_no_stranger() {
        var amal = someone("Amal Haddad");
        var page = as(amal).visit("/communities/new");
        page.type("its_name", "ᓄᓇᕗᑦ in Montréal").press("Note it");
        assertThat(page.page().select("h1").text()).isEqualTo("ᓄᓇᕗᑦ in Montréal");
        assertThat(as(someone("Sam Roy")).ask(page.where()).status()).isEqualTo(404);
        page.visit(page.where() + "/profile/place")
                .type("told_place", "montreal qc")
                .press("Save");
        assertThat(page.text()).contains("Montréal, Quebec");
    }

    @Test
    void every_page_can_be_read_by_everyone_in_any_light_width_and_language() {
        for (var language : List.of("en", "fr")) {
            var amal = someone("Amal Haddad", language);
            var lin = someone("Lin Wu", language);
            var bank = asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "coordinator", amal.id()));
            var community = asking(amal, () -> communities.begin("Voisins du Plateau", amal.id()));
            owner().sql("update directory.organisation set seen_by = 'everyone', budget = 2, staff = 2 where id = :id")
                    .param("id", bank.value())
                    .update();
            asking(
                    lin,
                    () -> affiliations.say(
                            bank, "driver", org.longtable.vocabulary.DateSpan.since(clock.today()), false, lin.id()));
            Together.atATable(owner(), clock.today(), amal.id(), lin.id());
            var own = asking(amal, () -> affiliations.of(amal.id())).getFirst().id();
            var linOwn = asking(lin, () -> affiliations.of(lin.id())).getFirst().id();
            look(amal, language, "me", "/me");
            look(amal, language, "details", "/me/details");
            look(amal, language, "sessions", "/me/sessions");
            look(amal, language, "copy", "/me/copy");
            look(amal, language, "address", "/me/address");
            look(amal, language, "people", "/people");
            look(amal, language, "person", "/people/" + lin.id());
            look(amal, language, "organisation", "/organisations/" + bank);
            look(amal, language, "organisation-details", "/organisations/" + bank + "/details");
            look(amal, language, "community", "/communities/" + community);
            look(amal, language, "community-new", "/communities/new");
            for (var part : ProfilePart.all())
                look(amal, language, "profile-" + part.code(), "/organisations/" + bank + "/profile/" + part.code());
            look(amal, language, "profile-own-whom", "/me/profile/whom");
            look(amal, language, "listing", "/me/listing");
            look(amal, language, "welcome-ways", "/welcome/ways");
            look(amal, language, "welcome-first", "/welcome/first");
            look(amal, language, "belonging", "/me/organisations/" + own);
            look(lin, language, "belonging-unconfirmed", "/me/organisations/" + linOwn);
            look(amal, language, "belonging-new", "/me/organisations/new");
            look(amal, language, "today", "/");
        }
    }

    /** English by day on a phone, French by night at a desk. */
    private void look(Someone who, String language, String name, String path) {
        var width = language.equals("en") ? 390 : 1280;
        var colours = language.equals("en") ? ColorScheme.LIGHT : ColorScheme.DARK;
        try (var context = Browser.window(address(), sessionOf(who), width, language + "-CA", colours)
                .context()) {
            var page = context.pages().getFirst();
            page.setViewportSize(width, 2600); // the whole page, so that the bar at the foot lies over nothing
            page.navigate(path);
            Browser.picture(page, name + "-" + language);
            assertThat(Browser.barriers(page)).as(name + " in " + language).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= innerWidth"))
                    .as(name + " needs no sideways scrolling")
                    .isTrue();
        }
    }
}
