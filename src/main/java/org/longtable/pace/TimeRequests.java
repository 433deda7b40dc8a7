package org.longtable.pace;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.pace.Proposed.Refusal;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.Said;
import org.longtable.relationships.DoorsKnocked;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Readers;
import org.longtable.site.Texts;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Congruences;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeAnswerId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: letters that ask a funder for more time. Written and sent by anyone who sits inside; answered by the
 * funder, or by whoever received its answer. An answer may change until what it is about is over; the one before stays as
 * one that counts no longer. At most one letter is under way for a grant.
 */
@Component
public class TimeRequests {
    private static final Duration LINK = Duration.ofDays(60);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** What became of sending a letter. */
    public sealed interface Sending {
        record Sent() implements Sending {}

        /** Nothing is asked for, or its dates do not hold as of today. */
        record Refused(List<Refusal> why) implements Sending {}

        /** Somebody saved or sent it since it was shown. */
        record Meanwhile() implements Sending {}

        /** So many letters went out today that no more do. */
        record TooMany() implements Sending {}
    }

    /** What became of an answer. */
    public enum Answering {
        KEPT,
        /** Another answer stands than the one that was seen, or it can no longer change; it stays. */
        ANSWERED,
        /** The letter was taken back, or what was shown is no longer there. */
        OVER
    }

    /**
     * An answer as it is given.
     *
     * @param on the day it came
     * @param dates the dates agreed to; empty unless it is a yes
     */
    public record Given(Said said, LocalDate on, String note, List<TimeRequest.AskedDate> dates) {
        public Given {
            dates = List.copyOf(dates);
        }
    }

    private final TimeRequestStore store;
    private final FundingStore fundings;
    private final TimesForTrust times;
    private final Congruences congruences;
    private final DoorsKnocked doors;
    private final Tables tables;
    private final Readers readers;
    private final Languages languages;
    private final Letters letters;
    private final Allowances allowances;
    private final History history;
    private final JdbcClient db;
    private final Clock clock;

    TimeRequests(
            TimeRequestStore store,
            FundingStore fundings,
            TimesForTrust times,
            Congruences congruences,
            DoorsKnocked doors,
            Tables tables,
            Readers readers,
            Languages languages,
            Letters letters,
            Allowances allowances,
            History history,
            JdbcClient db,
            Clock clock) {
        this.store = store;
        this.fundings = fundings;
        this.times = times;
        this.congruences = congruences;
        this.doors = doors;
        this.tables = tables;
        this.readers = readers;
        this.languages = languages;
        this.letters = letters;
        this.allowances = allowances;
        this.history = history;
        this.db = db;
        this.clock = clock;
    }

    /** At a table, as the asking person may see them: a funder those that were sent about its grants (C4). */
    @Transactional(readOnly = true)
    public List<TimeRequest> at(TableId table) {
        return store.at(table);
    }

