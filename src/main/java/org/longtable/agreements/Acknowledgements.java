package org.longtable.agreements;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: a partner's word for an agreement. It is given clause by clause, for the wording that was read, and then for
 * the whole of a version; an agreement is in force when every partner has given it.
 */
@Component
public class Acknowledgements {
    /**
     * @param stale whether some of what was read has been worded anew since; what still holds is kept
     * @param inForce whether it is in force with this, as a note can be
     * @param next the clause that waits to be read next, where one was read by itself
     */
    public record Read(int kept, boolean stale, boolean inForce, Optional<Wording> next) {}

    /** What became of signing. */
    public enum Signing {
        SIGNED,
        /** With this word it is in force. */
        IN_FORCE,
        /** There is a newer version than the one that was read; nothing is signed. */
        CHANGED,
        /** Some of it is not acknowledged yet; nothing is signed. */
        UNREAD
    }

    private final JdbcClient db;
    private final Agreements agreements;
    private final Tables tables;
    private final Clock clock;

    Acknowledgements(JdbcClient db, Agreements agreements, Tables tables, Clock clock) {
        this.db = db;
        this.agreements = agreements;
        this.tables = tables;
        this.clock = clock;
    }

    /**
     * One's own partner stands by these wordings. What was worded anew meanwhile is left out; the rest is kept.
     *
     * @throws NotFound unless one's own partner is with it
     */
    @Transactional
    public Read acknowledge(TableView table, AgreementId id, Collection<WordingId> read, PersonId me) {
        var standing = agreements.lock(table, id);
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) throw new NotFound();
        var agreement = standing.agreement();
        var current = read.stream().filter(agreement.clauses()::contains).toList();
        var fresh = current.stream()
                .filter(wording -> !agreement.hasAcknowledged(table.mine(), wording))
                .toList();
        fresh.forEach(wording -> keep(id, wording, table.mine(), How.HERE, me));
        if (!fresh.isEmpty()) agreements.keep(table, "acknowledged", agreement.title());
        var now = agreements.lock(table, id);
        var inForce = agreement.kind().isNote()
                && now.hasAcknowledgedAll(table.mine())
                && !now.hasSigned(table.mine())
                && sign(table, now, table.mine(), How.HERE, Set.of(), "", me);
        return new Read(
                fresh.size(),
                current.size() < read.size(),
                inForce,
                read.size() == 1 ? next(now, table.mine(), read) : Optional.empty());
    }

    /** One's own partner stands by all of it, as it is now. @throws NotFound unless one's own partner is with it */
    @Transactional
    public Read acknowledgeAll(TableView table, AgreementId id, PersonId me) {
        return acknowledge(table, id, agreements.find(table, id).agreement().clauses(), me);
    }

    /** The first clause behind these that this partner has not acknowledged, or else the first of all. */
    private Optional<Wording> next(Standing standing, PartnerId partner, Collection<WordingId> read) {
        var unread = standing.unread(partner);
        var last = standing.agreement().clauses().stream()
                .filter(read::contains)
                .mapToInt(standing.agreement().clauses()::indexOf)
                .max()
                .orElse(-1);
        var next = unread.stream()
                .filter(wording -> standing.agreement().clauses().indexOf(wording) > last)
                .findFirst()
                .or(() -> unread.stream().findFirst());
        return next.flatMap(wording -> agreements.read(standing.agreement()).clauses().stream()
                .filter(clause -> clause.id().equals(wording))
                .findFirst());
    }

    /** Whether two are asked to stand for one's own partner, and how many do when these are named. */
    public static Representatives representatives(TableView table, Agreement agreement, int named) {
        var inTheirOwnRight =
                table.partner(table.mine()).map(PartnerView::inTheirOwnRight).orElse(false);
        return new Representatives(named, !agreement.kind().isNote() && table.twoRepresentatives() && !inTheirOwnRight);
    }

    /**
     * Gives one's own partner's word for the whole of a version; once it is given, names others who stand for it. Whoever
     * is named by someone else is asked.
     *
     * @param seen the version that was read
     * @param named who stands for the partner; people who do not sit for it are left out
     * @param reason why fewer than two do, for everyone to read
     * @throws NotFound unless one's own partner is with it
     */
    @Transactional
    public Signing sign(TableView table, AgreementId id, int seen, Set<PersonId> named, String reason, PersonId me) {
        var standing = agreements.lock(table, id);
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) throw new NotFound();
        if (standing.agreement().number() != seen) return Signing.CHANGED;
        if (!standing.hasAcknowledgedAll(table.mine())) return Signing.UNREAD;
        var ours = table.peopleOf(table.mine(), tables.today(table));
        var people = named.stream().filter(ours::contains).collect(Collectors.toSet());
        if (representatives(table, standing.agreement(), people.size()).needsReason() && reason.isEmpty())
            throw new IllegalArgumentException("fewer than two come with a reason");
        if (standing.hasSigned(table.mine())) {
            nameAnew(table, standing.agreement(), people, reason, me);
            return Signing.SIGNED;
        }
        return sign(table, standing, table.mine(), How.HERE, people, reason, me) ? Signing.IN_FORCE : Signing.SIGNED;
    }

    /**
     * Enters what came on paper, for a partner that has nobody here to say it (C13).
     *
     * @throws NotFound when the partner has someone here, or the version is no longer the latest
     */
    @Transactional
    public Signing onPaper(TableView table, AgreementId id, PartnerId partner, int seen, PersonId me) {
        var standing = agreements.lock(table, id);
        var agreement = standing.agreement();
        if (!withoutASeat(table, standing).contains(partner)) throw new NotFound();
        if (agreement.number() != seen) return Signing.CHANGED;
        standing.unread(partner).forEach(wording -> keep(id, wording, partner, How.PAPER, me));
        if (standing.hasSigned(partner)) return Signing.SIGNED;
        return sign(table, standing, partner, How.PAPER, Set.of(), "", me) ? Signing.IN_FORCE : Signing.SIGNED;
    }

    /** Partners that are with it and have nobody here who could say it themselves. */
    List<PartnerId> withoutASeat(TableView table, Standing standing) {
        var here = agreements.here(table, standing);
        return standing.present().stream()
                .filter(partner -> !here.contains(partner))
                .toList();
    }

    /** What was entered for one's own partner on paper or by a link was not so. @throws NotFound without any */
    @Transactional
    public void notSo(TableView table, AgreementId id) {
        var title = agreements.lock(table, id).agreement().title();
        var gone = 0;
        for (var what : List.of("signature", "acknowledgement"))
            gone += db.sql("""
                    delete from agreements.%s where agreement_id = :id and partner_id = :mine and how <> 'here'
                    """.formatted(what))
                    .param("id", id.value())
                    .param("mine", table.mine().value())
                    .update();
        if (gone == 0) throw new NotFound();
        agreements.keep(table, "not-so", title);
    }

    /** @return whether it is in force with this */
    private boolean sign(
            TableView table,
            Standing standing,
            PartnerId partner,
            How how,
            Set<PersonId> people,
            String reason,
            PersonId me) {
        var agreement = standing.agreement();
        var now = clock.instant();
        db.sql("""
                insert into agreements.signature (agreement_id, number, partner_id, person_id, how, reason, on_day, at)
                values (:id, :number, :partner, :me, :how, :reason, :today, :at)
                """)
                .param("id", agreement.id().value())
                .param("number", agreement.number())
                .param("partner", partner.value())
                .param("me", me.value())
                .param("how", how.code())
                .param("reason", reason)
                .param("today", tables.today(table))
                .param("at", Timestamp.from(now))
                .update();
        people.forEach(person -> name(table, agreement, partner, person, me));
        var inForce = standing.missing().stream().allMatch(partner::equals);
        agreements.keep(table, how == How.PAPER ? "signed-on-paper" : "signed", agreement.title());
        if (inForce) agreements.keep(table, "in-force", agreement.title());
        return inForce;
    }

    private void name(TableView table, Agreement agreement, PartnerId partner, PersonId person, PersonId me) {
        db.sql("""
                insert into agreements.representative (agreement_id, number, partner_id, person_id, answer, answered_on)
                values (:id, :number, :partner, :person, :answer, cast(:on as date)) on conflict do nothing
                """)
                .param("id", agreement.id().value())
                .param("number", agreement.number())
                .param("partner", partner.value())
                .param("person", person.value())
                .param("answer", person.equals(me) ? "yes" : "")
                .param("on", person.equals(me) ? tables.today(table) : null)
                .update();
    }

    private void nameAnew(TableView table, Agreement agreement, Set<PersonId> people, String reason, PersonId me) {
        db.sql("""
                delete from agreements.representative
                where agreement_id = :id and number = :number and partner_id = :mine and person_id <> all(:people)
                """)
                .param("id", agreement.id().value())
                .param("number", agreement.number())
                .param("mine", table.mine().value())
                .param("people", people.stream().map(PersonId::value).toArray(UUID[]::new))
                .update();
        people.forEach(person -> name(table, agreement, table.mine(), person, me));
        db.sql("""
                update agreements.signature set reason = :reason
                where agreement_id = :id and number = :number and partner_id = :mine and reason <> :reason
                """)
                .param("reason", reason)
                .param("id", agreement.id().value())
                .param("number", agreement.number())
                .param("mine", table.mine().value())
                .update();
        agreements.keep(table, "named", agreement.title());
    }

    /**
     * Whoever was named says whether they stand for it.
     *
     * @throws NotFound for anyone who is not named for the latest version, or has answered the same
     */
    @Transactional
    public void stand(TableView table, AgreementId id, boolean yes, PersonId me) {
        var agreement = agreements.lock(table, id).agreement();
        var answered = db.sql("""
                update agreements.representative set answer = :answer, answered_on = :today
                where agreement_id = :id and number = :number and person_id = :me and answer <> :answer
                """)
                .param("answer", yes ? "yes" : "no")
                .param("today", tables.today(table))
                .param("id", id.value())
                .param("number", agreement.number())
                .param("me", me.value())
                .update();
        if (answered == 0) throw new NotFound();
        if (yes) agreements.keep(table, "stands", agreement.title());
    }

    private void keep(AgreementId id, WordingId wording, PartnerId partner, How how, PersonId me) {
        db.sql("""
                insert into agreements.acknowledgement (wording_id, agreement_id, partner_id, person_id, how, at)
                values (:wording, :id, :partner, :me, :how, :at) on conflict do nothing
                """)
                .param("wording", wording.value())
                .param("id", id.value())
                .param("partner", partner.value())
                .param("me", me.value())
                .param("how", how.code())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }
}
