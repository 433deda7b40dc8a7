package org.longtable.policies;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.longtable.understanding.WithStatements;
import org.longtable.vocabulary.PartnerId;
import org.longtable.world.Visitor;

/** House rules that partners told, side by side at their table. */
class HouseRulesTest extends WithStatements {
    private static final String CLASH = "Publishing and people’s identity: Riverbend Community Centre means to publish";

    @Test
    void a_clash_is_found_taken_up_with_an_owner_and_a_day_and_not_settled_without_a_note() {
        theyTell();
        var page = as(dev).visit(path("/policies"));
        assertThat(page.page().select("section.ask"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains(CLASH));
        var refused = page.type("understanding_again", "2026-01-02").press("Take it up");
        assertThat(refused.status()).isEqualTo(422);
        refused.type("understanding_owner", marie.id().toString())
                .type("understanding_again", "2026-02-20")
                .press("Take it up");
        assertThat(as(anna).visit(path("/policies")).text())
                .contains(CLASH, "Marie Tremblay keeps it in mind", "look again on 20 February 2026", "named")
                .doesNotContain("Take it up");
        var one = as(marie)
                .visit(path("/policies"))
                .page()
                .select("section.ask a")
                .attr("href");
        var unsettled =
                as(marie).visit(one).type("understanding_state", "settled").press("Save");
        assertThat(unsettled.status()).isEqualTo(422);
        assertThat(unsettled.text()).contains("Write in a few words what you found");
        unsettled
                .type("understanding_note", "Pen names, chosen by whoever wrote it.")
                .press("Save");
        assertThat(as(anna).visit(path("/policies")).text()).contains("settled", "Pen names");
    }

    @Test
    void what_a_partner_keeps_to_itself_is_compared_with_nothing_and_nobody_else_reads_it() {
        theyTell();
        tells(dev, school, "never", "me");
        for (var one : List.of(anna, dev)) {
            assertThat(as(one).visit(path("/policies")).text())
                    .as(one.name())
                    .doesNotContain("Publishing and people", "nobody whom we serve");
            assertThat(as(one).submit(
                                    path("/policies/differences"),
                                    Map.of(
                                            "clash",
                                            "publication_and_identity-" + centre + "-" + school,
                                            "understanding_owner",
                                            anna.id().toString(),
                                            "understanding_again",
                                            "2026-02-20"))
                            .status())
                    .isEqualTo(404);
        }
    }

    @Test
    void rules_are_read_side_by_side_by_everyone_inside_and_each_partner_finds_where_to_write_its_own() {
        theyTell();
        var page = as(dev).visit(path("/policies"));
        assertThat(page.page().select("tbody th").eachText())
                .containsExactly("Photos and film", "Naming people outside", "Publishing what was made");
        assertThat(page.text()).contains("nothing said", "House rules of Lakeview High School");
        assertThat(page.page().select("a[href$=profile/policies]")).hasSize(1);
        assertThat(as(sol).ask(path("/policies")).status()).isEqualTo(404);
        assertThat(as(anna).visit("/organisations/" + of(school)).text())
                .contains("House rules", "nobody whom we serve is named or recognisable");
        assertThat(as(someone("Lin Elsewhere"))
                        .visit("/organisations/" + of(school))
                        .text())
                .doesNotContain("House rules", "nobody whom we serve");
    }

    private void theyTell() {
        belongs(anna, centre);
        belongs(dev, school);
        as(anna).visit("/organisations/" + of(centre) + "/profile/policies")
                .type("told_policy_publishing", "publish")
                .press("Save");
        tells(dev, school, "never", "tables");
    }

    private Visitor tells(Someone person, PartnerId partner, String names, String circle) {
        return as(person)
                .visit("/organisations/" + of(partner) + "/profile/policies")
                .type("told_policy_names", names)
                .type("told_policy_names_seen", circle)
                .type("told_policy_photos", "never")
                .press("Save");
    }

    private UUID of(PartnerId partner) {
        return owner().sql("select organisation_id from tables.partner where id = :p")
                .param("p", partner.value())
                .query(UUID.class)
                .single();
    }

    private void belongs(Someone person, PartnerId partner) {
        owner().sql("""
                insert into directory.affiliation (id, organisation_id, person_id, since, said_yes_at, confirmed_at,
                  confirmed_by)
                values (gen_random_uuid(), :organisation, :person, '2026-01-12', now(), now(), :person)
                """)
                .param("organisation", of(partner))
                .param("person", person.id().value())
                .update();
    }
}
