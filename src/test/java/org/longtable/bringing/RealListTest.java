package org.longtable.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

/** The Open Database of Cultural and Art Facilities 1.0, where {@code -Dodcaf=…} names a copy of it. */
@EnabledIfSystemProperty(named = "odcaf", matches = ".+")
class RealListTest extends LongtableTest {
    @Autowired
    private Runs runs;

    @Test
    void it_comes_out_exactly_as_it_went_in() throws IOException, InterruptedException {
        var file = Files.readAllBytes(Path.of(System.getProperty("odcaf")));
        var kim = someone("Kim");
        owner().sql("insert into people.host (person_id) values (:kim)")
                .param("kim", kim.id().value())
                .update();
        var first = bring(kim, file, false);
        assertThat(first)
                .containsEntry("kept", 7972)
                .containsEntry("fresh", 7972)
                .containsEntry("coordinates", 6748)
                .containsEntry("postal", 6518)
                .containsEntry("rural", 2719)
                .containsEntry("no_name", 4)
                .containsEntry("no_province", 2)
                .containsEntry("repeats", 22)
                .containsEntry("repeats_any_case", 23);
        var listed = owner().sql("""
                select count(*) as all_of_them, count(*) filter (where name = 'No name given') as unnamed,
                  count(*) filter (where name in ('1916 City Hall Façade', 'École De Ballet De Saint-Hubert')) as intact,
                  (select count(*) from directory.line where field = 'coordinates' and organisation_id in
                    (select id from directory.organisation where begun_by = :kim)) as placed,
                  (select count(*) from directory.line where field = 'postal' and value ~ '^.0' and organisation_id in
                    (select id from directory.organisation where begun_by = :kim)) as rural
                from directory.organisation where begun_by = :kim
                """).param("kim", kim.id().value()).query().singleRow();
        assertThat(listed.values()).containsExactly(7972L, 4L, 2L, 6748L, 2719L);
        assertThat(bring(kim, file, true))
                .containsEntry("fresh", 0)
                .containsEntry("same", 7972)
                .containsEntry("changed", 0);
    }

    private String source() {
        return owner().sql("select id::text from bringing.source where name = 'odcaf' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private Map<String, Integer> bring(Someone kim, byte[] file, boolean again) throws InterruptedException {
        var page = as(kim).visit("/bringing/new").press("Look at it", "file", "odcaf.csv", file);
        var began = System.nanoTime();
        page.type("before", again ? source() : "new").press("Bring it in");
        runs.awaitAll();
        System.out.printf("brought in within %d ms%n", (System.nanoTime() - began) / 1_000_000);
        return owner()
                .sql("""
                select key, value::int from bringing.bringing b, jsonb_each_text(b.counts)
                where b.id = (select id from bringing.bringing where by_person = :kim order by id desc limit 1)
                """)
                .param("kim", kim.id().value())
                .query((row, _) -> Map.entry(row.getString(1), row.getInt(2)))
                .list()
                .stream()
                .collect(java.util.stream.Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
