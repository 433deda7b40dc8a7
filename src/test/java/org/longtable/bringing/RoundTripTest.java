package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.springframework.beans.factory.annotation.Autowired;

/** What went in can go out again, and in again with nothing changed; and each takes along what they may see. */
class RoundTripTest extends BringingTest {
    @Autowired
    private Gazetteer gazetteer;

    @BeforeEach
    void kim_keeps_the_site() {
        kim = siteHost("Kim");
    }

    private String list() {
        return """
                Name,City,Prov,Postal code,Lat,Lon,Website,E-mail,Phone,About,Charity number,Sector
                "=Plus %1$s","Saint-Jérôme",QC,J7Z 1A1,45.78,-74,one.example | two.example,a@example.org;b@example.org,+1 613 555 0199,"He said ""yes""; she, too",119%1$sRR0001,arts | a | b
                "École |\\ du Pont %1$s","Nowhere",,K2G G5K,,,,,,"-1+2",,
                "'Ksan %1$s",,ON,,,,,,,,,
                """.formatted(mark);
    }

    @Test
    void out_and_in_again_changes_nothing() {
        bring("organisations", list().getBytes(UTF_8), "a.csv");
        var before = everything();
        var out = mine(as(kim).bytes("/lists/organisations"));
        assertThat(out)
                .startsWith("\ufeffLongtable id,Name,")
                .contains("'=Plus " + mark, "'+1 613", "'-1+2", "-74", "'Ksan");
        bring("organisations", out.getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("kept", 3L)
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("theirs", 0L);
        assertThat(everything()).isEqualTo(before);
        bring("organisations", out.replace("K2G G5K", "K2G 0K5").getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 1L)
                .containsEntry("theirs", 0L);
    }

    @Test
    void what_people_began_here_is_left_alone_when_it_comes_in_again() {
        var lin = someone("Lin");
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                values (gen_random_uuid(), :name, 'everyone', :lin, now())
                """)
                .param("name", "Lin's choir " + mark)
                .param("lin", lin.id().value())
                .update();
        assertThat(names()).hasSize(1);
        var out = mine(as(kim).bytes("/lists/organisations"));
        bring("organisations", out.replace("Lin's choir", "Another choir").getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("theirs", 1L);
        assertThat(names()).containsExactly("Lin's choir " + mark);
    }

    @Test
    void each_takes_along_what_they_may_see() {
        bring("organisations", list().getBytes(UTF_8), "a.csv");
        var lin = someone("Lin");
        var robin = someone("Robin");
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                values (gen_random_uuid(), :name, 'tables', :lin, now())
                """)
                .param("name", "Hidden " + mark)
                .param("lin", lin.id().value())
                .update();
        owner().sql("""
                update directory.line set seen_by = 'me' where field = 'email' and organisation_id = :id
                """).param("id", organisation("=Plus " + mark)).update();
        var lins = mine(as(lin).bytes("/lists/organisations"));
        var robins = mine(as(robin).bytes("/lists/organisations"));
        assertThat(lins).contains("Hidden " + mark, "one.example").doesNotContain("a@example.org");
        assertThat(robins).contains("=Plus " + mark).doesNotContain("Hidden " + mark);
        for (var list : new String[] {"affiliations", "grants"})
            assertThat(as(robin).ask("/lists/" + list).status()).isEqualTo(200);
        assertThat(as(robin).visit("/lists").text()).contains("Lists to take along");
        assertThat(as(robin).ask("/lists/people").status()).isEqualTo(404);
        assertThat(stranger().ask("/lists/organisations").status()).isEqualTo(302);
    }

