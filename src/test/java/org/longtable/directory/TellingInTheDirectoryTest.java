package org.longtable.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longtable.people.SeenBy;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

class TellingInTheDirectoryTest extends LongtableTest {
    @Autowired
    Organisations organisations;

    @Autowired
    Profiles profiles;

    @Test
    void an_artist_tells_where_they_are_as_they_write_it_and_the_north_is_understood() {
        var ane = someone("Ane", "fr");
        var page = as(ane).visit("/me/profile/place")
                .type("told_place", "Whitehorse yt")
                .press("Enregistrer");
        assertThat(page.where()).isEqualTo("/me");
        assertThat(page.text()).contains("Whitehorse (Yukon)", "dans le Nord");
        assertThat(told(ane).one(Field.PLACE)).contains("6180550");
        page.visit("/me/profile/place").type("told_setting", "rural").press("Enregistrer");
        assertThat(page.text()).contains("à la campagne").doesNotContain("dans le Nord");
    }

    @Test
    void a_name_that_several_places_have_is_asked_about_on_the_next_page() {
        var ane = someone("Ane");
        var page =
                as(ane).visit("/me/profile/place").type("told_place", "Windsor").press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("Windsor, Ontario", "Windsor, Nova Scotia", "Keep it as I wrote it: Windsor");
        assertThat(told(ane).one(Field.PLACE)).isEmpty();
        var novaScotia =
                page.page().select("label.choice:contains(Nova Scotia) input").attr("value");
        page.type("told_place_answer", novaScotia).press("Save");
        assertThat(page.text()).contains("Windsor, Nova Scotia");
        page.visit("/me/profile/place").press("Save");
        assertThat(page.status()).as("asked once").isEqualTo(200);
        assertThat(told(ane).one(Field.PLACE)).contains(novaScotia);
    }

    @Test
    void a_place_that_does_not_exist_stays_in_own_words_after_asking() {
        var ane = someone("Ane");
        var page = as(ane).visit("/me/profile/place")
                .type("told_place", "Behind the third hill")
                .press("Save");
        assertThat(page.text()).contains("We know no place of this name");
        assertThat(page.page().select("[name=told_place]").attr("value")).isEqualTo("Behind the third hill");
        page.type("told_place", "Behind the fourth hill")
                .type("told_place_answer", "own")
                .press("Save");
        assertThat(page.status()).as("other words are asked about anew").isEqualTo(422);
        page.type("told_place_answer", "own").press("Save");
        assertThat(told(ane).one(Field.PLACE)).contains("Behind the fourth hill");
    }

