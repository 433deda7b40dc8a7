package org.longtable.people;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What is kept of a person themselves. */
@Component
class PeopleData implements OwnData {
    private final JdbcClient db;

    PeopleData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "people";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        var own = new LinkedHashMap<String, Object>();
        own.put("person", rows("""
                select id, name, seen_by, begun_at from people.person where id = :me
                """, me));
        own.put("account", rows("""
                select email::text, language, digest, digest_every, begun_at from people.account where person_id = :me
                """, me));
        own.put("without_account", rows("""
                select language from people.without_account where person_id = :me
                """, me));
        own.put("details", rows("""
                select field, value, seen_by from people.detail where person_id = :me order by field
                """, me));
        own.put("site_host", rows("select since from people.host where person_id = :me", me));
        own.put("address_being_changed", rows("""
                select email::text, expires_at from people.address_change where person_id = :me
                """, me));
        own.put("names_given_to_invite", rows("""
                select name, invited_on from people.person where invited_by = :me order by invited_on, name
                """, me));
        return own;
    }

    private List<Map<String, @Nullable Object>> rows(String sql, PersonId me) {
        return db.sql(sql).param("me", me.value()).query().listOfRows();
    }
}