    /** @throws NotFound when there is none for the asking person */
    @Transactional(readOnly = true)
    public TimeRequest find(TableId table, TimeRequestId id) {
        return store.at(table).stream()
                .filter(request -> request.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    /** Whether the letter that was mailed to the funder came back, for someone who sits inside. */
    @Transactional(readOnly = true)
    boolean cameBack(TimeRequest request) {
        return store.cameBack(request.id());
    }

    /** The one that is under way for a grant: a draft, or one that waits for its answer. */
    @Transactional(readOnly = true)
    public Optional<TimeRequest> underWay(TableId table, FundingId funding) {
        return store.at(table).stream()
                .filter(request -> request.funding().equals(funding))
                .filter(request -> request.isDraft() || request.isWaiting())
                .findFirst();
    }

    /** What a letter rests on: as it was when it went out, or as it is today for a draft. For people inside alone. */
    @Transactional(readOnly = true)
    public Evidence evidence(TableView table, Funding funding, TimeRequest request) {
        return request.isDraft()
                ? evidence(table, funding, request.asked())
                : store.evidence(request.id()).orElseThrow(NotFound::new);
    }

    /** What a letter that asks for this would rest on today. */
    @Transactional(readOnly = true)
    public Evidence evidence(TableView table, Funding funding, Asked asked) {
        var on = tables.today(table);
        return Evidence.of(
                times.read(table.id(), on),
                new Proposed(asked.dates(), funding.current()),
                congruences.isSomethingOpen(table.id()),
                doors.before(table.id()),
                on);
    }

    /**
     * Begins a letter with the words that fit.
     *
     * @return the one that is under way already, if there is one; then nothing is begun
     * @throws NotFound unless this person, who asks, sits inside
     */
    @Transactional
    public TimeRequestId begin(TableId id, FundingId grant, Asked asked, Language language, PersonId me) {
        var table = tables.inside(id, me);
        var funding = funding(id, grant);
        var underWay = underWay(id, grant);
        if (underWay.isPresent()) return underWay.get().id();
        var words = new EnumMap<Language, String>(Language.class);
        for (var one : Language.values()) words.put(one, begin(languages.in(one), table, funding, asked, me));
        var request = TimeRequestId.fresh();
        store.add(request, funding, asked, language, words, me, clock.instant());
        keep(table, "drafted");
        return request;
    }

    /**
     * @return false when someone else saved it since this version
     * @throws NotFound unless this person, who asks, sits inside and it is a draft
     */
    @Transactional
    public boolean change(
            TableId id,
            TimeRequestId request,
            Asked asked,
            Language language,
            Map<Language, String> words,
            long version,
            PersonId me) {
        tables.inside(id, me);
        var draft = draft(id, request);
        if (!store.change(request, language, words, version)) return false;
        store.askAnew(request, funding(id, draft.funding()), asked, false);
        return true;
    }

    /**
     * Sends a draft as it is saved: by mail to this address, or by hand. What it rests on is kept for the table.
     *
     * @throws NotFound unless this person, who asks, sits inside
     */
    @Transactional
    public Sending send(TableId id, TimeRequestId request, Optional<String> address, long version, PersonId me) {
        var table = tables.inside(id, me);
        var draft = find(id, request);
        if (!draft.isDraft() || draft.version() != version) return new Sending.Meanwhile();
        var funding = funding(id, draft.funding());
        var on = tables.today(table);
        var refusals = new Proposed(draft.asked().dates(), funding.current()).refusals(on);
        if (draft.asked().dates().isEmpty() || !refusals.isEmpty()) return new Sending.Refused(refusals);
        if (address.isPresent() && !mayWrite(me, address.get())) return new Sending.TooMany();
        if (!store.change(request, draft.language(), draft.words(), version)) return new Sending.Meanwhile();
        store.askAnew(request, funding, draft.asked(), true);
        var evidence = evidence(table, funding, draft.asked());
        store.keep(request, evidence);
        address.ifPresent(to -> mail(table, funding, draft, evidence, to));
        store.sent(request, me, on, address, evidence.told());
        keep(table, address.isPresent() ? "asked-by-mail" : "asked");
        return new Sending.Sent();
    }

    /** A draft is thrown away, or a letter taken back that waits for its answer. */
    @Transactional
    public void withdraw(TableId id, TimeRequestId request, PersonId me) {
        var table = tables.inside(id, me);
        var found = find(id, request);
        if (!store.withdraw(request)) throw new NotFound();
        keep(table, found.isDraft() ? "draft-gone" : "asked-no-more");
    }

    /**
     * Keeps what was answered; on a yes the dates move, and on a no after a yes they move back.
     *
     * @param seen the version of the letter as it was seen
     * @throws NotFound when there is none for the asking person
     */
    @Transactional
    public Answering answer(TableId table, TimeRequestId id, long seen, Given given, PersonId me) {
        find(table, id);
        return answered(db.sql("""
                select pace.answer_request(:request, :seen, :said, :on, :note, :kinds, :places, cast(:days as date[]), :ids, :at)
                """).param("request", id.value()).param("seen", seen), given);
    }

    /** As {@link #answer}, for whoever holds the link of a letter. */
    @Transactional
    public Answering answerByLink(String link, long seen, Given given) {
        return answered(db.sql("""
                select pace.answer_by_link(:hash, :seen, :said, :on, :note, :kinds, :places, cast(:days as date[]), :ids, :at)
                """).param("hash", Secret.hash(link)).param("seen", seen), given);
    }

    /** The words of a letter that one wrote go for good; what it asked for stays (C5). */
    @Transactional
    public void takeBackWords(TableId table, TimeRequestId id) {
        find(table, id);
        if (!store.takeBackWords(id, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) throw new NotFound();
    }

    /** The note of an answer that one typed in goes for good (C5). */
    @Transactional
    public void takeBackNote(TableId table, TimeRequestId id, TimeAnswerId answer) {
        if (find(table, id).answers().stream().noneMatch(one -> one.id().equals(answer))) throw new NotFound();
        if (!store.takeBackNote(answer, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC))) throw new NotFound();
    }

    /** How a letter reads, with P as it stands or as it was sent. */
    @Transactional(readOnly = true)
    public TimeLetter letter(TableView table, Funding funding, TimeRequest request, Texts texts) {
        return new TimeLetter(
                texts,
                table.name(),
                funding.entered().name(),
                request.asked(),
                request.isDraft() ? evidence(table, funding, request).told() : request.told());
    }

    private Answering answered(JdbcClient.StatementSpec statement, Given given) {
        var dates = given.dates();
        return Answering.valueOf(statement
                .param("said", given.said().code())
                .param("on", given.on())
                .param("note", given.note())
                .param("kinds", dates.stream().map(date -> date.kind().code()).toArray(String[]::new))
                .param(
                        "places",
                        dates.stream().map(TimeRequest.AskedDate::place).toArray(Integer[]::new))
                .param(
                        "days",
                        dates.stream().map(date -> date.after().toString()).toArray(String[]::new))
                .param(
                        "ids",
                        Stream.generate(() -> TimeAnswerId.fresh().value())
                                .limit(64)
                                .toArray(UUID[]::new))
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    private void mail(TableView table, Funding funding, TimeRequest draft, Evidence evidence, String address) {
        var token = Secret.token();
        var letter = new TimeLetter(
                languages.in(draft.language()), table.name(), funding.entered().name(), draft.asked(), evidence.told());
        var written = letters.write(
                new To(null, address, draft.language()),
                letter.mail(draft.wordsIn(draft.language()), "/time-requests/" + token));
        store.link(draft.id(), Secret.hash(token), clock.instant().plus(LINK), written);
    }

    private boolean mayWrite(PersonId me, String address) {
        return allowances.take("time-request:person:" + me, 10, A_DAY)
                && allowances.take("time-request:address:" + address.toLowerCase(Locale.ROOT), 3, A_DAY);
    }

    private String begin(Texts texts, TableView table, Funding funding, Asked asked, PersonId me) {
        var funder = funding.entered()
                .funder()
                .flatMap(table::partner)
                .map(PartnerView::name)
                .orElse("");
        return TimeLetter.begin(
                texts,
                funder,
                funding.called(texts),
                table.name(),
                readers.known(me).map(Readers.Known::name).orElse(""),
                table.nameOfMine(),
                evidence(table, funding, asked).isRushed(),
                !asked.milestones().isEmpty());
    }

    private TimeRequest draft(TableId table, TimeRequestId id) {
        var request = find(table, id);
        if (!request.isDraft()) throw new NotFound();
        return request;
    }

    private Funding funding(TableId table, FundingId id) {
        return fundings.at(table).stream()
                .filter(funding -> funding.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private void keep(TableView table, String what) {
        history.keep(table.id(), "pace.history.request." + what, List.of(), Audience.inside(), null);
    }
}
