package org.longtable.ground;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The clock of a demonstration. What happened there months ago is written through the product's own front doors as of
 * its own day: while a story is told, it is that day for the telling thread and today for everyone else.
 */
public final class StoryClock extends Clock {
    private static final ThreadLocal<@Nullable Instant> TOLD = new ThreadLocal<>();

    private final Clock today;
    private final ZoneId zone;

    /** @param today what time it is where nothing is being told */
    public StoryClock(Clock today) {
        this(today, ZoneOffset.UTC);
    }

    private StoryClock(Clock today, ZoneId zone) {
        this.today = today;
        this.zone = zone;
    }

    /** Does the work as of this instant. */
    public <T extends @Nullable Object> T at(Instant instant, Supplier<T> work) {
        var before = TOLD.get();
        TOLD.set(instant);
        try {
            return work.get();
        } finally {
            if (before == null) TOLD.remove();
            else TOLD.set(before);
        }
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new StoryClock(today, other);
    }

    @Override
    public Instant instant() {
        var told = TOLD.get();
        return told == null ? today.instant() : told;
    }
}
