package org.longtable.stories;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.people.ByCode;
import org.longtable.people.SignedInAs;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Browser;
import org.longtable.world.Sight;

/**
 * A month of a table between a neighbourhood group and a library. Odile, an elder of the street, has no e-mail: she comes
 * with a code on paper, on a phone that is lent to her, in French. All are invented.
 */
class OdileComesByPaperTest extends InABrowser {
    /** Other tests try many codes from the same network. */
    @BeforeEach
    void allowancesAreFull() {
        owner().sql("delete from ground.allowance").update();
    }

    @Test
    void odile_takes_part_in_a_month_of_a_table_with_a_paper_code() {
        var samira = someone("Samira Haddad");
        var samiras = phoneOf(samira);
        var table = samiras.startsATable(
                "Stories on Alder Street", "An evening of stories in the library.", "Alder Street Neighbours");
        var address = freshAddress("marc");
        samiras.invites(table, "Marc", address, "Alder Library", "en");
        newPhone("en-CA").takesThePlaceOfferedTo(address, "Marc Poirier", true);
        var marc = whoIsAt(address, "Marc Poirier");
        var marcs = phoneOf(marc);

        var code = offersAPlaceOnPaper(samiras, table, "Mme Tremblay");
        var odile = comesIn(code);
        assertThat(odile.barriers()).isEmpty();
        odile.types("name", "Odile").presses("Prendre ma place");
        assertThat(odile.reads()).contains("Stories on Alder Street", "Odile");
        assertThat(odile.barriers()).isEmpty();
        assertThat(odile.window().locator(".banner").innerText()).contains("avec un code sur papier");

        marcs.notes(table, clock.today().toString(), "A meal or coffee", "Odile");
        odile.opens("/").follows("Un repas, un café, avec Marc Poirier").presses("C’est bien ça");
        assertThat(confirmed(table)).isEqualTo(2);

        odile.opens("/tables/" + table + "/listening/new?as=elder");
        assertThat(odile.barriers()).isEmpty();
        odile.types("words", "On ne nous demande jamais.")
                .presses("Enregistrer")
                .presses("Cela a commencé par là");
        assertThat(samiras.opens("/tables/" + table).reads())
                .contains("It began with", "On ne nous demande jamais.", "An elder")
                .doesNotContain("Odile wrote");

        samiras.opens("/tables/" + table + "/places/" + odile(table)).presses("Make a new paper");
        var second = code(samiras);
        assertThat(comesIn(code).reads()).contains("Ce code n’ouvre rien.");
        odile = comesIn(second);
        odile.opens("/place/mine");
        odile.window()
                .locator("main select[name=helper]")
                .selectOption(samira.id().toString());
        odile.presses("Cette personne peut m’aider");
        assertThat(odile.barriers()).isEmpty();

        marcs.notes(table, clock.today().toString(), "A long open talk", "Odile");
        samiras.opens("/tables/" + table + "/places/" + odile(table)).presses("It was so");
        assertThat(samiras.reads()).contains("Entered by Samira Haddad for Odile, not yet checked by Odile");
        assertThat(confirmed(table)).isEqualTo(3);
        odile.opens("/place/mine").presses("C’est bien ça");
        assertThat(confirmed(table)).isEqualTo(4);

        var id = odile(table);
        var hers = freshAddress("odile");
        odile.opens("/place/mine/address").types("email", hers).presses("M’envoyer un code");
        odile.types("code", lettersTo(hers).getFirst().secrets().getFirst()).presses("C’est mon adresse");
        assertThat(odile.reads()).contains("Vous entrez désormais avec " + hers);
        assertThat(whoIsAt(hers, "Odile").id()).isEqualTo(id);
        assertThat(odile.opens("/tables/" + table + "/moments").reads()).contains("Marc Poirier");
        assertThat(comesIn(second).reads()).contains("Ce code n’ouvre rien.");
    }

    @Test
    void odile_ends_her_visit_and_nothing_of_it_stays_on_the_phone_that_was_lent_to_her() {
        var samira = someone("Samira Haddad");
        var samiras = phoneOf(samira);
        var table = samiras.startsATable("Stories on Alder Street", "Stories.", "Alder Street Neighbours");
        var odiles = comesIn(offersAPlaceOnPaper(samiras, table, "Mme Tremblay"));
        odiles.types("name", "Odile").presses("Prendre ma place");
        var window = odiles.window();
        var code =
                window.context().cookies().stream().map(cookie -> cookie.value).toList();
        odiles.opens("/tables/" + table + "/moments").opens("/tables/" + table + "/listening/new?as=elder");
        odiles.types("words", "On ne nous demande jamais.");
        assertThat(Browser.drafts(window)).as("not even while she is there").isEmpty();
        assertThat(odiles.barriers()).isEmpty();

        window.locator(".banner").getByText("Quitter sans rien laisser").tap();
        assertThat(window.locator("main"))
                .containsText("C’est fermé, et rien ne reste ici. Fermez aussi cette fenêtre.");

        assertThat(window.context().cookies()).noneMatch(cookie -> code.contains(cookie.value));
        assertThat(Browser.drafts(window)).isEmpty();
        assertThat(window.evaluate("localStorage.length + sessionStorage.length"))
                .isEqualTo(0);
        assertThat(window.evaluate("caches.keys().then(all => all.length)")).isEqualTo(0);
        for (int back = 0; back < 3; back++) {
            window.goBack();
            assertThat(window.locator("body")).not().containsText("Stories on Alder Street");
            assertThat(window.locator("body")).not().containsText("On ne nous demande jamais.");
            assertThat(window.locator("textarea")).hasCount(0);
        }
        assertThat(odiles.opens("/tables/" + table).reads()).doesNotContain("Stories on Alder Street");
    }

