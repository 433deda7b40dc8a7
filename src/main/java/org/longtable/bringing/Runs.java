package org.longtable.bringing;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.longtable.ground.Asking;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Brings lists in behind the page, one after another, each wholly or not at all: in one transaction, on behalf of whoever
 * began it. How far it is stands in another one, so that the page can tell.
 */
@Component
class Runs implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Runs.class);

    private final ExecutorService behind = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("bringing in").factory());
    private final Run run;
    private final BringingStore store;
    private final TransactionTemplate whole;
    private final TransactionTemplate apart;
    private final Clock clock;

    Runs(Run run, BringingStore store, PlatformTransactionManager transactions, Clock clock) {
        this.run = run;
        this.store = store;
        this.whole = new TransactionTemplate(transactions);
        this.apart = new TransactionTemplate(transactions);
        apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.clock = clock;
    }

    void beginAfterCommit(BringingId id, PersonId me) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                behind.execute(() -> Asking.as(me, () -> bringIn(id)));
            }
        });
    }

    private boolean bringIn(BringingId id) {
        try {
            whole.executeWithoutResult(_ -> run.bringIn(id, (step, done, of) -> goOn(id, step, done, of)));
            return true;
        } catch (Stopped e) {
            return ended(id, Bringing.State.STOPPED, "");
        } catch (Unreadable e) {
            return ended(id, Bringing.State.FAILED, e.reason());
        } catch (RuntimeException | Error e) {
            LOG.error("Bringing in {} failed", id, e);
            return ended(id, Bringing.State.FAILED, "broken");
        }
    }

    private void goOn(BringingId id, String step, int done, int of) {
        var stop = apart.execute(_ -> store.goesOn(id, step, done, of, clock.instant()));
        if (Boolean.TRUE.equals(stop)) throw new Stopped();
    }

    private boolean ended(BringingId id, Bringing.State state, String trouble) {
        apart.executeWithoutResult(_ -> store.ended(id, state, trouble, Map.of(), clock.instant()));
        return false;
    }

    /** Comes back when all that was begun before has ended. */
    void awaitAll() throws InterruptedException {
        try {
            behind.submit(() -> {}).get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void destroy() {
        behind.shutdownNow();
    }

    /** Whoever began it wants it to stop. */
    private static final class Stopped extends RuntimeException {
        Stopped() {
            super("stopped", null, false, false);
        }
    }

    /** Told how far a run is; throws where it is to stop. */
    interface Progress {
        void at(String step, int done, int of);
    }
}
