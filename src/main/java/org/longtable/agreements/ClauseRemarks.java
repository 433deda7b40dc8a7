package org.longtable.agreements;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.AgreementId;
import org.longtable.vocabulary.ClauseId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RemarkId;
import org.longtable.vocabulary.WordingId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: what people ask about a clause, or have against it, without proposing other words. It stands beside the
 * clause and settles nothing.
 */
@Component
public class ClauseRemarks {
    /** @param called who said it on paper; empty where the asking person says it themselves */
    public record Remarked(boolean no, String words, Optional<PartnerId> onPaperFor, String called) {}

    private final JdbcClient db;
    private final Agreements agreements;
    private final Acknowledgements acknowledgements;
    private final Tables tables;
    private final Clock clock;

    ClauseRemarks(JdbcClient db, Agreements agreements, Acknowledgements acknowledgements, Tables tables, Clock clock) {
        this.db = db;
        this.agreements = agreements;
        this.acknowledgements = acknowledgements;
        this.tables = tables;
        this.clock = clock;
    }

    /** The earliest first. */
    @Transactional(readOnly = true)
    List<ClauseRemark> of(TableView table, AgreementId agreement) {
        return db.sql("""
                select r.id, r.clause_id, r.wording_id, r.partner_id,
                  case when r.how = 'here' then coalesce(p.name, '') else r.reader end as who, r.how, r.is_no, r.words,
                  r.gone_on, (r.at at time zone t.zone)::date as on_day,
                  r.person_id = ground.asking() or r.how <> 'here' and r.partner_id in (select tables.my_partners()) as own
                from agreements.clause_remark r join agreements.agreement a on a.id = r.agreement_id
                  join tables.longtable t on t.id = a.table_id left join people.person p on p.id = r.person_id
                where r.agreement_id = :agreement order by r.at, r.id
                """)
                .param("agreement", agreement.value())
                .query((row, _) -> remark(
                        row,
                        table.partner(new PartnerId(row.getObject("partner_id", UUID.class)))
                                .map(PartnerView::name)
                                .orElse("")))
                .list();
    }

    /**
     * Says something of a clause for one's own partner, or enters what came on paper from one that has nobody here.
     *
     * @throws NotFound unless one's own partner is with it, and the clause stands in it
     */
    @Transactional
    public void say(TableView table, AgreementId id, WordingId read, Remarked remarked, PersonId me) {
        var standing = agreements.find(table, id);
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) throw new NotFound();
        var clause = agreements.read(standing.agreement()).clauses().stream()
                .filter(one -> one.id().equals(read))
                .findFirst()
                .orElseThrow(NotFound::new);
        if (remarked.onPaperFor()
                .filter(partner ->
                        !acknowledgements.withoutASeat(table, standing).contains(partner))
                .isPresent()) throw new NotFound();
        db.sql("""
                insert into agreements.clause_remark
                  (id, agreement_id, clause_id, wording_id, partner_id, person_id, how, reader, is_no, words, at)
                values (:id, :agreement, :clause, :read, :partner, :me, :how, :called, :no, :words, :at)
                """)
                .param("id", RemarkId.fresh().value())
                .param("agreement", id.value())
                .param("clause", clause.clause().value())
                .param("read", read.value())
                .param("partner", remarked.onPaperFor().orElse(table.mine()).value())
                .param("me", me.value())
                .param("how", (remarked.onPaperFor().isPresent() ? How.PAPER : How.HERE).code())
                .param("called", remarked.called())
                .param("no", remarked.no())
                .param("words", remarked.words())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        agreements.keep(table, "clause-asked", standing.agreement().title());
    }

    /** Takes words back for good (C5). @throws NotFound for anyone whose words they are not */
    @Transactional
    public void takeBack(TableView table, AgreementId id, RemarkId remark) {
        agreements.find(table, id);
        var gone = db.sql("""
                update agreements.clause_remark set words = '', gone_on = :today
                where id = :id and agreement_id = :agreement and gone_on is null
                """)
                .param("today", tables.today(table))
                .param("id", remark.value())
                .param("agreement", id.value())
                .update();
        if (gone == 0) throw new NotFound();
    }

    static ClauseRemark remark(ResultSet row, String partner) throws SQLException {
        return new ClauseRemark(
                new RemarkId(row.getObject("id", UUID.class)),
                new ClauseId(row.getObject("clause_id", UUID.class)),
                new WordingId(row.getObject("wording_id", UUID.class)),
                partner,
                row.getString("who"),
                How.fromCode(row.getString("how")),
                row.getBoolean("is_no"),
                row.getString("words"),
                Optional.ofNullable(row.getObject("gone_on", LocalDate.class)),
                row.getObject("on_day", LocalDate.class),
                row.getBoolean("own"));
    }
}
