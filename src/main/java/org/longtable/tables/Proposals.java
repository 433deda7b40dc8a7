package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.ProposalId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what changes a table for the others waits for each partner's yes. A partner that is there only as a funder
 * has no vote (C4); there is no deadline.
 */
@Component
public class Proposals {
    private final JdbcClient db;
    private final InvitationLetters letters;
    private final History history;
    private final Clock clock;

    Proposals(JdbcClient db, InvitationLetters letters, History history, Clock clock) {
        this.db = db;
        this.letters = letters;
        this.history = history;
        this.clock = clock;
    }

    /** What waits for a yes at this table, the oldest first. */
    @Transactional(readOnly = true)
    public List<Proposal> open(TableId table) {
        return db.sql("""
                select p.id, p.kind, p.partner_id, p.form, p.days, p.by_partner, coalesce(w.name, '') as by_name, p.made_at,
                  array(select a.partner_id from tables.answer a where a.proposal_id = p.id and a.yes) as yes
                from tables.proposal p left join people.person w on w.id = p.by_person
                where p.table_id = :table and p.settled_at is null
                order by p.made_at, p.id
                """)
                .param("table", table.value())
                .query((row, _) -> proposal(row))
                .list();
    }

    @Transactional
    void newPartner(TableView table, PartnerId partner, PersonId me) {
        propose(table, "partner", partner, null, null, me);
        history.keep(table.id(), "tables.history.proposed-partner", List.of(), Audience.inside(), null);
    }

    /** Proposes another form; carried out at once when no other partner has a vote. */
    @Transactional
    public void newForm(TableView table, Form form, PersonId me) {
        if (table.form() == form
                || open(table.id()).stream().anyMatch(one -> one.form().isPresent())) return;
        var proposed = propose(table, "form", null, form, null, me);
        if (proposed.isEmpty()) return; // someone else was quicker
        history.keep(table.id(), "tables.history.proposed-form", List.of(code(form)), Audience.inside(), null);
        settle(table, proposed.get());
    }

    /** Proposes that a table is quiet no longer; carried out at once when no other partner has a vote. */
    @Transactional
    void notQuiet(TableView table, PersonId me) {
        var proposed = propose(table, Proposal.NOT_QUIET, null, null, null, me);
        if (proposed.isEmpty()) return;
        history.keep(table.id(), "tables.history.proposed-not-quiet", List.of(), Audience.inside(), null);
        settle(table, proposed.get());
    }

    /** Proposes to close a table, or to open a closed one again; carried out at once when no other partner has a vote. */
    @Transactional
    public void closing(TableView table, PersonId me) {
        var kind = table.isClosed() ? Proposal.REOPEN : Proposal.CLOSE;
        var proposed = propose(table, kind, null, null, null, me);
        if (proposed.isEmpty()) return;
        history.keep(table.id(), "tables.history.proposed-" + kind, List.of(), Audience.inside(), null);
        settle(table, proposed.get());
    }

    /** Proposes that a quiet table keeps its moments for longer. */
    @Transactional
    void keepLonger(TableView table, int days, PersonId me) {
        var proposed = propose(table, Proposal.KEEPING, null, null, days, me);
        if (proposed.isEmpty()) return;
        history.keep(
                table.id(), "tables.history.proposed-keeping", List.of(String.valueOf(days)), Audience.inside(), null);
        settle(table, proposed.get());
    }

    /** One's own partner's answer. The last yes carries the proposal out, the first no lays it aside. */
    @Transactional
    public void answer(TableView table, ProposalId id, boolean yes, PersonId me) {
        find(table, id);
        if (!keepAnswer(id, table.mine(), yes, me)) {
            // Whoever was still missing may have left meanwhile, on a day said ahead.
            settle(table, id);
            return;
        }
        history.keep(
                table.id(),
                yes ? "tables.history.said-yes" : "tables.history.said-no",
                List.of(table.nameOfMine()),
                Audience.inside(),
                null);
        settle(table, id);
    }

    /** Taken back by one's own partner that proposed it. */
    @Transactional
    void withdraw(TableView table, ProposalId id) {
        var withdrawn = db.sql("select tables.withdraw_proposal(:id, :at)")
                .param("id", find(table, id).id().value())
                .param("at", now())
                .query(Boolean.class)
                .single();
        if (!withdrawn) throw new NotFound();
        history.keep(table.id(), "tables.history.withdrew-proposal", List.of(), Audience.inside(), null);
    }

    /** Looks again at what waits, as when a partner whose yes was missing has left. */
    @Transactional
    void lookAgain(TableView table, List<Proposal> waiting) {
        waiting.forEach(proposal -> settle(table, proposal.id()));
    }

    private Proposal find(TableView table, ProposalId id) {
        return open(table.id()).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private Optional<ProposalId> propose(
            TableView table,
            String kind,
            @Nullable PartnerId partner,
            @Nullable Form form,
            @Nullable Integer days,
            PersonId me) {
        var id = ProposalId.fresh();
        var made = db.sql("""
                insert into tables.proposal
                  (id, table_id, kind, partner_id, form, days, by_partner, by_person, made_at)
                values (:id, :table, :kind, :partner, :form, cast(:days as int), :by_partner, :by, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("kind", kind)
                .param("partner", partner == null ? null : partner.value())
                .param("form", form == null ? null : code(form))
                .param("days", days)
                .param("by_partner", table.mine().value())
                .param("by", me.value())
                .param("at", now())
                .update();
        if (made == 0) return Optional.empty();
        keepAnswer(id, table.mine(), true, me);
        return Optional.of(id);
    }

    /** @return false when one's own partner had answered already */
    private boolean keepAnswer(ProposalId id, PartnerId partner, boolean yes, PersonId me) {
        return db.sql("""
                insert into tables.answer (proposal_id, partner_id, person_id, yes, at)
                values (:id, :partner, :me, :yes, :at) on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("partner", partner.value())
                        .param("me", me.value())
                        .param("yes", yes)
                        .param("at", now())
                        .update()
                == 1;
    }

    private void settle(TableView table, ProposalId id) {
        var token = Secret.token();
        var settled = db.sql("select invitation from tables.settle(:id, :token, :expires, :at)")
                .param("id", id.value())
                .param("token", Secret.hash(token))
                .param("expires", Timestamp.from(clock.instant().plus(Invitations.LIFE)))
                .param("at", now())
                .query((row, _) -> row.getObject("invitation") != null)
                .list();
        if (settled.contains(true)) letters.send(token);
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static String code(Form form) {
        return form.name().toLowerCase(Locale.ROOT);
    }

    private static Proposal proposal(ResultSet row) throws SQLException {
        var partner = row.getObject("partner_id", UUID.class);
        return new Proposal(
                new ProposalId(row.getObject("id", UUID.class)),
                partner == null ? null : new PartnerId(partner),
                Optional.ofNullable(row.getString("form")).map(form -> Form.valueOf(form.toUpperCase(Locale.ROOT))),
                row.getString("kind"),
                row.getObject("days") == null ? OptionalInt.empty() : OptionalInt.of(row.getInt("days")),
                new PartnerId(row.getObject("by_partner", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("made_at").toInstant(),
                Arrays.stream((UUID[]) row.getArray("yes").getArray())
                        .map(PartnerId::new)
                        .toList());
    }
}
