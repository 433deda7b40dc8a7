package org.longtable.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The words of agreements, version by version. Versions are added, never changed. */
@Component
class Versions {
    private final JdbcClient db;
    private final Clock clock;

    Versions(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound when there is no such version */
    Version read(Agreement agreement, int number) {
        var clauses = db.sql("""
                select w.id, w.clause_id, w.ready, w.heading_en, w.heading_fr, w.words_en, w.words_fr, w.goal_of, w.by_partner
                from agreements.version_clause c join agreements.wording w on w.id = c.wording_id
                where c.agreement_id = :id and c.number = :number order by c.place
                """)
                .param("id", agreement.id().value())
                .param("number", number)
                .query((row, _) -> wording(row))
                .list();
        return db.sql("""
                select v.title, v.between_names, v.made_at, t.zone, coalesce(p.name, '') as by
                from agreements.version v join agreements.agreement a on a.id = v.agreement_id
                  join tables.longtable t on t.id = a.table_id left join people.person p on p.id = v.made_by
                where v.agreement_id = :id and v.number = :number
                """)
                .param("id", agreement.id().value())
                .param("number", number)
                .query((row, _) -> new Version(
                        agreement.id(),
                        agreement.kind(),
                        number,
                        row.getString("title"),
                        List.of((String[]) row.getArray("between_names").getArray()),
                        clauses,
                        day(row),
                        row.getString("by")))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** The latest first. */
    List<Version.Made> of(AgreementId agreement) {
        return db.sql("""
                select v.number, v.made_at, t.zone, coalesce(p.name, '') as by
                from agreements.version v join agreements.agreement a on a.id = v.agreement_id
                  join tables.longtable t on t.id = a.table_id left join people.person p on p.id = v.made_by
                where v.agreement_id = :id order by v.number desc
                """)
                .param("id", agreement.value())
                .query((row, _) -> new Version.Made(row.getInt("number"), day(row), row.getString("by")))
                .list();
    }

    WordingId write(AgreementId agreement, Wording wording, PersonId by) {
        db.sql("""
                insert into agreements.wording (id, agreement_id, clause_id, ready, heading_en, heading_fr, words_en,
                  words_fr, goal_of, by_person, by_partner, at)
                values (:id, :agreement, :clause, :ready, :headingEn, :headingFr, :wordsEn, :wordsFr, :goalOf, :by, :partner, :at)
                """)
                .param("id", wording.id().value())
                .param("agreement", agreement.value())
                .param("clause", wording.clause().value())
                .param("ready", wording.ready().map(ReadyClause::code).orElse(""))
                .param("headingEn", wording.words().headingEn())
                .param("headingFr", wording.words().headingFr())
                .param("wordsEn", wording.words().wordsEn())
                .param("wordsFr", wording.words().wordsFr())
                .param("goalOf", wording.goalOf().map(PartnerId::value).orElse(null))
                .param("by", by.value())
                .param("partner", wording.by().value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return wording.id();
    }

    /** Keeps the next version. Its wordings are written already, and the agreement is locked. */
    void add(Version version, PersonId by) {
        db.sql("""
                insert into agreements.version (agreement_id, number, title, between_names, fingerprint, made_by, made_at)
                values (:agreement, :number, :title, :between, :fingerprint, :by, :at)
                """)
                .param("agreement", version.agreement().value())
                .param("number", version.number())
                .param("title", version.title())
                .param("between", version.between().toArray(String[]::new))
                .param("fingerprint", version.fingerprint().bytes())
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        db.sql("""
                insert into agreements.version_clause (agreement_id, number, place, wording_id)
                select :agreement, :number, u.place, u.wording from unnest(cast(:wordings as uuid[])) with ordinality u (wording, place)
                """)
                .param("agreement", version.agreement().value())
                .param("number", version.number())
                .param(
                        "wordings",
                        version.clauses().stream()
                                .map(clause -> clause.id().value())
                                .toArray(UUID[]::new))
                .update();
    }

    /** As the partners that are with it are called at the table now. */
    static List<String> names(TableView table, List<PartnerId> partners) {
        return table.partners().stream()
                .filter(partner -> partners.contains(partner.id()))
                .map(PartnerView::name)
                .toList();
    }

    static Wording wording(ResultSet row) throws SQLException {
        return new Wording(
                new WordingId(row.getObject("id", UUID.class)),
                new ClauseId(row.getObject("clause_id", UUID.class)),
                ReadyClause.of(row.getString("ready")),
                words(row),
                AgreementStore.optional(row.getObject("goal_of", UUID.class)).map(PartnerId::new),
                new PartnerId(row.getObject("by_partner", UUID.class)));
    }

    static ClauseWords words(ResultSet row) throws SQLException {
        return new ClauseWords(
                row.getString("heading_en"),
                row.getString("heading_fr"),
                row.getString("words_en"),
                row.getString("words_fr"));
    }

    private static LocalDate day(ResultSet row) throws SQLException {
        return LocalDate.ofInstant(row.getTimestamp("made_at").toInstant(), ZoneId.of(row.getString("zone")));
    }
}
