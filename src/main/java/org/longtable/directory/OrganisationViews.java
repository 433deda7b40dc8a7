package org.longtable.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationViews {
    /** Where it is, as far as whoever asks may see it. */
    static final String PLACE = """
            coalesce((select min(l.value) from directory.line l where l.organisation_id = o.id and l.field = 'place'), '')
              as place
            """;

    private final JdbcClient db;
    private final Gazetteer gazetteer;

    OrganisationViews(JdbcClient db, Gazetteer gazetteer) {
        this.db = db;
        this.gazetteer = gazetteer;
    }

    /** Without those that are only listed, of which there may be a hundred thousand. */
    List<OrganisationView> nearMe() {
        return db.sql("select id, name, " + PLACE + """
                from directory.organisation o
                where o.id = any (array(select directory.organisations_near_me()))
                """).query(this::view).list();
    }

    Optional<OrganisationView> named(OrganisationId id) {
        return db.sql("select id, name, " + PLACE + " from directory.organisation o where id = :id")
                .param("id", id.value())
                .query(this::view)
                .optional();
    }

    Optional<OrganisationView> called(String name) {
        var found = db.sql("select id, name, listed, " + PLACE + """
                from directory.organisation o where o.lower_name = lower(:name)
                order by o.listed, o.id limit 2
                """)
                .param("name", name)
                .query((row, number) -> Map.entry(view(row, number), row.getBoolean("listed")))
                .list();
        return found.size() == 1 || (found.size() == 2 && !found.getFirst().getValue())
                ? Optional.of(found.getFirst().getKey())
                : Optional.empty();
    }

    OrganisationView view(ResultSet row, int number) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.getObject("id", UUID.class)),
                row.getString("name"),
                gazetteer.briefly(row.getString("place")));
    }
}
