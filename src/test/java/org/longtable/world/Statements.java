package org.longtable.world;

import java.util.concurrent.atomic.AtomicLong;

/** Counts what is asked of the database on behalf of people. */
public final class Statements {
    private static final AtomicLong COUNT = new AtomicLong();

    private Statements() {}

    /** How many statements the work took, among them the two that begin its transaction. */
    public static long during(Runnable work) {
        var before = COUNT.get();
        work.run();
        return COUNT.get() - before;
    }

    static void count() {
        COUNT.incrementAndGet();
    }
}
