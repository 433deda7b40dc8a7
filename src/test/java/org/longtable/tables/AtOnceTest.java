package org.longtable.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Organisations;
import org.longtable.site.Language;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people do something at the same moment: nothing of either is lost, and it comes out as if one came after the other. */
class AtOnceTest extends TablesTest {
    @Autowired
    private Tables tables;

    @Autowired
    private Seats seats;

    @Autowired
    private Proposals proposals;

    @Autowired
    private Invitations invitations;

    @Autowired
    private Organisations organisations;

    private Someone annaReyes;
    private Someone ruthBell;
    private Visitor anna;
    private Visitor ruth;
    private String table;

    @BeforeEach
    void annaAndRuthSitForOnePartner() {
        annaReyes = someone("Anna Reyes");
        ruthBell = someone("Ruth Bell");
        anna = as(annaReyes);
        tableFor(anna, "Between us", "Riverbend Centre");
        table = anna.where();
        anna.visit(table + "/invitations/new");
        var ours = anna.page().select("input[name=for]").first().attr("value");
        anna.type("name", "Ruth")
                .type("email", ruthBell.address())
                .type("for", ours)
                .press("Send the invitation");
        ruth = as(ruthBell).visit(invitationTo(ruthBell.address())).press("Take my place");
    }

    @Test
    void who_looks_after_what_saved_at_once_shows_both() {
        anna.visit(table + "/duties");
        ruth.visit(table + "/duties").type("contact", id(ruthBell)).press("Save");

        anna.type("contact", id(annaReyes)).press("Save");

        assertThat(anna.status()).isEqualTo(409);
        assertThat(anna.page().select(".theirs").text()).isEqualTo("Ruth Bell");
        assertThat(anna.page().select("input[name=contact][checked]").attr("value"))
                .isEqualTo(id(annaReyes));
        anna.type("contact", id(annaReyes), id(ruthBell)).press("Save mine");
        assertThat(ruth.visit(table + "/duties").page().select("dd").first().text())
                .contains("Anna Reyes", "Ruth Bell");
    }

    @Test
    void what_a_partner_is_here_saved_at_once_shows_both() {
        anna.visit(table + "/details");
        ruth.visit(table + "/details").type("roles", "host").press("Save", "form[action$=/roles]");

        anna.type("roles", "artist").press("Save", "form[action$=/roles]");

        assertThat(anna.status()).isEqualTo(409);
        assertThat(anna.page().select(".theirs").text()).isEqualTo("Host");
        anna.press("Save mine");
        assertThat(anna.visit(table + "/details")
                        .page()
                        .select("input[name=roles][checked]")
                        .eachAttr("value"))
                .containsExactly("artist");
    }

    @Test
    void two_reasons_for_doing_without_the_rule_of_two_are_both_shown() {
        anna.visit(table + "/details");
        ruth.visit(table + "/details").type("reason", "We are few").press("Do without it here");

        anna.type("reason", "It is a short project").press("Do without it here");

        assertThat(anna.status()).isEqualTo(409);
        assertThat(anna.page().html()).contains("We are few", "It is a short project");
        anna.type("reason", "We are few, and it is short").press("Save mine");
        assertThat(ruth.visit(table + "/details").text()).contains("We are few, and it is short");
    }

    @Test
    void the_last_two_of_a_partner_who_leave_at_once_take_it_along() throws Exception {
        var ruthLeaves = new AtomicReference<Future<Integer>>();

        asking(annaReyes, () -> {
            seats.leave(tables.find(id(), annaReyes.id()), true, annaReyes.id());
            ruthLeaves.set(meanwhile(ruthBell, () -> {
                seats.leave(tables.find(id(), ruthBell.id()), true, ruthBell.id());
                return 0;
            }));
            return 0;
        });
        ruthLeaves.get().get();

        assertThat(owner().sql("select state from tables.partner where table_id = :table")
                        .param("table", id().value())
                        .query(String.class)
                        .single())
                .isEqualTo("left");
    }

    @Test
    void one_change_of_form_waits_when_two_propose_it_at_once() throws Exception {
        joins(anna, table, "Dev Patel", "Lakeview");
        var ruthProposes = new AtomicReference<Future<Integer>>();

        asking(annaReyes, () -> {
            proposals.newForm(tables.find(id(), annaReyes.id()), Form.PARTNERSHIP, annaReyes.id());
            ruthProposes.set(meanwhile(ruthBell, () -> {
                proposals.newForm(tables.find(id(), ruthBell.id()), Form.PARTNERSHIP, ruthBell.id());
                return 0;
            }));
            return 0;
        });
        ruthProposes.get().get();

        assertThat(anna.visit(table).page().select("form[action*=/proposals/][action$=/withdrawals]"))
                .hasSize(1);
    }

    @Test
    void one_organisation_is_invited_once_when_two_do_it_at_once() throws Exception {
        var hospital = asking(annaReyes, () -> organisations.begin("St Brigid Hospital", annaReyes.id()));
        var ruthInvites = new AtomicReference<Future<Invitations.Outcome>>();

        var first = asking(annaReyes, () -> {
            var outcome = invites(annaReyes, hospital);
            ruthInvites.set(meanwhile(ruthBell, () -> invites(ruthBell, hospital)));
            return outcome;
        });

        assertThat(first).isEqualTo(Invitations.Outcome.SENT);
        assertThat(ruthInvites.get().get()).isEqualTo(Invitations.Outcome.HERE_ALREADY);
    }

    private Invitations.Outcome invites(Someone person, OrganisationId organisation) {
        var wanted = new Wanted(
                new Wanted.For.Organisation(organisation), Set.of(), "Karen", address("karen"), "", Language.EN);
        return invitations.invite(tables.find(id(), person.id()), wanted, person.id());
    }

    @Test
    void an_answer_that_is_neither_yes_nor_no_is_none() {
        var dev = joins(anna, table, "Dev Patel", "Lakeview");
        anna.visit(table + "/details").press("Propose a partnership");
        var answers = dev.visit(table).page().select("form[action$=/answers]").attr("action");

        dev.submit(answers, Map.of());

        assertThat(anna.visit(table).text()).contains("Still to answer: Lakeview.");
    }

    private TableId id() {
        return TableId.of(table.substring("/tables/".length()));
    }

    private static String id(Someone person) {
        return person.id().toString();
    }
}
