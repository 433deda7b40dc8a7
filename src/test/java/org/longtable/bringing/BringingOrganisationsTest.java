package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.world.Visitor;

/** A site host brings a region's organisations in from the spreadsheets that are there already. */
class BringingOrganisationsTest extends BringingTest {
    @BeforeEach
    void kim_keeps_the_site() {
        kim = siteHost("Kim");
    }

    /** The same kinds of trouble as a real list of cultural places has, with places that do not exist. */
    private String list() {
        return """
                "Facility_Name","Index","ODCAF_Facility_Type","Unit","Street_No","Street_Name","Postal_Code","City","Prov_Terr","Latitude","Longitude"
                "1916 Clock House Façade %1$s",1,"heritage or historic site","..",20,"mountain rd","E1C OH7","wharfton","nb",46.09,-64.77
                "École De Danse De Grand-Ruisseau %1$s",2,"art or cultural centre","b",14,"rue principale","j0a 1b2","grand-ruisseau","qc",45.5,-73.5
                "..",3,"museum","..","..","..","..","wharfton","nb","..",".."
                "Films Under The Stars %1$s",4,"miscellaneous","..","..","..","..","lakeview","on","-79.4","43.6"
                "Films Under The Stars %1$s",5,"miscellaneous","..","..","..","K2G G5K","lakeview","on","..",".."
                "films under the stars %1$s",6,"miscellaneous","..","..","..","..","lakeview","..","..",".."
                "'Old Mill' Museum %1$s",7,"museum","..",1,"main st","M5V 3A8","lakeview","on",91,200,"one too many"
                """.formatted(mark);
    }

    @Test
    void every_row_is_kept_and_every_cell_that_was_mended_or_refused_is_told() {
        var page = bring(list().getBytes(UTF_8), "places.csv");
        assertThat(page.text()).contains("Brought in", "7 rows kept, none lost");
        var counts = counts();
        assertThat(counts)
                .containsEntry("kept", 7L)
                .containsEntry("fresh", 7L)
                .containsEntry("coordinates", 3L)
                .containsEntry("postal", 4L)
                .containsEntry("rural", 1L)
                .containsEntry("no_name", 1L)
                .containsEntry("no_province", 1L)
                .containsEntry("repeats", 1L);
        assertThat(names())
                .contains(
                        "1916 Clock House Façade " + mark,
                        "École De Danse De Grand-Ruisseau " + mark,
                        "'Old Mill' Museum " + mark)
                .hasSize(6);
        assertThat(told("École De Danse De Grand-Ruisseau " + mark))
                .containsEntry("kind", "art or cultural centre")
                .containsEntry("address", "b 14 rue principale")
                .containsEntry("place", "grand-ruisseau, QC")
                .containsEntry("postal", "J0A 1B2")
                .containsEntry("coordinates", "45.5,-73.5");
        var report = page.follow("Get it as a file").answer().body();
        assertThat(report)
                .startsWith("\ufeffRow,Column,What was noticed,What stood there")
                .contains("2,Postal_Code,A letter where a figure belongs: mended,E1C OH7")
                .contains("4,Facility_Name,No name: listed as “No name given”,..")
                .contains("5,Latitude,Latitude and longitude were exchanged: mended,-79.4")
                .contains("6,Postal_Code,Not a Canadian postal code: kept as it is,K2G G5K")
                .contains("2,City,Not a place that is known here: kept in its own words,wharfton")
                .contains("8,12,A cell beyond the titles: left out,one too many")
                .contains("8,Longitude,Not a place on the earth: left out,200");
    }

