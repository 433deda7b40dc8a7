package org.longtable.directory;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where a person belongs, and what they started here. */
@Component
class DirectoryData implements OwnData {
    private final JdbcClient db;

    DirectoryData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "directory";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var own = new LinkedHashMap<String, Object>();
        own.put("affiliations", rows("""
                select o.name as organisation, a.role, a.since, a.until, a.said_yes_at, a.confirmed_at,
                  p.name as confirmed_by
                from directory.affiliation a join directory.organisation o on o.id = a.organisation_id
                  left join people.person p on p.id = a.confirmed_by
                where a.person_id = :me order by a.since, a.id
                """, me));
        own.put("newcomers_confirmed", rows("""
                select p.name as person_name, o.name as organisation, a.confirmed_at
                from directory.affiliation a join directory.organisation o on o.id = a.organisation_id
                  join people.person p on p.id = a.person_id
                where a.confirmed_by = :me and a.person_id <> :me order by a.confirmed_at, a.id
                """, me));
        own.put("organisations_begun", rows("""
                select name, begun_at from directory.organisation where begun_by = :me and not listed order by begun_at
                """, me));
        own.put("communities_begun", rows("""
                select name, begun_at from directory.community where begun_by = :me order by begun_at
                """, me));
        own.put("told", rows("""
                select coalesce(o.name, c.name) as name, l.field, l.value, l.seen_by from directory.line l
                  left join directory.organisation o on o.id = l.organisation_id
                  left join directory.community c on c.id = l.community_id
                where l.person_id = :me or o.begun_by = :me or c.begun_by = :me
                order by name nulls first, l.field, l.value
                """, me));
        return own;
    }

    private List<Map<String, @Nullable Object>> rows(String sql, PersonId me) {
        return db.sql(sql).param("me", me.value()).query().listOfRows();
    }
}