    @Test
    void grants_go_out_and_in_again_with_nothing_changed_and_nobody_listed_twice() {
        var csv = """
                Identifier,Title,Description,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name
                g1%1$s,"=Choir","- of two lines,
                and a ""word"" ",CAD,15000.50,2014-06-05,,Riverbend Singers %1$s,GB-CHC-%1$s,Lake Foundation %1$s
                g2%1$s,Paint,,,,,CA-CRA_ACR-77%1$s,Murals %1$s,,
                g2%1$s,Paint,,CAD,7,,CA-CRA_ACR-77%1$s,Murals %1$s,,
                """.formatted(mark);
        bring(
                "organisations",
                "Name,Website,Sector\nRiverbend Singers %1$s,singers.example,arts\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "a.csv");
        owner().sql("insert into directory.identifier values (:id, 'other_number', :number)")
                .param("id", organisation("Riverbend Singers " + mark))
                .param("number", "R" + mark)
                .update();
        bring("grants", csv.replace(",,Riverbend", ",R" + mark + ",Riverbend").getBytes(UTF_8), "grants.csv");
        assertThat(names()).hasSize(3);
        var before = everything() + awards();
        var out = out("grants", "Murals " + mark, "Riverbend Singers " + mark);
        assertThat(out).contains(",g1" + mark + ",'=Choir,\"'- of two lines");
        bring("grants", out.getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("kept", 3L)
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("same", 3L);
        assertThat(everything() + awards()).isEqualTo(before);
        assertThat(out("grants", "Murals " + mark, "Riverbend Singers " + mark)).isEqualTo(out);
        bring("grants", out.replace("Paint", "Painting").getBytes(UTF_8), "out 2.csv");
        assertThat(counts()).containsEntry("fresh", 0L).containsEntry("changed", 2L);
        assertThat(awards()).contains("Painting").doesNotContain("Paint,");
        assertThat(names()).hasSize(3);
    }

    @Test
    void grants_of_another_installation_are_new_here() {
        var csv = """
                Longtable id,Identifier,Title,Recipient Org:Identifier,Recipient Org:Name
                6f0d5b0e-0000-4000-8000-%2$s,g1%1$s,Choir,6f0d5b0e-1111-4000-8000-%2$s,Riverbend Singers %1$s
                """.formatted(mark, "0000" + mark.substring(1));
        bring("grants", csv.getBytes(UTF_8), "theirs.csv");
        assertThat(counts()).containsEntry("fresh", 1L);
        again("grants", csv, "theirs.csv");
        assertThat(counts()).containsEntry("fresh", 0L).containsEntry("same", 1L);
        assertThat(names()).containsExactly("Riverbend Singers " + mark);
        assertThat(owner().sql("select count(*) from directory.identifier where organisation_id = :id")
                        .param("id", organisation("Riverbend Singers " + mark))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void ties_go_out_and_in_again_with_nothing_changed() {
        bring("organisations", "Name\nA %1$s\nB %1$s\n".formatted(mark).getBytes(UTF_8), "a.csv");
        for (var list : new String[] {"one", "two"})
            bring(
                    "ties",
                    "id,from,to,kind,known by,since\n1,A %1$s,B %1$s,%2$s,introduced,2020-01-02\n"
                            .formatted(mark, "=" + list)
                            .getBytes(UTF_8),
                    list + ".csv");
        var before = everything() + ties();
        var out = out("ties", "A " + mark);
        bring("ties", out.getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("kept", 2L)
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("refused", 0L)
                .containsEntry("same", 2L);
        assertThat(everything() + ties()).isEqualTo(before);
        bring("ties", out.replace("introduced", "personal").getBytes(UTF_8), "out.csv");
        assertThat(counts()).containsEntry("fresh", 0L).containsEntry("changed", 2L);
    }

    @Test
    void who_belongs_where_goes_out_without_addresses_and_is_brought_in_by_nobody() {
        bring("organisations", "Name\nA %1$s\n".formatted(mark).getBytes(UTF_8), "a.csv");
        owner().sql("""
                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at)
                values (gen_random_uuid(), :kim, :id, '2026-01-01', now(), now())
                """)
                .param("kim", kim.id().value())
                .param("id", organisation("A " + mark))
                .update();
        var page = upload("people", out("affiliations", "A " + mark).getBytes(UTF_8), "out.csv")
                .type("before", "new")
                .press("Bring it in");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).contains("One column must become the e-mail");
    }

    @Test
    void places_and_choices_and_words_of_ones_own_go_out_and_in_again_as_they_are() {
        bring(
                "organisations",
                "Name,City,Prov,Sector,Setting\nA %1$s,Middleton,NS,dance hall,rural\nB %1$s,Saint-Jérôme,QC,arts,\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "a.csv");
        // Two places of one province have this name, and one of them was chosen.
        owner().sql("""
                update directory.line set value = :place where organisation_id = :id and field = 'place'
                """)
                .param("place", middleton())
                .param("id", organisation("A " + mark))
                .update();
        owner().sql("""
                update directory.line set value = 'Dance' where organisation_id = :id and field = 'sector'
                """).param("id", organisation("B " + mark)).update();
        var before = everything();
        bring("organisations", out("organisations", "A " + mark, "B " + mark).getBytes(UTF_8), "out.csv");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("theirs", 0L);
        assertThat(everything()).isEqualTo(before);
    }

    @Test
    void how_much_is_left_out_is_said_to_the_nearest_ten_and_why() {
        bring("organisations", "Name\nA %1$s\n".formatted(mark).getBytes(UTF_8), "a.csv");
        owner().sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                select gen_random_uuid(), 'Hidden ' || i || ' ' || :mark, 'tables', :kim, now() from generate_series(1, 12) i
                """).param("mark", mark).param("kim", kim.id().value()).update();
        var robin = someone("Robin");
        var all = owner().sql("""
                select count(*) from directory.organisation where merged_into is null and taken_off_at is null
                """).query(Long.class).single();
        var rows = organisations(as(robin).bytes("/lists/organisations"));
        var left = (all - rows) / 10 * 10;
        assertThat(left).isGreaterThanOrEqualTo(10);
        assertThat(as(robin).visit("/lists").text())
                .contains("Some " + String.format(Locale.ENGLISH, "%,d", left)
                        + " are left out, since only those at their tables see them.")
                .contains("Whoever does not let you see where they belong is left out, and not counted.");
        assertThat(new LeftOut(9, 10, 29).roughly("organisations")).isZero();
        assertThat(new LeftOut(9, 10, 29).roughly("ties")).isEqualTo(10);
        assertThat(new LeftOut(9, 10, 29).roughly("grants")).isEqualTo(20);
    }

    private static long organisations(byte[] csv) {
        try (var reader = CsvReader.builder().ofCsvRecord(new String(csv, UTF_8))) {
            return reader.stream().count() - 1;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private String middleton() {
        return gazetteer.all().stream()
                .filter(one -> one.name().equals("Middleton"))
                .map(Place::code)
                .findFirst()
                .orElseThrow();
    }

    private String awards() {
        return owner().sql("""
                select string_agg(a.id || ',' || title || ',' || about || ',' || coalesce(cents, 0) || ',' || recipient_id,
                  ';' order by a.id) from bringing.award a join directory.organisation o on o.id = a.recipient_id
                where o.name like :mark
                """).param("mark", "%" + mark).query(String.class).single();
    }

    private String ties() {
        return owner().sql("""
                select string_agg(t::text, ';' order by t.id) from bringing.tie t
                  join directory.organisation o on o.id = t.from_id where o.name like :mark
                """).param("mark", "%" + mark).query(String.class).single();
    }

    /** Of a list, the titles and the rows in which one of these stands; a cell may have several lines. */
    private String out(String list, String... names) {
        var csv = new String(as(kim).bytes("/lists/" + list), UTF_8);
        var out = new StringWriter();
        try (var reader = CsvReader.builder().ofCsvRecord(csv);
                var writer = CsvWriter.builder().build(out)) {
            for (var row : reader)
                if (row.getStartingLineNumber() == 1
                        || row.getFields().stream()
                                .anyMatch(cell -> Arrays.asList(names).contains(cell)))
                    writer.writeRecord(row.getFields());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toString();
    }

    /** Of all that is here, the titles and the rows with this test's mark. */
    private String mine(byte[] out) {
        var rows = new String(out, UTF_8).split("\r\n");
        return rows[0] + "\r\n"
                + String.join(
                        "\r\n",
                        Arrays.stream(rows).filter(row -> row.contains(mark)).toList()) + "\r\n";
    }
}
