package org.longtable.understanding;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Together;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.understanding.Difference.Change;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.StatementId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What partners see differently, for people who sit inside. */
@Component
class DifferenceStore {
    private static final String SELECT = "select " + StatementStore.COLUMNS + """
            , d.table_id, d.id, d.named_on, d.state, d.owner, coalesce(o.name, '') as owner_name, d.look_again, d.note,
              d.found, d.between_partners, coalesce(d.words, '') as own_words, d.cost,
              d.named_by is not distinct from ground.asking() as named_by_me,
              case when d.note <> '' then coalesce(n.name, '') else '' end as note_by,
              d.note_by is not distinct from ground.asking() as note_is_mine, d.note_removed_on, d.changed_on, d.version,
              coalesce(s.place, 1000) as nth, coalesce(d.changed_on, d.named_on) as touched_on
            from understanding.difference d left join understanding.statement s on s.id = d.statement_id
              left join people.person o on o.id = d.owner
              left join people.person n on n.id = d.note_by
            """;

    private static final Leafing AS_THEY_CAME =
            Leafing.rising().day("named_on").number("nth").id("id");

    private static final Leafing AS_THEY_ENDED =
            Leafing.falling().day("touched_on").id("id");

    private final JdbcClient db;

    DifferenceStore(JdbcClient db) {
        this.db = db;
    }

    /** In the order in which they came up. */
    List<Difference> at(TableId table) {
        return Together.read("understanding.differences", table, this::at).orElse(List.of());
    }

    /** Open ones in the order in which they came up, but for those about these statements. */
    Leaf<Difference> open(TableId table, List<StatementId> beside, Turn turn) {
        return leaf(AS_THEY_CAME, "d.state in ('named', 'talked')", table, beside, turn);
    }

    /** Those that are settled or were agreed upon, the latest first, but for those about these statements. */
    Leaf<Difference> over(TableId table, List<StatementId> beside, Turn turn) {
        return leaf(AS_THEY_ENDED, "d.state not in ('named', 'talked')", table, beside, turn);
    }

    private Leaf<Difference> leaf(Leafing order, String where, TableId table, List<StatementId> beside, Turn turn) {
        return order.read(
                db,
                SELECT + " where d.table_id = :table and " + where
                        + " and (d.statement_id is null or d.statement_id <> all(:beside))",
                Map.of(
                        "table",
                        table.value(),
                        "beside",
                        beside.stream().map(StatementId::value).toArray(UUID[]::new)),
                turn,
                (row, _) -> difference(row));
    }

    private Map<TableId, List<Difference>> at(List<TableId> tables) {
        return db
                .sql(SELECT + " where d.table_id = any(:tables) order by d.named_on, nth, d.id")
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(new TableId(row.getObject("table_id", UUID.class)), difference(row)))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    /**
     * @param by who named it; absent where a round did
     * @return false when the same stands open already
     */
    boolean name(
            DifferenceId id,
            TableId table,
            Topic topic,
            PersonId owner,
            LocalDate lookAgain,
            Optional<PersonId> by,
            LocalDate on) {
        return db.sql("""
                        insert into understanding.difference (id, table_id, statement_id, found, between_partners, words,
                          owner, look_again, named_by, named_on)
                        values (:id, :table, :statement, :found, :between, :words, :owner, :again, :by, :on)
                        on conflict (table_id, found, between_partners)
                          where found is not null and state in ('named', 'talked') do nothing
                        """)
                        .param("id", id.value())
                        .param("table", table.value())
                        .param(
                                "statement",
                                topic instanceof Topic.Asked(var asked)
                                        ? asked.id().value()
                                        : null)
                        .param("found", topic instanceof Topic.Found found ? found.key() : null)
                        .param("between", between(topic))
                        .param("words", topic instanceof Topic.Own(var words) ? words : null)
                        .param("owner", owner.value())
                        .param("again", lookAgain)
                        .param("by", by.map(PersonId::value).orElse(null))
                        .param("on", on)
                        .update()
                == 1;
    }

    private static UUID[] between(Topic topic) {
        return topic instanceof Topic.Found found
                ? found.between().stream().map(PartnerId::value).toArray(UUID[]::new)
                : new UUID[0];
    }

    /** Who began the round that a difference came from: they keep it in mind at first. */
    PersonId whoBegan(RoundId round) {
        return new PersonId(db.sql("select begun_by from envelopes.round where id = :round")
                .param("round", round.value())
                .query(UUID.class)
                .single());
    }

    boolean takeBackWords(DifferenceId difference, TableId table, PersonId by, LocalDate on) {
        return db.sql("""
                        update understanding.difference set words = '', words_removed_on = :on, version = version + 1
                        where id = :id and table_id = :table and named_by = :by and words <> ''
                        """)
                        .param("on", on)
                        .param("id", difference.value())
                        .param("table", table.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    /** The same difference came up again, in a later round. */
    void nameAgain(DifferenceId difference, StatementId statement) {
        db.sql("update understanding.difference set statement_id = :statement where id = :id")
                .param("statement", statement.value())
                .param("id", difference.value())
                .update();
    }

    /** @return false when someone else saved it since this version */
    boolean change(Difference before, Change change, PersonId by, LocalDate on, long version) {
        return db.sql("""
                        update understanding.difference set state = :state, owner = :owner, look_again = :again,
                          note = :note, cost = :cost,
                          note_by = case when :note = note and :cost = cost then note_by when :note = '' then null
                            else cast(:by as uuid) end,
                          note_removed_on = case when :note = '' then note_removed_on end,
                          changed_on = :on, version = version + 1
                        where id = :id and version = :version
                        """)
                        .param("state", change.state().code())
                        .param("owner", change.owner().map(PersonId::value).orElse(null))
                        .param("again", change.lookAgain().orElse(null))
                        .param("note", change.note())
                        .param("cost", change.cost())
                        .param("by", by.value())
                        .param("on", on)
                        .param("id", before.id().value())
                        .param("version", version)
                        .update()
                == 1;
    }

    boolean takeBackNote(DifferenceId difference, TableId table, PersonId by, LocalDate on) {
        return db.sql("""
                        update understanding.difference set note = '', cost = '', note_by = null, note_removed_on = :on,
                          version = version + 1
                        where id = :id and table_id = :table and note_by = :by and note <> ''
                        """)
                        .param("on", on)
                        .param("id", difference.value())
                        .param("table", table.value())
                        .param("by", by.value())
                        .update()
                == 1;
    }

    private static Difference difference(ResultSet row) throws SQLException {
        return new Difference(
                new DifferenceId(row.getObject("id", UUID.class)),
                topic(row),
                row.getObject("named_on", LocalDate.class),
                Difference.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                Optional.ofNullable(row.getObject("owner", UUID.class)).map(PersonId::new),
                row.getString("owner_name"),
                Optional.ofNullable(row.getObject("look_again", LocalDate.class)),
                row.getString("note"),
                row.getString("cost"),
                row.getString("note_by"),
                row.getBoolean("note_is_mine"),
                row.getBoolean("named_by_me"),
                Optional.ofNullable(row.getObject("note_removed_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("changed_on", LocalDate.class)),
                row.getLong("version"));
    }

    private static Topic topic(ResultSet row) throws SQLException {
        if (row.getObject("statement_id") != null) return new Topic.Asked(StatementStore.statement(row));
        var found = row.getString("found");
        if (found == null) return new Topic.Own(row.getString("own_words"));
        return new Topic.Found(
                found,
                Arrays.stream((UUID[]) row.getArray("between_partners").getArray())
                        .map(PartnerId::new)
                        .toList());
    }
}
