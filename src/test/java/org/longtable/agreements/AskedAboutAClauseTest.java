package org.longtable.agreements;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.agreements.Standing.State;
import org.longtable.site.Language;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A question about a clause, or a no with a reason: here, behind the link in a letter, and on paper (C13). */
class AskedAboutAClauseTest extends AroundAnAgreement {
    @Autowired
    private DataSource people;

    @Test
    void lin_asks_about_a_clause_and_says_no_to_another_from_her_letter_and_reads_the_answer_there() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.", "Money Each pays.");
        var path = standing(id).agreement().path();
        var lins = stranger().visit(letterTo(library, id, Language.EN));
        var asks = ofClause(id, 0);
        assertThat(lins.press("Ask", asks).status()).isEqualTo(422);
        lins.type("remark", "Who reads on snow days?").press("Ask", asks);
        assertThat(lins.status()).as("who says it").isEqualTo(422);
        lins.type("said_by", "Lin Wu").press("Ask", asks);
        lins.press("Say no, for this reason", ofClause(id, 1));
        assertThat(lins.status()).isEqualTo(422);
        says(lins, id, 1, "We have no budget of our own.", "Say no, for this reason");
        assertThat(lins.text())
                .contains("Asked – Lin Wu, Riverbend Library, behind a link in a letter", "Who reads on snow days?")
                .contains("Said no – Lin Wu, Riverbend Library", "We have no budget of our own.");

        var annas = as(anna).visit(path);
        assertThat(annas.page().select("#c-" + clause(id, 0)).text())
                .contains("Lin Wu, Riverbend Library", "Who reads on snow days?")
                .doesNotContain("budget");
        assertThat(standing(id).state()).isEqualTo(State.WRITTEN);
        annas.type("remark", "Nobody does, we phone.").press("Ask", ofClause(id, 0));
        assertThat(annas.text()).contains("It stands beside the clause now.");
        assertThat(lins.visit(lins.where()).text())
                .contains("Asked – Anna Reyes, Riverbend Community Centre", "Nobody does, we phone.");
        assertThat(as(anna).visit("/tables/" + table + "/history").text())
                .contains("A partner asked about a clause of “Songs in the gym”")
                .doesNotContain("snow days");

        proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We read aloud, except in storms.");
        assertThat(as(anna).visit(path).page().select("#c-" + clause(id, 0)).text())
                .contains("about its earlier words");
        lins.visit(lins.where()).press("Take my words back", "ul.said li:contains(snow days) form");
        assertThat(lins.text()).contains("taken back on 12 January 2026").doesNotContain("snow days");
        assertThat(as(anna).visit(path).text()).doesNotContain("snow days");
    }

    @Test
    void what_was_asked_about_words_that_have_just_changed_is_not_kept_and_stays_typed() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.");
        var lins = stranger().visit(letterTo(library, id, Language.FR));
        assertThat(lins.text()).contains("Poser une question, ou dire non");
        proposes(anna, id, latest(id).clauses().getFirst(), "Purpose We read in silence.");
        lins.type("remark", "À voix haute, vraiment?").type("said_by", "Lin").press("Demander", ofClause(id, 0));
        assertThat(lins.status()).isEqualTo(409);
        assertThat(lins.page().select("textarea[name=remark]").text()).isEqualTo("À voix haute, vraiment?");
        assertThat(remarks()).isZero();
        lins.press("Demander", ofClause(id, 0));
        assertThat(lins.text()).contains("par le lien d’une lettre", "À voix haute, vraiment?");
    }

    @Test
    void what_came_on_paper_is_entered_for_whoever_said_it_and_marked() {
        var library = invited("Riverbend Library");
        var id = annaBegins(AgreementKind.NOTE, Set.of(centre, library), "Purpose We read aloud.");
        var path = standing(id).agreement().path();
        var annas = as(anna).visit(path)
                .type("remark", "In which room?")
                .type("partner", library.toString())
                .press("Ask", ofClause(id, 0));
        assertThat(annas.status()).as("who said it on paper").isEqualTo(422);
        annas.type("said_by", "Lin Wu").press("Ask", ofClause(id, 0));
        assertThat(annas.text()).contains("Asked – Lin Wu, Riverbend Library, on paper", "In which room?");
        var lin = someone("Lin Wu");
        owner().sql("update tables.partner set state = 'seated' where id = :id")
                .param("id", library.value())
                .update();
        seat(library, lin);
        assertThat(as(lin).visit(path)
                        .press("Take my words back", "ul.said form")
                        .text())
                .doesNotContain("In which room?");
        assertThat(as(anna).submit(
                                path + "/clauses/" + clause(id, 0) + "/remarks",
                                Map.of(
                                        "wording",
                                        latest(id).clauses().getFirst().id().toString(),
                                        "remark",
                                        "Not theirs",
                                        "said_by",
                                        "Lin Wu",
                                        "partner",
                                        library.toString()))
                        .status())
                .as("they sit here and say it themselves")
                .isEqualTo(404);
    }

    @Test
    void nobody_else_reads_or_says_any_of_it() {
        var id = annaBegins(AgreementKind.NOTE, "Purpose We sing.");
        var path = standing(id).agreement().path();
        var wording = latest(id).clauses().getFirst().id().toString();
        as(dev).visit(path).type("remark", "In which hall, canary 8812?").press("Ask", ofClause(id, 0));
        assertThat(as(anna).visit(path).text()).contains("Asked – Dev Patel, Lakeview High School");
        assertThat(sees(anna)).isEqualTo(1);
        for (var other : List.of(sol, someone("Lin Elsewhere"))) {
            assertThat(sees(other)).isZero();
            assertThat(as(other).ask(path).status()).isEqualTo(404);
            assertThat(as(other)
                            .submit(
                                    path + "/clauses/" + clause(id, 0) + "/remarks",
                                    Map.of("wording", wording, "remark", "Let me in"))
                            .status())
                    .isEqualTo(404);
            assertThat(as(other).ask("/me/copy/longtable.json").answer().body()).doesNotContain("canary 8812");
        }
        assertThat(as(dev).ask("/me/copy/longtable.json").answer().body()).contains("canary 8812");
        assertThat(stranger()
                        .submit(
                                "/agreement-letters/" + "x".repeat(43) + "/clauses/" + clause(id, 0) + "/remarks",
                                Map.of("wording", wording, "remark", "Let me in", "said_by", "Me"))
                        .status())
                .isEqualTo(404);
        assertThat(as(anna).visit(path).page().select("ul.said form"))
                .as("only one's own words")
                .isEmpty();
        assertThat(remarks()).isEqualTo(1);
    }

    private int sees(Someone person) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from agreements.clause_remark")
                        .query(Integer.class)
                        .single());
    }

    private PartnerId invited(String name) {
        var partner = organisation(name, "host");
        owner().sql("update tables.partner set state = 'invited' where id = :id")
                .param("id", partner.value())
                .update();
        return partner;
    }

    private String letterTo(PartnerId partner, AgreementId id, Language language) {
        var address = "lin-" + id + "@example.org";
        asking(anna, () -> letters.send(tableOf(anna), id, partner, address, language, anna.id()));
        return lettersTo(address).getFirst().secretPath();
    }

    private void says(Visitor by, AgreementId id, int place, String words, String button) {
        by.type("remark", words).type("said_by", "Lin Wu").press(button, ofClause(id, place));
    }

    private String ofClause(AgreementId id, int place) {
        return "form[action$='/clauses/" + clause(id, place) + "/remarks']";
    }

    private String clause(AgreementId id, int place) {
        return latest(id).clauses().get(place).clause().toString();
    }

    private int remarks() {
        return owner().sql("""
                select count(*) from agreements.clause_remark r join agreements.agreement a on a.id = r.agreement_id
                where a.table_id = :table
                """)
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }
}
