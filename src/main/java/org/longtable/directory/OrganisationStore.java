package org.longtable.directory;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationStore {
    private final JdbcClient db;

    OrganisationStore(JdbcClient db) {
        this.db = db;
    }

    Optional<Organisation> find(OrganisationId id) {
        return db.sql("""
                select id, name, budget, staff, seen_by, version,
                  id in (select directory.mine())
                    or (begun_by = ground.asking() and not directory.has_people(id)) as mine
                from directory.organisation where id = :id
                """)
                .param("id", id.value())
                .query((row, _) -> new Organisation(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getObject("budget", Integer.class),
                        row.getObject("staff", Integer.class),
                        Organisation.SeenBy.valueOf(row.getString("seen_by").toUpperCase(Locale.ROOT)),
                        row.getBoolean("mine"),
                        row.getLong("version")))
                .optional();
    }

    void change(Organisation changed, long version) {
        var saved = db.sql("""
                update directory.organisation set name = :name, budget = :budget, staff = :staff, seen_by = :seenBy,
                  version = version + 1
                where id = :id and version = :version
                """)
                .param("name", changed.name())
                .param("budget", changed.budget())
                .param("staff", changed.staff())
                .param("seenBy", changed.seenBy().code())
                .param("id", changed.id().value())
                .param("version", version)
                .update();
        if (saved == 1) return;
        var stored = find(changed.id()).filter(Organisation::mine).orElseThrow(NotFound::new);
        throw new SavedMeanwhile(stored.version(), stored.fields());
    }
}
