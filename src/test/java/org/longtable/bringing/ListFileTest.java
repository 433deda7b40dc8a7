package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

/** A list is read as its makers meant it, and nothing that is handed over can take the machine away. */
class ListFileTest {
    private static final Bounds BOUNDS = new Bounds(
            DataSize.ofMegabytes(5),
            DataSize.ofMegabytes(5),
            DataSize.ofMegabytes(20),
            DataSize.ofMegabytes(1),
            100,
            1000,
            20,
            500,
            Duration.ofMinutes(1));

    @Test
    void accents_survive_in_every_way_in_which_lists_are_saved() {
        var list = "Nom,Ville\nÉcole de danse,Québec\n";
        for (var bytes : List.of(
                list.getBytes(UTF_8),
                ("\ufeff" + list).getBytes(UTF_8),
                list.getBytes(Charset.forName("windows-1252")),
                ("\ufeff" + list).getBytes(UTF_16LE)))
            assertThat(rows(bytes)).containsExactly(List.of("Nom", "Ville"), List.of("École de danse", "Québec"));
        assertThat(readAs(list.getBytes(Charset.forName("windows-1252")))).isEqualTo("Windows-1252");
        assertThat(readAs(list.getBytes(UTF_8))).isEqualTo("UTF-8");
    }

    @Test
    void an_accent_across_two_looks_is_still_utf8() {
        var list = "n\n" + "a".repeat(64 * 1024 - 3) + "é\n";
        assertThat(readAs(
                        new Bounds(
                                DataSize.ofMegabytes(5),
                                DataSize.ofMegabytes(5),
                                DataSize.ofMegabytes(20),
                                DataSize.ofMegabytes(1),
                                100,
                                1000,
                                20,
                                100_000,
                                Duration.ofMinutes(1)),
                        list.getBytes(UTF_8)))
                .isEqualTo("UTF-8");
    }

    @Test
    void commas_semicolons_and_tabs_part_cells_and_quotes_hold_them_together() {
        assertThat(rows("a;b;c,d\n1;2\n".getBytes(UTF_8))).last().isEqualTo(List.of("1", "2"));
        assertThat(rows("a\tb\n1, 2\t3\n".getBytes(UTF_8))).last().isEqualTo(List.of("1, 2", "3"));
        assertThat(rows("\"a;b\",c\n\"x \"\"y\"\"\nz\",2\n".getBytes(UTF_8)))
                .containsExactly(List.of("a;b", "c"), List.of("x \"y\"\nz", "2"));
    }

    @Test
    void empty_lines_are_left_out_and_rows_keep_their_number() {
        try (var lines = file(BOUNDS, "a,b\n\n,,\n1,2,3\n".getBytes(UTF_8)).open()) {
            lines.next();
            var row = lines.next();
            assertThat(row.number()).isEqualTo(4);
            assertThat(row.cells()).containsExactly("1", "2", "3");
            assertThat(lines.hasNext()).isFalse();
        }
    }

    @Test
    void a_workbook_is_read_with_its_days_numbers_and_what_formulas_show() {
        var rows = "<row r=\"1\">" + Workbooks.text("A1", "Name") + Workbooks.text("B1", "Since")
                + Workbooks.text("C1", "Sum")
                + "</row><row r=\"3\">" + Workbooks.text("A3", "La Courtepointe")
                + "<c r=\"B3\" s=\"1\"><v>45000</v></c><c r=\"C3\"><f>1+1.5</f><v>2.5</v></c></row>";
        assertThat(rows(Workbooks.of(rows)))
                .containsExactly(List.of("Name", "Since", "Sum"), List.of("La Courtepointe", "2023-03-15", "2.5"));
        assertThat(readAs(Workbooks.of(rows))).isEqualTo("XLSX");
    }

