package org.longtable.listings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What someone claimed, settled and answered about listed organisations. */
@Component
class ListingsData implements OwnData {
    private final JdbcClient db;

    ListingsData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "listings";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var own = new LinkedHashMap<String, Object>();
        own.put("claims", rows("""
                select o.name as organisation, c.words, c.at, c.how, c.settled_at, c.undone_at,
                  c.person_id = :me as mine
                from directory.claim c left join directory.organisation o on o.id = c.organisation_id
                where :me in (c.person_id, c.settled_by, c.undone_by) order by c.at, c.id
                """, me));
        own.put("answered_without_account", rows("""
                select organisation, wish, how, settled_at from listings.asked_off where settled_by = :me
                order by settled_at, id
                """, me));
        own.put("same_or_not", rows("""
                select a.name as one, b.name as other, p.state, p.said_at, p.put_by = :me as put_beside
                from listings.pair p join directory.organisation a on a.id = p.one
                  join directory.organisation b on b.id = p.other
                where :me in (p.said_by, p.put_by) order by p.said_at, p.id
                """, me));
        own.put("made_one", rows("""
                select kept_name as kept, merged_name as merged, state, asked_at, asked_by = :me as asked,
                  kept_yes = :me or merged_yes = :me as said_yes, settled_at, undone_at, undone_by = :me as undone
                from listings.merge where :me in (asked_by, kept_yes, merged_yes, settled_by, undone_by)
                order by asked_at, id
                """, me));
        return own;
    }

    private List<Map<String, @Nullable Object>> rows(String sql, PersonId me) {
        return db.sql(sql).param("me", me.value()).query().listOfRows();
    }
}
