package org.longtable.directory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
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
        var amal = someone("Amal Haddad");
        var lin = someone("Lin Wu");
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
        looks(amal, "me", "/me");
        looks(amal, "details", "/me/details");
        looks(amal, "sessions", "/me/sessions");
        looks(amal, "copy", "/me/copy");
        looks(amal, "address", "/me/address");
        looks(amal, "people", "/people");
        looks(amal, "person", "/people/" + lin.id());
        looks(amal, "organisation", "/organisations/" + bank);
        looks(amal, "organisation-details", "/organisations/" + bank + "/details");
        looks(amal, "community", "/communities/" + community);
        looks(amal, "community-new", "/communities/new");
        for (var part : ProfilePart.all())
            looks(amal, "profile-" + part.code(), "/organisations/" + bank + "/profile/" + part.code());
        looks(amal, "profile-own-whom", "/me/profile/whom");
        looks(amal, "listing", "/me/listing");
        looks(amal, "welcome-ways", "/welcome/ways");
        looks(amal, "welcome-first", "/welcome/first");
        looks(amal, "belonging", "/me/organisations/" + own);
        looks(lin, "belonging-unconfirmed", "/me/organisations/" + linOwn);
        looks(amal, "belonging-new", "/me/organisations/new");
        looks(amal, "today", "/");
    }
}