    @Test
    void a_workbook_without_any_formats_is_read_too() {
        var parts = Workbooks.parts("<row r=\"1\">" + Workbooks.text("A1", "Name") + "</row>");
        parts.remove("xl/styles.xml");
        parts.computeIfPresent(
                "xl/_rels/workbook.xml.rels", (_, all) -> all.replaceFirst("<Relationship Id=\"rId2\".*", ""));
        parts.computeIfPresent(
                "[Content_Types].xml", (_, all) -> all.replaceFirst("<Override PartName=\"/xl/styles.*", ""));
        assertThat(rows(Workbooks.zip(parts))).containsExactly(List.of("Name"));
    }

    @Test
    void a_workbook_that_holds_far_more_than_its_size_says_is_not_opened() {
        var parts = Workbooks.parts("");
        parts.put("xl/worksheets/sheet1.xml", " ".repeat(10_000_000));
        assertThatThrownBy(() -> rows(Workbooks.zip(parts)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("bomb");
    }

    @Test
    void a_workbook_with_more_words_than_memory_has_room_for_is_refused() {
        var parts = Workbooks.parts("");
        var words = new Random(7)
                .ints(2_000_000, '0', 'z')
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append);
        parts.put("xl/sharedStrings.xml", words.toString());
        assertThatThrownBy(() -> rows(Workbooks.zip(parts)))
                .isInstanceOf(Unreadable.class)
                .hasMessage("many-words");
    }

    @Test
    void a_workbook_cannot_reach_for_other_files_or_grow_by_entities() {
        var parts = Workbooks.parts("");
        parts.put("xl/worksheets/sheet1.xml", """
                <?xml version="1.0"?><!DOCTYPE w [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY f SYSTEM "file:///etc/passwd">]>
                <worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>
                <row r="1"><c r="A1" t="inlineStr"><is><t>&f;&b;</t></is></c></row></sheetData></worksheet>""");
        try {
            assertThat(rows(Workbooks.zip(parts)).toString())
                    .doesNotContain("root")
                    .doesNotContain("aaaa");
        } catch (Unreadable refused) {
            assertThat(refused.reason()).isIn("broken-workbook", "empty");
        }
    }

    @Test
    void what_is_no_list_is_refused_with_how_to_mend_it() {
        refused("empty", new byte[0]);
        refused("empty", " \n \n".getBytes(UTF_8));
        refused("old-workbook", new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0});
        refused("broken-workbook", "PK\u0003\u0004nothing of the kind".getBytes(UTF_8));
        refused("not-a-list", new byte[] {1, 2, 0, 0, 3});
        refused("json", "{\"a\": 1}".getBytes(UTF_8));
        refused("json", "{\"grants\": [".getBytes(UTF_8));
        refused(
                "columns",
                IntStream.range(0, 10_000)
                        .mapToObj(i -> "c" + i)
                        .collect(Collectors.joining(","))
                        .getBytes(UTF_8));
        refused("rows", "a\n".repeat(1002).getBytes(UTF_8));
        refused("cell", ("a,\"" + "b".repeat(600)).getBytes(UTF_8));
        refused("large", new byte[6 * 1024 * 1024]);
    }

    private static void refused(String reason, byte[] bytes) {
        assertThatThrownBy(() -> rows(bytes)).isInstanceOf(Unreadable.class).hasMessage(reason);
    }

    private static ListFile file(Bounds bounds, byte[] bytes) {
        return ListFile.of(bytes, bounds, Clock.systemUTC());
    }

    private static String readAs(byte[] bytes) {
        return readAs(BOUNDS, bytes);
    }

    private static String readAs(Bounds bounds, byte[] bytes) {
        try (var lines = file(bounds, bytes).open()) {
            return lines.readAs();
        }
    }

    private static List<List<String>> rows(byte[] bytes) {
        try (var lines = file(BOUNDS, bytes).open()) {
            var rows = new ArrayList<List<String>>();
            while (lines.hasNext()) rows.add(lines.next().cells());
            return rows;
        }
    }
}
