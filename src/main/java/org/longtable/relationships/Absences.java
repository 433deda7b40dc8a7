package org.longtable.relationships;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Who would know if I were away: what a partner in their own right may note, where others have a second person. */
@Component
public class Absences {
    public static final int LONGEST = 500;

    /** In the partner's own words. */
    public record Plan(String words, long version) {}

    private final JdbcClient db;

    Absences(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public Map<PartnerId, Plan> at(TableId table) {
        var found = new HashMap<PartnerId, Plan>();
        db.sql("""
                select a.partner_id, a.words, a.version from relationships.absence a
                  join tables.partner p on p.id = a.partner_id
                where p.table_id = :table
                """).param("table", table.value()).query(row -> {
            found.put(
                    new PartnerId(row.getObject("partner_id", UUID.class)),
                    new Plan(row.getString("words"), row.getLong("version")));
        });
        return found;
    }

    /**
     * Keeps the words, or takes them back when they are empty.
     *
     * @throws NotFound unless the partner at this table is the asking person themselves
     */
    @Transactional
    public void keep(TableId table, PartnerId partner, String words, long version) {
        var mine = db.sql("""
                select exists (select from tables.partner where id = :partner and table_id = :table
                  and person_id = ground.asking())
                """)
                .param("partner", partner.value())
                .param("table", table.value())
                .query(Boolean.class)
                .single();
        if (!mine) throw new NotFound();
        var before = Optional.ofNullable(at(table).get(partner));
        if (before.map(Plan::version).orElse(0L) != version) throw meanwhile(before);
        if (words.isEmpty()) {
            db.sql("delete from relationships.absence where partner_id = :partner")
                    .param("partner", partner.value())
                    .update();
            return;
        }
        var kept = db.sql("""
                insert into relationships.absence (partner_id, words, version) values (:partner, :words, 1)
                on conflict (partner_id) do update set words = excluded.words,
                  version = relationships.absence.version + 1
                  where relationships.absence.version = :version
                """)
                .param("partner", partner.value())
                .param("words", words)
                .param("version", version)
                .update();
        if (kept == 0) throw meanwhile(Optional.ofNullable(at(table).get(partner)));
    }

    private static SavedMeanwhile meanwhile(Optional<Plan> stored) {
        return new SavedMeanwhile(
                stored.map(Plan::version).orElse(0L),
                Map.of("absence", stored.map(Plan::words).orElse("")));
    }
}
