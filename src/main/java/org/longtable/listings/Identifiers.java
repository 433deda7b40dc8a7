package org.longtable.listings;

import java.util.List;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the numbers under which organisations are known elsewhere; any number of them, none required. */
@Component
public class Identifiers {
    static final int MOST = 50;

    private final JdbcClient db;

    Identifiers(JdbcClient db) {
        this.db = db;
    }

    @Transactional(readOnly = true)
    public List<Identifier> of(OrganisationId organisation) {
        return db.sql("""
                select scheme, value from directory.identifier where organisation_id = :id order by scheme, value
                """)
                .param("id", organisation.value())
                .query((row, _) -> new Identifier(row.getString("scheme"), row.getString("value")))
                .list();
    }

    /** Adds one; the same one twice is one. @return false when there are very many already */
    @Transactional
    public boolean add(OrganisationId organisation, Identifier identifier) {
        insist(organisation);
        if (of(organisation).size() >= MOST) return false;
        db.sql("""
                insert into directory.identifier (organisation_id, scheme, value) values (:id, :scheme, :value)
                on conflict do nothing
                """)
                .param("id", organisation.value())
                .param("scheme", identifier.scheme())
                .param("value", identifier.value())
                .update();
        return true;
    }

    @Transactional
    public void remove(OrganisationId organisation, Identifier identifier) {
        insist(organisation);
        db.sql("""
                delete from directory.identifier where organisation_id = :id and scheme = :scheme and value = :value
                """)
                .param("id", organisation.value())
                .param("scheme", identifier.scheme())
                .param("value", identifier.value())
                .update();
    }

    /** Whether the asking person may change what this organisation tells. */
    @Transactional(readOnly = true)
    public boolean mayWrite(OrganisationId organisation) {
        return db.sql("select :id in (select directory.organisations_i_write()) or directory.i_listed(:id)")
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound for anyone but its own people, and whoever began it while nobody of it is here */
    void insist(OrganisationId organisation) {
        if (!mayWrite(organisation)) throw new NotFound();
    }
}
