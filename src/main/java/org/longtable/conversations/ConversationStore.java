package org.longtable.conversations;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.conversations.Recorded.Proposed;
import org.longtable.understanding.Difference.State;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Conversations, for people who sit inside; what is recorded is decided in the database. */
@Component
class ConversationStore {
    /** A conversation without what its items are about. */
    record Stored(UUID id, String by, LocalDate preparedOn, Optional<LocalDate> heldOn, List<StoredItem> items) {}

    record StoredItem(UUID id, String source, UUID ref, Optional<Recorded> record) {}

    private final JdbcClient db;

    ConversationStore(JdbcClient db) {
        this.db = db;
    }

    /** The latest first. */
    List<Stored> at(TableId table) {
        var items = items(table);
        return db.sql("""
                select c.id, coalesce(w.name, '') as by, c.prepared_on, c.held_on
                from conversations.conversation c left join people.person w on w.id = c.prepared_by
                where c.table_id = :table order by c.prepared_on desc, c.id desc
                """)
                .param("table", table.value())
                .query((row, _) -> {
                    var id = row.getObject("id", UUID.class);
                    return new Stored(
                            id,
                            row.getString("by"),
                            row.getObject("prepared_on", LocalDate.class),
                            Optional.ofNullable(row.getObject("held_on", LocalDate.class)),
                            items.getOrDefault(id, List.of()));
                })
                .list();
    }

    private Map<UUID, List<StoredItem>> items(TableId table) {
        return db
                .sql("""
                select i.conversation_id, i.id, i.source, i.ref, r.words, r.state, r.cost, coalesce(w.name, '') as by,
                  r.proposed_by = ground.asking() as mine, r.proposed_on, r.stands_on, r.removed_on, r.version,
                  array(select y.partner_id from conversations.yes y where y.item_id = i.id) as yes
                from conversations.item i left join conversations.record r on r.item_id = i.id
                  left join people.person w on w.id = r.proposed_by
                where i.table_id = :table order by i.place
                """)
                .param("table", table.value())
                .query((row, _) -> Map.entry(
                        row.getObject("conversation_id", UUID.class),
                        new StoredItem(
                                row.getObject("id", UUID.class),
                                row.getString("source"),
                                row.getObject("ref", UUID.class),
                                record(row))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
    }

    UUID prepare(TableId table, PersonId by, LocalDate on) {
        var id = Ids.fresh();
        db.sql("""
                insert into conversations.conversation (id, table_id, prepared_by, prepared_on)
                values (:id, :table, :by, :on)
                """)
                .param("id", id)
                .param("table", table.value())
                .param("by", by.value())
                .param("on", on)
                .update();
        return id;
    }

    void add(UUID conversation, TableId table, int place, String source, UUID ref) {
        db.sql("""
                insert into conversations.item (id, conversation_id, table_id, place, source, ref)
                values (:id, :conversation, :table, :place, :source, :ref)
                """)
                .param("id", Ids.fresh())
                .param("conversation", conversation)
                .param("table", table.value())
                .param("place", place)
                .param("source", source)
                .param("ref", ref)
                .update();
    }

    boolean held(UUID conversation, TableId table, LocalDate on) {
        return db.sql("""
                        update conversations.conversation set held_on = :on
                        where id = :id and table_id = :table and held_on is null
                        """)
                        .param("on", on)
                        .param("id", conversation)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    boolean drop(UUID conversation, TableId table) {
        return db.sql("delete from conversations.conversation where id = :id and table_id = :table and held_on is null")
                        .param("id", conversation)
                        .param("table", table.value())
                        .update()
                == 1;
    }

    String propose(UUID item, Proposed proposed, long version, LocalDate on) {
        return db.sql("select conversations.propose(:item, :words, cast(:state as text), :cost, :version, :on)")
                .param("item", item)
                .param("words", proposed.words())
                .param("state", proposed.state().map(State::code).orElse(null))
                .param("cost", proposed.cost())
                .param("version", version)
                .param("on", on)
                .query(String.class)
                .single();
    }

    String agree(UUID item, long version, LocalDate on) {
        return db.sql("select conversations.agree(:item, :version, :on)")
                .param("item", item)
                .param("version", version)
                .param("on", on)
                .query(String.class)
                .single();
    }

    boolean refuse(UUID item) {
        return db.sql("select conversations.refuse(:item)")
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    boolean takeBack(UUID item, LocalDate on) {
        return db.sql("select conversations.take_back(:item, :on)")
                .param("item", item)
                .param("on", on)
                .query(Boolean.class)
                .single();
    }

    private static Optional<Recorded> record(ResultSet row) throws SQLException {
        var words = row.getString("words");
        if (words == null) return Optional.empty();
        return Optional.of(new Recorded(
                words,
                state(row.getString("state")),
                row.getString("cost"),
                row.getString("by"),
                row.getBoolean("mine"),
                row.getObject("proposed_on", LocalDate.class),
                Arrays.stream((UUID[]) row.getArray("yes").getArray())
                        .map(PartnerId::new)
                        .toList(),
                Optional.ofNullable(row.getObject("stands_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
                row.getLong("version")));
    }

    private static Optional<State> state(@Nullable String code) {
        return Optional.ofNullable(code)
                .flatMap(one -> Arrays.stream(State.values())
                        .filter(state -> state.code().equals(one))
                        .findFirst());
    }
}
