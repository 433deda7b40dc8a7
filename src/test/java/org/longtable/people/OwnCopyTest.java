package org.longtable.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Communities;
import org.longtable.directory.Organisations;
import org.longtable.directory.Together;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;

@Tag("outside")
class OwnCopyTest extends LongtableTest {
    /** Columns that lead to a person and are in the copy, under the name of their schema. */
    private static final Set<String> COVERED = Set.of(
            "people.account.person_id",
            "finding.saved.person_id",
            "people.detail.person_id",
            "people.host.person_id",
            "people.person.invited_by",
            "people.address_change.person_id",
            "directory.organisation.begun_by",
            "directory.community.begun_by",
            "directory.line.person_id",
            "directory.affiliation.person_id",
            "directory.affiliation.confirmed_by",
            "reasons.came_true.said_by",
            "conversations.conversation.prepared_by",
            "conversations.record.proposed_by",
            "conversations.yes.by_person",
            "fears.talk.asked_by",
            "fears.said.by_person",
            "assumptions.assumption.written_by",
            "assumptions.assumption.changed_by",
            "assumptions.plan_version.written_by",
            "assumptions.lesson.written_by",
            "understanding.difference.named_by",
            "tables.longtable.started_by",
            "tables.stage.by_person",
            "tables.seat.person_id",
            "tables.invitation.person_id",
            "tables.invitation.by_person",
            "tables.proposal.by_person",
            "tables.answer.person_id",
            "tables.duty.person_id",
            "tables.promise.person_id",
            "tables.promise.made_by",
            "tables.plan.made_by",
            "tables.plan_asked.person_id",
            "updates.posting.by_person",
            "updates.follower.by_person",
            "offers.offer.by_person",
            "offers.offer.person_id",
            "meanings.addition.by_person",
            "tables.note.by_person",
            "tables.note_read.person_id",
            "tables.history.by_person",
            "tables.history.about_person",
            "tables.history.removed_by",
            "relationships.moment.noted_by",
            "relationships.presence.person_id",
            "relationships.left_out.person_id",
            "relationships.note.writer",
            "relationships.open_question.writer",
            "relationships.door.person_id",
            "envelopes.round.begun_by",
            "envelopes.envelope.answered_by",
            "understanding.statement.written_by",
            "understanding.difference.owner",
            "understanding.difference.note_by",
            "closeness.choice.offered_by",
            "closeness.taking.person_id",
            "closeness.told.by_person",
            "reviews.rhythm.set_by",
            "growing.goal.written_by",
            "growing.joint.begun_by",
            "growing.joint_text.written_by",
            "growing.sign_on.person_id",
            "growing.closing.said_by",
            "growing.farewell.by_person",
            "growing.year.by_person",
            "reviews.review.by_person",
            "language.word.added_by",
            "language.word.differs_by",
            "language.word.offered_by",
            "language.meaning.by_person",
            "language.taking.person_id",
            "relationships.handover.person_id",
            "relationships.handover.by_person",
            "relationships.handover_end.by_person",
            "relationships.handover_line.by_person",
            "relationships.handover_note.by_person",
            "relationships.taking_on.person_id",
            "relationships.taking_on.by_person",
            "relationships.way_on.by_person",
            "places.paper.person_id",
            "places.paper.made_by",
            "places.helper.person_id",
            "places.helper.helper_id",
            "places.helper.recorded_by",
            "places.said.person_id",
            "places.said.helper_id",
            "places.said.checked_by",
            "community.hand.writer",
            "community.hand.speaker",
            "community.session.noted_by",
            "people.without_account.person_id",
            "relationships.origin.one",
            "relationships.origin.other",
            "relationships.introduced.person_id",
            "relationships.introduced.other_id",
            "relationships.introduced.through",
            "network.request.asker",
            "network.step.person_id",
            "network.not_from.person_id",
            "network.set_aside.person_id",
            "network.set_aside.by_person",
            "network.rest.by_person",
            "network.pairing.asker",
            "network.pairing.other",
            "agreements.agreement.begun_by",
            "agreements.wording.by_person",
            "agreements.version.made_by",
            "agreements.change.by_person",
            "agreements.clause_remark.person_id",
            "agreements.answer.person_id",
            "agreements.remark.person_id",
            "agreements.acknowledgement.person_id",
            "agreements.signature.person_id",
            "agreements.representative.person_id",
            "agreements.ending.person_id",
            "agreements.look.person_id",
            "agreements.fine_as_is.person_id",
            "agreements.own_line.person_id",
            "agreements.letter_link.by_person",
            "pace.funding.made_by",
            "pace.due.set_by",
            "pace.familiarity.set_by",
            "pace.milestone.made_by",
            "pace.request.made_by",
            "pace.request.sent_by",
            "pace.answer.by_person",
            "pace.counted.said_by",
            "pace.visit.proposed_by",
            "pace.visit_answer.person_id",
            "directory.claim.person_id",
            "directory.claim.settled_by",
            "directory.claim.undone_by",
            "bringing.bringing.by_person",
            "bringing.source.by_person",
            "bringing.asked.by_person",
            "listings.asked_off.settled_by",
            "listings.pair.said_by",
            "listings.pair.put_by",
            "listings.merge.asked_by",
            "listings.merge.kept_yes",
            "listings.merge.merged_yes",
            "listings.merge.settled_by",
            "listings.merge.undone_by");

