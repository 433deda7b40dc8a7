package org.longtable.tables;

import java.util.List;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: moments that are planned, until they have happened or are called off. */
@Component
public class Plans {
    private final JdbcClient db;
    private final PlanStore store;

    Plans(JdbcClient db, PlanStore store) {
        this.db = db;
        this.store = store;
    }

    /** A plan that has neither happened nor been called off. @throws NotFound when there is none for this person */
    @Transactional(readOnly = true)
    public Plan open(PlanId id, PersonId me) {
        return store.find(id).filter(Plan::isOpen).orElseThrow(NotFound::new);
    }

    /** What is planned at a table and open, the earliest first. */
    @Transactional(readOnly = true)
    public List<Plan> open(TableId table) {
        return store.open(table);
    }

    /** The planned moment was noted as one that happened. @throws NotFound when it is not open for the asking person */
    @Transactional
    public void happened(PlanId id) {
        var changed = db.sql("""
                update tables.plan set state = 'happened', version = version + 1 where id = :id and state = 'open'
                """).param("id", id.value()).update();
        if (changed == 0) throw new NotFound();
    }
}
