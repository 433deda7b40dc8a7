package org.longtable.bringing;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Loads and saves what is brought in; only the site host who brings it sees it. */
@Component
class BringingStore {
    private static final Leafing LATEST = Leafing.falling().time("at").id("id");
    /** A run holds the lock of its own list to its end, whatever end that is. */
    static final int LOCK = 0x6272696e;

    private static final String HELD = """
            exists (select from pg_locks k where k.locktype = 'advisory' and k.granted and k.objsubid = 2
              and k.classid = %d and k.objid = (hashtext(b.id::text)::bigint & 4294967295)::oid
              and k.database = (select oid from pg_database where datname = current_database()))""".formatted(LOCK);
    private static final String SELECT = """
            select b.id, b.holds, b.source_id, coalesce(s.name, '') as source_name, b.file_name, b.header, b.row_count,
              b.read_as, b.at, b.state, b.beat_at, b.step, b.step_done, b.step_of, b.trouble, b.counts::text as counts,
            """ + HELD + """
             as held from bringing.bringing b left join bringing.source s on s.id = b.source_id
            """;

    private final JdbcClient db;

    BringingStore(JdbcClient db) {
        this.db = db;
    }

    boolean isHost() {
        return db.sql("select bringing.is_host()").query(Boolean.class).single();
    }

    void begin(BringingId id, Holds holds, String fileName, long size, String language, Instant at) {
        db.sql("""
                insert into bringing.bringing
                  (id, by_person, holds, file_name, size, header, row_count, read_as, language, at)
                values (:id, ground.asking(), :holds, :file, :size, '{}', 0, '', :language, :at)
                """)
                .param("id", id.value())
                .param("holds", holds.code())
                .param("file", fileName)
                .param("size", size)
                .param("language", language)
                .param("at", Timestamp.from(at))
                .update();
    }

    void looked(BringingId id, List<String> header, int rows, String readAs) {
        db.sql("update bringing.bringing set header = :header, row_count = :rows, read_as = :as where id = :id")
                .param("header", header.toArray(String[]::new))
                .param("rows", rows)
                .param("as", readAs)
                .param("id", id.value())
                .update();
    }

    Optional<Bringing> find(BringingId id) {
        return db.sql(SELECT + " where b.id = :id")
                .param("id", id.value())
                .query((row, _) -> bringing(row))
                .optional();
    }

    Leaf<Bringing> all(Turn turn) {
        return LATEST.read(db, SELECT + " where true", Map.of(), turn, (row, _) -> bringing(row));
    }

    /** Lists that came before with these columns; the latest first. */
    List<Source> sources(String signature) {
        return db.sql("""
                select id, name, mapping, seen_by from bringing.source where signature = :signature
                order by at desc, id desc limit 50
                """)
                .param("signature", signature)
                .query((row, _) -> source(row))
                .list();
    }

    Optional<Source> source(UUID id) {
        return db.sql("select id, name, mapping, seen_by from bringing.source where id = :id")
                .param("id", id)
                .query((row, _) -> source(row))
                .optional();
    }

    void keep(Source source, Holds holds, String signature, Instant at) {
        db.sql("""
                insert into bringing.source (id, holds, name, signature, mapping, seen_by, by_person, at)
                values (:id, :holds, :name, :signature, :mapping, :seen, ground.asking(), :at)
                on conflict (id) do update set mapping = excluded.mapping, seen_by = excluded.seen_by, at = excluded.at
                """)
                .param("id", source.id())
                .param("holds", holds.code())
                .param("name", source.name())
                .param("signature", signature)
                .param("mapping", source.mapping().written())
                .param("seen", source.seenBy())
                .param("at", Timestamp.from(at))
                .update();
    }

