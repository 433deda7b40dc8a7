package org.longtable.places;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Secret;
import org.longtable.understanding.WithStatements;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The elders of the street are a partner of their own, and Odile speaks for them: she has no e-mail, and comes with the
 * link on her paper or fills in a sheet. Marie of the school and Bea of the centre help her. All are invented.
 */
class AnsweredAloneOnPaperTest extends WithStatements {
    private static final String HERS = "On ne nous demande jamais rien, et on a tout vu";

    @Autowired
    private DataSource people;

    private PartnerId elders;
    private Someone odile;
    private String link;
    private String place;

    @BeforeEach
    void odile_sits_for_the_elders_and_two_help_her() {
        elders = organisation("Elders of Alder Street", "community");
        odile = new Someone(PersonId.fresh(), "Odile", "");
        owner().sql("insert into people.person (id, name) values (:id, 'Odile')")
                .param("id", odile.id().value())
                .update();
        owner().sql("insert into people.without_account (person_id, language) values (:id, 'fr')")
                .param("id", odile.id().value())
                .update();
        seat(elders, odile);
        link = Secret.token();
        owner().sql("""
                insert into places.paper (id, person_id, table_id, family, code_hash, link_hash, made_by, made_at, expires_at)
                values (:id, :odile, :table, '4711', :code, :link, :marie, :now, :until)
                """)
                .param("id", UUID.randomUUID())
                .param("odile", odile.id().value())
                .param("table", table.value())
                .param("code", Secret.hash(Secret.token()))
                .param("link", Secret.hash(link))
                .param("marie", marie.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("until", Timestamp.from(clock.instant().plus(Duration.ofDays(90))))
                .update();
        place = path("/places/" + odile.id());
        for (var helper : List.of(marie, bea))
            odile().visit("/place/mine").type("helper", helper.id().toString()).press("Cette personne peut m’aider");
    }

    @Test
    void odile_says_on_a_sheet_why_the_elders_are_here_and_reads_on_the_next_what_was_opened() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var sheet = as(marie).visit(place + "/sheet");
        assertThat(sheet.page().select("html").attr("lang")).isEqualTo("fr");
        assertThat(sheet.text())
                .contains("Pourquoi nous sommes là", "Elders of Alder Street répond de son côté")
                .contains("Pourquoi, selon nous, Lakeview High School est là")
                .contains("Nous passons ce tour", "personne d’autre ne lit ce que vous écrivez");

        var maries = as(marie).visit(place);
        assertThat(maries.press("Enter the answer").status()).isEqualTo(422);
        assertThat(entered()).isZero();
        maries.type("reason_why", HERS)
                .type("reason_of_" + school, "Ils cherchent leurs vendredis")
                .type("reason_gains", "reach", "perspective")
                .press("Enter the answer");
        assertThat(maries.text())
                .contains("Entered by Marie Tremblay for Odile, not yet checked by Odile", HERS, "A broader view");
        assertThat(sees(marie, "places.said_answer")).isEqualTo(4);
        assertThat(sees(odile, "places.said_answer")).isEqualTo(4);
        for (var other : List.of(bea, anna, dev, sol, someone("Lin Elsewhere")))
            assertThat(sees(other, "places.said_answer")).as(other.name()).isZero();
        assertThat(as(bea).visit(place).text())
                .contains("What was said is sealed: only the two of them read it.")
                .doesNotContain("On ne nous demande");
        assertThat(as(bea).visit(place + "/sheet").text()).doesNotContain("On ne nous demande");
        assertThat(as(bea).ask("/me/copy/longtable.json").answer().body()).doesNotContain("On ne nous demande");
        assertThat(state()).as("not a word of hers before she has checked it").isEqualTo("waiting");

        var hers = odile().visit("/place/mine");
        assertThat(hers.text()).contains("Pourquoi nous sommes là", HERS, "Ils cherchent leurs vendredis");
        hers.press("C’est bien ça");
        assertThat(state()).isEqualTo("answered");
        assertThat(entered()).as("it stands in her envelope alone").isZero();
        assertThat(sees(odile, "envelopes.answer")).isEqualTo(3);
        for (var other : List.of(marie, bea, anna, dev, sol))
            assertThat(sees(other, "envelopes.answer")).as(other.name()).isZero();
        assertThat(as(marie).visit(place).text()).doesNotContain("On ne nous demande");

        saysWhy(anna, "Thirty young people asked us");
        saysWhy(dev, "Grade ten stays away on Fridays");
        assertThat(as(bea).visit(path("/reasons")).text()).contains(HERS, "Ils cherchent leurs vendredis");
        assertThat(as(marie).visit(place + "/sheet").text())
                .contains("Ouvert ensemble", "Pourquoi Lakeview High School est là", "Grade ten stays away", HERS);
        assertThat(odile().visit(path("/reasons")).text()).contains("Thirty young people asked us");
        assertThat(as(sol).ask(place + "/sheet").status()).isEqualTo(404);
    }

