package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A month of a table between a neighbourhood group and a library. Odile comes with a code on paper, in French; Ines, of a
 * foundation, took her place from a letter and never signs in. Both take part in all of it (C13). All are invented.
 */
class AMonthWithoutAnAccountTest extends LongtableTest {
    @Autowired
    private Digests digests;

    private Someone samira;
    private Someone marc;
    private Someone ines;
    private PersonId odile;
    private String table;
    private String code;

    /** Other tests try many codes from the same network. */
    @BeforeEach
    void allowancesAreFull() {
        owner().sql("delete from ground.allowance").update();
    }

    @BeforeEach
    void everyone_is_invited_and_comes() {
        clock.isOn("2026-02-02");
        samira = someone("Samira Haddad");
        table = as(samira)
                .visit("/tables/new")
                .type("name", "Stories on Alder Street")
                .type("purpose", "An evening of stories in the library.")
                .type("for", "new")
                .type("organisation", "Alder Street Neighbours")
                .press("Set the table")
                .where();
        marc = invited("Marc Poirier", "Alder Library", "host");
        ines = invited("Ines Duarte", "Alder Foundation", "funder");
        as(samira)
                .visit(table + "/invitations/new?by=paper")
                .type("name", "Mme Tremblay")
                .type("for", ownSide())
                .type("language", "fr")
                .press("Offer the place");
        code = as(samira)
                .visit(offeredPlace())
                .press("Make the paper")
                .page()
                .select(".paper-code")
                .text();
        odile().type("name", "Odile").press("Prendre ma place");
        odile = new PersonId(owner().sql("select id from people.person where name = 'Odile' order by id desc limit 1")
                .query(UUID.class)
                .single());
        odile().visit("/place/mine").type("helper", samira.id().toString()).press("Cette personne peut m’aider");
    }

