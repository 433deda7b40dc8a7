package org.longtable.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.agreements.ClauseRemarks.Remarked;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Readers;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: an agreement sent by letter to a partner that has nobody here. Whoever holds the link reads the latest
 * version and gives the partner's word for it (C13).
 */
@Component
public class AgreementLetters {
    private static final Duration LIFE = Duration.ofDays(60);
    private static final Duration A_DAY = Duration.ofDays(1);

    /** What became of giving a partner's word by a link. */
    public enum Saying {
        KEPT,
        IN_FORCE,
        /** There is a newer version than the one that was read; nothing is kept. */
        CHANGED,
        OVER
    }

    /**
     * What is behind a link.
     *
     * @param wantsTwo whether two are asked to stand for the partner
     * @param remarks what was asked about its clauses, or said against them, the earliest first
     * @param signedOn when its word for this version was given
     */
    public record Behind(
            Version version,
            Tongue tongue,
            String partner,
            String table,
            String sender,
            Language language,
            boolean over,
            boolean wantsTwo,
            List<ClauseRemark> remarks,
            Optional<LocalDate> signedOn) {
        public List<ClauseRemark> remarksOn(Wording clause) {
            return remarks.stream()
                    .filter(remark -> remark.clause().equals(clause.clause()))
                    .toList();
        }
    }

    private final JdbcClient db;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;
    private final Tables tables;
    private final Letters letters;
    private final Languages languages;
    private final Readers readers;
    private final Allowances allowances;
    private final Clock clock;

    AgreementLetters(
            JdbcClient db,
            Agreements agreements,
            Acknowledgements acknowledgements,
            Tables tables,
            Letters letters,
            Languages languages,
            Readers readers,
            Allowances allowances,
            Clock clock) {
        this.db = db;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
        this.tables = tables;
        this.letters = letters;
        this.languages = languages;
        this.readers = readers;
        this.allowances = allowances;
        this.clock = clock;
    }

    /**
     * @return false when so many letters went out today that no more do
     * @throws NotFound when the partner is not with it or has someone here
     */
    @Transactional
    public boolean send(
            TableView table, AgreementId id, PartnerId partner, String address, Language language, PersonId me) {
        var standing = agreements.find(table, id);
        if (!acknowledgements.withoutASeat(table, standing).contains(partner)) throw new NotFound();
        if (!allowances.take("agreement:person:" + me, 10, A_DAY)
                || !allowances.take("agreement:address:" + address.toLowerCase(Locale.ROOT), 3, A_DAY)) return false;
        var token = Secret.token();
        var texts = languages.in(language);
        var sender = readers.known(me).map(Readers.Known::name).orElse("");
        var title = standing.agreement().title();
        letters.write(
                new To(null, address, language),
                new Letter(
                                texts.t("agreements.letter.subject", sender, title),
                                List.of(
                                        Letter.text(texts.t(
                                                "agreements.letter.text", sender, table.nameOfMine(), table.name())),
                                        Letter.secretLink(
                                                texts.t("agreements.letter.read", title),
                                                "/agreement-letters/" + token),
                                        Letter.text(texts.t("agreements.letter.nothing-binds"))))
                        .confidentially());
        db.sql("""
                insert into agreements.letter_link
                  (token_hash, agreement_id, partner_id, language, by_person, on_day, expires_at)
                values (:hash, :id, :partner, :language, :me, :today, :until)
                """)
                .param("hash", Secret.hash(token))
                .param("id", id.value())
                .param("partner", partner.value())
                .param("language", language.code())
                .param("me", me.value())
                .param("today", tables.today(table))
                .param("until", Timestamp.from(clock.instant().plus(LIFE)))
                .update();
        agreements.keep(table, "sent", title);
        return true;
    }

    /** Empty when there is no such link. */
    @Transactional(readOnly = true)
    Optional<Behind> open(String link) {
        var hash = Secret.hash(link);
        var clauses = db.sql("select * from agreements.clauses_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> Versions.wording(row))
                .list();
        var remarks = db.sql("select * from agreements.remarks_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> ClauseRemarks.remark(row, row.getString("partner_name")))
                .list();
        return db.sql("select * from agreements.behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> behind(row, clauses, remarks, clock.instant()))
                .optional();
    }

    /** @param reason why fewer than two stand for the partner; empty where two do */
    @Transactional
    Saying say(String link, int seen, String called, String reason) {
        return Saying.valueOf(db.sql("select agreements.say_by_link(:hash, :seen, :called, :reason, :ids, :at)")
                .param("hash", Secret.hash(link))
                .param("seen", seen)
                .param("called", called)
                .param("reason", reason)
                .param("ids", new UUID[] {Ids.fresh(), Ids.fresh()})
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    /** Says something of one clause for the partner of a link. @return kept, changed or over */
    @Transactional
    Saying remark(String link, WordingId read, Remarked remarked) {
        return Saying.valueOf(db.sql("select agreements.remark_by_link(:hash, :read, :no, :words, :called, :ids, :at)")
                .param("hash", Secret.hash(link))
                .param("read", read.value())
                .param("no", remarked.no())
                .param("words", remarked.words())
                .param("called", remarked.called())
                .param("ids", new UUID[] {Ids.fresh(), Ids.fresh()})
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single()
                .toUpperCase(Locale.ROOT));
    }

    /** @throws NotFound unless it was said by a link of the same partner */
    @Transactional
    void takeRemarkBack(String link, RemarkId remark) {
        var gone = db.sql("select agreements.take_remark_back_by_link(:hash, :remark, :at)")
                .param("hash", Secret.hash(link))
                .param("remark", remark.value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!gone) throw new NotFound();
    }

    private static Behind behind(ResultSet row, List<Wording> clauses, List<ClauseRemark> remarks, Instant now)
            throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        return new Behind(
                new Version(
                        new AgreementId(row.getObject("agreement_id", UUID.class)),
                        AgreementKind.of(row.getString("kind")).orElseThrow(),
                        row.getInt("number"),
                        row.getString("title"),
                        List.of((String[]) row.getArray("between_names").getArray()),
                        clauses,
                        LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), zone),
                        ""),
                Tongue.of(row.getString("tongue")).orElseThrow(),
                row.getString("partner_name"),
                row.getString("table_name"),
                row.getString("sender"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getBoolean("over")
                        || !row.getTimestamp("expires_at").toInstant().isAfter(now),
                row.getBoolean("wants_two"),
                remarks,
                Optional.ofNullable(row.getObject("signed_on", LocalDate.class)));
    }
}
