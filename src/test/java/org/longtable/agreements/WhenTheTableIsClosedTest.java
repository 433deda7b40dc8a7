package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WhenTheTableIsClosedTest extends AroundAnAgreement {
    @BeforeEach
    void aTableThatIsNoLongerNew() {
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-28");
    }

    @Test
    void closing_asks_what_becomes_of_each_and_a_partner_can_still_end_its_own_side() {
        var songs = annaBegins(AgreementKind.NOTE, "Songs every Tuesday, in the gym.");
        for (var someone : new Someone[] {anna, dev}) {
            acknowledgesAll(someone, songs);
            signs(someone, songs, "Only I sing.", someone);
        }
        assertThat(standing(songs).isActive()).isTrue();
        as(anna).visit(path("/closing")).type("closing_tells", "We do").press("Save");
        assertThat(as(anna).visit(path("/closing")).text())
                .contains(
                        "What becomes of what you agreed", "Songs in the gym", "It goes on between us", "End it for us")
                .contains("Say of each agreement whether it ends or goes on")
                .doesNotContain("Propose to close it");
        as(anna).submit(path("/closing/proposals"), Map.of());
        assertThat(as(dev).visit(path("")).text()).doesNotContain("would like to close");
        assertThat(as(dev).visit(path("/closing"))
                        .press("It goes on between us")
                        .text())
                .contains("It goes on between you, and you look at it again on 1 May 2026.");
        as(anna).visit(path("/closing")).press("Propose to close it");
        as(dev).visit(path("")).press("Yes from us");
        assertThat(as(anna).visit(path("")).text()).contains("This table was closed", "Songs in the gym");
        clock.isOn("2026-05-02");
        assertThat(as(anna).visit("/").text()).doesNotContain("Songs in the gym");
        as(dev).visit(path("/agreements/" + songs + "/ending"))
                .type("ending", "Thank you for every Tuesday.")
                .press("End it for us");
        assertThat(standing(songs).isActive()).isFalse();
        assertThat(as(anna).visit(path("/agreements/" + songs)).text()).contains("Thank you for every Tuesday.");
    }

    @Test
    void nothing_else_is_written_in_it_whoever_asks_the_database() {
        var songs = annaBegins(AgreementKind.NOTE, "Songs every Tuesday, in the gym.");
        as(anna).visit(path("/closing")).type("closing_tells", "We do").press("Save");
        as(anna).visit(path("/closing")).press("It goes on between us");
        as(anna).visit(path("/closing")).press("Propose to close it");
        as(dev).visit(path("")).press("Yes from us");
        assertThatThrownBy(() -> acknowledgesAll(dev, songs))
                .hasStackTraceContaining("\"not_at_a_closed_table\" for table \"acknowledgement\"");
        assertThat(as(dev).visit(path("/agreements/" + songs + "/signing")).text())
                .contains("This table was closed on 28 January 2026.");
        as(dev).visit(path("/agreements/" + songs + "/ending")).press("Leave it aside");
        assertThat(standing(songs).goesOn()).isFalse();
    }

    @Test
    void of_all_that_an_agreement_is_made_of_only_an_ending_and_ones_own_line_can_be_added_at_a_closed_table() {
        assertThat(owner().sql("""
                        select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                        where c.relnamespace = 'agreements'::regnamespace and c.relkind = 'r'
                          and a.attname = 'agreement_id' and has_table_privilege('longtable_people', c.oid, 'insert')
                          and not exists (select from pg_policies p where p.schemaname = 'agreements'
                            and p.tablename = c.relname and p.policyname = 'not_at_a_closed_table'
                            and p.permissive = 'RESTRICTIVE')
                        order by c.relname
                        """).query(String.class).list()).containsExactly("ending", "own_line");
    }
}
