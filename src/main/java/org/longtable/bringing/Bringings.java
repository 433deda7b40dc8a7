package org.longtable.bringing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.longtable.ground.Job;
import org.longtable.ground.Works;
import org.longtable.site.Language;
import org.longtable.site.Leaf;
import org.longtable.site.Turn;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: lists that a site host brings in. For everybody else there is nothing here. */
@Component
public class Bringings {
    private static final int SHOWN = 4;

    private final BringingStore store;
    private final Pieces pieces;
    private final Runs runs;
    private final Bounds bounds;
    private final Clock clock;

    Bringings(BringingStore store, Pieces pieces, Runs runs, Bounds bounds, Clock clock) {
        this.store = store;
        this.pieces = pieces;
        this.runs = runs;
        this.bounds = bounds;
        this.clock = clock;
    }

    /** @throws NotFound unless the asking person is a site host */
    @Transactional(readOnly = true)
    public void insistOnHost() {
        if (!store.isHost()) throw new NotFound();
    }

    /** Keeps a file and looks through all of it. @throws Unreadable when it is no list */
    @Transactional
    BringingId take(Holds holds, String fileName, long size, InputStream file, Language language) {
        insistOnHost();
        if (size == 0) throw new Unreadable("empty");
        if (size > bounds.file().toBytes())
            throw new Unreadable("large", bounds.file().toMegabytes());
        var id = BringingId.fresh();
        store.begin(id, holds, shortened(fileName), size, language.code(), clock.instant());
        try {
            pieces.keep(id, file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        try (var lines = open(id, size).open()) {
            if (!lines.hasNext()) throw new Unreadable("empty");
            var header = header(lines.next().cells());
            var rows = 0;
            for (; lines.hasNext(); lines.next()) rows++;
            if (rows == 0) throw new Unreadable("only-header");
            store.looked(id, header, rows, lines.readAs());
        }
        return id;
    }

    private ListFile open(BringingId id, long size) {
        return new ListFile(() -> pieces.open(id), size, bounds, clock);
    }

    private static List<String> header(List<String> cells) {
        var last = cells.size();
        while (last > 0 && cells.get(last - 1).isBlank()) last--;
        return IntStream.range(0, last)
                .mapToObj(i ->
                        cells.get(i).isBlank() ? "#" + (i + 1) : cells.get(i).strip())
                .toList();
    }

    private static String shortened(String fileName) {
        var name = fileName.replaceAll("[\\p{Cc}/\\\\]", "").strip();
        return name.length() > 200 ? name.substring(0, 200) : name;
    }

    @Transactional(readOnly = true)
    Leaf<Bringing> all(Turn turn) {
        insistOnHost();
        return store.all(turn);
    }

    /** @throws NotFound unless the asking person is the site host who brought it */
    @Transactional(readOnly = true)
    Bringing find(BringingId id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** What stands in the first rows; nothing once the file is gone. */
    @Transactional(readOnly = true)
    Preview preview(Bringing bringing) {
        var columns = IntStream.range(0, bringing.header().size())
                .mapToObj(i -> new Preview.Sample(
                        MappingForm.field(i), bringing.header().get(i), new ArrayList<>()))
                .toList();
        try (var lines = open(bringing.id(), 1).open()) {
            lines.next();
            for (var shown = 0; shown < SHOWN && lines.hasNext(); shown++) {
                var cells = lines.next().cells();
                for (var i = 0; i < columns.size() && i < cells.size(); i++)
                    if (!Cells.isNothing(cells.get(i)))
                        columns.get(i).values().add(beginning(cells.get(i).strip()));
            }
        } catch (Unreadable e) {
            return new Preview(List.of());
        }
        return new Preview(columns);
    }

    private static String beginning(String text) {
        return text.length() > 60 ? text.substring(0, 60) + "…" : text;
    }

    /** Lists with these columns that came before. */
    @Transactional(readOnly = true)
    List<Source> before(Bringing bringing) {
        return store.sources(Mapping.signature(bringing.holds(), bringing.header()));
    }

    /** Begins to bring it in, in the background. @return false when it runs already or has ended */
    @Transactional
    boolean run(BringingId id, MappingForm.Wanted wanted, PersonId me) {
        var bringing = find(id);
        var known = wanted.before().flatMap(store::source);
        var source = new Source(
                known.map(Source::id).orElseGet(Ids::fresh),
                known.map(Source::name).orElse(wanted.name()),
                wanted.mapping(),
                wanted.seenBy());
        store.keep(source, bringing.holds(), Mapping.signature(bringing.holds(), bringing.header()), clock.instant());
        var now = clock.instant();
        if (!store.run(id, source.id(), now, now.minus(Bringing.SILENCE))) return false;
        runs.beginAfterCommit(id, me);
        return true;
    }

    @Transactional(readOnly = true)
    List<Noticed> noticed(BringingId id) {
        return store.noticed(id);
    }

    @Transactional
    void stop(BringingId id) {
        find(id);
        store.stop(id);
    }

    /** Forgets the file and its report; what was listed stays. @return false while it runs */
    @Transactional
    boolean remove(BringingId id) {
        if (find(id).isRunning(clock.instant())) return false;
        store.remove(id);
        return true;
    }

    @Bean
    static Job tidyBringings(Works works, Clock clock) {
        return new Job(
                "bringing.tidy",
                Duration.ofHours(6),
                () -> works.run(db -> db.sql("select bringing.tidy(:now)")
                        .param("now", java.sql.Timestamp.from(clock.instant()))
                        .query((_, _) -> 0)
                        .list()));
    }
}
