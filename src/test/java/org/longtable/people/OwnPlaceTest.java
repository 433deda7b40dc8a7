package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Affiliations;
import org.longtable.directory.Organisations;
import org.longtable.directory.Together;
import org.longtable.vocabulary.DateSpan;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

class OwnPlaceTest extends LongtableTest {
    @Autowired
    Organisations organisations;

    @Autowired
    Affiliations affiliations;

    @Test
    void each_thing_is_seen_by_whom_one_chose_and_by_nobody_else() {
        var amal = someone("Amal Haddad");
        var tableMate = someone("Dev Mehta");
        var colleague = someone("Lin Wu");
        var stranger = someone("Sam Roy");
        Together.atATable(owner(), clock.today(), amal.id(), tableMate.id());
        var bank = asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "", amal.id()));
        owner().sql("update directory.organisation set seen_by = 'everyone' where id = :id")
                .param("id", bank.value())
                .update();
        var lin = asking(
                colleague, () -> affiliations.say(bank, "", DateSpan.since(clock.today()), false, colleague.id()));
        var page = "/people/" + amal.id();
        tell(as(amal), Map.of("my_name_seen", "everyone", "my_pronouns_seen", "me", "my_place_seen", "tables"));
        assertThat(as(amal).visit(page).text()).contains("she/her", "Verdun", "Arabic");
        assertThat(as(tableMate).visit(page).text())
                .contains("Verdun", "Arabic")
                .doesNotContain("she/her");
        assertThat(as(colleague).visit(page).text()).contains("Arabic").doesNotContain("she/her", "Verdun");
        asking(amal, () -> {
            affiliations.confirm(lin);
            return 0;
        });
        assertThat(as(colleague).visit(page).text())
                .contains("Verdun", "Arabic")
                .doesNotContain("she/her");
        assertThat(as(stranger).visit(page).text()).contains("Arabic").doesNotContain("she/her", "Verdun");
        assertThat(stranger().visit(page).where()).isEqualTo("/sign-in");
        tell(as(amal), Map.of("my_languages_seen", "tables", "my_place_seen", "tables"));
        assertThat(as(stranger).visit(page).status()).isEqualTo(404);
        assertThat(as(tableMate).visit(page).text()).contains("Verdun", "Arabic");
    }

    @Test
    void someone_who_left_the_table_no_longer_sees_what_was_for_the_table() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        Together.atATable(owner(), clock.today(), amal.id(), dev.id());
        tell(as(amal), Map.of("my_place_seen", "tables"));
        assertThat(as(dev).visit("/people/" + amal.id()).text()).contains("Verdun");
        owner().sql("update tables.seat set until = :day where person_id = :dev")
                .param("day", clock.today())
                .param("dev", dev.id().value())
                .update();
        assertThat(as(dev).visit("/people/" + amal.id()).text()).doesNotContain("Verdun");
    }

    @Test
    void what_is_for_everyone_asks_for_a_name_that_everyone_sees() {
        var amal = as(someone("Amal Haddad"));
        tell(amal, Map.of("my_languages_seen", "everyone"));
        assertThat(amal.status()).isEqualTo(422);
        assertThat(amal.text()).contains("they must see your name too");
        assertThat(amal.page().select("[name=my_place]").attr("value")).isEqualTo("Verdun");
    }

    @Test
    void two_windows_that_save_at_once_lose_nothing() {
        var amal = someone("Amal Haddad");
        var one = as(amal).visit("/me/details");
        var other = as(amal).visit("/me/details");
        one.type("my_place", "Verdun").press("Save");
        other.type("my_place", "Lachine").press("Save");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("Verdun");
        assertThat(other.page().select("textarea[name=my_place]").text()).isEqualTo("Lachine");
        other.press("Save mine");
        assertThat(as(amal).visit("/me").text()).contains("Lachine");
    }

    @Test
    void names_keep_every_script_and_have_a_limit() {
        var ane = as(someone("Ane"));
        for (var name : new String[] {"ᐊᓇ ᐃᓄᒃ", "أمل حداد", "Zoë D’Amboise-Ékéland", "<b>Bo</b>"}) {
            ane.visit("/me/details").type("my_name", name).press("Save");
            assertThat(ane.page().select("h1").text()).isEqualTo(name);
            assertThat(ane.page().select("h1").attr("dir")).isEqualTo("auto");
        }
        ane.visit("/me/details").type("my_name", "ᐊ".repeat(10_000)).press("Save");
        assertThat(ane.status()).isEqualTo(422);
        assertThat(ane.text()).contains("200 characters");
    }

    @Test
    void an_empty_name_is_said_beside_the_field() {
        var ane = as(someone("Ane")).visit("/me/details").type("my_name", " ").press("Save");
        assertThat(ane.status()).isEqualTo(422);
        assertThat(ane.page().select("#f-my_name-problem").text()).contains("write something");
    }

    @Test
    void someone_whose_account_is_gone_is_signed_out_at_once() {
        var amal = someone("Amal Haddad");
        var browser = as(amal).visit("/me");
        assertThat(browser.status()).isEqualTo(200);
        owner().sql("delete from people.account where person_id = :id")
                .param("id", amal.id().value())
                .update();
        browser.visit("/me");
        assertThat(browser.where()).isEqualTo("/");
        assertThat(browser.ask("/me").header("Location")).endsWith("/sign-in");
    }

    @Test
    void signing_out_ends_the_session() {
        var amal = as(someone("Amal Haddad"));
        var session = amal.visit("/me").cookie("longtable");
        amal.press("Sign out");
        assertThat(amal.ask("/me").status()).isEqualTo(302);
        assertThat(session).isNotEmpty();
    }

    static void tell(Visitor visitor, Map<String, String> seen) {
        visitor.visit("/me/details")
                .type("my_pronouns", "she/her")
                .type("my_place", "Verdun")
                .type("my_languages", "Arabic");
        visitor.type("my_name_seen", "tables").type("my_pronouns_seen", "me");
        seen.forEach((name, value) -> visitor.type(name, value));
        if (!seen.containsKey("my_languages_seen") && "everyone".equals(seen.get("my_name_seen")))
            visitor.type("my_languages_seen", "everyone");
        visitor.press("Save");
    }
}
