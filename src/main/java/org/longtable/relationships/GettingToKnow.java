package org.longtable.relationships;

import java.time.LocalDate;
import java.util.Optional;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** How much time people of a table have shared, for the one line on its page. */
@Component
class GettingToKnow {
    /**
     * @param since the day of the first moment
     * @param mostly the kind of more than half of them
     */
    record Summary(int moments, LocalDate since, Optional<Kind> mostly) {}

    private final JdbcClient db;

    GettingToKnow(JdbcClient db) {
        this.db = db;
    }

    Optional<Summary> at(TableId table) {
        record Some(Kind kind, int count, LocalDate first) {}
        var kinds = db.sql("""
                select kind, count(*)::int as count, min(on_day) as first from relationships.moment
                where table_id = :table and removed_at is null group by kind
                """)
                .param("table", table.value())
                .query((row, _) -> new Some(
                        Kind.fromCode(row.getString("kind")),
                        row.getInt("count"),
                        row.getObject("first", LocalDate.class)))
                .list();
        int all = kinds.stream().mapToInt(Some::count).sum();
        var mostly = kinds.stream()
                .filter(some -> all > 2 && some.count() * 2 > all)
                .map(Some::kind)
                .findFirst();
        return kinds.stream().map(Some::first).min(LocalDate::compareTo).map(since -> new Summary(all, since, mostly));
    }
}
