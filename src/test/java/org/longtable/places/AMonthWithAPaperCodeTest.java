package org.longtable.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;

/**
 * A month of a table between a neighbourhood group and a library, with Odile, who is seventy-eight and has no e-mail. All
 * are invented.
 */
class AMonthWithAPaperCodeTest extends LongtableTest {
    private Someone samira;
    private Visitor samiras;
    private String table;

    @BeforeEach
    void a_neighbourhood_group_sets_a_table() {
        samira = someone("Samira Haddad");
        samiras = as(samira);
        samiras.visit("/tables/new").type("name", "Stories on Alder Street").type("for", "new");
        samiras.type("organisation", "Alder Street Neighbours").press("Set the table");
        table = samiras.where();
    }

    /** Offers Odile a place of the group's own, and makes the paper. */
    String paperFor(String name, String language) {
        samiras.visit(table + "/invitations/new").follow("They have no e-mail, or want none");
        samiras.type("name", name)
                .type("for", samiras.page().select("input[name=for]").first().attr("value"));
        samiras.type("language", language).press("Offer the place");
        samiras.follow("The paper with the code").press("Make the paper");
        return code(samiras);
    }

    static String code(Visitor reader) {
        return reader.page().select(".paper-code").text();
    }

    /** Odile comes in with her code, for the first time, and takes her place. */
    Visitor odileTakesHerPlace() {
        var odile = comesIn(paperFor("Mme Tremblay", "fr"));
        odile.type("name", "Odile").press("Prendre ma place");
        return odile;
    }

    Visitor comesIn(String code) {
        return stranger().wishing("fr-CA").visit("/place").type("code", code).press("Entrer");
    }

    PersonId odile() {
        return new PersonId(owner().sql(
                        "select person_id from tables.seat where table_id = :table and person_id <> :samira "
                                + "order by since, id limit 1")
                .param("table", TableId.of(table.substring("/tables/".length())).value())
                .param("samira", samira.id().value())
                .query(UUID.class)
                .single());
    }

    /** Other tests try many codes from the same network. */
    @BeforeEach
    void allowancesAreFull() {
        owner().sql("delete from ground.allowance").update();
    }

    @Test
    void odile_comes_in_with_a_code_on_a_borrowed_phone_in_french_and_sits_in_her_place() {
        var code = paperFor("Mme Tremblay", "fr");
        assertThat(samiras.text()).contains("Une place pour Mme Tremblay", "Stories on Alder Street");
        assertThat(code).matches("(\\d{4} ){4}\\d{4}");
        assertThat(samiras.page().select("svg[role=img] path").attr("d")).startsWith("M4 4");
        var odile = stranger().wishing("fr-CA").visit("/place");
        assertThat(odile.text()).contains("Sur un appareil qui n’est pas le vôtre");
        odile.type("code", code.replace(" ", "-")).press("Entrer");
        assertThat(odile.text()).contains("Samira Haddad", "Comment la tablée vous appelle-t-elle");
        odile.type("name", "Odile").press("Prendre ma place");
        assertThat(odile.where()).isEqualTo(table);
        assertThat(odile.text()).contains("Odile", "Samira Haddad");
        assertThat(odile.page().select(".banner").text()).contains("avec un code sur papier", "Odile");
        assertThat(samiras.visit(table).text()).contains("Odile").doesNotContain("Mme Tremblay");
    }

    @Test
    void until_she_says_yes_only_the_one_who_offered_the_place_reads_her_name() {
        paperFor("Mme Tremblay", "fr");
        var lin = someone("Lin Chen");
        sits(lin);
        assertThat(as(lin).visit(table).text()).doesNotContain("Mme Tremblay");
        assertThat(samiras.visit(table).text()).contains("Mme Tremblay");
    }

    @Test
    void she_says_no_and_her_name_is_forgotten_and_the_code_is_dead() {
        var code = paperFor("Mme Tremblay", "fr");
        var odile = comesIn(code);
        odile.press("Non merci");
        assertThat(odile.text()).contains("C’est fermé, et rien ne reste ici.");
        assertThat(samiras.visit(table).text()).doesNotContain("Mme Tremblay");
        assertThat(comesIn(code).text()).contains("Ce code n’ouvre rien.");
    }

