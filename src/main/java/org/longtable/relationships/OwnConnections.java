package org.longtable.relationships;

import com.ibm.icu.text.Collator;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** One's own connections, from every table and for oneself alone. */
@Component
public class OwnConnections {
    /** A connection of one's own. @param since the first moment of it @param latest the last */
    public record Own(PersonId other, String name, Closeness closeness, LocalDate since, LocalDate latest) {
        public String path() {
            return "/me/connections/" + other;
        }
    }

    private record Shared(PersonId other, String name, SharedMoment moment) {}

    private final JdbcClient db;

    OwnConnections(JdbcClient db) {
        this.db = db;
    }

    /** The closest first. A name that has not said yes yet is no connection (C1). */
    @Transactional(readOnly = true)
    public List<Own> of(PersonId me, LocalDate on, Texts texts) {
        var shared = shared(me);
        var connections =
                Connections.asOf(on, shared.stream().map(Shared::moment).toList());
        var names = new HashMap<PersonId, String>();
        var since = new HashMap<PersonId, LocalDate>();
        for (var one : shared) {
            if (one.moment().yeses() == 0) continue;
            names.put(one.other(), one.name());
            since.merge(one.other(), one.moment().on(), (a, b) -> a.isBefore(b) ? a : b);
        }
        return connections.of(me).stream()
                .map(connection -> own(connection, connection.otherThan(me), names, since))
                .sorted(Comparator.comparing(Own::closeness)
                        .reversed()
                        .thenComparing(
                                Own::name, Collator.getInstance(texts.language().locale())::compare))
                .toList();
    }

    private static Own own(
            Connection connection, PersonId other, Map<PersonId, String> names, Map<PersonId, LocalDate> since) {
        return new Own(
                other,
                names.getOrDefault(other, ""),
                connection.closeness(),
                since.getOrDefault(other, connection.latest()),
                connection.latest());
    }

    private List<Shared> shared(PersonId me) {
        return db.sql("""
                with shared as materialized (select * from relationships.shared_with_me()),
                known as materialized (
                  select w.id, w.name from people.person w
                  where w.id = any (array(select distinct other from shared)) and w.invited_by is null)
                select w.id, w.name, s.kind, s.on_day, s.yeses from shared s join known w on w.id = s.other
                where ground.asking() = :me
                """)
                .param("me", me.value())
                .query((row, _) -> new Shared(
                        new PersonId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        new SharedMoment(
                                me,
                                new PersonId(row.getObject("id", UUID.class)),
                                Kind.fromCode(row.getString("kind")),
                                row.getObject("on_day", LocalDate.class),
                                row.getInt("yeses"))))
                .list();
    }
}
