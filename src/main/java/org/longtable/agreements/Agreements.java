package org.longtable.agreements;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: agreements of a table, for everyone who sits inside. */
@Component
public class Agreements {
    /** A clause with which an agreement begins. */
    public record NewClause(Optional<ReadyClause> ready, ClauseWords words) {}

    /**
     * An agreement as it is begun.
     *
     * @param parties those whose word it needs, one's own partner among them
     * @param note what was said, from which it grows
     */
    public record Begun(
            AgreementKind kind,
            String title,
            Tongue tongue,
            Set<PartnerId> parties,
            LocalDate lookAgain,
            List<NewClause> clauses,
            Optional<NoteId> note) {
        public Begun {
            parties = Set.copyOf(parties);
            clauses = List.copyOf(clauses);
        }
    }

    private final JdbcClient db;
    private final AgreementStore store;
    private final Versions versions;
    private final Tables tables;
    private final History history;
    private final Clock clock;

    Agreements(JdbcClient db, AgreementStore store, Versions versions, Tables tables, History history, Clock clock) {
        this.db = db;
        this.store = store;
        this.versions = versions;
        this.tables = tables;
        this.history = history;
        this.clock = clock;
    }

    /** In the order in which they were begun. */
    @Transactional(readOnly = true)
    public List<Standing> at(TableView table) {
        return store.at(table.id()).stream()
                .map(agreement -> standing(table, agreement))
                .toList();
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    public Standing find(TableView table, AgreementId id) {
        return store.find(table.id(), id)
                .map(agreement -> standing(table, agreement))
                .orElseThrow(NotFound::new);
    }

    /** As {@link #find}, as it is now and until the end of the transaction. */
    Standing lock(TableView table, AgreementId id) {
        return store.lock(table.id(), id)
                .map(agreement -> standing(table, agreement))
                .orElseThrow(NotFound::new);
    }

    static Standing standing(TableView table, Agreement agreement) {
        return new Standing(
                agreement,
                table.partners().stream()
                        .filter(partner -> partner.state() == PartnerView.State.LEFT
                                || partner.state() == PartnerView.State.DECLINED)
                        .map(PartnerView::id)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    /** Those that are with it and have someone here to answer. */
    List<PartnerId> here(TableView table, Standing standing) {
        var today = tables.today(table);
        return standing.present().stream()
                .filter(partner -> !table.peopleOf(partner, today).isEmpty())
                .toList();
    }

    /**
     * A partner that is here and has had no part in the words: the smallest, where partners have told what they can spend,
     * else any that proposed nothing (F18). Whoever began it, and whoever said that it suits them, is none.
     */
    Optional<PartnerId> silent(TableView table, Standing standing) {
        return Voices.of(standing.agreement().changes())
                .silent(
                        here(table, standing),
                        standing.agreement().begunBy(),
                        standing.agreement().fineAsIs(),
                        store.capacities(table.id()));
    }

    /** The words of its latest version. */
    @Transactional(readOnly = true)
    public Version read(Agreement agreement) {
        return versions.read(agreement, agreement.number());
    }

    /** @throws NotFound when there is no such version */
    @Transactional(readOnly = true)
    public Version read(Agreement agreement, int number) {
        return versions.read(agreement, number);
    }

    @Transactional(readOnly = true)
    List<Version.Made> versions(AgreementId agreement) {
        return versions.of(agreement);
    }

    /** Letters with a link that went out, the latest first. */
    @Transactional(readOnly = true)
    List<AgreementPage.Sent> sent(AgreementId agreement) {
        return db.sql("""
                select partner_id, on_day from agreements.letter_link where agreement_id = :id order by on_day desc
                """)
                .param("id", agreement.value())
                .query((row, _) -> new AgreementPage.Sent(
                        new PartnerId(row.getObject("partner_id", UUID.class)),
                        row.getObject("on_day", LocalDate.class)))
                .list();
    }

    /** Partners that may be with an agreement: those that are here or invited, and not only as a funder. */
    static List<PartnerView> possible(TableView table) {
        return table.partners().stream()
                .filter(partner -> !partner.onlyFunds()
                        && (partner.state() == PartnerView.State.SEATED
                                || partner.state() == PartnerView.State.INVITED))
                .toList();
    }

    @Transactional
    public AgreementId begin(TableView table, Begun begun, PersonId me) {
        if (!begun.parties().contains(table.mine())) throw new IllegalArgumentException("without one's own partner");
        var id = AgreementId.fresh();
        var now = Timestamp.from(clock.instant());
        db.sql("""
                insert into agreements.agreement
                  (id, table_id, kind, title, tongue, look_again, note_id, begun_by, by_partner, begun_at)
                values (:id, :table, :kind, :title, :tongue, :look, :note, :me, :mine, :at)
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("kind", begun.kind().code())
                .param("title", begun.title())
                .param("tongue", begun.tongue().code())
                .param("look", begun.lookAgain())
                .param("note", begun.note().map(NoteId::value).orElse(null))
                .param("me", me.value())
                .param("mine", table.mine().value())
                .param("at", now)
                .update();
        begun.parties().forEach(partner -> add(id, table, partner, 1));
        var clauses = new ArrayList<Wording>();
        for (var clause : begun.clauses()) {
            var wording = new Wording(
                    WordingId.fresh(),
                    ClauseId.fresh(),
                    clause.ready(),
                    clause.words(),
                    clause.ready().filter(ready -> ready == ReadyClause.GOAL).map(_ -> table.mine()),
                    table.mine());
            versions.write(id, wording, me);
            clauses.add(wording);
        }
        versions.add(
                new Version(
                        id,
                        begun.kind(),
                        1,
                        begun.title(),
                        Versions.names(table, List.copyOf(begun.parties())),
                        clauses,
                        tables.today(table),
                        ""),
                me);
        keep(table, "begun", begun.title());
        return id;
    }

    /** A partner that came later is with it from the next version on, and gives its word like the others. */
    @Transactional
    public void join(TableView table, AgreementId id, PartnerId partner, PersonId me) {
        var standing = lock(table, id);
        var agreement = standing.agreement();
        if (!standing.goesOn()
                || agreement.isParty(partner)
                || possible(table).stream().noneMatch(one -> one.id().equals(partner))) throw new NotFound();
        add(id, table, partner, agreement.number() + 1);
        var parties = new ArrayList<>(standing.present());
        parties.add(partner);
        next(agreement, read(agreement).clauses(), agreement.title(), Versions.names(table, parties), me);
        keep(table, "joined", agreement.title());
    }

    /**
     * Another title, or another day to look at it again. Another title makes another version.
     *
     * @return false when someone else saved it since this version; then nothing is changed
     */
    @Transactional
    public boolean mend(TableView table, AgreementId id, String title, LocalDate lookAgain, long seen, PersonId me) {
        var standing = lock(table, id);
        var agreement = standing.agreement();
        if (agreement.version() != seen) return false;
        db.sql("""
                update agreements.agreement set title = :title, look_again = :look, version = version + 1 where id = :id
                """)
                .param("title", title)
                .param("look", lookAgain)
                .param("id", id.value())
                .update();
        if (!title.equals(agreement.title()))
            next(agreement, read(agreement).clauses(), title, Versions.names(table, standing.present()), me);
        keep(table, "mended", title);
        return true;
    }

    /** It was read again and still holds; it is looked at again as long after today as its kind asks. */
    @Transactional
    public LocalDate lookedAgain(TableView table, AgreementId id, PersonId me) {
        var agreement = lock(table, id).agreement();
        var today = tables.today(table);
        var next = today.plusDays(agreement.kind().lookAgainAfter());
        db.sql("""
                insert into agreements.look (id, agreement_id, partner_id, person_id, on_day, next_day)
                values (:id, :agreement, :mine, :me, :today, :next)
                """)
                .param("id", Ids.fresh())
                .param("agreement", id.value())
                .param("mine", table.mine().value())
                .param("me", me.value())
                .param("today", today)
                .param("next", next)
                .update();
        db.sql("update agreements.agreement set look_again = :next, version = version + 1 where id = :id")
                .param("next", next)
                .param("id", id.value())
                .update();
        keep(table, "looked", agreement.title());
        return next;
    }

    /** Ends it for one's own partner. @throws NotFound when one's own partner is not with it */
    @Transactional
    public void end(TableView table, AgreementId id, String words, PersonId me) {
        var standing = lock(table, id);
        if (!standing.isPresent(table.mine())) throw new NotFound();
        db.sql("""
                insert into agreements.ending (agreement_id, partner_id, person_id, on_day, words, at)
                values (:id, :mine, :me, :today, :words, :at)
                """)
                .param("id", id.value())
                .param("mine", table.mine().value())
                .param("me", me.value())
                .param("today", tables.today(table))
                .param("words", words)
                .param("at", Timestamp.from(clock.instant()))
                .update();
        keep(
                table,
                standing.isActive() ? "ended" : "left-aside",
                standing.agreement().title());
    }

    /** Takes back for good what one wrote when one ended it (C5). @throws NotFound for anyone else */
    @Transactional
    public void takeBackEnding(TableView table, AgreementId id) {
        find(table, id);
        var gone = db.sql("""
                update agreements.ending set words = '', words_gone_on = :today
                where agreement_id = :id and person_id = ground.asking() and words <> ''
                """)
                .param("today", tables.today(table))
                .param("id", id.value())
                .update();
        if (gone == 0) throw new NotFound();
    }

    /** One's own partner changed nothing, and it suits it (W15). */
    @Transactional
    public void fineAsItIs(TableView table, AgreementId id, PersonId me) {
        var standing = lock(table, id);
        if (!standing.isPresent(table.mine())) throw new NotFound();
        db.sql("""
                insert into agreements.fine_as_is (agreement_id, partner_id, person_id, at)
                values (:id, :mine, :me, :at) on conflict do nothing
                """)
                .param("id", id.value())
                .param("mine", table.mine().value())
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        keep(table, "fine-as-is", standing.agreement().title());
    }

    /** Makes the next version. The agreement is locked. @return its number */
    int next(Agreement agreement, List<Wording> clauses, String title, List<String> between, PersonId me) {
        var number = agreement.number() + 1;
        versions.add(
                new Version(agreement.id(), agreement.kind(), number, title, between, clauses, LocalDate.EPOCH, ""),
                me);
        return number;
    }

    WordingId write(AgreementId agreement, Wording wording, PersonId by) {
        return versions.write(agreement, wording, by);
    }

    void keep(TableView table, String what, String title) {
        history.keep(table.id(), "agreements.history." + what, List.of(title), Audience.inside(), null);
    }

    private void add(AgreementId id, TableView table, PartnerId partner, int since) {
        db.sql("""
                insert into agreements.party (agreement_id, table_id, partner_id, since_number)
                values (:id, :table, :partner, :since)
                """)
                .param("id", id.value())
                .param("table", table.id().value())
                .param("partner", partner.value())
                .param("since", since)
                .update();
    }
}