    @Test
    void she_reaches_her_table_and_nothing_else_and_leaves_without_a_trace() {
        var odile = odileTakesHerPlace();
        for (var closed : List.of("/me", "/me/copy", "/people", "/tables/new", "/me/connections", "/organisations/new"))
            assertThat(odile.ask(closed).status()).as(closed).isEqualTo(404);
        var elsewhere = as(samira)
                .visit("/tables/new")
                .type("name", "Elsewhere")
                .press("Set the table")
                .where();
        assertThat(odile.ask(elsewhere).status()).isEqualTo(404);
        for (var open : List.of("", "/moments", "/moments/new", "/history", "/promises", "/plans/new", "/listening"))
            assertThat(odile.ask(table + open).status()).as(open).isEqualTo(200);
        assertThat(odile.visit(table + "/plans/new").page().select("keep-draft"))
                .isEmpty();
        odile.visit("/").press("Quitter sans rien laisser", ".banner form");
        assertThat(odile.ask(table).header("Location")).endsWith("/sign-in");
    }

    @Test
    void a_visit_is_over_after_two_hours_and_with_the_page_after_her_paper_ended() {
        var odile = odileTakesHerPlace();
        clock.goesOnBy(Duration.ofMinutes(121));
        assertThat(odile.visit(table).text()).contains("Votre visite est terminée.");
        var code = renewed();
        var again = comesIn(code);
        assertThat(again.where()).isEqualTo(table);
        samiras.visit(table + "/places/" + odile()).press("End this paper");
        assertThat(again.visit(table).text()).contains("Votre visite est terminée.");
        assertThat(comesIn(code).text()).contains("Ce code n’ouvre rien.");
    }

    @Test
    void a_new_paper_makes_the_old_one_dead_and_she_reads_who_made_it() {
        var first = paperFor("Mme Tremblay", "fr");
        comesIn(first).type("name", "Odile").press("Prendre ma place");
        var second = renewed();
        assertThat(comesIn(first).text()).contains("Ce code n’ouvre rien.");
        var odile = comesIn(second);
        assertThat(odile.where()).isEqualTo(table);
        assertThat(odile.visit("/place/mine").text()).contains("Fait par Samira Haddad");
        var third = code(odile.press("Faire un nouveau code"));
        assertThat(third).isNotEqualTo(second);
        assertThat(comesIn(second).text()).contains("Ce code n’ouvre rien.");
        assertThat(comesIn(third).visit("/place/mine").text()).contains("Personne d’autre n’a vu le code.");
        assertThat(samiras.visit(table + "/history").text()).contains("Samira Haddad made a new paper for Odile");
    }