    /** Columns that need no line of their own, and why. */
    private static final Map<String, String> NOT_NEEDED = Map.of(
            "people.person.merged_into", "leads from an invited name on to the person; the person is in the copy",
            "relationships.origin_unsaid.person_id", "only that a question is not asked again",
            "relationships.origin_unsaid.other_id", "another's choice not to be asked again",
            "network.request.person_id", "what another asked for; whom it is about reads it once it has reached them",
            "network.request.first", "what another asked for; the first reads it as what they were asked",
            "network.not_from.asker", "another's choice, which nobody is told",
            "tables.partner.person_id", "a partner in their own right; their seat is in the copy with it",
            "relationships.connection.one", "worked out from the moments, which are in the copy",
            "relationships.connection.other", "worked out from the moments, which are in the copy");

    @Autowired
    List<OwnData> modules;

    @Autowired
    Organisations organisations;

    @Autowired
    Communities communities;

    @Test
    void the_copy_holds_all_that_is_mine_and_nothing_of_others() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        Together.atATable(owner(), clock.today(), amal.id(), dev.id());
        asking(amal, () -> organisations.beginOwn("Riverside Food Bank", "coordinator", amal.id()));
        asking(amal, () -> communities.begin("Plateau neighbours", amal.id()));
        asking(dev, () -> organisations.beginOwn("Mehta Dance", "director", dev.id()));
        OwnPlaceTest.tell(as(amal), Map.of("my_phone_seen", "me"));
        as(dev).visit("/me/details")
                .type("my_phone", "555-0199")
                .type("my_phone_seen", "tables")
                .press("Save");
        for (var kind : List.of("json", "html")) {
            var copy = as(amal).ask("/me/copy/longtable." + kind);
            assertThat(copy.header("Content-Disposition")).startsWith("attachment");
            assertThat(copy.answer().body())
                    .contains("Amal Haddad", amal.address(), "she/her", "514 555-0188", "At the bakery")
                    .contains("Riverside Food Bank", "coordinator", "Plateau neighbours")
                    .doesNotContain("555-0199", "Mehta Dance", dev.address());
        }
        assertThat(as(amal).ask("/me/copy/longtable.json").header("Content-Type"))
                .startsWith("application/json");
    }

    @Test
    void what_was_said_and_noted_at_a_table_stays_in_the_copy_after_leaving_it() {
        var amal = someone("Amal Haddad");
        var dev = someone("Dev Mehta");
        var table = Together.atATable(owner(), clock.today(), amal.id(), dev.id());
        var moment = UUID.randomUUID();
        owner().sql("""
                with m as (insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                  values (:moment, :table, 'meal', :day, :amal, now()))
                insert into relationships.note (id, moment_id, writer, note, seen_by)
                values (gen_random_uuid(), :moment, :amal, 'Amal’s own note', 'me'),
                  (gen_random_uuid(), :moment, :dev, 'Dev’s own note', 'present')
                """)
                .param("moment", moment)
                .param("table", table)
                .param("day", clock.today())
                .param("amal", amal.id().value())
                .param("dev", dev.id().value())
                .update();
        for (var person : List.of(amal, dev))
            owner().sql("""
                    insert into tables.promise (id, table_id, partner_id, person_id, what, made_by, made_at)
                    select gen_random_uuid(), table_id, partner_id, person_id, :what, person_id, now()
                    from tables.seat where table_id = :table and person_id = :person
                    """)
                    .param("what", person.name() + " brings bread")
                    .param("table", table)
                    .param("person", person.id().value())
                    .update();
        owner().sql("update tables.seat set until = :day where person_id = :amal")
                .param("day", clock.today())
                .param("amal", amal.id().value())
                .update();
        assertThat(as(amal).ask("/me/copy/longtable.json").answer().body())
                .contains("Amal’s own note", "Amal Haddad brings bread", "A table")
                .doesNotContain("Dev’s own note", "Dev Mehta brings bread");
    }

    @Test
    void the_copy_to_read_escapes_what_people_wrote() {
        var amal = someone("<script>alert(1)</script>");
        assertThat(as(amal).ask("/me/copy/longtable.html").answer().body()).doesNotContain("<script>");
    }

    @Test
    void every_column_that_leads_to_a_person_is_in_the_copy_or_it_is_said_why_not() {
        var columns = new TreeSet<>(owner().sql("""
                select n.nspname || '.' || t.relname || '.' || a.attname
                from pg_constraint c
                  join pg_class t on t.oid = c.conrelid
                  join pg_namespace n on n.oid = t.relnamespace
                  join pg_attribute a on a.attrelid = c.conrelid and a.attnum = any (c.conkey)
                where c.contype = 'f' and c.confrelid = 'people.person'::regclass
                """).query(String.class).list());
        var known = new HashSet<>(COVERED);
        known.addAll(NOT_NEEDED.keySet());
        assertThat(columns).containsExactlyInAnyOrderElementsOf(known);
        assertThat(modules.stream().map(OwnData::module))
                .containsAll(COVERED.stream()
                        .map(column -> column.substring(0, column.indexOf('.')))
                        .collect(Collectors.toSet()));
    }
}