    @Test
    void every_page_of_it_can_be_read_by_everyone() {
        var samira = someone("Samira Haddad");
        var samiras = phoneOf(samira);
        var table = samiras.startsATable("Stories on Alder Street", "Stories.", "Alder Street Neighbours");
        comesIn(offersAPlaceOnPaper(samiras, table, "Mme Tremblay"))
                .types("name", "Odile")
                .presses("Prendre ma place");
        var id = odile(table);
        var place = "/tables/" + table + "/places/" + id;
        samiras.opens("/tables/" + table + "/helping");
        samiras.opens("/tables/" + table + "/listening/new?as=young").types("words", "Let us paint the bus stop.");
        samiras.types("young", "12");
        samiras.window().locator("main input[name=read]").check();
        samiras.presses("Save");
        var line = samiras.path();
        owner().sql("""
                insert into places.helper (id, table_id, person_id, helper_id, how, said_on, recorded_by, at)
                values (gen_random_uuid(), :table, :odile, :samira, 'code_in_hand', :day, :samira, now())
                """)
                .param("table", table.value())
                .param("odile", id.value())
                .param("samira", samira.id().value())
                .param("day", clock.today())
                .update();
        var marc = someone("Marc Poirier");
        owner().sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), table_id, partner_id, :marc, since from tables.seat where person_id = :odile
                """)
                .param("marc", marc.id().value())
                .param("odile", id.value())
                .update();
        phoneOf(marc).notes(table, clock.today().toString(), "A meal or coffee", "Odile");
        phoneOf(marc).notes(table, clock.today().toString(), "A long open talk", "Odile");
        samiras.opens(place);
        for (var path : List.of(
                place,
                place + "/sheet",
                "/tables/" + table,
                "/tables/" + table + "/helping",
                "/tables/" + table + "/listening",
                "/tables/" + table + "/listening/new",
                "/tables/" + table + "/listening/new?as=young",
                "/tables/" + table + "/listening/times/new",
                line,
                line + "/removal",
                "/tables/" + table + "/invitations/new?by=paper")) looked(samira, path);
        samiras.opens(place).presses("It was so");
        looked(samira, place);
        for (var path : List.of("/tables/" + table, "/place/mine", "/place/mine/address", "/place/mine/address/code"))
            looked(sessionWithCode(id, table), path);
        for (var path : List.of("/place", "/place?left=yes", "/place/links/" + "x".repeat(43))) looked("", path);
    }

    private String offersAPlaceOnPaper(Phone by, TableId table, String name) {
        by.opens("/tables/" + table + "/invitations/new?by=paper").types("name", name);
        by.window().locator("main input[name=for]").first().check(new Locator.CheckOptions().setForce(true));
        by.chooses("language", "fr").presses("Offer the place").follows("The paper with the code");
        by.presses("Make the paper");
        assertThat(by.barriers()).isEmpty();
        return code(by);
    }

    private static String code(Phone reader) {
        return reader.window().locator(".paper-code").innerText();
    }

    private Phone comesIn(String code) {
        var phone = newPhone("fr-CA").opens("/place").types("code", code).presses("Entrer");
        return phone;
    }

    private PersonId odile(TableId table) {
        return new PersonId(
                owner().sql("""
                select p.id from people.person p join tables.seat s on s.person_id = p.id
                where s.table_id = :table and p.name = 'Odile'
                """).param("table", table.value()).query(UUID.class).single());
    }

    private long confirmed(TableId table) {
        return owner().sql("""
                select count(*) from relationships.presence p join relationships.moment m on m.id = p.moment_id
                where m.table_id = :table and p.confirmed_at is not null
                """).param("table", table.value()).query(Long.class).single();
    }

    private String sessionWithCode(PersonId person, TableId table) {
        var paper = owner().sql("select id from places.paper where person_id = :id and ended_at is null")
                .param("id", person.value())
                .query(UUID.class)
                .single();
        return sessionOf(SignedInAs.withCode(person, new ByCode(paper, table)));
    }

    private void looked(Someone person, String path) {
        looks(person, path.replaceAll("[^a-z]+", "-"), path);
    }

    private void looked(String session, String path) {
        for (var sight : List.of(Sight.PHONE, Sight.DESK_IN_FRENCH)) {
            looks(sight, session, path.replaceAll("[^a-z]+", "-"), path);
            assertThat(sight.window(address(), session).title())
                    .as(path)
                    .doesNotContain("find this page", "introuvable");
        }
    }
}
