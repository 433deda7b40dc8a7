package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.tables.LookedAfter;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Works out how a table stands, from two queries however many people and moments there are. */
@Component
class Standings {
    private final Tables tables;
    private final JdbcClient db;

    Standings(Tables tables, JdbcClient db) {
        this.tables = tables;
        this.db = db;
    }

    /** @throws org.longtable.vocabulary.NotFound when the person, who asks, does not sit inside */
    Standing at(TableId table, PersonId viewer, LocalDate on) {
        return at(tables.inside(table, viewer), on);
    }

    Standing at(TableView table, LocalDate on) {
        return new Standing(table, on, Connections.asOf(on, shared(table.id())), duties(table.id()));
    }

    private List<SharedMoment> shared(TableId table) {
        return Together.read("relationships.shared", table, this::sharedAt).orElse(List.of());
    }

    private Map<TableId, List<SharedMoment>> sharedAt(List<TableId> tables) {
        record At(TableId table, List<SharedMoment> shared) {}
        return db
                .sql("""
                select at_table, kind, on_day, people, confirmed
                from relationships.moments_among(cast(:tables as uuid[]))
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> new At(new TableId(row.getObject("at_table", UUID.class)), pairs(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        At::table, Collectors.flatMapping(at -> at.shared().stream(), Collectors.toList())));
    }

    /** A moment counts for each pair of those who were there. */
    private static List<SharedMoment> pairs(ResultSet row) throws SQLException {
        var people = Arrays.stream((UUID[]) row.getArray("people").getArray())
                .map(PersonId::new)
                .toList();
        var confirmed = (Boolean[]) row.getArray("confirmed").getArray();
        var kind = Kind.fromCode(row.getString("kind"));
        var day = row.getObject("on_day", LocalDate.class);
        var pairs = new ArrayList<SharedMoment>();
        for (var one = 0; one < people.size(); one++)
            for (var other = one + 1; other < people.size(); other++)
                pairs.add(new SharedMoment(
                        people.get(one),
                        people.get(other),
                        kind,
                        day,
                        (confirmed[one] ? 1 : 0) + (confirmed[other] ? 1 : 0)));
        return pairs;
    }

    private Map<PartnerId, Duties> duties(TableId table) {
        var byPartner = tables.lookedAfter(table).stream().collect(Collectors.groupingBy(LookedAfter::partner));
        var duties = new HashMap<PartnerId, Duties>();
        byPartner.forEach((partner, held) -> duties.put(partner, new Duties(holders(held))));
        return duties;
    }

    private static Map<Duty, Set<PersonId>> holders(List<LookedAfter> held) {
        return held.stream()
                .collect(Collectors.groupingBy(
                        LookedAfter::duty, Collectors.mapping(LookedAfter::person, Collectors.toUnmodifiableSet())));
    }
}
