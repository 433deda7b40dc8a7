package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a list may do to whoever brings it in or opens it again, tried at the real page. */
class BadListsTest extends BringingTest {
    private static final List<String> FORMULAS = List.of(
            "=HYPERLINK(\"https://x.example\";\"y\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "\t=1", "\r=1");

    @BeforeEach
    void kim_keeps_the_site() {
        kim = siteHost("Kim");
    }

    @Test
    void a_workbook_that_holds_far_more_than_its_size_says_is_refused_beside_the_field_and_not_kept() {
        var parts = Workbooks.parts("");
        parts.put("xl/worksheets/sheet1.xml", " ".repeat(50_000_000));
        var page = upload("organisations", Workbooks.zip(parts), "bomb.xlsx");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.page().select("#f-file-problem").text())
                .isEqualTo("This workbook holds far more than its size says, so it is not opened. Save it as CSV.");
        assertThat(kept()).isZero();
    }

    @Test
    void a_workbook_that_grows_by_entities_or_reaches_for_a_file_brings_nothing_of_it_in() {
        var parts = Workbooks.parts("");
        parts.put("xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>Name&f;</t></is></c></row>
                <row r="2"><c r="A2" t="inlineStr"><is><t>&f;&b;</t></is></c></row></sheetData></worksheet>""");
        var page = upload("organisations", Workbooks.zip(parts), "entities.xlsx");
        assertThat(page.text()).doesNotContain("root:").doesNotContain("aaaaaaaaaa");
    }

    @ParameterizedTest
    @ValueSource(strings = {"people", "ties", "grants"})
    void a_list_of_the_wrong_kind_is_answered_with_what_it_lacks(String holds) {
        var page =
                upload(holds, "Colour,Size\nred,1\n".getBytes(UTF_8), "a.csv").press("Bring it in");
        assertThat(page.status()).isEqualTo(422);
        assertThat(page.text()).containsAnyOf("must become");
    }

    @Test
    void coordinates_the_wrong_way_round_and_places_that_do_not_exist_are_mended_or_kept_in_words_and_told() {
        var page = bring("organisations", """
                Name,City,Prov,Latitude,Longitude
                A %1$s,Xyzzyville,NS,-63.6,44.6
                B %1$s,Halifax,Atlantis,44.6,
                """.formatted(mark).getBytes(UTF_8), "a.csv");
        assertThat(told("A " + mark))
                .containsEntry("coordinates", "44.6,-63.6")
                .containsEntry("place", "Xyzzyville, NS");
        assertThat(told("B " + mark)).doesNotContainKey("coordinates").containsKey("place");
        assertThat(page.text())
                .contains("Latitude and longitude were exchanged: mended", "Not a place that is known here");
    }

    @Test
    void a_wrong_address_is_told_once_and_a_province_that_a_place_tells_is_not_missing() {
        var page = bring("organisations", """
                Name,City,E-mail
                A %1$s,Halifax,not an address
                B %1$s,Xyzzyville,
                """.formatted(mark).getBytes(UTF_8), "a.csv");
        assertThat(page.text()).contains("Not an e-mail address: left out one cell · row 2, E-mail");
        assertThat(counts()).containsEntry("no_province", 1L);
    }

    @Test
    void no_cell_of_any_list_goes_out_as_a_formula() {
        for (var i = 0; i < FORMULAS.size(); i++) hostile(i, FORMULAS.get(i));
        for (var list : List.of("organisations", "affiliations", "ties", "grants")) {
            var rows = rows(as(kim).bytes("/lists/" + list));
            assertThat(rows).as(list).anyMatch(row -> row.toString().contains(mark));
            assertHarmless(list, rows);
        }
    }

    @Test
    void what_was_noticed_goes_out_without_formulas_too() {
        var list = new StringBuilder("Name,E-mail,=cmd\n");
        for (var formula : FORMULAS)
            list.append("\"")
                    .append(formula.replace("\"", "\"\""))
                    .append(mark)
                    .append("\",\"")
                    .append(formula.replace("\"", "\"\""))
                    .append("\",x\n");
        var page = bring("organisations", list.toString().getBytes(UTF_8), "=list.csv");
        var rows = rows(as(kim).bytes(page.where() + "/report"));
        assertThat(rows).hasSizeGreaterThan(FORMULAS.size());
        assertHarmless("report", rows);
    }

    private static void assertHarmless(String list, List<List<String>> rows) {
        for (var row : rows)
            for (var cell : row)
                assertThat(cell.matches("-?\\d+(\\.\\d+)?") || !cell.matches("(?s)[=+\\-@\\t\\r].*"))
                        .as(list + ": " + cell)
                        .isTrue();
    }

    /** Two organisations, a person of one, a tie and a grant between them, all called by something that reckons. */
    private void hostile(int number, String formula) {
        owner().sql("""
                with source as (
                  insert into bringing.source (id, holds, name, signature, mapping, seen_by, by_person, at)
                  values (gen_random_uuid(), 'ties', :words, '', '', 'everyone', :kim, now()) returning id),
                one as (insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                  values (gen_random_uuid(), :words, 'everyone', :kim, now()) returning id),
                other as (insert into directory.organisation (id, name, seen_by, begun_by, begun_at)
                  values (gen_random_uuid(), :words, 'everyone', :kim, now()) returning id),
                line as (insert into directory.line (id, organisation_id, field, value, seen_by)
                  select gen_random_uuid(), one.id, f, :words, 'everyone'
                  from one, unnest(array['kind', 'about', 'place', 'practice', 'phone', 'address']) f),
                number as (insert into directory.identifier select id, :words, :words from one),
                belongs as (insert into directory.affiliation
                  (id, person_id, organisation_id, role, since, said_yes_at, confirmed_at)
                  select gen_random_uuid(), :kim, id, left(:words, 120), '2026-01-01', now(), now() from one),
                tie as (insert into bringing.tie (id, source_id, key, from_id, to_id, kind, known_by)
                  select gen_random_uuid(), source.id, :words, one.id, other.id, left(:words, 60), '' from source, one, other)
                insert into bringing.award (id, source_id, key, funder_id, recipient_id, title, about, hash)
                select gen_random_uuid(), source.id, :words, one.id, other.id, :words, :words, '' from source, one, other
                """)
                .param("words", formula + number + mark)
                .param("kim", kim.id().value())
                .update();
    }

    private static List<List<String>> rows(byte[] csv) {
        try (var reader = CsvReader.builder().ofCsvRecord(new String(csv, UTF_8))) {
            return reader.stream().map(row -> List.copyOf(row.getFields())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private long kept() {
        return owner().sql("select count(*) from bringing.bringing where by_person = :kim")
                .params(Map.of("kim", kim.id().value()))
                .query(Long.class)
                .single();
    }
}
