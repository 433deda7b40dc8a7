package org.longtable.bringing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * One file that is brought in, from the upload to what became of it.
 *
 * @param beatAt when its run last said that it goes on
 * @param counts what was counted, by name; empty until its run has ended well
 */
public record Bringing(
        BringingId id,
        Holds holds,
        Optional<UUID> source,
        String sourceName,
        String fileName,
        List<String> header,
        int rows,
        String readAs,
        Instant at,
        State state,
        Optional<Instant> beatAt,
        String step,
        int done,
        int of,
        String trouble,
        Map<String, Integer> counts) {
    /** How long a run may say nothing before it is taken for dead. */
    static final Duration SILENCE = Duration.ofMinutes(2);

    public enum State {
        READY,
        RUNNING,
        DONE,
        STOPPED,
        FAILED;

        static State of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public String path() {
        return "/bringing/" + id;
    }

    boolean isRunning(Instant now) {
        return state == State.RUNNING
                && beatAt.filter(at -> at.plus(SILENCE).isAfter(now)).isPresent();
    }

    /** Its run ended in the midst of things, so that nothing of it was kept. */
    boolean brokeOff(Instant now) {
        return state == State.RUNNING && !isRunning(now);
    }

    boolean canRun(Instant now) {
        return state != State.DONE && !isRunning(now);
    }

    /** How far a run is, in hundredths: reading takes the first half. */
    public int percent() {
        var share = of == 0 ? 0 : Math.min(100, (int) (100L * done / of));
        return switch (step) {
            case "reading" -> share / 2;
            case "matching" -> 52;
            case "writing" -> 55 + share * 40 / 100;
            case "changing" -> 96;
            default -> 0;
        };
    }

    public int count(String name) {
        return counts.getOrDefault(name, 0);
    }
}