    @Test
    void the_link_on_the_paper_opens_the_place_by_a_button_alone() {
        paperFor("Mme Tremblay", "fr");
        var link = Secret.token();
        owner().sql("update places.paper set link_hash = :hash where table_id = :table")
                .param("hash", Secret.hash(link))
                .param("table", tableId())
                .update();
        var odile = stranger().wishing("fr-CA").visit("/place/links/" + link);
        assertThat(odile.text())
                .contains("Ce lien de votre papier ouvre votre place.")
                .doesNotContain("Alder Street");
        assertThat(odile.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(odile.press("Entrer").text()).contains("Stories on Alder Street");
        var wrong = stranger().visit("/place/links/" + "x".repeat(43));
        assertThat(wrong.press("Come in").text()).contains("This link opens nothing any more.");
    }

    @Test
    void she_notes_a_moment_and_confirms_one_and_says_whether_she_comes() {
        var odile = odileTakesHerPlace();
        var id = odile().toString();
        samiras.visit(table + "/moments/new")
                .type("who", "person:" + id)
                .type("kind", "meal")
                .type("day", "2026-02-01")
                .press("Save");
        assertThat(samiras.status()).as(samiras.text()).isEqualTo(200);
        odile.visit(moment());
        assertThat(odile.text()).contains("Samira Haddad");
        odile.press("C’est bien ça");
        assertThat(confirmations()).isEqualTo(2);
        odile.visit(table + "/moments/new")
                .type("who", "person:" + samira.id())
                .type("kind", "call")
                .press("Enregistrer");
        assertThat(odile.status()).as(odile.text()).isEqualTo(200);
        samiras.visit(table + "/plans/new")
                .type("what", "Tea at the library")
                .type("day", "2026-02-12")
                .type("asked", id)
                .press("Save");
        var plan = owner().sql("select id from tables.plan where table_id = :table")
                .param("table", tableId())
                .query(UUID.class)
                .single();
        odile.visit(table + "/plans/" + plan).press("Je viens");
        assertThat(odile.text()).contains("Vous avez dit que vous venez.");
        assertThat(samiras.visit(table + "/plans/" + plan).text()).contains("Odile (comes)");
    }

    @Test
    void what_a_helper_enters_counts_for_nothing_until_she_has_checked_it() {
        var odile = odileTakesHerPlace();
        var id = odile().toString();
        var lin = someone("Lin Chen");
        sits(lin);
        odile.visit("/place/mine").type("helper", lin.id().toString()).press("Cette personne peut m’aider");
        assertThat(odile.text()).contains("Lin Chen");
        samiras.visit(table + "/moments/new")
                .type("who", "person:" + id)
                .type("kind", "meal")
                .type("day", "2026-02-01")
                .press("Save");
        var moment = moment();
        var place = table + "/places/" + id;
        var lins = as(lin).visit(place);
        assertThat(lins.text()).contains("What waits for the word of Odile", "Samira Haddad");
        lins.type("words", "C’était une belle soupe.").press("It was so");
        assertThat(lins.text()).contains("Entered by Lin Chen for Odile, not yet checked by Odile", "Nothing waits.");
        assertThat(lins.page().select("button[name=answer]")).as("asked once").isEmpty();
        assertThat(confirmations()).isEqualTo(1);
        assertThat(samiras.visit(table).text()).contains("not yet checked by Odile");
        lins.visit(place);
        assertThat(lins.page().select("button[name=check]")).isEmpty();
        assertThat(odile.visit(table).text()).contains("pas encore vérifié");
        odile.visit("/place/mine").press("C’est bien ça");
        assertThat(confirmations()).isEqualTo(2);
        assertThat(samiras.visit(moment).text()).doesNotContain("not yet confirmed");
    }

    @Test
    void a_helper_who_is_also_a_partner_does_not_enter_her_yes_between_the_two() {
        var odile = odileTakesHerPlace();
        var id = odile().toString();
        odile.visit("/place/mine").type("helper", samira.id().toString()).press("Cette personne peut m’aider");
        samiras.visit(table + "/moments/new")
                .type("who", "person:" + id)
                .type("kind", "meal")
                .type("day", "2026-02-01")
                .press("Save");
        var moment = moment().replaceFirst(".*/", "");
        samiras.visit(table + "/places/" + id);
        assertThat(samiras.text()).contains("This is between the two of you", "another helper");
        assertThat(samiras.page().select("button[name=answer][value=yes]")).isEmpty();
        samiras.submit(
                table + "/places/" + id + "/said",
                Map.of("matter", "moment:" + moment, "answer", "yes", "on", "2026-02-02", "words", ""));
        assertThat(samiras.status()).isEqualTo(422);
        assertThat(confirmations()).isEqualTo(1);
        assertThat(owner().sql("select count(*) from places.said where table_id = :table")
                        .param("table", tableId())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void the_sheet_says_what_comes_next_and_not_what_is_past() {
        var odile = odileTakesHerPlace();
        odile.visit("/place/mine").type("helper", samira.id().toString()).press("Cette personne peut m’aider");
        for (var plan : List.of("2026-02-03", "2026-02-20"))
            samiras.visit(table + "/plans/new").type("day", plan).press("Save");
        clock.isOn("2026-02-10");
        assertThat(samiras.visit(table + "/places/" + odile() + "/sheet").text())
                .contains("20 févr. 2026")
                .doesNotContain("3 févr. 2026");
    }

    @Test
    void another_than_who_entered_it_records_what_she_ticked_on_paper() {
        var odile = odileTakesHerPlace();
        var id = odile().toString();
        var lin = someone("Lin Chen");
        var noor = someone("Noor Aziz");
        sits(lin);
        sits(noor);
        for (var helper : List.of(lin, noor))
            odile.visit("/place/mine").type("helper", helper.id().toString()).press("Cette personne peut m’aider");
        samiras.visit(table + "/moments/new")
                .type("who", "person:" + id)
                .type("kind", "meal")
                .type("day", "2026-02-01")
                .press("Save");
        var place = table + "/places/" + id;
        as(lin).visit(place).press("It was so");
        assertThat(as(noor).visit(place).follow("Print it, with boxes to tick").text())
                .contains("Inscrit pour vous", "Inscrit par Lin Chen");
        var noors = as(noor).visit(place);
        noors.press("All fine");
        assertThat(noors.text()).contains("checked on paper by Odile on 2 February 2026");
        assertThat(confirmations()).isEqualTo(2);
    }

    @Test
    void being_left_out_is_done_at_once_and_she_may_take_that_back() {
        var odile = odileTakesHerPlace();
        var id = odile().toString();
        odile.visit("/place/mine").type("helper", samira.id().toString()).press("Cette personne peut m’aider");
        samiras.visit(table + "/moments/new")
                .type("who", "person:" + id)
                .type("kind", "meal")
                .type("day", "2026-02-01")
                .press("Save");
        var moment = moment();
        samiras.visit(table + "/places/" + id).press("Leave them out");
        assertThat(samiras.visit(moment).text()).doesNotContain("Odile");
        odile.visit("/place/mine").press("Pas tout à fait");
        assertThat(owner().sql("select count(*) from relationships.left_out where person_id = :id")
                        .param("id", odile().value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @Test
    void with_her_paper_in_hand_someone_becomes_her_helper() {
        var code = paperFor("Mme Tremblay", "fr");
        comesIn(code).type("name", "Odile").press("Prendre ma place");
        var lin = someone("Lin Chen");
        sits(lin);
        var lins = as(lin).visit(table + "/helping").type("code", code).press("I help them");
        assertThat(lins.text())
                .contains("The place of Odile", "Typed the code of the paper of Odile on 2 February 2026");
        assertThat(lins.page().select(".banner")).isEmpty();
        assertThat(comesIn(code).visit("/place/mine").text()).contains("Lin Chen a tapé le code du papier d’Odile");
    }

    @Test
    void she_adds_an_address_and_everything_of_hers_is_kept() {
        var odile = odileTakesHerPlace();
        var id = odile();
        odile.visit(table + "/moments/new")
                .type("who", "person:" + samira.id())
                .type("kind", "meal")
                .press("Enregistrer");
        var address = "odile." + UUID.randomUUID() + "@example.org";
        odile.visit("/place/mine/address").type("email", address).press("M’envoyer un code");
        odile.type("code", lettersTo(address).getFirst().secrets().getFirst()).press("C’est mon adresse");
        assertThat(odile.text()).contains("Vous entrez désormais avec " + address);
        assertThat(odile.page().select(".banner")).isEmpty();
        assertThat(odile.visit("/me").status()).isEqualTo(200);
        assertThat(odile.ask("/me/copy/longtable.json").answer().body()).contains("Odile", address, id.toString());
        assertThat(owner().sql("select person_id from people.account where email = :email::citext")
                        .param("email", address)
                        .query(UUID.class)
                        .single())
                .isEqualTo(id.value());
        assertThat(owner().sql("select count(*) from places.paper where person_id = :id and ended_at is null")
                        .param("id", id.value())
                        .query(Long.class)
                        .single())
                .isZero();
    }

    private String renewed() {
        samiras.visit(table + "/places/" + odile()).press("Make a new paper");
        return code(samiras);
    }

    /** The page of the meal that was noted. */
    private String moment() {
        return table + "/moments/"
                + owner().sql("select id from relationships.moment where table_id = :table and kind = 'meal'")
                        .param("table", tableId())
                        .query(UUID.class)
                        .single();
    }

    private long confirmations() {
        return owner().sql("""
                select count(*) from relationships.presence p join relationships.moment m on m.id = p.moment_id
                where m.table_id = :table and m.kind = 'meal' and p.confirmed_at is not null
                """).param("table", tableId()).query(Long.class).single();
    }

    private UUID tableId() {
        return TableId.of(table.substring("/tables/".length())).value();
    }

    /** Someone sits for the neighbours as well. */
    private void sits(Someone person) {
        owner().sql("""
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), table_id, partner_id, :person, since from tables.seat
                where table_id = :table and person_id = :samira
                """)
                .param("person", person.id().value())
                .param("table", tableId())
                .param("samira", samira.id().value())
                .update();
    }
}
