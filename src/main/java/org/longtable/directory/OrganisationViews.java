package org.longtable.directory;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class OrganisationViews {
    private final JdbcClient db;

    OrganisationViews(JdbcClient db) {
        this.db = db;
    }

    List<OrganisationView> inSight() {
        return db.sql("select id, name, place from directory.organisation")
                .query(OrganisationViews::view)
                .list();
    }

    Optional<OrganisationView> named(OrganisationId id) {
        return db.sql("select id, name, place from directory.organisation where id = :id")
                .param("id", id.value())
                .query(OrganisationViews::view)
                .optional();
    }

    static OrganisationView view(ResultSet row, int number) throws SQLException {
        return new OrganisationView(
                new OrganisationId(row.getObject("id", UUID.class)), row.getString("name"), row.getString("place"));
    }
}
