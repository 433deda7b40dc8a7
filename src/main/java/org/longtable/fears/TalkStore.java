package org.longtable.fears;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Talks as the asking person may know of them; what may be done about one is decided in the database. */
@Component
class TalkStore {
    private final JdbcClient db;
    private final Clock clock;

    TalkStore(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    boolean mayTakePart(TableId table) {
        return db.sql("select exists (select from fears.my_places() m where m.table_id = :table)")
                .param("table", table.value())
                .query(Boolean.class)
                .single();
    }

    /** The latest first. */
    List<Talk> at(TableId table) {
        return db.sql(TALKS + " where t.table_id = :table group by t.id order by t.asked_on desc, t.id desc")
                .param("table", table.value())
                .query((row, _) -> talk(row))
                .list();
    }

    /** Tables at which someone else asked and one's own partner has said nothing. */
    List<TableId> waiting() {
        return db.sql("""
                select t.table_id from fears.talk t join fears.my_talks() m on m.talk_id = t.id
                where t.closed_on is null and t.round_id is null
                  and not exists (select from fears.said s where s.talk_id = t.id and s.partner_id = m.partner_id)
                order by t.asked_on, t.id
                """)
                .query((row, _) -> new TableId(row.getObject("table_id", UUID.class)))
                .list();
    }

    String ask(UUID talk, TableId table, LocalDate on) {
        return db.sql("select fears.ask(:talk, :table, :on)")
                .param("talk", talk)
                .param("table", table.value())
                .param("on", on)
                .query(String.class)
                .single();
    }

    boolean say(UUID talk, boolean yes, LocalDate on) {
        return db.sql("select fears.say(:talk, :yes, :on)")
                .param("talk", talk)
                .param("yes", yes)
                .param("on", on)
                .query(String.class)
                .single()
                .equals("said");
    }

    String begin(UUID talk, RoundId round, LocalDate on) {
        return db.sql("select fears.begin(:talk, :round, :on, :at)")
                .param("talk", talk)
                .param("round", round.value())
                .param("on", on)
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    boolean guide(UUID talk, Talk.Guide guide) {
        return db.sql("select fears.choose_guide(:talk, :guide)")
                .param("talk", talk)
                .param("guide", guide.code())
                .query(Boolean.class)
                .single();
    }

    boolean wish(UUID talk, boolean keep) {
        return db.sql("select fears.wish(:talk, :keep)")
                .param("talk", talk)
                .param("keep", keep)
                .query(Boolean.class)
                .single();
    }

    /** @return kept, gone or unknown */
    String close(UUID talk, LocalDate on) {
        return db.sql("select fears.close(:talk, :on, :at)")
                .param("talk", talk)
                .param("on", on)
                .param("at", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
    }

    private static final String TALKS = """
            select t.id, t.asked_for, t.asked_on, t.round_id, t.guide, t.closed_on, t.kept,
              coalesce(array_agg(s.partner_id) filter (where s.yes), '{}') as yes,
              coalesce(array_agg(s.partner_id) filter (where s.keeps), '{}') as keepers,
              bool_or(s.yes) filter (where s.partner_id = any (array(select tables.my_partners_inside()))) as mine
            from fears.talk t left join fears.said s on s.talk_id = t.id
            """;

    private static Talk talk(ResultSet row) throws SQLException {
        return new Talk(
                row.getObject("id", UUID.class),
                new PartnerId(row.getObject("asked_for", UUID.class)),
                row.getObject("asked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("round_id", UUID.class)).map(RoundId::new),
                Talk.Guide.of(row.getString("guide")).orElseThrow(),
                partners(row, "yes"),
                Optional.ofNullable(row.getObject("mine", Boolean.class)),
                partners(row, "keepers"),
                Optional.ofNullable(row.getObject("closed_on", LocalDate.class)),
                row.getBoolean("kept"));
    }

    private static List<PartnerId> partners(ResultSet row, String column) throws SQLException {
        return Arrays.stream((UUID[]) row.getArray(column).getArray())
                .map(PartnerId::new)
                .toList();
    }
}
