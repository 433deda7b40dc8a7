package org.longtable.bringing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Grants as funders publish them are public record: who gave what to whom, and from where that is known. */
class GrantsTest extends BringingTest {
    @BeforeEach
    void kim_keeps_the_site() {
        kim = siteHost("Kim");
    }

    private String grants() {
        return """
                {"version": "1.1", "grants": [
                {"id": "360G-x-1", "title": "Choir", "currency": "CAD", "amountAwarded": 15000.5, "awardDate": "05/06/2014",
                 "recipientOrganization": [{"id": "CA-CRA_ACR-119%1$sRR0001", "name": "Riverbend Singers %1$s", "addressLocality": "London", "addressCountry": "UK"}],
                 "fundingOrganization": [{"id": "GB-CHC-%1$s", "name": "Lake Foundation %1$s"}]},
                {"id": "360G-x-2", "title": "Choir again", "currency": "CAD", "amountAwarded": 1000, "awardDate": "2015-01-02",
                 "recipientOrganization": [{"id": "CA-CRA_ACR-119%1$sRR0001", "name": "Riverbend Singers %1$s"}],
                 "fundingOrganization": [{"id": "GB-CHC-%1$s", "name": "Lake Foundation %1$s"}]},
                {"id": "360G-x-3", "title": "Paint", "currency": "CAD", "amountAwarded": -5, "awardDate": "soon",
                 "recipientOrganization": [{"name": "Murals %1$s"}],
                 "fundingOrganization": [{"id": "GB-CHC-%1$s", "name": "Lake Foundation %1$s"}]}
                ]}
                """.formatted(mark);
    }

    @Test
    void every_grant_is_kept_and_those_who_gave_and_received_are_listed_once() {
        var page = bring("grants", grants().getBytes(UTF_8), "grants.json");
        assertThat(page.text()).contains("3 rows kept, none lost", "$16,000.50");
        assertThat(counts())
                .containsEntry("kept", 3L)
                .containsEntry("fresh", 3L)
                .containsEntry("recipients", 2L);
        assertThat(names())
                .containsExactlyInAnyOrder("Riverbend Singers " + mark, "Murals " + mark, "Lake Foundation " + mark);
        var report = page.follow("Get it as a file").answer().body();
        assertThat(report)
                .contains("2,Award Date,A day written in another order: mended,05/06/2014")
                .contains("4,Award Date,Not a day: left out,soon")
                .contains("4,Amount Awarded,Not an amount in a currency that is known: left out,-5");
        assertThat(owner().sql("select min(awarded_on) from bringing.award where recipient_id = :id")
                        .param("id", organisation("Riverbend Singers " + mark))
                        .query(LocalDate.class)
                        .single())
                .isEqualTo("2014-06-05");
    }

    @Test
    void the_same_grants_twice_change_nothing_and_a_newer_copy_changes_what_it_says() {
        bring("grants", grants().getBytes(UTF_8), "grants.json");
        again("grants", grants(), "grants.json");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 0L)
                .containsEntry("same", 3L);
        again("grants", grants().replace("\"amountAwarded\": 1000", "\"amountAwarded\": 2000"), "grants.json");
        assertThat(counts())
                .containsEntry("fresh", 0L)
                .containsEntry("changed", 1L)
                .containsEntry("same", 2L);
        assertThat(names()).hasSize(3);
    }

    @Test
    void who_stands_here_under_the_same_number_already_is_who_received_it() {
        bring(
                "organisations",
                "Name,Charity number\nThe Singers %1$s,119%1$sRR0001\n"
                        .formatted(mark)
                        .getBytes(UTF_8),
                "a.csv");
        bring("grants", grants().getBytes(UTF_8), "grants.json");
        assertThat(names())
                .containsExactlyInAnyOrder("The Singers " + mark, "Murals " + mark, "Lake Foundation " + mark);
    }

    @Test
    void grants_in_a_spreadsheet_are_read_like_those_in_json() {
        var csv = """
                Identifier,Title,Currency,Amount Awarded,Award Date,Recipient Org:Identifier,Recipient Org:Name,Funding Org:Identifier,Funding Org:Name
                g1,Choir,CAD,"$15,000.50",2014-06-05,,Riverbend Singers %1$s,,Lake Foundation %1$s
                g2,Choir,CAD,"1 000,00",2015-06-05,,Riverbend Singers %1$s,,Lake Foundation %1$s
                """.formatted(mark);
        assertThat(bring("grants", csv.getBytes(UTF_8), "grants.csv").text()).contains("$16,000.50");
        assertThat(counts()).containsEntry("kept", 2L).containsEntry("recipients", 1L);
    }

    @Test
    @EnabledIfSystemProperty(named = "grants360", matches = ".+")
    void a_real_file_of_one_foundation_comes_out_as_it_went_in() throws IOException {
        var file = Files.readAllBytes(Path.of(System.getProperty("grants360")));
        bring("grants", file, "wolfson.json");
        assertThat(counts())
                .containsEntry("kept", 379L)
                .containsEntry("fresh", 379L)
                .containsEntry("recipients", 305L)
                .containsEntry("total_GBP", 3117845600L);
        assertThat(owner().sql("""
                        select count(*) from bringing.award a join bringing.source s on s.id = a.source_id
                        where s.by_person = :kim and (awarded_on is null or cents is null)
                        """)
                        .param("kim", kim.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void amounts_and_days_are_read_as_people_write_them() {
        for (var one : List.of(
                Map.entry("15000", 1500000L),
                Map.entry("£1,234.5", 123450L),
                Map.entry("1.234,50 €", 123450L),
                Map.entry("12 000,50 $", 1200050L),
                Map.entry("CAD 1,000", 100000L)))
            assertThat(Amounts.read(one.getKey(), "cad").orElseThrow().cents())
                    .as(one.getKey())
                    .isEqualTo(one.getValue());
        for (var wrong : List.of("", "-5", "many", "1e9", "9".repeat(40)))
            assertThat(Amounts.read(wrong, "CAD")).as(wrong).isEmpty();
        assertThat(Amounts.read("5", "XYZ")).isEmpty();
        assertThat(Days.of("05/06/2014").day()).contains(LocalDate.of(2014, 6, 5));
        assertThat(Days.of("05/13/2014").day()).contains(LocalDate.of(2014, 5, 13));
        assertThat(Days.of("2014-06-05T00:00:00Z"))
                .isEqualTo(new Days(java.util.Optional.of(LocalDate.of(2014, 6, 5)), ""));
        for (var wrong : List.of("31/02/2014", "14/14/2014", "soon", "2014", "0001-01-01"))
            assertThat(Days.of(wrong).day()).as(wrong).isEmpty();
    }
}
