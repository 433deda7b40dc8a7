package org.longtable.bringing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** The Open Database of Cultural and Art Facilities 1.0, where {@code -Dodcaf=…} names a copy of it. */
@EnabledIfSystemProperty(named = "odcaf", matches = ".+")
class RealListTest extends BringingTest {
    @Test
    void it_comes_out_exactly_as_it_went_in() throws IOException {
        var file = Files.readAllBytes(Path.of(System.getProperty("odcaf")));
        kim = siteHost("Kim");
        var first = bring(file, false);
        assertThat(first)
                .containsEntry("kept", 7972L)
                .containsEntry("fresh", 7972L)
                .containsEntry("coordinates", 6748L)
                .containsEntry("postal", 6518L)
                .containsEntry("rural", 2719L)
                .containsEntry("no_name", 4L)
                .containsEntry("no_province", 2L)
                .containsEntry("repeats", 22L)
                .containsEntry("repeats_any_case", 23L);
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
        assertThat(bring(file, true))
                .containsEntry("fresh", 0L)
                .containsEntry("same", 7972L)
                .containsEntry("changed", 0L);
    }

    private String source() {
        return owner().sql("select id::text from bringing.source where name = 'odcaf' order by id desc limit 1")
                .query(String.class)
                .single();
    }

    private Map<String, Long> bring(byte[] file, boolean again) {
        var page = upload("organisations", file, "odcaf.csv");
        var began = System.nanoTime();
        page.type("before", again ? source() : "new").press("Bring it in");
        waitForIt();
        System.out.printf("brought in within %d ms%n", (System.nanoTime() - began) / 1_000_000);
        return counts();
    }
}
