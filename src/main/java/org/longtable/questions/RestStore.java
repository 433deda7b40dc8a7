package org.longtable.questions;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RestId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Rests of questions, as the asking person may see them. */
@Component
class RestStore {
    private final JdbcClient db;

    RestStore(JdbcClient db) {
        this.db = db;
    }

    /** One rest: of which question, and the evidence on which that question stood. */
    record Rest(
            RestId id,
            TableId table,
            String warning,
            String subject,
            Optional<PersonId> onlyFor,
            String evidence,
            String reason,
            PersonId by,
            String byName,
            Instant at,
            boolean woken) {
        boolean isOf(Question question) {
            return warning.equals(question.warning().name())
                    && subject.equals(question.subject())
                    && onlyFor.equals(question.onlyFor());
        }

        boolean holds(Question question) {
            return !woken && isOf(question) && evidence.equals(question.evidence());
        }
    }

    /** The latest rest of each question of these tables: what was said last about it holds. */
    List<Rest> latest(List<TableId> tables) {
        if (tables.isEmpty()) return List.of();
        return db.sql("""
                select distinct on (r.table_id, r.warning, r.subject, r.only_for)
                  r.id, r.table_id, r.warning, r.subject, r.only_for, r.evidence, r.reason, r.by_person, r.at,
                  r.woken_at is not null as woken, coalesce(p.name, '') as by_name
                from questions.rest r left join people.person p on p.id = r.by_person
                where r.table_id in (:tables)
                order by r.table_id, r.warning, r.subject, r.only_for, r.at desc, r.id desc
                """)
                .param("tables", tables.stream().map(TableId::value).toList())
                .query((row, _) -> rest(row))
                .list();
    }

    void keep(Question question, PersonId by, String reason, Instant at) {
        db.sql("""
                insert into questions.rest (id, table_id, warning, subject, evidence, only_for, reason, by_person, at)
                values (:id, :table, :warning, :subject, :evidence, :onlyFor, :reason, :by, :at)
                """)
                .param("id", RestId.fresh().value())
                .param("table", question.table().value())
                .param("warning", question.warning().name())
                .param("subject", question.subject())
                .param("evidence", question.evidence())
                .param("onlyFor", question.onlyFor().map(PersonId::value).orElse(null))
                .param("reason", reason)
                .param("by", by.value())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** Ends this rest and every earlier one of the same question; what was said for it goes. */
    boolean wake(TableId table, RestId rest, Instant at) {
        return db.sql("""
                        update questions.rest r set woken_at = :at, reason = ''
                        from questions.rest one
                        where one.id = :rest and one.table_id = :table and r.table_id = one.table_id
                          and r.warning = one.warning and r.subject = one.subject
                          and r.only_for is not distinct from one.only_for and r.woken_at is null
                        """)
                        .param("at", Timestamp.from(at))
                        .param("rest", rest.value())
                        .param("table", table.value())
                        .update()
                > 0;
    }

    boolean takeBackWords(TableId table, RestId rest, PersonId by) {
        return db.sql("""
                        update questions.rest set reason = ''
                        where id = :rest and table_id = :table and by_person = :by
                        """)
                        .param("rest", rest.value())
                        .param("table", table.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static Rest rest(ResultSet row) throws SQLException {
        return new Rest(
                new RestId(row.getObject("id", UUID.class)),
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("warning"),
                row.getString("subject"),
                onlyFor(row.getObject("only_for", UUID.class)),
                row.getString("evidence"),
                row.getString("reason"),
                new PersonId(row.getObject("by_person", UUID.class)),
                row.getString("by_name"),
                row.getTimestamp("at").toInstant(),
                row.getBoolean("woken"));
    }

    private static Optional<PersonId> onlyFor(@Nullable UUID person) {
        return person == null ? Optional.empty() : Optional.of(new PersonId(person));
    }
}
