package org.longtable.network;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Job;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.network.Graph.Changes;
import org.longtable.network.Graph.Gathering;
import org.longtable.network.Graph.Told;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * This node's picture of the living connections, kept up with the database: what changed since it was read is asked for
 * at every use and laid over it; when much has, it is read anew. It decides where to look and never what is shown: that
 * is verified in the database, on behalf of whoever asks.
 */
@Component
class LivingGraph {

    /** Rows fetched at once, so that no node holds the whole answer twice. */
    private static final int ROWS = 10_000;

    private static final int MOST_PATCHES = 4_096;

    /** Changes are kept for a day; who has not asked for half of one reads everything. */
    private static final Duration REMEMBERED = Duration.ofHours(12);

    /** A graph, until when it can be kept up, and for which day its faded connections were left out. */
    private record Held(Graph graph, long readAt, LocalDate since) {}

    private final Works works;
    private final Clock clock;
    private final Settings settings;
    private final ReentrantLock reading = new ReentrantLock();
    private final ConcurrentLinkedQueue<Ways.Room> rooms = new ConcurrentLinkedQueue<>();
    private volatile @Nullable Held held;

    LivingGraph(Works works, Clock clock, Settings settings) {
        this.works = works;
        this.clock = clock;
        this.settings = settings;
    }

    @Bean
    static Job forgetChangesOfTheNetwork(Works works) {
        return new Job(
                "network.forget_changes",
                Duration.ofHours(1),
                () -> works.run(db -> db.sql("select network.forget_changes()")
                        .query((_, _) -> 0)
                        .list()));
    }

    /** Ways over the connections that live today, as of now. */
    Ways ways() {
        return new Ways(now(), Graph.fadedBy(today()), rooms);
    }

    /** The graph, with all that was kept before this is called. */
    Graph now() {
        var before = held;
        if (before == null || isOld(before)) return readOnce();
        var changes = changes(before.graph).orElse(null);
        if (changes == null || before.graph.patches() + changes.people().size() > MOST_PATCHES) return readOnce();
        var graph = before.graph.with(changes);
        keep(before, graph);
        return graph;
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    /** A day that was set back, as in a demonstration, lets connections live again that had been left out. */
    private boolean isOld(Held one) {
        return System.nanoTime() - one.readAt > REMEMBERED.toNanos() || today().isBefore(one.since);
    }

    private Graph readOnce() {
        var before = held;
        reading.lock();
        try {
            var now = held;
            if (now != null && now != before && !isOld(now)) return now.graph;
            var day = today();
            var graph = read(Graph.leastWeight(day));
            held = new Held(graph, System.nanoTime(), day);
            return graph;
        } finally {
            reading.unlock();
        }
    }

    /** Another who was quicker may hold a newer one; either is complete for the snapshot that it names. */
    private void keep(Held before, Graph graph) {
        reading.lock();
        try {
            if (held == before) held = new Held(graph, System.nanoTime(), before.since);
        } finally {
            reading.unlock();
        }
    }

    private Graph read(double least) {
        return works.<Graph>in(db -> {
            var asOf = db.sql("select pg_current_snapshot()::text")
                    .query(String.class)
                    .single();
            var gathering = new Gathering();
            db.sql("select one, other, weight from network.graph where weight >= :least or weight is null")
                    .withFetchSize(ROWS)
                    .param("least", least)
                    .query(row -> {
                        var one = row.getObject(1, UUID.class);
                        var other = row.getObject(2, UUID.class);
                        if (other == null) gathering.isWilling(one);
                        else gathering.connects(one, other, row.getDouble(3));
                    });
            return gathering.asOf(asOf);
        });
    }

    /** What changed since a graph was read; nothing when it is too much to lay over it. */
    private Optional<Changes> changes(Graph graph) {
        return works.<Optional<Changes>>in(db -> {
            var people = new HashSet<UUID>();
            var asOf = new String[1];
            db.sql("select as_of, one, other from network.changed_since(:then::pg_snapshot)")
                    .withFetchSize(ROWS)
                    .param("then", graph.asOf())
                    .query(row -> {
                        asOf[0] = row.getString(1);
                        if (people.size() > MOST_PATCHES) return;
                        for (int column = 2; column <= 3; column++) {
                            var person = row.getObject(column, UUID.class);
                            if (person != null) people.add(person);
                        }
                    });
            if (people.size() > MOST_PATCHES) return Optional.empty();
            if (people.isEmpty()) return Optional.of(new Changes(people, new ArrayList<>(), people, asOf[0]));
            return Optional.of(readAnew(db, people, asOf[0]));
        });
    }

    /** Read after the snapshot: what is newer comes once more with the next changes. */
    private static Changes readAnew(JdbcClient db, HashSet<UUID> people, String asOf) {
        var ids = people.toArray(UUID[]::new);
        var told = db.sql("""
                select one, other, weight from network.living where one = any(:people)
                union select one, other, weight from network.living where other = any(:people)
                """)
                .param("people", ids)
                .query((row, _) ->
                        new Told(row.getObject(1, UUID.class), row.getObject(2, UUID.class), row.getDouble(3)))
                .list();
        var willing = new HashSet<>(db.sql("select person_id from network.willing where person_id = any(:people)")
                .param("people", ids)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
        return new Changes(people, told, willing, asOf);
    }
}
