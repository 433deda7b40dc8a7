package org.longtable.listings;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The Open Database of Cultural and Art Facilities 1.0, where {@code -Dodcaf=…} names a copy of it. */
@EnabledIfSystemProperty(named = "odcaf", matches = ".+")
class RealListAmongThemselvesTest extends LongtableTest {
    @Autowired
    Looking looking;

    private record Row(UUID id, String name, String city) {}

    @Test
    void every_repeat_of_a_name_in_a_city_is_asked_about_and_none_is_made_one() throws IOException {
        var by = someone("Hana Lind");
        var rows = rows();
        owner().sql("""
                with row as (select * from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:cities as text[]))
                  as r (id, name, city)),
                o as (insert into directory.organisation (id, name, begun_by, begun_at, seen_by, listed)
                  select id, name, :by, now(), 'everyone', true from row)
                insert into directory.line (id, organisation_id, field, value, seen_by)
                select gen_random_uuid(), id, 'place', city, 'everyone' from row where city <> '..'
                """)
                .param("ids", rows.stream().map(Row::id).toArray(UUID[]::new))
                .param("names", rows.stream().map(Row::name).toArray(String[]::new))
                .param("cities", rows.stream().map(Row::city).toArray(String[]::new))
                .param("by", by.id().value())
                .update();
        looking.all();
        var asked = new HashSet<Set<UUID>>();
        owner().sql("select one, other from listings.pair")
                .query((row, _) -> asked.add(Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class))))
                .list();
        assertThat(repeats(rows, asked, UnaryOperator.identity())).isEqualTo(22);
        assertThat(repeats(rows, asked, text -> text.toLowerCase(Locale.ROOT))).isEqualTo(23);
        assertThat(owner().sql(
                                "select count(*) from directory.organisation where begun_by = :by and merged_into is null")
                        .param("by", by.id().value())
                        .query(Long.class)
                        .single())
                .isEqualTo(7972);
    }

    /** How many rows repeat an earlier one's name and city; each of them is asked about with an earlier one. */
    private static long repeats(List<Row> rows, Set<Set<UUID>> asked, UnaryOperator<String> as) {
        var seen = new HashMap<String, List<Row>>();
        var repeats = 0;
        for (var row : rows) {
            if (row.name.startsWith("Nameless")) continue;
            var before = seen.computeIfAbsent(as.apply(row.name + "|" + row.city), _ -> new ArrayList<>());
            if (!before.isEmpty()) {
                repeats++;
                assertThat(before).as(row.name).anyMatch(one -> asked.contains(Set.of(one.id, row.id)));
            }
            before.add(row);
        }
        return repeats;
    }

    private static List<Row> rows() throws IOException {
        var bytes = Files.readAllBytes(Path.of(System.getProperty("odcaf")));
        var read = new String(bytes, Charset.forName("windows-1252"));
        var text = new String(bytes, StandardCharsets.UTF_8).contains("\uFFFD")
                ? read
                : new String(bytes, StandardCharsets.UTF_8);
        var rows = new ArrayList<Row>();
        for (var cells : csv(text).stream().skip(1).toList())
            rows.add(new Row(
                    OrganisationId.fresh().value(),
                    cells.getFirst().equals("..") ? "Nameless " + rows.size() : cells.getFirst(),
                    cells.get(9)));
        return rows;
    }

    private static List<List<String>> csv(String text) {
        var rows = new ArrayList<List<String>>();
        var row = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var at = 0; at < text.length(); at++) {
            var c = text.charAt(at);
            if (quoted && c == '"' && at + 1 < text.length() && text.charAt(at + 1) == '"') {
                cell.append('"');
                at++;
            } else if (c == '"') quoted = !quoted;
            else if (!quoted && c == ',') {
                row.add(cell.toString());
                cell.setLength(0);
            } else if (!quoted && c == '\n') {
                row.add(cell.toString().replace("\r", ""));
                cell.setLength(0);
                rows.add(List.copyOf(row));
                row.clear();
            } else cell.append(c);
        }
        return rows;
    }
}
