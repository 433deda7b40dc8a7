package org.longtable.bringing;

import java.time.Duration;
import java.time.Instant;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.vocabulary.Money;

/**
 * One file that is brought in, from the upload to what became of it.
 *
 * @param held whether a run holds the lock of this one; the database lets go of it when whoever ran it dies
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
        boolean held,
        Optional<Instant> beatAt,
        String step,
        int done,
        int of,
        String trouble,
        Map<String, Long> counts) {
    /** Within this time after a run was begun, it holds its lock. */
    static final Duration SILENCE = Duration.ofSeconds(10);

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
                && (held || beatAt.filter(at -> at.plus(SILENCE).isAfter(now)).isPresent());
    }

    /** Its run ended in the midst of things, so that nothing of it was kept. */
    boolean brokeOff(Instant now) {
        return state == State.RUNNING && !isRunning(now);
    }

    /** Its state in the list of all. */
    public String stateAt(Instant now) {
        return brokeOff(now) ? "broke-off" : state.code();
    }

    /** How far a run is, in hundredths: reading takes the first half. */
    public int percent() {
        var share = of == 0 ? 0 : Math.min(100, (int) (100L * done / of));
        return switch (step) {
            case "reading" -> share / 2;
            case "matching" -> 52;
            case "writing" -> 55 + share * 40 / 100;
            case "changing" -> 95 + share * 4 / 100;
            default -> 0;
        };
    }

    /** What the grants of a list come to, currency by currency. */
    public List<Money> totals() {
        return counts.entrySet().stream()
                .filter(count -> count.getKey().startsWith("total_"))
                .map(count -> new Money(
                        count.getValue(), Currency.getInstance(count.getKey().substring("total_".length()))))
                .toList();
    }

    public long count(String name) {
        return counts.getOrDefault(name, 0L);
    }
}
