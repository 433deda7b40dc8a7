package org.longtable.finding;

import jakarta.annotation.PreDestroy;
import java.io.UncheckedIOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Languages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * This node's index: made in the background when it starts, and brought up to date before each search. Where very much
 * changed at once, as when a whole region was brought in, that happens in the background too, and until it is done
 * there is no index: what is hidden is not counted in the meantime.
 */
@Component
class IndexKeeping {
    private static final Logger LOG = LoggerFactory.getLogger(IndexKeeping.class);
    private static final int BATCH = 2_000;
    private static final int MOST_WHILE_SOMEONE_WAITS = 3_000;

    /** @param snapshot up to which it holds what took effect */
    private record Kept(Index index, String snapshot) {}

    private final IndexStore store;
    private final Languages languages;
    private final Gazetteer gazetteer;
    private final ReentrantLock turn = new ReentrantLock();
    private final ExecutorService background = Executors.newSingleThreadExecutor(Thread.ofPlatform()
            .name("finding")
            .daemon()
            .priority(Thread.MIN_PRIORITY)
            .factory());
    private @Nullable Kept kept;
    private boolean inWork;

    IndexKeeping(IndexStore store, Languages languages, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.store = store;
        this.languages = languages;
    }

    @EventListener(ApplicationReadyEvent.class)
    void prepare() {
        turn.lock();
        try {
            inBackground(() -> replace(whole()));
        } finally {
            turn.unlock();
        }
    }

    /** The index with all that took effect by now; nothing while it is being prepared. */
    Optional<Index> fresh() {
        turn.lock();
        try {
            if (inWork) return Optional.empty();
            var before = kept;
            if (before == null) {
                inBackground(() -> replace(whole()));
                return Optional.empty();
            }
            var changes = store.since(before.snapshot);
            if (changes.anew()) {
                inBackground(() -> replace(whole()));
                return Optional.empty();
            }
            if (changes.subjects().size() > MOST_WHILE_SOMEONE_WAITS) {
                inBackground(() -> replace(with(before.index, changes)));
                return Optional.empty();
            }
            kept = changes.subjects().isEmpty() ? new Kept(before.index, changes.now()) : with(before.index, changes);
            return Optional.of(before.index);
        } catch (UncheckedIOException | IllegalStateException e) {
            LOG.error("what changed could not be taken in for finding; all of it is prepared again", e);
            inBackground(() -> replace(whole()));
            return Optional.empty();
        } finally {
            turn.unlock();
        }
    }

    private void inBackground(Runnable work) {
        if (inWork) return;
        inWork = true;
        background.execute(() -> {
            try {
                work.run();
            } catch (RuntimeException e) {
                LOG.error("what is listed could not be prepared for finding; it is tried again at the next search", e);
            } finally {
                turn.lock();
                inWork = false;
                turn.unlock();
            }
        });
    }

    private void replace(Kept made) {
        turn.lock();
        try {
            var before = kept;
            kept = made;
            if (before != null && before.index != made.index) before.index.close();
        } finally {
            turn.unlock();
        }
    }

    /** What changes while it is read is noted as changed since. */
    private Kept whole() {
        var snapshot = store.snapshot();
        var index = new Index(languages, gazetteer);
        for (var kind : IndexStore.KINDS) {
            var ids = store.next(kind, IndexStore.BEFORE_ALL, BATCH);
            while (!ids.isEmpty()) {
                index.put(store.listed(ids));
                ids = store.next(kind, ids.getLast(), BATCH);
            }
        }
        index.settle();
        LOG.info("{} listings are prepared for finding, in {} MiB", index.count(), index.size() >> 20);
        return new Kept(index, snapshot);
    }

    private Kept with(Index index, IndexStore.Changes changes) {
        for (var from = 0; from < changes.subjects().size(); from += BATCH) {
            var some = changes.subjects()
                    .subList(from, Math.min(from + BATCH, changes.subjects().size()));
            put(index, some);
        }
        index.refresh();
        return new Kept(index, changes.now());
    }

    private void put(Index index, List<UUID> subjects) {
        var listed = store.listed(subjects);
        index.put(listed);
        var gone = new HashSet<>(subjects);
        listed.forEach(one -> gone.remove(one.item().id()));
        index.remove(gone);
    }

    @PreDestroy
    void close() {
        background.shutdownNow();
        turn.lock();
        try {
            if (kept != null) kept.index.close();
            kept = null;
        } finally {
            turn.unlock();
        }
    }
}
