package org.longtable.pace;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.longtable.world.Visitor;

/** Story 1 up to step 8: a grant, a first coffee, strangers, and answers that were opened (M = 2/3). */
abstract class BeforeAskingForTime extends AroundATable {
    protected final String address = "sol-" + UUID.randomUUID() + "@example.org";

    @BeforeEach
    void theyHaveAGrantAndMetOnceAndSawHowAlikeTheyAnswered() {
        addsTheGrant(anna);
        clock.isOn("2026-01-19");
        together("meal", "2026-01-19", true);
        clock.isOn("2026-01-26");
        says(anna, "strangers");
        opened(table.value(), 16, 24, "2026-01-26", 3);
        clock.isOn("2026-02-03");
    }

    /** What a round would have left: M, and this many things to talk through. */
    protected void opened(UUID at, int matching, int possible, String on, int differences) {
        var round = UUID.randomUUID();
        owner().sql("""
                insert into envelopes.round (id, table_id, about, begun_by, begun_at, begun_on, opened_on, closed_at)
                values (:round, :table, 'statements', :anna, now(), :on::date, :on::date, now())
                """)
                .param("round", round)
                .param("table", at)
                .param("anna", anna.id().value())
                .param("on", on)
                .update();
        owner().sql("insert into understanding.congruence values (:round, :table, :matching, :possible, :on::date)")
                .param("round", round)
                .param("table", at)
                .param("matching", matching)
                .param("possible", possible)
                .param("on", on)
                .update();
        for (var place = 0; place < differences; place++)
            owner().sql("""
                    with s as (insert into understanding.statement (id, round_id, place, words_en, written_by)
                      values (gen_random_uuid(), :round, :place, 'x', :anna) returning id)
                    insert into understanding.difference (id, table_id, statement_id, named_on)
                    select gen_random_uuid(), :table, s.id, :on::date from s
                    """)
                    .param("round", round)
                    .param("table", at)
                    .param("anna", anna.id().value())
                    .param("place", place)
                    .param("on", on)
                    .update();
    }

    protected String grant() {
        return owner().sql("select id::text from pace.funding where table_id = :table")
                .param("table", table.value())
                .query(String.class)
                .single();
    }

    protected String request() {
        return path("/requests/"
                + owner().sql("select r.id::text from pace.request r join pace.funding f on f.id = r.funding_id"
                                + " where f.table_id = :table and r.state <> 'withdrawn'")
                        .param("table", table.value())
                        .query(String.class)
                        .single());
    }

    protected Visitor form(Someone person) {
        return as(person).visit(path("/funding/" + grant() + "/requests/new"));
    }

    protected Visitor begins(Someone person) {
        return form(person)
                .type("pace_new_first_deliverable", "2026-10-05")
                .type("pace_new_showing", "2027-03-12")
                .type("pace_new_report", "2027-05-31")
                .type("pace_step_kind_1", "circles")
                .type("pace_step_words_1", "2 circles")
                .type("pace_step_by_1", "2026-06-30")
                .type("pace_step_kind_2", "glossary")
                .type("pace_step_kind_3", "equity_review")
                .type("pace_letter_language", "en")
                .press("Begin the letter");
    }

    protected Visitor sendsByMail(Someone person) {
        return as(person).visit(request()).type("pace_to", address).press("Send by e-mail");
    }
}
