package org.longtable.finding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.finding.SavedSearches.Known;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class SavedStore {
    private static final String COLUMNS = "select id, name, query, letters, version from finding.saved ";

    private final JdbcClient db;
    private final Gazetteer gazetteer;

    SavedStore(JdbcClient db, Gazetteer gazetteer) {
        this.db = db;
        this.gazetteer = gazetteer;
    }

    List<SavedSearch> all() {
        return db.sql(COLUMNS + "order by saved_at, id").query(this::saved).list();
    }

    Optional<SavedSearch> find(UUID id) {
        return db.sql(COLUMNS + "where id = :id")
                .param("id", id)
                .query(this::saved)
                .optional();
    }

    void keep(SavedSearch saved, PersonId person, Known known, Instant now) {
        db.sql("""
                insert into finding.saved (id, person_id, name, query, letters, saved_at, known, whole, told_at)
                values (:id, :person, :name, :query, :letters, :now, :known, :whole, :now)
                """)
                .param("id", saved.id())
                .param("person", person.value())
                .param("name", saved.name())
                .param("query", saved.search().address())
                .param("letters", saved.letters().code())
                .param("now", Timestamp.from(now))
                .param("known", known.ids().toArray(UUID[]::new))
                .param("whole", known.whole())
                .update();
    }

    /** @return false when it was changed since */
    boolean change(SavedSearch saved) {
        return db.sql("""
                        update finding.saved set name = :name, letters = :letters, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("name", saved.name())
                        .param("letters", saved.letters().code())
                        .param("id", saved.id())
                        .param("version", saved.version())
                        .update()
                == 1;
    }

    void letters(UUID id, LetterRhythm letters) {
        db.sql("update finding.saved set letters = :letters, version = version + 1 where id = :id")
                .param("letters", letters.code())
                .param("id", id)
                .update();
    }

    boolean remove(UUID id) {
        return db.sql("delete from finding.saved where id = :id")
                        .param("id", id)
                        .update()
                == 1;
    }

    Known known(UUID id) {
        return db.sql("select known, whole from finding.saved where id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Known(Set.of((UUID[]) row.getArray("known").getArray()), row.getBoolean("whole")))
                .single();
    }

    void told(UUID id, Known known, Instant now) {
        db.sql("update finding.saved set known = :known, whole = :whole, told_at = :now where id = :id")
                .param("known", known.ids().toArray(UUID[]::new))
                .param("whole", known.whole())
                .param("now", Timestamp.from(now))
                .param("id", id)
                .update();
    }

    private SavedSearch saved(ResultSet row, int number) throws SQLException {
        return new SavedSearch(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Search.at(row.getString("query"), gazetteer),
                LetterRhythm.of(row.getString("letters")).orElseThrow(),
                row.getLong("version"));
    }
}
