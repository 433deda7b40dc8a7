package org.longtable.tables;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Communities;
import org.longtable.directory.Organisations;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for those who invite. A further person for one's own partner is one's own business, and so is the first
 * one of a partner that was agreed on; a new partner is proposed where others sit already, and its letter leaves once
 * every partner has said yes.
 */
@Component
public class Invitations {
    static final Duration LIFE = Duration.ofDays(30);

    /** What became of offering a place. */
    public enum Outcome {
        SENT,
        /** There is no letter; the paper with the code can be made. */
        ON_PAPER,
        /** The new partner is proposed; the letter leaves when every partner has said yes. */
        PROPOSED,
        TOO_OFTEN,
        ALREADY_INVITED,
        /** Someone else has just invited that organisation. */
        HERE_ALREADY
    }

    private final InvitationStore store;
    private final InvitationLetters letters;
    private final Proposals proposals;
    private final Organisations organisations;
    private final Communities communities;
    private final Tables tables;
    private final History history;
    private final Allowances allowances;
    private final Clock clock;

    Invitations(
            InvitationStore store,
            InvitationLetters letters,
            Proposals proposals,
            Organisations organisations,
            Communities communities,
            Tables tables,
            History history,
            Allowances allowances,
            Clock clock) {
        this.store = store;
        this.letters = letters;
        this.proposals = proposals;
        this.organisations = organisations;
        this.communities = communities;
        this.tables = tables;
        this.history = history;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** The partners for which this person may offer a place: their own, and those that nobody sits for yet. */
    static List<PartnerView> open(TableView table, LocalDate today) {
        return table.partners().stream()
                .filter(partner -> partner.id().equals(table.mine())
                        ? !partner.inTheirOwnRight()
                        : table.inside()
                                && (partner.state() == PartnerView.State.INVITED
                                        || partner.state() == PartnerView.State.SEATED)
                                && !partner.inTheirOwnRight()
                                && table.peopleOf(partner.id(), today).isEmpty())
                .toList();
    }

    @Transactional
    public Outcome invite(TableView table, Wanted wanted, PersonId me) {
        if (!wanted.onPaper()
                && store.written(table.id()).stream()
                        .anyMatch(one -> one.stands() && one.email().equalsIgnoreCase(wanted.email())))
            return Outcome.ALREADY_INVITED;
        if (!mayWrite(wanted.email(), me)) return Outcome.TOO_OFTEN;
        var today = tables.today(table);
        var invited = store.noteName(wanted.name(), me, today);
        var waits = !(wanted.who() instanceof Wanted.For.Partner) && !store.alone(table.id());
        var found = partner(table, wanted, invited, waits, me);
        if (found.isEmpty()) return Outcome.HERE_ALREADY;
        var partner = found.get();
        var token = Secret.token();
        store.add(
                InvitationId.fresh(),
                table.id(),
                partner,
                invited,
                wanted,
                me,
                waits ? null : Secret.hash(token),
                clock.instant(),
                clock.instant().plus(LIFE));
        if (waits) {
            proposals.newPartner(table, partner, me);
            return Outcome.PROPOSED;
        }
        if (!wanted.onPaper()) letters.send(token);
        history.keep(table.id(), "tables.history.invited", List.of(), Audience.inside(), null);
        return wanted.onPaper() ? Outcome.ON_PAPER : Outcome.SENT;
    }

    /** The invitations that this person wrote at a table. */
    @Transactional(readOnly = true)
    public List<Invitation> written(TableId table) {
        return store.written(table);
    }

    @Transactional(readOnly = true)
    Invitation find(TableId table, InvitationId id) {
        return store.written(table, id).orElseThrow(NotFound::new);
    }

    /** Writes the letter once more, with a new link and a new term; the old link no longer works. */
    @Transactional
    Outcome sendAgain(TableId table, InvitationId id, PersonId me) {
        var invitation = find(table, id);
        if (invitation.state() != Invitation.State.OPEN || invitation.onPaper()) throw new NotFound();
        if (!mayWrite(invitation.email(), me)) return Outcome.TOO_OFTEN;
        var token = Secret.token();
        if (!store.renew(table, id, Secret.hash(token), clock.instant().plus(LIFE))) throw new NotFound();
        letters.send(token);
        return Outcome.SENT;
    }

    /** Takes an invitation back; the name and the address are forgotten. */
    @Transactional
    void withdraw(TableId table, InvitationId id) {
        if (!store.withdraw(find(table, id).id(), clock.instant())) throw new NotFound();
    }

    /** The writer has read what became of it. */
    @Transactional
    void told(TableId table, InvitationId id) {
        store.told(find(table, id).id(), clock.instant());
    }

    private boolean mayWrite(String address, PersonId me) {
        return allowances.take("invitation:person:" + me, 30, Duration.ofDays(1))
                && (address.isEmpty()
                        || allowances.take(
                                "invitation:address:" + address.toLowerCase(Locale.ROOT), 4, Duration.ofDays(1)));
    }

    private Optional<PartnerId> partner(TableView table, Wanted wanted, PersonId invited, boolean waits, PersonId me) {
        return switch (wanted.who()) {
            case Wanted.For.Partner(var id) -> Optional.of(id);
            case Wanted.For.Organisation(var id) -> add(table, wanted, waits, id.value(), null, null);
            case Wanted.For.NewOrganisation(var name) ->
                add(table, wanted, waits, organisations.begin(name, me).value(), null, null);
            case Wanted.For.Community(var id) -> add(table, wanted, waits, null, id.value(), null);
            case Wanted.For.NewCommunity(var name) ->
                add(table, wanted, waits, null, communities.begin(name, me).value(), null);
            case Wanted.For.InTheirOwnRight() -> add(table, wanted, waits, null, null, invited.value());
        };
    }

    private Optional<PartnerId> add(
            TableView table,
            Wanted wanted,
            boolean waits,
            @Nullable UUID organisation,
            @Nullable UUID community,
            @Nullable UUID person) {
        var id = PartnerId.fresh();
        var roles = wanted.roles().isEmpty() ? EnumSet.noneOf(Role.class) : EnumSet.copyOf(wanted.roles());
        var added = store.addPartner(
                id,
                table.id(),
                organisation,
                community,
                person,
                roles,
                waits ? "proposed" : "invited",
                table.partners().size() % PartnerView.TONES,
                tables.today(table));
        return added ? Optional.of(id) : Optional.empty();
    }
}
