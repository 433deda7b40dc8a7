package org.longtable.growing;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.growing.JointStatement.SignOn;
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

/** Front door: statements that several organisations sign on to, each by its own approval, for people who sit inside. */
@Component
public class JointStatements {
    /** A text as it is written. */
    public record Text(String title, String en, String fr) {}

    private final JdbcClient db;
    private final Tables tables;
    private final History history;

    JointStatements(JdbcClient db, Tables tables, History history) {
        this.db = db;
        this.tables = tables;
        this.history = history;
    }

    /** The latest first, each in its latest text. */
    @Transactional(readOnly = true)
    public List<JointStatement> at(TableView table) {
        var signOns = db
                .sql("""
                select s.joint_id, s.partner_id, s.number, s.approved_by, s.approved_on, s.withdrawn_on
                from growing.sign_on s join growing.joint j on j.id = s.joint_id where j.table_id = :table
                order by s.approved_on, s.partner_id
                """)
                .param("table", table.id().value())
                .query((row, _) -> Map.entry(
                        row.getObject("joint_id", UUID.class),
                        new SignOn(
                                new PartnerId(row.getObject("partner_id", UUID.class)),
                                row.getInt("number"),
                                row.getString("approved_by"),
                                row.getObject("approved_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("withdrawn_on", LocalDate.class)))))
                .list()
                .stream()
                .collect(groupingBy(Map.Entry::getKey, mapping(Map.Entry::getValue, toList())));
        return db.sql("""
                select distinct on (j.begun_on, j.id) j.id, w.number, w.title, w.en, w.fr, coalesce(p.name, '') as by_name,
                  w.written_on, w.written_by = ground.asking() as mine, w.removed_on
                from growing.joint j join growing.joint_text w on w.joint_id = j.id
                  left join people.person p on p.id = w.written_by
                where j.table_id = :table order by j.begun_on desc, j.id desc, w.number desc
                """)
                .param("table", table.id().value())
                .query((row, _) -> new JointStatement(
                        row.getObject("id", UUID.class),
                        row.getInt("number"),
                        row.getString("title"),
                        row.getString("en"),
                        row.getString("fr"),
                        row.getString("by_name"),
                        row.getObject("written_on", LocalDate.class),
                        row.getBoolean("mine"),
                        Optional.ofNullable(row.getObject("removed_on", LocalDate.class)),
                        signOns.getOrDefault(row.getObject("id", UUID.class), List.of())))
                .list();
    }

    /** @throws NotFound unless it is one of this table */
    @Transactional(readOnly = true)
    public JointStatement find(TableView table, UUID id) {
        return at(table).stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    @Transactional
    public UUID begin(TableView table, Text text, PersonId me) {
        var id = Ids.fresh();
        db.sql("insert into growing.joint (id, table_id, begun_by, begun_on) values (:id, :table, :me, :on)")
                .param("id", id)
                .param("table", table.id().value())
                .param("me", me.value())
                .param("on", tables.today(table))
                .update();
        write(table, id, 1, text, me);
        history.keep(table.id(), "growing.history.joint", List.of(text.title()), Audience.inside(), null);
        return id;
    }

    /**
     * Writes it anew. Approvals stand for the text that was approved, so each organisation approves this one again.
     *
     * @param after number of the text that was before the writer's eyes
     * @throws SavedMeanwhile when someone else wrote one since
     */
    @Transactional
    public void anew(TableView table, JointStatement statement, Text text, int after, PersonId me) {
        if (statement.number() != after || write(table, statement.id(), after + 1, text, me) == 0) {
            var now = find(table, statement.id());
            throw new SavedMeanwhile(now.number(), JointForm.stored(now));
        }
        history.keep(table.id(), "growing.history.joint-anew", List.of(text.title()), Audience.inside(), null);
    }

    private int write(TableView table, UUID joint, int number, Text text, PersonId me) {
        return db.sql("""
                insert into growing.joint_text (joint_id, number, title, en, fr, written_by, written_on)
                values (:joint, :number, :title, :en, :fr, :me, :on) on conflict do nothing
                """)
                .param("joint", joint)
                .param("number", number)
                .param("title", text.title())
                .param("en", text.en())
                .param("fr", text.fr())
                .param("me", me.value())
                .param("on", tables.today(table))
                .update();
    }

    /** Records the approval of one's own organisation. @return false when the text has changed since it was read */
    @Transactional
    public boolean signOn(
            TableView table, JointStatement statement, int seen, String approvedBy, LocalDate on, PersonId me) {
        if (statement.number() != seen || statement.removedOn().isPresent()) return false;
        db.sql("""
                insert into growing.sign_on
                  (joint_id, partner_id, number, approved_by, approved_on, person_id, recorded_on)
                values (:joint, :mine, :number, :by, :on, :me, :today)
                on conflict (joint_id, partner_id) do update set number = excluded.number, approved_by = excluded.approved_by,
                  approved_on = excluded.approved_on, person_id = excluded.person_id, recorded_on = excluded.recorded_on,
                  withdrawn_on = null
                """)
                .param("joint", statement.id())
                .param("mine", table.mine().value())
                .param("number", seen)
                .param("by", approvedBy)
                .param("on", on)
                .param("me", me.value())
                .param("today", tables.today(table))
                .update();
        keep(table, "growing.history.signed-on", statement);
        return true;
    }

    /** Takes the approval of one's own organisation back; that there was one stays. @throws NotFound if there is none */
    @Transactional
    public void withdraw(TableView table, JointStatement statement, PersonId me) {
        var withdrawn = db.sql("""
                update growing.sign_on set withdrawn_on = :today, person_id = :me
                where joint_id = :joint and partner_id = :mine and withdrawn_on is null
                """)
                .param("today", tables.today(table))
                .param("me", me.value())
                .param("joint", statement.id())
                .param("mine", table.mine().value())
                .update();
        if (withdrawn == 0) throw new NotFound();
        keep(table, "growing.history.signed-off", statement);
    }

    /** Takes one's own words back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBack(TableView table, JointStatement statement) {
        var taken = db.sql("""
                update growing.joint_text set en = '', fr = '', removed_on = :today
                where joint_id = :joint and number = :number and written_by = ground.asking() and removed_on is null
                """)
                .param("today", tables.today(table))
                .param("joint", statement.id())
                .param("number", statement.number())
                .update();
        if (taken == 0) throw new NotFound();
    }

    private void keep(TableView table, String what, JointStatement statement) {
        history.keep(table.id(), what, List.of(table.nameOfMine(), statement.title()), Audience.inside(), null);
    }
}
