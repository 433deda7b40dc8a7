package org.longtable.growing;

import java.util.Map;
import org.longtable.people.OwnData;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements that a person wrote and the approvals they recorded. */
@Component
class JointData implements OwnData {
    private final JdbcClient db;

    JointData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public String module() {
        return "joint_statements";
    }

    @Override
    public Map<String, ?> of(PersonId me) {
        return OwnData.from(db, "growing.own_statements");
    }
}
