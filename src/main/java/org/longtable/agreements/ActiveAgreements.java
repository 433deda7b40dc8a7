package org.longtable.agreements;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.closeness.Agreed;
import org.longtable.ground.Together;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Where an agreement is in force, none is asked for (W16): every partner that is still with it gave its word for one
 * version. As {@link Standing#isActive}, asked of many tables at once.
 */
@Component
class ActiveAgreements implements Agreed {
    private final JdbcClient db;

    ActiveAgreements(JdbcClient db) {
        this.db = db;
    }

    @Override
    public boolean isThere(TableId table) {
        return Together.read("agreements.active", table, this::at).orElse(false);
    }

    @Override
    public String path(TableId table) {
        return "/tables/" + table + "/agreements/new";
    }

    private Map<TableId, Boolean> at(List<TableId> tables) {
        return db
                .sql("""
                select distinct a.table_id
                from agreements.agreement a join agreements.version v on v.agreement_id = a.id
                  join lateral (
                    select count(*) as parties, count(s.partner_id) as signed
                    from agreements.party p left join agreements.signature s
                      on s.agreement_id = p.agreement_id and s.number = v.number and s.partner_id = p.partner_id
                    where p.agreement_id = a.id and p.since_number <= v.number and tables.has_seats(p.partner_id)
                      and not exists (select from agreements.ending e
                        where e.agreement_id = p.agreement_id and e.partner_id = p.partner_id)) x on true
                where a.table_id = any(:tables) and x.parties > 1 and x.signed = x.parties
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> new TableId(row.getObject("table_id", UUID.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(table -> table, _ -> true));
    }
}
