package org.longtable.bringing;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.longtable.ground.Asking;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** One list on its way in: read row by row, taken in by PostgreSQL in bulk, then written slice by slice. */
@Component
class Run {
    private static final int CHUNK = 2000;
    private static final int SLICE = 4000;
    /** Two lists at once could each not see what the other lists. */
    private static final long ONE_AT_A_TIME = 0x6272696e67696e67L;

    private final JdbcClient db;
    private final DataSource dataSource;
    private final BringingStore store;
    private final Pieces pieces;
    private final Places places;
    private final Codes codes;
    private final Languages languages;
    private final BelongingQuestions questions;
    private final Bounds bounds;
    private final Clock clock;

    Run(
            JdbcClient db,
            DataSource dataSource,
            BringingStore store,
            Pieces pieces,
            Places places,
            Codes codes,
            Languages languages,
            BelongingQuestions questions,
            Bounds bounds,
            Clock clock) {
        this.db = db;
        this.dataSource = dataSource;
        this.store = store;
        this.pieces = pieces;
        this.places = places;
        this.codes = codes;
        this.languages = languages;
        this.questions = questions;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** Within a transaction of whoever began it. */
    void bringIn(BringingId id, Runs.Progress progress) {
        if (!db.sql("select pg_try_advisory_xact_lock(:lock)")
                .param("lock", ONE_AT_A_TIME)
                .query(Boolean.class)
                .single()) throw new Unreadable("busy");
        db.sql("select pg_advisory_xact_lock(:lock, hashtext(:id))")
                .param("lock", BringingStore.LOCK)
                .param("id", id.toString())
                .query((_, _) -> 0)
                .list();
        var bringing = store.find(id).orElseThrow(NotFound::new);
        if (bringing.state() != Bringing.State.RUNNING) return; // begun twice, and done the first time
        var source = bringing.source().flatMap(store::source).orElseThrow(NotFound::new);
        var tally = new Tally();
        var last = read(bringing, source, tally, progress);
        progress.at("matching", 0, 1);
        does("select bringing.count_rows(:id)", id, source);
        var counts = write(bringing, source, last, progress);
        if (bringing.holds() == Holds.ORGANISATIONS) counts.putAll(tally.counts());
        pieces.forget(id);
        does("select bringing.unstage(:id)", id, source);
        store.ended(id, Bringing.State.DONE, "", counts, clock.instant());
    }

    private Map<String, Long> write(Bringing bringing, Source source, int last, Runs.Progress progress) {
        var id = bringing.id();
        return switch (bringing.holds()) {
            case PEOPLE -> asked(id, source);
            case TIES -> counted("select bringing.tie_all(:id, :source)::text", id, source);
            case GRANTS -> {
                does("select bringing.match_recipients(:id, :source)", id, source);
                list(id, source, last, progress);
                yield counted("select bringing.award_all(:id, :source)::text", id, source);
            }
            case ORGANISATIONS -> {
                does("select bringing.match(:id, :source)", id, source);
                var counts = list(id, source, last, progress);
                counts.putAll(counted("select bringing.counted(:id)::text", id, source));
                counts.put(
                        "same",
                        counts.getOrDefault("kept", 0L)
                                - counts.getOrDefault("fresh", 0L)
                                - counts.getOrDefault("changed", 0L));
                yield counts;
            }
        };
    }

    private Map<String, Long> list(BringingId id, Source source, int last, Runs.Progress progress) {
        for (var first = 1; first <= last; first += SLICE) {
            progress.at("writing", first, last);
            list(id, source, first, first + SLICE - 1);
        }
        does("select bringing.count_rows(:id)", id, source);
        var counts = new LinkedHashMap<String, Long>();
        for (var first = 1; first <= last; first += SLICE) {
            progress.at("changing", first, last);
            change(id, source.id(), first, first + SLICE - 1)
                    .forEach((name, more) -> counts.merge(name, more, Long::sum));
        }
        return counts;
    }

    private Map<String, Long> asked(BringingId id, Source source) {
        var counts = counted("select bringing.ask_all(:id, cast(:now as timestamptz))::text", id, source);
        Asking.person().ifPresent(me -> counts.put("asked_now", (long) questions.askSome(me)));
        return counts;
    }

    private void does(String function, BringingId id, Source source) {
        db.sql(function)
                .param("id", id.value())
                .param("source", source.id())
                .query((_, _) -> 0)
                .list();
    }

    /** @return number of the last row */
    private int read(Bringing bringing, Source source, Tally tally, Runs.Progress progress) {
        var texts = languages.in(language(bringing.id()));
        var placeholder = texts.t("bringing.no-name");
        var batch = new Batch(bringing.id(), dataSource, store);
        var read = 0;
        var last = 0;
        var known = places.remembering();
        var meant = codes.remembering();
        try (var lines = new ListFile(() -> pieces.open(bringing.id()), 1, bounds, clock).open()) {
            lines.next();
            while (lines.hasNext()) {
                var line = lines.next();
                var cells = new Cells(line, bringing.header(), source.mapping(), batch.findings());
                switch (bringing.holds()) {
                    case ORGANISATIONS -> batch.add(OrganisationRow.read(cells, known, meant, placeholder, tally));
                    case PEOPLE -> PersonRow.read(cells, meant, texts.language(), batch);
                    case TIES -> TieRow.read(cells, batch);
                    case GRANTS -> GrantRow.read(cells, placeholder, batch);
                }
                last = line.number();
                if (++read % CHUNK == 0 || !lines.hasNext()) {
                    batch.send();
                    progress.at("reading", read, bringing.rows());
                }
            }
        }
        return last;
    }

    private Language language(BringingId id) {
        return db.sql("select language from bringing.bringing where id = :id")
                .param("id", id.value())
                .query(String.class)
                .optional()
                .flatMap(Language::of)
                .orElse(Language.EN);
    }

    private void list(BringingId id, Source source, int first, int last) {
        db.sql("select bringing.list(:id, :source, :first, :last, :circle, :now)")
                .param("id", id.value())
                .param("source", source.id())
                .param("first", first)
                .param("last", last)
                .param("circle", source.seenBy())
                .param("now", Timestamp.from(clock.instant()))
                .query((_, _) -> 0)
                .list();
    }

    private Map<String, Long> change(BringingId id, UUID source, int first, int last) {
        return db.sql("select changed, kept_theirs from bringing.change(:id, :source, :first, :last)")
                .param("id", id.value())
                .param("source", source)
                .param("first", first)
                .param("last", last)
                .query((row, _) -> {
                    var counts = new LinkedHashMap<String, Long>();
                    counts.put("changed", row.getLong("changed"));
                    counts.put("theirs", row.getLong("kept_theirs"));
                    return counts;
                })
                .single();
    }

    private Map<String, Long> counted(String function, BringingId id, Source source) {
        var json = db.sql(function)
                .param("id", id.value())
                .param("source", source.id())
                .param("now", Timestamp.from(clock.instant()))
                .query(String.class)
                .single();
        return JsonMapper.shared().readValue(json, new TypeReference<LinkedHashMap<String, Long>>() {});
    }
}
