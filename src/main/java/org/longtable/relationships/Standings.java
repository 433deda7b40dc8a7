package org.longtable.relationships;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
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
        return new Standing(table, on, Connections.kept(on, kept(table.id())), duties(table.id()));
    }

    private List<KeptConnection> kept(TableId table) {
        return Together.read("relationships.kept", table, this::keptAt).orElse(List.of());
    }

    private Map<TableId, List<KeptConnection>> keptAt(List<TableId> tables) {
        record At(TableId table, KeptConnection kept) {}
        return db
                .sql("""
                select at_table, one, other, weight, moments, latest
                from relationships.connections_among(cast(:tables as uuid[]))
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> new At(new TableId(row.getObject("at_table", UUID.class)), kept(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(At::table, Collectors.mapping(At::kept, Collectors.toList())));
    }

    private static KeptConnection kept(ResultSet row) throws SQLException {
        return new KeptConnection(
                new PersonId(row.getObject("one", UUID.class)),
                new PersonId(row.getObject("other", UUID.class)),
                row.getDouble("weight"),
                row.getInt("moments"),
                row.getObject("latest", LocalDate.class));
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
