package org.longtable.growing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.longtable.growing.Goal.State;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what the partners of a table want to reach, and who set it, for people who sit inside. */
@Component
public class Goals {
    /** What is written about one. @param partners who set it, beside the community where it did */
    public record Said(String words, boolean byCommunity, List<PartnerId> partners) {}

    private final JdbcClient db;
    private final Tables tables;
    private final History history;

    Goals(JdbcClient db, Tables tables, History history) {
        this.db = db;
        this.tables = tables;
        this.history = history;
    }

    /** In the order in which they were set. */
    @Transactional(readOnly = true)
    public List<Goal> at(TableView table) {
        return db.sql("""
                select g.id, g.words, g.by_community, g.partners, g.state, g.written_by = ground.asking() as mine, g.version
                from growing.goal g where g.table_id = :table order by g.written_on, g.id
                """)
                .param("table", table.id().value())
                .query((row, _) -> goal(row))
                .list();
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    Goal find(TableView table, UUID id) {
        return at(table).stream()
                .filter(goal -> goal.id().equals(id))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    @Transactional
    public void set(TableView table, Said said, PersonId me) {
        db.sql("""
                insert into growing.goal (id, table_id, words, by_community, partners, written_by, written_on, changed_on)
                values (:id, :table, :words, :community, :partners, :me, :on, :on)
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("words", said.words())
                .param("community", said.byCommunity())
                .param("partners", ids(said.partners()))
                .param("me", me.value())
                .param("on", tables.today(table))
                .update();
        history.keep(table.id(), "growing.history.goal", List.of(said.words()), Audience.inside(), null);
    }

    /** @throws SavedMeanwhile when someone else changed it since this version */
    @Transactional
    void change(TableView table, Goal goal, Said said, State state, long version) {
        var changed = db.sql("""
                update growing.goal set words = :words, by_community = :community, partners = :partners, state = :state,
                  changed_on = :on, removed_on = null, version = version + 1
                where id = :id and version = :version
                """)
                .param("words", said.words())
                .param("community", said.byCommunity())
                .param("partners", ids(said.partners()))
                .param("state", state.code())
                .param("on", tables.today(table))
                .param("id", goal.id())
                .param("version", version)
                .update();
        if (changed == 0) {
            var now = find(table, goal.id());
            throw new SavedMeanwhile(now.version(), Map.of("goal_words", now.words()));
        }
        if (goal.state() != state)
            history.keep(
                    table.id(), "growing.history.goal." + state.code(), List.of(said.words()), Audience.inside(), null);
    }

    /** Takes the words that one wrote back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBack(TableView table, UUID goal) {
        var taken = db.sql("""
                update growing.goal set words = '', state = 'dropped', removed_on = :on, version = version + 1
                where id = :id and table_id = :table and written_by = ground.asking() and words <> ''
                """)
                .param("on", tables.today(table))
                .param("id", goal)
                .param("table", table.id().value())
                .update();
        if (taken == 0) throw new NotFound();
    }

    private static UUID[] ids(List<PartnerId> partners) {
        return partners.stream().map(PartnerId::value).toArray(UUID[]::new);
    }

    private static Goal goal(ResultSet row) throws SQLException {
        return new Goal(
                row.getObject("id", UUID.class),
                row.getString("words"),
                row.getBoolean("by_community"),
                Arrays.stream((UUID[]) row.getArray("partners").getArray())
                        .map(PartnerId::new)
                        .toList(),
                State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getBoolean("mine"),
                row.getLong("version"));
    }
}
