package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What went in can go out again, and in again with nothing changed; and each takes along what they may see. */
class RoundTripTest extends BringingTest {
    @BeforeEach
    void kim_keeps_the_site() {
        kim = host("Kim");
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
    void grants_go_out_and_in_again_as_they_are() {
        var csv = """
                Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Name,Funding Org:Name
                g1%1$s,"=Choir",CAD,15000.50,2014-06-05,Riverbend Singers %1$s,Lake Foundation %1$s
                """.formatted(mark);
        bring("grants", csv.getBytes(UTF_8), "grants.csv");
        var out = mine(as(someone("Lin")).bytes("/lists/grants"));
        assertThat(out).contains("g1" + mark + ",'=Choir,,CAD,15000.50,2014-06-05,", "Riverbend Singers " + mark);
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