    @Test
    void odile_takes_part_in_a_whole_month_with_her_code_and_a_printed_sheet() throws IOException {
        assertThat(odile().visit("/place/mine").text())
                .contains("Bon à savoir", "Comment cela se passe ici", "Vous pouvez dire non à tout, sans raison.")
                .contains("Marc Poirier a pris place pour Alder Library.");

        clock.isOn("2026-02-05");
        notes(marc, "meal", "2026-02-05", "2", "18.50", odile);
        var atHome = odile().visit("/place/mine");
        assertThat(atHome.text()).contains("Ce qui attend votre parole", "Un repas, un café, avec Marc Poirier");
        atHome.press("C’est bien ça");
        assertThat(atHome.where()).isEqualTo("/place/mine");
        assertThat(atHome.text()).doesNotContain("Ce qui attend votre parole");
        assertThat(confirmed("meal")).isEqualTo(2);

        clock.isOn("2026-02-09");
        notes(marc, "long_talk", "2026-02-09", "1.5", "", odile);
        assertThat(as(samira).visit("/").text())
                .contains("A moment waits for the word of Odile", "At “Stories on Alder Street”.");
        assertThat(letterTo(samira, "2026-02-10")).contains("A moment waits for the word of Odile");
        var sheet = as(samira).visit("/").follow("Print their sheet");
        assertThat(sheet.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(sheet.text())
                .contains("Une longue conversation ouverte, avec Marc Poirier", "C’est bien ça", "Ne me nommez pas")
                .contains("Avec mes propres mots", "Rendez-le à Samira Haddad.", "tant que vous n’avez pas dit")
                .contains("Bon à savoir", "Ce qui s’est passé récemment");
        as(samira)
                .visit(place())
                .type("words", "On a ri, et on a parlé de la rue.")
                .press("It was so");
        assertThat(as(samira).visit("/").text()).doesNotContain("waits for the word of Odile");
        assertThat(confirmed("long_talk")).isEqualTo(1);
        as(samira)
                .visit(table + "/listening/new?as=elder&for=" + odile)
                .type("words", "On ne nous demande jamais.")
                .press("Save");
        assertThat(odile().visit("/place/mine").press("C’est bien ça").text()).contains("vérifié par Odile");
        assertThat(confirmed("long_talk")).isEqualTo(2);
        assertThat(as(samira).visit(place() + "/sheet").text()).contains("Vos mots, notés pour vous");
        odile().visit("/place/mine").follow("Dire si ce sont bien vos mots").press("C’est bien ça");
        assertThat(odile().visit("/place/mine").text()).doesNotContain("On ne nous demande jamais.");
        assertThat(as(marc).visit(table + "/listening").text())
                .contains("On ne nous demande jamais.")
                .doesNotContain("Do not quote it");

        clock.isOn("2026-02-12");
        odile().visit(table + "/promises/new")
                .type("what", "Apporter les photos de la rue")
                .type("by", "2026-02-20")
                .press("Enregistrer");
        assertThat(odile().visit("/place/mine").text())
                .contains("Vous avez dit que vous le feriez : Apporter les photos de la rue");
        clock.isOn("2026-02-20");
        odile().visit(table + "/promises").press("C’est fait");

        notes(marc, "call", "2026-02-20", "", "", odile);
        var call = moment("call");
        odile().visit("/place/mine")
                .follow("Retirer mon nom – Un appel, un mot, avec Marc Poirier")
                .press("Retirer mon nom");
        assertThat(as(marc).visit(call).text()).doesNotContain("Odile");

        as(marc).visit(table + "/plans/new")
                .type("what", "Evening of stories")
                .type("kind", "workshop")
                .type("day", "2026-03-05")
                .type("asked", odile.toString())
                .press("Save");
        odile().visit("/place/mine").press("Je viens");
        clock.isOn("2026-02-27");
        assertThat(as(samira).visit(place() + "/sheet").text()).contains("5 mars 2026", "Evening of stories");

        assertThat(monthOf(samira, "board"))
                .contains("Thu 5 Feb 2026", "Alder Street Neighbours (Odile)", "Alder Library (Marc Poirier)")
                .contains("3.5 hours together.", "did: Apporter les photos de la rue")
                .contains("5 March 2026: Evening of stories");
        assertThat(monthOf(marc, "board")).contains("Alder Street Neighbours (Odile)", "$18.50 in all");
        assertThat(odile().visit(table + "/months/2026-02").text())
                .contains("Ce que nous avons fait", "Apporter les photos de la rue", "Evening of stories");
    }

    @Test
    void ines_of_the_foundation_takes_part_in_a_whole_month_from_her_letters_and_never_signs_in() throws IOException {
        clock.isOn("2026-02-05");
        notes(samira, "visiting_work", "2026-02-05", "3", "40", ines.id());
        var letter = letterTo(ines, "2026-02-10");
        assertThat(letter).contains("with Samira Haddad: was it so?", "All fine", "Leave me out");
        assertThat(stranger()
                        .visit(behind(letter, "All fine"))
                        .press("All fine")
                        .text())
                .contains("that is done");
        assertThat(confirmed("visiting_work")).isEqualTo(2);

        clock.isOn("2026-02-11");
        notes(samira, "call", "2026-02-11", "", "", ines.id());
        var next = letterTo(ines, "2026-02-17");
        stranger().visit(behind(next, "Leave me out")).press("Leave me out");
        assertThat(as(samira).visit(moment("call")).text()).doesNotContain("Ines");

        as(samira)
                .visit(table + "/funding/new")
                .type("pace_name", "A year of stories")
                .type("pace_funder", partnerOf(ines))
                .type("pace_start", "2026-02-16")
                .type("pace_first_deliverable", "2026-03-16")
                .type("pace_report", "2026-06-30")
                .press("Save");
        as(samira)
                .visit(table + "/funding/" + grant() + "/requests/new")
                .type("pace_new_first_deliverable", "2026-09-14")
                .type("pace_new_report", "2026-12-15")
                .type("pace_step_kind_1", "circles")
                .type("pace_step_words_1", "2 circles")
                .type("pace_step_by_1", "2026-05-29")
                .type("pace_letter_language", "en")
                .press("Begin the letter")
                .type("pace_to", ines.address())
                .press("Send by e-mail");
        var link = path(lettersTo(ines.address()).getFirst().body(), "/time-requests/");
        clock.isOn("2026-02-19");
        stranger().visit(link).type("pace_answer", "declined").press("Send the answer");
        clock.isOn("2026-02-24");
        stranger()
                .visit(link)
                .type("pace_answer", "approved")
                .type("pace_note", "Our board came round.")
                .press("Change the answer");
        assertThat(as(samira).visit(table + "/time").text())
                .contains("Yes on 24 February 2026", "14 September 2026", "2 circles");
        assertThat(as(samira).visit(table + "/history").text())
                .contains("The funder said no to more time", "The funder changed its answer: yes to more time");
        assertThat(stranger().visit("/tables").where()).isEqualTo("/sign-in");

        clock.isOn("2026-02-27");
        assertThat(monthOf(samira, partnerOf(ines)))
                .contains("Thu 5 Feb 2026", "Alder Foundation", "3 hours together.", "$40 in all")
                .contains("14 September 2026: First deliverable (A year of stories)")
                .doesNotContain("Samira", "Ines");
        assertThat(letterTo(ines, "2026-03-03")).contains("Read what happened");
    }

    @Test
    void on_the_sheet_that_someone_of_another_partner_prints_stands_what_waits_for_odiles_own_side() {
        odile().visit("/place/mine").type("helper", marc.id().toString()).press("Cette personne peut m’aider");
        as(marc).visit(table + "/details");
        as(marc).submit(table + "/proposals", Map.of("form", "partnership"));
        var waits = odile().visit("/place/mine")
                .page()
                .select("[aria-labelledby=word] bdi")
                .text();
        assertThat(waits).isNotEmpty();

        assertThat(as(marc).visit(place() + "/sheet").text()).contains(waits);
        as(samira).visit(table).press("Yes from us");
        assertThat(as(marc).visit(place() + "/sheet").text()).doesNotContain(waits);
    }

    @Test
    void nothing_that_was_entered_for_odile_about_a_moment_outlives_a_tables_becoming_quiet() {
        notes(marc, "meal", "2026-02-02", "", "", odile);
        as(samira).visit(place()).press("It was so");
        notes(marc, "call", "2026-02-02", "", "", odile);
        as(samira).visit(place()).press("Leave them out");
        assertThat(entered()).isEqualTo(2);

        as(samira).visit(table + "/quiet").press("Make it quiet, and remove this");

        assertThat(entered()).isZero();
    }

    private long entered() {
        return owner().sql("select count(*) from places.said where table_id = :table")
                .param("table", id())
                .query(Long.class)
                .single();
    }

    private Someone invited(String name, String organisation, String role) {
        var address = name.split(" ")[0].toLowerCase(Locale.ROOT) + "-" + UUID.randomUUID() + "@example.org";
        var inviting = as(samira)
                .visit(table + "/invitations/new")
                .type("name", name)
                .type("email", address)
                .type("for", "organisation")
                .type("partner", organisation)
                .type("roles", role)
                .type("language", "en")
                .press("Send the invitation");
        assertThat(inviting.status()).isEqualTo(200);
        if (marc != null) as(marc).visit(table).press("Yes from us");
        var guest = stranger().visit(path(lettersTo(address).getFirst().body(), "/invitations/"));
        guest.type("name", name).type("speaks", "yes");
        guest.press(guest.page().select("main form button").first().text());
        return new Someone(
                new PersonId(owner().sql("select person_id from people.account where email = :email::citext")
                        .param("email", address)
                        .query(UUID.class)
                        .single()),
                name,
                address);
    }

    private String ownSide() {
        return owner().sql("select partner_id::text from tables.seat where table_id = :table and person_id = :samira")
                .param("table", id())
                .param("samira", samira.id().value())
                .query(String.class)
                .single();
    }

    private String partnerOf(Someone person) {
        return owner().sql("select partner_id::text from tables.seat where table_id = :table and person_id = :person")
                .param("table", id())
                .param("person", person.id().value())
                .query(String.class)
                .single();
    }

    private String offeredPlace() {
        return table + "/places/"
                + owner().sql("select person_id from tables.invitation where table_id = :table and email is null"
                                + " and state = 'open'")
                        .param("table", id())
                        .query(UUID.class)
                        .single();
    }

    private String place() {
        return table + "/places/" + odile;
    }

    /** Odile on a phone that is lent to her, each time anew. */
    private Visitor odile() {
        return stranger().wishing("fr-CA").visit("/place").type("code", code).press("Entrer");
    }

    private void notes(Someone by, String kind, String day, String hours, String cost, PersonId with) {
        var noted = as(by).visit(table + "/moments/new")
                .type("who", "person:" + with)
                .type("kind", kind)
                .type("day", day)
                .type("hours", hours)
                .type("cost", cost)
                .press("Save");
        assertThat(noted.status()).as(noted.text()).isEqualTo(200);
    }

    private String moment(String kind) {
        return table + "/moments/"
                + owner().sql("select id from relationships.moment where table_id = :table and kind = :kind")
                        .param("table", id())
                        .param("kind", kind)
                        .query(UUID.class)
                        .single();
    }

    private long confirmed(String kind) {
        return owner().sql("""
                select count(*) from relationships.presence p join relationships.moment m on m.id = p.moment_id
                where m.table_id = :table and m.kind = :kind and p.confirmed_at is not null
                """)
                .param("table", id())
                .param("kind", kind)
                .query(Long.class)
                .single();
    }

    private String grant() {
        return owner().sql("select id::text from pace.funding where table_id = :table")
                .param("table", id())
                .query(String.class)
                .single();
    }

    /** The letter of the week of this Tuesday. */
    private String letterTo(Someone person, String tuesday) {
        clock.isOn(tuesday);
        var week = LocalDate.parse(tuesday).with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        assertThat(digests.write(person.id(), week))
                .as("a letter to " + person.name())
                .isTrue();
        return lettersTo(person.address()).getFirst().body();
    }

    /** The path behind the link with this label. */
    private static String behind(String letter, String label) {
        var from = letter.indexOf("\n" + label + "\n");
        assertThat(from).as(letter).isNotNegative();
        return path(letter.substring(from), "/from-letter/");
    }

    /** The path of the first link into this part of the product. */
    private static String path(String letter, String part) {
        return letter.lines()
                .filter(line -> line.contains(part))
                .findFirst()
                .map(line -> line.replaceFirst("^.*?https?://[^/]+", "").strip())
                .orElseThrow();
    }

    /** February as its reader has it on paper: one page. */
    private String monthOf(Someone viewer, String reader) throws IOException {
        var page = as(viewer).visit(table + "/months/2026-02?for=" + reader).text();
        try (var read = Loader.loadPDF(as(viewer).bytes(table + "/months/2026-02/paper.pdf?for=" + reader))) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            return page + " " + new PDFTextStripper().getText(read).replaceAll("\\s+", " ");
        }
    }

    private UUID id() {
        return TableId.of(table.substring("/tables/".length())).value();
    }
}