    /** @return whether it may run now, and nobody else has just begun it */
    boolean run(BringingId id, UUID source, Instant now, Instant silentSince) {
        return db.sql("""
                        update bringing.bringing b set state = 'running', source_id = :source, begun_at = :now, beat_at = :now,
                          step = 'reading', step_done = 0, step_of = row_count, stop_wanted = false, trouble = ''
                        where id = :id and (state in ('ready', 'stopped', 'failed')
                          or (state = 'running' and beat_at < :silent and not
                        """ + HELD + "))")
                        .param("source", source)
                        .param("now", Timestamp.from(now))
                        .param("silent", Timestamp.from(silentSince))
                        .param("id", id.value())
                        .update()
                == 1;
    }

    void stop(BringingId id) {
        db.sql("update bringing.bringing set stop_wanted = true where id = :id and state = 'running'")
                .param("id", id.value())
                .update();
    }

    /** Says how far a run is. @return whether it is to stop */
    boolean goesOn(BringingId id, String step, int done, int of, Instant now) {
        return db.sql("""
                update bringing.bringing set step = :step, step_done = :done, step_of = :of, beat_at = :now
                where id = :id returning stop_wanted
                """)
                .param("step", step)
                .param("done", done)
                .param("of", of)
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .query(Boolean.class)
                .optional()
                .orElse(true);
    }

    void ended(BringingId id, Bringing.State state, String trouble, Map<String, Long> counts, Instant now) {
        db.sql("""
                update bringing.bringing set state = :state, trouble = :trouble, counts = cast(:counts as jsonb),
                  ended_at = :now, step = '' where id = :id and state = 'running'
                """)
                .param("state", state.code())
                .param("trouble", trouble)
                .param("counts", JsonMapper.shared().writeValueAsString(counts))
                .param("now", Timestamp.from(now))
                .param("id", id.value())
                .update();
    }

    void remove(BringingId id) {
        db.sql("delete from bringing.bringing where id = :id")
                .param("id", id.value())
                .update();
    }

    void note(BringingId id, List<Finding> findings) {
        if (findings.isEmpty()) return;
        db.sql("""
                insert into bringing.finding (bringing_id, row_number, column_name, reason, was)
                select :id, * from unnest(:rows::int[], :columns::text[], :reasons::text[], :was::text[])
                """)
                .param("id", id.value())
                .param("rows", findings.stream().map(Finding::row).toArray(Integer[]::new))
                .param("columns", findings.stream().map(Finding::column).toArray(String[]::new))
                .param("reasons", findings.stream().map(Finding::reason).toArray(String[]::new))
                .param("was", findings.stream().map(Finding::was).toArray(String[]::new))
                .update();
    }

    /** What was noticed, the most frequent first. */
    List<Noticed> noticed(BringingId id) {
        return db.sql("""
                select reason, count(*)::int as often, min(row_number) as row,
                  (array_agg(column_name order by row_number))[1] as column_name
                from bringing.finding where bringing_id = :id group by reason order by often desc, reason
                """)
                .param("id", id.value())
                .query((row, _) -> new Noticed(
                        row.getString("reason"), row.getInt("often"), row.getInt("row"), row.getString("column_name")))
                .list();
    }

    private static Source source(ResultSet row) throws SQLException {
        return new Source(
                row.getObject("id", UUID.class),
                row.getString("name"),
                Mapping.read(row.getString("mapping")),
                row.getString("seen_by"));
    }

    private static Bringing bringing(ResultSet row) throws SQLException {
        return new Bringing(
                new BringingId(row.getObject("id", UUID.class)),
                Holds.of(row.getString("holds")).orElseThrow(),
                Optional.ofNullable(row.getObject("source_id", UUID.class)),
                row.getString("source_name"),
                row.getString("file_name"),
                List.of((String[]) row.getArray("header").getArray()),
                row.getInt("row_count"),
                row.getString("read_as"),
                row.getTimestamp("at").toInstant(),
                Bringing.State.of(row.getString("state")),
                row.getBoolean("held"),
                Optional.ofNullable(row.getTimestamp("beat_at")).map(Timestamp::toInstant),
                row.getString("step"),
                row.getInt("step_done"),
                row.getInt("step_of"),
                row.getString("trouble"),
                JsonMapper.shared().readValue(row.getString("counts"), new TypeReference<Map<String, Long>>() {}));
    }
}
