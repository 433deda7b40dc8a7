package org.longtable.tables;

import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.tables.EvidenceBeforeDoing.Evidence;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: the gate before <i>doing it</i> (R4). It shows what there is and what is missing; anyone seated may go
 * ahead anyway, with a reason that everyone reads. Other stages have no gate.
 */
@Component
public class Gate {
    /** What stands before the gate, for one viewer. */
    public record Before(List<Evidence> evidence) {
        public Before {
            evidence = List.copyOf(evidence);
        }

        public List<String> missing() {
            return evidence.stream().flatMap(one -> one.missing().stream()).toList();
        }

        public boolean takesAReason() {
            return !missing().isEmpty();
        }
    }

    /** That a table went ahead though something was missing. @param words empty once they were taken back */
    public record WentAhead(String by, LocalDate on, String words) {}

    static final int LONGEST = 500;

    private static final String WENT_AHEAD = "tables.history.went-ahead";

    private final JdbcClient db;
    private final ObjectProvider<EvidenceBeforeDoing> modules;
    private final Changes changes;
    private final Tables tables;
    private final History history;

    Gate(JdbcClient db, ObjectProvider<EvidenceBeforeDoing> modules, Changes changes, Tables tables, History history) {
        this.db = db;
        this.modules = modules;
        this.changes = changes;
        this.tables = tables;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Before before(TableView table, PersonId viewer, Texts texts) {
        var today = tables.today(table);
        return new Before(modules.stream()
                .flatMap(module -> module.before(table, viewer, today, texts).stream())
                .sorted(Comparator.comparingInt(Evidence::order))
                .toList());
    }

    /** Turns to doing; the reason is kept for everyone where something is missing. */
    @Transactional
    public void pass(TableView table, Before before, String reason, PersonId me) {
        if (table.stage() == Stage.DOING_IT) return;
        if (!before.takesAReason()) {
            changes.turnTo(table, Stage.DOING_IT, me);
            return;
        }
        if (reason.isBlank()) throw new IllegalArgumentException("going ahead anyway takes a reason");
        changes.keepStage(table, Stage.DOING_IT, me);
        history.keep(table.id(), WENT_AHEAD, List.of(reason), Audience.inside(), null);
    }

    /** Whether the table is doing it because it went ahead anyway. */
    @Transactional(readOnly = true)
    public Optional<WentAhead> wentAhead(TableView table) {
        if (table.stage() != Stage.DOING_IT) return Optional.empty();
        return find(table.id(), table);
    }

    private Optional<WentAhead> find(TableId id, TableView table) {
        return db.sql("""
                select coalesce(w.name, '') as by, h.at, h.words
                from tables.history h left join people.person w on w.id = h.by_person
                where h.table_id = :table and h.what = :what
                  and h.at >= (select max(s.at) from tables.stage s where s.table_id = :table)
                order by h.at desc limit 1
                """)
                .param("table", id.value())
                .param("what", WENT_AHEAD)
                .query((row, _) -> new WentAhead(
                        row.getString("by"), day(row.getTimestamp("at"), table), String.join("", (String[])
                                row.getArray("words").getArray())))
                .optional();
    }

    private static LocalDate day(Timestamp at, TableView table) {
        return LocalDate.ofInstant(at.toInstant(), table.zone());
    }
}
