package org.longtable.tables;

import java.util.List;
import java.util.Set;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what one's own partner is at a table (R91). */
@Component
public class Roles {
    private final JdbcClient db;
    private final Proposals proposals;
    private final History history;

    Roles(JdbcClient db, Proposals proposals, History history) {
        this.db = db;
        this.proposals = proposals;
        this.history = history;
    }

    /** What one's own partner is here from now on, as things stand. */
    @Transactional
    public void say(TableView table, Set<Role> roles) {
        if (!say(table, roles, version(table))) throw new NotFound();
    }

    /** @return false when someone else of one's own partner said it since this version */
    @Transactional
    boolean say(TableView table, Set<Role> roles, long version) {
        var waiting = proposals.open(table.id());
        var changed = db.sql("""
                update tables.partner set roles = :roles, version = version + 1 where id = :mine and version = :version
                """)
                .param("roles", TableStore.codes(roles))
                .param("mine", table.mine().value())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        history.keep(table.id(), "tables.history.roles", List.of(table.nameOfMine()), Audience.everyone(), null);
        proposals.lookAgain(table, waiting);
        return true;
    }

    /** The version of what is stored of one's own partner. */
    @Transactional(readOnly = true)
    long version(TableView table) {
        return db.sql("select version from tables.partner where id = :mine")
                .param("mine", table.mine().value())
                .query(Long.class)
                .single();
    }
}
