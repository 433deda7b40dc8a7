package org.longtable.ground;

import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Sees to it that the server is there: when something else than {@link #stop} ended it, it is brought back, on the
 * same port, since that is where everyone looks for it.
 */
final class Watch {

    private static final System.Logger LOG = System.getLogger(Watch.class.getName());
    private static final int SECONDS_BETWEEN_TRIES = 3;

    /** Makes sure that a server keeps what it acknowledges. */
    interface Insistence {
        void on(Postmaster postmaster) throws SQLException;
    }

    private final Cluster cluster;
    private final Insistence insistence;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile Postmaster postmaster;

    private Watch(Cluster cluster, Postmaster postmaster, Insistence insistence) {
        this.cluster = cluster;
        this.postmaster = postmaster;
        this.insistence = insistence;
    }

    static Watch over(Cluster cluster, Postmaster postmaster, Insistence insistence) {
        var watch = new Watch(cluster, postmaster, insistence);
        Thread.ofPlatform().daemon().name("database watch").start(watch::keep);
        return watch;
    }

    Postmaster postmaster() {
        return postmaster;
    }

    /** Stops the server in order, for good. */
    void stop() throws IOException {
        stopping.countDown();
        synchronized (this) { // one that is just being brought back is stopped as well
            postmaster.stop();
        }
    }

    private void keep() {
        do {
            postmaster.awaitEnd();
        } while (bringBack() || !stopsMeanwhile());
    }

    private synchronized boolean bringBack() {
        if (stopping.getCount() == 0) {
            return false;
        }
        LOG.log(System.Logger.Level.WARNING, "The database server has ended by itself; bringing it back.");
        try {
            postmaster = insistedOn(cluster.startAgain(postmaster.port()));
            LOG.log(System.Logger.Level.WARNING, "The database server is back.");
            return true;
        } catch (IOException | SQLException | RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "It could not be brought back yet; this is tried again.", e);
            return false;
        }
    }

    private Postmaster insistedOn(Postmaster back) throws IOException, SQLException {
        var durable = false;
        try {
            insistence.on(back);
            durable = true;
            return back;
        } finally {
            if (!durable) {
                back.stop();
            }
        }
    }

    private boolean stopsMeanwhile() {
        try {
            return stopping.await(SECONDS_BETWEEN_TRIES, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            return true;
        }
    }
}
