package org.longtable.demonstration;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Asking;
import org.longtable.ground.StoryClock;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The words in which a story is told, as in {@code on(49).as(ANNA).notes(MEAL, DEV)}. Each deed goes through the
 * product's own front doors, on behalf of whoever does it, in a transaction of its own and as of its own day.
 */
final class Telling {
    private static final LocalTime MORNING = LocalTime.of(9, 20);
    private static final Duration BETWEEN_DEEDS = Duration.ofMinutes(11);

    private final FrontDoors doors;
    private final StoryClock clock;
    private final ZoneId zone;
    private final LocalDate today;
    private final TransactionTemplate transaction;
    private final Map<Part, PersonId> people;
    private @Nullable TableId table;
    private Instant last = Instant.EPOCH;

    /** @param people who arrived in stories told before, and may sit at this table as well */
    Telling(FrontDoors doors, StoryClock clock, Map<Part, PersonId> people) {
        this.doors = doors;
        this.clock = clock;
        this.people = people;
        this.zone = doors.settings().zone();
        this.today = LocalDate.now(clock.withZone(zone));
        this.transaction = new TransactionTemplate(doors.transactions());
    }

    /** That many days ago; 0 is today. */
    Day on(int daysAgo) {
        return new Day(today.minusDays(daysAgo));
    }

    LocalDate ago(int days) {
        return today.minusDays(days);
    }

    LocalDate in(int days) {
        return today.plusDays(days);
    }

    FrontDoors doors() {
        return doors;
    }

    PersonId id(Part part) {
        return Objects.requireNonNull(people.get(part), part.name());
    }

    /** Someone who has no account, and comes by paper. */
    void comesByPaper(Part part, PersonId person) {
        people.put(part, person);
    }

    TableId table() {
        return Objects.requireNonNull(table);
    }

    void isAbout(TableId set) {
        table = set;
    }

    <T> T does(PersonId who, LocalDate day, Supplier<T> deed) {
        try {
            return clock.at(
                    next(day),
                    () -> Asking.as(who, () -> Objects.requireNonNull(transaction.execute(_ -> done(deed)))));
        } catch (RuntimeException e) {
            throw new IllegalStateException("what happened on %s could not be told".formatted(day), e);
        }
    }

    private <T> T done(Supplier<T> deed) {
        doors.cast().doesNotWaitForTheDisk();
        return deed.get();
    }

    /** Deeds of one day follow each other, the first in the morning, and none is still to come. */
    private Instant next(LocalDate day) {
        var morning = day.atTime(MORNING).atZone(zone).toInstant();
        var then = morning.isAfter(last) ? morning : last.plus(BETWEEN_DEEDS);
        last = then;
        var now = clock.instant();
        return then.isAfter(now) ? now : then;
    }

    final class Day {
        private final LocalDate day;

        private Day(LocalDate day) {
            this.day = day;
        }

        /** Those who are new here; whoever arrived in another story is here already. */
        Day arrive(List<Part> parts) {
            for (var part : parts)
                if (part.hasAddress() && !people.containsKey(part))
                    people.put(
                            part,
                            clock.at(
                                    next(day),
                                    () -> doors.cast().arrives(part.name(), part.address(), part.language())));
            return this;
        }

        Voice as(Part part) {
            return new Voice(Telling.this, part, day);
        }

        Thoughtful thinks(Part part) {
            return new Thoughtful(Telling.this, part, day);
        }
    }
}
