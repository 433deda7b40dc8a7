package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Affiliations;
import org.longtable.directory.Organisations;
import org.longtable.directory.Together;
import org.longtable.vocabulary.DateSpan;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class OwnPlaceTest extends LongtableTest {
    @Autowired
    Organisations organisations;

    @Autowired
    Affiliations affiliations;

    @Autowired
    JdbcClient people;

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
        isFoundBy(amal, "everyone");
        tell(as(amal), Map.of("my_pronouns_seen", "me", "my_phone_seen", "tables", "my_other_seen", "everyone"));
        assertThat(as(amal).visit(page).text()).contains("she/her", "514 555-0188", "At the bakery");
        assertThat(as(tableMate).visit(page).text())
                .contains("514 555-0188", "At the bakery")
                .doesNotContain("she/her");
        assertThat(as(colleague).visit(page).text())
                .contains("At the bakery")
                .doesNotContain("she/her", "514 555-0188");
        asking(amal, () -> {
            affiliations.confirm(lin);
            return 0;
        });
        assertThat(as(colleague).visit(page).text())
                .contains("514 555-0188", "At the bakery")
                .doesNotContain("she/her");
        assertThat(as(stranger).visit(page).text()).contains("At the bakery").doesNotContain("she/her", "514 555-0188");
        assertThat(stranger().visit(page).where()).isEqualTo("/sign-in");
        isFoundBy(amal, "tables");
        assertThat(as(stranger).visit(page).status()).isEqualTo(404);
        assertThat(as(tableMate).visit(page).text()).contains("514 555-0188", "At the bakery");
    }

    @Test
    void someone_who_left_the_table_no_longer_sees_what_was_for_the_table() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        Together.atATable(owner(), clock.today(), amal.id(), dev.id());
        tell(as(amal), Map.of("my_phone_seen", "tables"));
        assertThat(as(dev).visit("/people/" + amal.id()).text()).contains("514 555-0188");
        owner().sql("update tables.seat set until = :day where person_id = :dev")
                .param("day", clock.today())
                .param("dev", dev.id().value())
                .update();
        assertThat(as(dev).visit("/people/" + amal.id()).text()).doesNotContain("514 555-0188");
    }

    @Test
    void being_found_by_more_is_said_by_oneself_who_is_of_age_and_can_be_taken_back() {
        var amal = someone("Amal Haddad");
        var page = "/people/" + amal.id();
        var own = as(amal).visit("/me/listing").type("my_finders", "everyone").press("Save");
        assertThat(own.status()).isEqualTo(422);
        assertThat(own.text()).contains("please say that you are of age");
        own.type("my_finders", "everyone").type("of_age", "yes").press("Save");
        assertThat(own.text()).contains("Everyone who is signed in may find you.");
        assertThat(as(someone("Sam Roy")).ask(page).status()).isEqualTo(200);
        isFoundBy(amal, "tables");
        assertThat(as(someone("Sam Roy")).ask(page).status()).isEqualTo(404);
    }

    @Test
    void the_database_lists_nobody_who_has_not_said_that_they_are_of_age() {
        var amal = someone("Amal Haddad");
        assertThatThrownBy(() -> asking(
                        amal,
                        () -> people.sql("update people.person set seen_by = 'anyone' where id = :id")
                                .param("id", amal.id().value())
                                .update()))
                .hasStackTraceContaining("found_only_of_age");
        // Nor can whoever invites someone say it for them.
        assertThatThrownBy(() -> asking(
                        amal,
                        () -> people.sql("""
                                insert into people.person (id, name, invited_by, invited_on, seen_by)
                                values (gen_random_uuid(), 'Zoe Lund', :by, current_date, 'anyone')
                                """).param("by", amal.id().value()).update()))
                .hasStackTraceContaining("found_only_of_age");
    }

    @Test
    void nothing_can_be_shown_to_more_people_than_find_me() {
        var amal = as(someone("Amal Haddad"));
        tell(amal, Map.of("my_other_seen", "everyone"));
        assertThat(amal.status()).isEqualTo(422);
        assertThat(amal.page().select("[name=my_phone]").attr("value")).isEqualTo("514 555-0188");
    }

    @Test
    void two_windows_that_save_at_once_lose_nothing() {
        var amal = someone("Amal Haddad");
        var one = as(amal).visit("/me/details");
        var other = as(amal).visit("/me/details");
        one.type("my_phone", "514 555-0188").press("Save");
        other.type("my_phone", "514 555-0199").press("Save");
        assertThat(other.status()).isEqualTo(409);
        assertThat(other.text()).contains("514 555-0188");
        assertThat(other.page().select("textarea[name=my_phone]").text()).isEqualTo("514 555-0199");
        other.press("Save mine");
        assertThat(as(amal).visit("/me").text()).contains("514 555-0199");
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
                .type("my_phone", "514 555-0188")
                .type("my_other", "At the bakery");
        visitor.type("my_pronouns_seen", "me");
        seen.forEach((name, value) -> visitor.type(name, value));
        visitor.press("Save");
    }

    private void isFoundBy(Someone person, String circle) {
        as(person)
                .visit("/me/listing")
                .type("my_finders", circle)
                .type("of_age", "yes")
                .press("Save");
    }
}