    @Test
    void another_helper_records_what_she_ticked_and_never_reads_what_she_said() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        as(marie).visit(place).type("reason_why", HERS).press("Enter the answer");
        var beas = as(bea).visit(place).press("All fine");
        assertThat(beas.text())
                .contains("Recorded as checked on paper by Odile.")
                .doesNotContain("On ne nous demande");
        assertThat(state()).isEqualTo("answered");
        assertThat(sees(odile, "envelopes.answer")).isEqualTo(1);
        assertThat(sees(bea, "envelopes.answer")).isZero();
        assertThat(sees(marie, "envelopes.answer")).isZero();
    }

    @Test
    void what_was_not_quite_what_she_said_is_gone_and_she_answers_herself_with_her_paper() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        as(marie).visit(place).type("reason_why", "Not her words").press("Enter the answer");
        odile().visit("/place/mine").press("Pas tout à fait");
        assertThat(entered()).isZero();
        assertThat(state()).isEqualTo("waiting");
        var hers = odile().visit("/place/mine").follow("Répondre seul – Pourquoi nous sommes là");
        hers.type("reason_why", HERS).press("Sceller ma réponse");
        assertThat(state()).isEqualTo("answered");
        assertThat(sees(marie, "envelopes.answer")).isZero();
    }

    @Test
    void she_leaves_a_round_out_and_what_waits_for_a_round_that_was_called_off_is_gone() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        as(marie).visit(place).press("They leave it out");
        assertThat(state()).isEqualTo("waiting");
        odile().visit("/place/mine").press("C’est bien ça");
        assertThat(state()).isEqualTo("left_out");
        as(anna).visit(path("/reasons/" + latestRound())).press("Call this round off");

        as(anna).visit(path("/reasons")).press("Ask everyone");
        as(marie).visit(place).type("reason_why", HERS).press("Enter the answer");
        assertThat(entered()).isEqualTo(1);
        as(dev).visit(path("/reasons/" + latestRound())).press("Call this round off");
        assertThat(entered()).isZero();
        assertThat(as(marie).visit(place).text())
                .doesNotContain("On ne nous demande")
                .contains("Nothing waits.");
    }

    @Test
    void how_close_they_are_is_said_on_the_same_sheet() {
        as(anna).visit(path("/closeness")).press("Ask every partner");
        assertThat(as(marie).visit(place + "/sheet").text())
                .contains("À quel point sommes-nous proches", "Lakeview High School?", "Riverbend Community Centre?");
        as(marie)
                .visit(place)
                .type("level_" + school, "1")
                .type("level_" + centre, "2")
                .press("Enter the answer");
        assertThat(odile().visit("/place/mine").text()).contains("Lakeview High School?");
        odile().visit("/place/mine").press("C’est bien ça");
        assertThat(state()).isEqualTo("answered");
        assertThat(sees(marie, "envelopes.answer")).isZero();
    }

    @Test
    void nobody_enters_an_answer_for_someone_whom_they_do_not_help() {
        as(anna).visit(path("/reasons")).press("Ask everyone");
        var typed = Map.of(
                "matter", "round:" + latestRound(), "answer", "yes", "on", "2026-01-26", "reason_why", "Not hers");
        for (var other : List.of(anna, dev, sol, someone("Lin Elsewhere")))
            assertThat(as(other).submit(place + "/said", typed).status())
                    .as(other.name())
                    .isEqualTo(404);
        assertThat(entered()).isZero();
    }

    private Visitor odile() {
        return stranger().wishing("fr-CA").visit("/place/links/" + link).press("Entrer");
    }

    private void saysWhy(Someone person, String why) {
        as(person)
                .visit(path("/reasons/" + latestRound()))
                .type("reason_why", why)
                .press("Seal my answer");
    }

    private String state() {
        return owner().sql("select state from envelopes.envelope where round_id = :round and partner_id = :elders")
                .param("round", latestRound())
                .param("elders", elders.value())
                .query(String.class)
                .single();
    }

    private int entered() {
        return owner().sql("""
                select count(*) from places.said s join places.said_answer a on a.said_id = s.id where s.table_id = :table
                """)
                .param("table", table.value())
                .query(Integer.class)
                .single();
    }

    private int sees(Someone person, String of) {
        return asking(
                person,
                () -> JdbcClient.create(people)
                        .sql("select count(*) from " + of)
                        .query(Integer.class)
                        .single());
    }
}