    @Test
    void coordinates_the_wrong_way_round_are_asked_about() {
        var ane = someone("Ane");
        var page = as(ane).visit("/me/profile/place")
                .type("told_coordinates", "-135.06, 60.72")
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("The other way round: 60.72, -135.06");
        page.type("told_coordinates_answer", "turned").press("Save");
        assertThat(told(ane).one(Field.COORDINATES)).contains("60.72,-135.06");
        assertThat(told(ane).seenBy(Field.COORDINATES)).contains(SeenBy.ME);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            reach | told_website | javascript:alert(1) | address of a website
            reach | told_website | ftp://example.org | address of a website
            reach | told_email | not an address | address
            place | told_postal | 12345 | postal code
            place | told_coordinates | somewhere | no coordinates
            place | told_coordinates | 999, 999 | no coordinates
            place | told_setting | moon | choose
            work | told_sector | world_domination | choose
            ways | told_pace | fast | choose
            ways | told_pace_seen | everybody | choose
            """)
    void what_cannot_be_kept_is_said_beside_the_field_and_nothing_is_lost(
            String part, String field, String typed, String said) {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        var page = as(amal).visit("/organisations/" + bank + "/profile/" + part)
                .type(field, typed)
                .press("Save");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-" + field + "-problem").text()).containsIgnoringCase(said);
        assertThat(profiles(bank, amal).lines()).isEmpty();
    }

    @Test
    void an_address_of_a_website_may_have_accents() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        as(amal).visit("/organisations/" + bank + "/profile/reach")
                .type("told_website", "théâtre-libre.ca")
                .press("Save");
        assertThat(profiles(bank, amal).all(Field.WEBSITE)).containsExactly("https://théâtre-libre.ca");
    }

    @Test
    void too_much_is_said_kindly_and_kept_in_the_form() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        var page = as(amal).visit("/organisations/" + bank + "/profile/knowing");
        page.type("told_knows", "x\n".repeat(31)).press("Save");
        assertThat(page.text()).contains("Please keep it to 30");
        page.type("told_knows", "y".repeat(201)).press("Save");
        assertThat(page.text()).contains("200 characters");
        page.type("told_knows", "z".repeat(100_000)).press("Save");
        assertThat(page.status()).isEqualTo(422);
        page.type("told_knows", "<b>baking</b>\n baking \n\nbaking").press("Save");
        assertThat(profiles(bank, amal).all(Field.KNOWS)).containsExactlyInAnyOrder("<b>baking</b>", "baking");
        assertThat(page.page().select("b")).isEmpty();
    }

    @Test
    void skills_and_lived_experience_stand_in_one_list() {
        var amal = someone("Amal Haddad");
        var page = as(amal).visit("/me/profile/knowing")
                .type("told_knows", "sewing costumes\nraising three children alone")
                .press("Save");
        assertThat(page.text()).contains("raising three children alone, sewing costumes");
    }

    @Test
    void codes_and_own_words_are_told_together_and_known_words_become_codes() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        as(amal).visit("/organisations/" + bank + "/profile/work")
                .type("told_art_form", "dance", "circus")
                .type("told_art_form_own", "Theatre\nice sculpture")
                .press("Save");
        assertThat(profiles(bank, amal).all(Field.ART_FORM))
                .containsExactlyInAnyOrder("dance", "circus", "theatre", "ice sculpture");
    }

    @Test
    void two_of_an_organisation_who_write_at_once_see_what_the_other_wrote() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        var path = "/organisations/" + bank + "/profile/words";
        var one = as(amal).visit(path);
        var other = as(amal).visit(path);
        one.type("told_about", "We share food on Thursdays.").press("Save");
        other.type("told_about", "We cook.").press("Save");
        assertThat(other.status()).isEqualTo(422);
        assertThat(other.text()).contains("There now: We share food on Thursdays.");
        assertThat(other.page().select("textarea[name=told_about]").text()).isEqualTo("We cook.");
        other.press("Save");
        assertThat(profiles(bank, amal).one(Field.ABOUT)).contains("We cook.");
    }

    @Test
    void nobody_else_writes_what_an_organisation_tells() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        listed(bank);
        var sam = as(someone("Sam Roy"));
        assertThat(sam.ask("/organisations/" + bank + "/profile/words").status())
                .isEqualTo(404);
        assertThat(sam.submit("/organisations/" + bank + "/profile/words", Map.of("told_about", "Mine."))
                        .status())
                .isEqualTo(404);
        assertThat(sam.ask("/organisations/" + bank + "/profile/everything").status())
                .isEqualTo(404);
    }

    @Test
    void nothing_is_offered_to_more_people_than_find_it() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        var page = as(amal).visit("/organisations/" + bank + "/profile/words");
        assertThat(circles(page)).containsExactly("me", "tables");
        listed(bank);
        assertThat(circles(page.visit("/organisations/" + bank + "/profile/words")))
                .containsExactly("me", "tables", "everyone");
    }

    @Test
    void ways_of_working_stand_side_by_side_and_are_not_added_up() {
        var amal = someone("Amal Haddad");
        var bank = bank(amal);
        listed(bank);
        as(amal).visit("/organisations/" + bank + "/profile/ways")
                .type("told_pace", "unhurried")
                .type("told_deciding", "elders")
                .press("Save");
        var lin = as(someone("Lin Wu"));
        var page = "/organisations/" + bank;
        assertThat(lin.visit(page).page().select("#side-by-side")).isEmpty();
        lin.visit("/me/profile/ways").type("told_pace", "bursts").press("Save");
        var beside = lin.visit(page).page().select("#side-by-side");
        assertThat(beside.select("thead th").eachText()).containsExactly("What", "Riverside Food Bank", "Me");
        assertThat(beside.select("tbody td").eachText())
                .containsExactly(
                        "unhurried: as trust grows",
                        "in bursts: all at once, then rest",
                        "we ask our elders or our board first",
                        "Not said");
        assertThat(beside.text()).doesNotContainPattern("\\d");
    }

    @Test
    void someone_new_is_asked_how_they_want_to_work_and_may_leave_it() {
        var kim = someone("Kim");
        var page = as(kim).visit("/welcome/ways");
        assertThat(page.text()).contains("How do you want to work together?");
        page.type("told_disagreeing", "third").press("Save");
        assertThat(page.where()).isEqualTo("/welcome/first");
        assertThat(told(kim).one(Field.DISAGREEING)).contains("third");
        assertThat(as(kim).visit("/welcome/ways").follow("Later").where()).isEqualTo("/welcome/first");
    }

    @Test
    void someone_new_tells_the_little_by_which_others_are_found_for_them_and_may_leave_it() {
        var kim = someone("Kim");
        var page = as(kim).visit("/welcome/first");
        assertThat(page.text()).contains("Where are you, and what matters to you?");
        page.type("told_place", "Hay River").type("told_issue", "isolation").press("Save");
        assertThat(page.where()).isEqualTo("/partners");
        assertThat(told(kim).one(Field.PLACE)).isPresent();
        assertThat(told(kim).all(Field.ISSUE)).containsExactly("isolation");
        assertThat(as(kim).visit("/welcome/first").follow("Later").where()).isEqualTo("/partners");
    }

    @Test
    void what_one_told_is_in_the_copy_of_what_is_ones_own_and_goes_with_them() {
        var marker = "what was told " + UUID.randomUUID();
        var amal = someone("Amal Haddad");
        as(amal).visit("/me/profile/knowing").type("told_knows", marker).press("Save");
        assertThat(as(amal).ask("/me/copy/longtable.json").answer().body()).contains("\"knows\"", marker);
        owner().sql("delete from people.account where person_id = :id")
                .param("id", amal.id().value())
                .update();
        owner().sql("delete from people.person where id = :id")
                .param("id", amal.id().value())
                .update();
        assertThat(owner().sql("select count(*) from directory.line where value = :marker")
                        .param("marker", marker)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static List<String> circles(Visitor page) {
        return page.page().select("[name=told_about_seen] option").eachAttr("value");
    }

    private Profile told(Someone person) {
        return asking(person, () -> profiles.of(Subject.of(person.id())));
    }

    private Profile profiles(OrganisationId id, Someone reader) {
        return asking(reader, () -> profiles.of(Subject.of(id)));
    }

    private OrganisationId bank(Someone by) {
        return asking(by, () -> organisations.beginOwn("Riverside Food Bank", "", by.id()));
    }

    private void listed(OrganisationId id) {
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", id.value())
                .update();
    }
}
