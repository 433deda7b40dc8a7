package org.longtable.ground;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waiting for what happens in other processes. */
final class Patience {

    private Patience() {}

    /** Whether it came true within the limit. An interruption is kept for later: a half-stopped server helps nobody. */
    static boolean until(BooleanSupplier truth, Duration limit) {
        var end = System.nanoTime() + limit.toNanos();
        var interrupted = false;
        try {
            while (!truth.getAsBoolean()) {
                if (System.nanoTime() - end >= 0) {
                    return false;
                }
                try {
                    Thread.sleep(10);
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
            return true;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
