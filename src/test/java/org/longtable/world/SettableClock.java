package org.longtable.world;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicReference;

/** Time as a test wants it. Every view of it in another zone follows. */
public final class SettableClock extends Clock {
    public static final ZoneId ZONE = ZoneId.of("America/Toronto");
    private final AtomicReference<Instant> now;
    private final ZoneId zone;

    public SettableClock() {
        this(new AtomicReference<>(Instant.parse("2026-02-02T15:00:00Z")), ZONE);
    }

    private SettableClock(AtomicReference<Instant> now, ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    /** It is ten in the morning of this day, in the installation's zone. */
    public void isOn(String day) {
        now.set(LocalDate.parse(day).atTime(LocalTime.of(10, 0)).atZone(ZONE).toInstant());
    }

    /** It is this very instant. */
    public void is(String instant) {
        now.set(Instant.parse(instant));
    }

    public void goesOnBy(Duration time) {
        now.updateAndGet(instant -> instant.plus(time));
    }

    public LocalDate today() {
        return LocalDate.now(withZone(ZONE));
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new SettableClock(now, other);
    }

    @Override
    public Instant instant() {
        return now.get();
    }
}