    @Test
    void the_same_file_twice_changes_nothing_and_its_columns_are_remembered() {
        bring(list().getBytes(UTF_8), "places.csv");
        var before = everything();
        var page = upload(
                list().replace("ODCAF_Facility_Type", "odcaf facility-type").getBytes(UTF_8), "again.csv");
        assertThat(page.text()).contains("Did this list come before?");
        assertThat(page.press("Bring it in").status()).isEqualTo(422);
        again(list(), "places (1).csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 7L)
                .containsEntry("changed", 0L);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_newer_copy_changes_what_came_from_the_list_and_leaves_alone_what_people_wrote_since() {
        bring(list().getBytes(UTF_8), "places.csv");
        var clock = organisation("1916 Clock House Façade " + mark);
        var mill = organisation("'Old Mill' Museum " + mark);
        owner().sql(
                        "update directory.line set value = 'a house with a clock' where organisation_id = :id and field = 'kind'")
                .param("id", clock)
                .update();
        var newer = list().replace("heritage or historic site", "heritage")
                .replace("mountain rd", "hill rd")
                .replace("\"museum\",\"..\",1,\"main st\",\"M5V 3A8\"", "\"gallery\",\"..\",2,\"main st\",\"..\"")
                .replace("'Old Mill' Museum", "'Old Mill' Gallery");
        again(newer, "places 2.csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("same", 5L)
                .containsEntry("changed", 2L)
                .containsEntry("theirs", 1L);
        assertThat(toldBy(clock)).containsEntry("kind", "a house with a clock").containsEntry("address", "20 hill rd");
        assertThat(toldBy(mill))
                .containsEntry("kind", "gallery")
                .containsEntry("address", "2 main st")
                .doesNotContainKey("postal");
        assertThat(names()).contains("'Old Mill' Gallery " + mark).doesNotContain("'Old Mill' Museum " + mark);
        var before = everything();
        again(newer, "places 2.csv");
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void what_was_taken_off_the_list_is_listed_by_no_list_again_and_the_report_says_so() {
        bring(list().getBytes(UTF_8), "places.csv");
        var mill = "'Old Mill' Museum " + mark;
        takeOff(mill);
        again(list().replace("main st", "high st"), "places.csv");
        assertThat(counts()).containsEntry("taken_off", 1L).containsEntry("changed", 0L);
        assertThat(told(mill)).isEmpty();

        var page = bring(
                """
                Name,City,Province
                %s,Lakeview,ON
                %s,,
                %s,Wharfton,NB
                """.formatted(mill.toUpperCase(java.util.Locale.ROOT), mill, mill)
                        .getBytes(UTF_8),
                "museums.csv");
        assertThat(counts())
                .containsEntry("kept", 1L)
                .containsEntry("fresh", 1L)
                .containsEntry("taken_off", 2L);
        assertThat(page.text()).contains("Left out, since they were taken off the list");
        assertThat(page.follow("Get it as a file").answer().body())
                .contains("2,name,\"An organisation of this name was taken off the list, as it asked");
        assertThat(names().stream().filter(mill::equalsIgnoreCase)).hasSize(2);
    }

    private void takeOff(String organisation) {
        as(kim).visit("/off-the-list?organisation=" + organisation(organisation))
                .type("wish", "take_off")
                .type("who", "Ines, office")
                .press("Send it");
        var page = as(kim).visit("/listed");
        var form = page.page()
                .select("li:contains(" + mark + ") form:has(button:contains(Take it off))")
                .first();
        page.post(form.attr("action"), page.fieldsOf(form));
    }

    @Test
    void what_an_organisation_with_people_of_its_own_tells_is_theirs() {
        bring(list().getBytes(UTF_8), "places.csv");
        var mill = organisation("'Old Mill' Museum " + mark);
        var lin = someone("Lin");
        owner().sql("""
                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at)
                values (gen_random_uuid(), :lin, :mill, '2026-01-01', now(), now())
                """).param("lin", lin.id().value()).param("mill", mill).update();
        again(list().replace("'Old Mill' Museum", "The Mill").replace("M5V 3A8", "M5V 3A9"), "places.csv");
        assertThat(names()).contains("'Old Mill' Museum " + mark);
        assertThat(toldBy(mill)).containsEntry("postal", "M5V 3A8");
        assertThat(counts()).containsEntry("theirs", 2L);
    }

    @Test
    void a_list_without_numbers_in_another_order_is_the_same_list() {
        var rows = List.of(
                "A %s,Wharfton,a@example.org\n", "B %s,Wharfton,b@example.org\n", "B %s,Wharfton,c@example.org\n");
        var list = "nom;ville;courriel\n"
                + String.join("", rows).formatted(mark, mark, mark).replace(',', ';');
        bring(list.getBytes(Charset.forName("windows-1252")), "liste.csv");
        var before = everything();
        var turned = "nom;ville;courriel\n"
                + String.join("", rows.reversed()).formatted(mark, mark, mark).replace(',', ';');
        again(turned, "liste.csv");
        assertThat(counts()).containsEntry("same", 3L);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void a_place_that_is_known_here_is_kept_by_its_number_however_it_is_written() {
        var list = "Name,City,Prov\nA %1$s,SAINT-JEROME,Québec\nB %1$s,Ville de Nulle-Part,QC\n".formatted(mark);
        bring(list.getBytes(UTF_8), "places.csv");
        assertThat(told("A " + mark).get("place")).matches("\\d+");
        assertThat(told("B " + mark)).containsEntry("place", "Ville de Nulle-Part, QC");
    }

    @Test
    void a_workbook_is_brought_in_like_any_list() {
        var rows = "<row r=\"1\">" + Workbooks.text("A1", "Organisme") + Workbooks.text("B1", "Site web")
                + "</row><row r=\"2\">" + Workbooks.text("A2", "Le Chœur " + mark)
                + Workbooks.text("B2", "choeur.example") + "</row>";
        bring(Workbooks.of(rows), "liste.xlsx");
        assertThat(told("Le Chœur " + mark)).containsEntry("website", "https://choeur.example");
    }

    @Test
    void whoever_is_here_finds_what_was_listed_for_everyone_and_nobody_is_attached_to_it() {
        bring(list().getBytes(UTF_8), "places.csv");
        var mill = organisation("'Old Mill' Museum " + mark);
        var page = as(someone("Lin")).visit("/organisations/" + mill);
        assertThat(page.status()).isEqualTo(200);
        assertThat(stranger().ask("/organisations/" + mill).status()).isNotEqualTo(200);
        assertThat(owner().sql("select count(*) from directory.affiliation where organisation_id = :id")
                        .param("id", mill)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(as(kim).visit("/people").text()).doesNotContain(mark);
    }

    @Test
    void what_cannot_be_read_is_said_beside_the_field_and_nothing_is_kept() {
        var page = upload(new byte[0], "empty.csv");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("There is nothing in this file.");
        assertThat(upload("Name\n".getBytes(UTF_8), "a.csv").text()).contains("no rows below them");
        assertThat(upload(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "a.xls")
                        .text())
                .contains("old form");
        assertThat(owner().sql("select count(*) from bringing.bringing where by_person = :kim")
                        .param("kim", kim.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void a_file_that_is_too_large_is_said_to_be_so_and_is_not_read() {
        var page = upload(new byte[52 * 1024 * 1024], "large.csv");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This file is larger than 50 MB. Cut it into several.", "up to 50 MB");
        page = upload(new byte[50 * 1024 * 1024 + 1], "large.csv");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("This file is larger than 50 MB. Cut it into several.");
    }

    @Test
    void a_list_needs_a_column_that_becomes_the_name() {
        var page = upload("Colour,Size\nred,1\n".getBytes(UTF_8), "a.csv").press("Bring it in");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("One of the columns must become the name.");
        page.type("column0", "name").type("before", "new").press("Bring it in");
        waitForIt();
        assertThat(counts()).containsEntry("fresh", 1L);
    }

    @Test
    void a_run_that_broke_off_left_nothing_and_can_be_begun_again() {
        var page = upload(list().getBytes(UTF_8), "places.csv");
        var path = page.where();
        owner().sql("""
                update bringing.bringing set state = 'running', beat_at = :then where id = cast(:id as uuid)
                """)
                .param("then", java.sql.Timestamp.from(clock.instant().minusSeconds(600)))
                .param("id", path.substring(path.lastIndexOf('/') + 1))
                .update();
        assertThat(as(kim).visit("/bringing").text()).contains("broke off half-way");
        page = as(kim).visit(path);
        assertThat(page.text()).contains("broke off half-way. Nothing of it was kept");
        page.type("before", "new").press("Bring it in");
        waitForIt();
        assertThat(names()).hasSize(6);
    }

    @Test
    void a_run_tells_how_far_it_is_and_can_be_stopped() {
        var page = upload(list().getBytes(UTF_8), "places.csv");
        var path = page.where();
        owner().sql("""
                update bringing.bringing set state = 'running', beat_at = :now, step = 'writing', step_done = 3, step_of = 6
                where id = cast(:id as uuid)
                """)
                .param("now", java.sql.Timestamp.from(clock.instant()))
                .param("id", path.substring(path.lastIndexOf('/') + 1))
                .update();
        page = as(kim).visit(path);
        assertThat(page.text()).contains("75%", "writing, 3 of 6 rows");
        assertThat(page.header("Refresh")).isEqualTo("2");
        assertThat(as(kim).visit(path + "?still=yes").header("Refresh")).isEmpty();
        page.press("Stop it");
        assertThat(owner().sql("select stop_wanted from bringing.bringing where by_person = :kim")
                        .param("kim", kim.id().value())
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void only_the_host_who_brings_a_list_sees_it_and_a_file_is_forgotten_with_what_was_noticed() {
        var path = bring(list().getBytes(UTF_8), "places.csv").where();
        var other = siteHost("Robin");
        assertThat(as(other).ask(path).status()).isEqualTo(404);
        assertThat(as(someone("Lin")).ask("/bringing").status()).isEqualTo(404);
        assertThat(pieces()).isZero();
        as(kim).visit(path).press("Forget this file and what was noticed");
        assertThat(as(kim).ask(path).status()).isEqualTo(404);
        assertThat(names()).hasSize(6);
    }

    @Test
    void a_file_is_taken_at_one_address_and_from_someone_signed_in() {
        var page = as(kim).visit("/bringing/new");
        var form = page.page().selectFirst("form[enctype=multipart/form-data]");
        form.attr("action", "/tables");
        assertThat(page.press("Look at it", "file", "a.csv", list().getBytes(UTF_8))
                        .status())
                .isEqualTo(404);
    }

    private Visitor upload(byte[] file, String name) {
        return upload("organisations", file, name);
    }

    private Visitor bring(byte[] file, String name) {
        return bring("organisations", file, name);
    }

    private void again(String list, String name) {
        again("organisations", list, name);
    }

    private int pieces() {
        return owner().sql("""
                select count(*) from bringing.piece p join bringing.bringing b on b.id = p.bringing_id where b.by_person = :kim
                """)
                .param("kim", kim.id().value())
                .query(Integer.class)
                .single();
    }
}
