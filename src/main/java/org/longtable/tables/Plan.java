package org.longtable.tables;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;

/**
 * A moment that is planned.
 *
 * @param what in a few words, or empty
 * @param kind code of the kind of moment, such as {@code meal}, or empty
 * @param time in the table's time zone
 */
public record Plan(
        PlanId id,
        TableId table,
        String what,
        String kind,
        LocalDate day,
        Optional<LocalTime> time,
        String place,
        State state,
        List<Asked> asked,
        PersonId madeBy,
        long version) {
    public enum State {
        OPEN,
        HAPPENED,
        CALLED_OFF
    }

    /**
     * Someone who is asked to come.
     *
     * @param name empty where the reader may not know it (C1)
     * @param coming what they said, once they have
     */
    public record Asked(PersonId person, String name, Optional<Boolean> coming) {}

    public Plan {
        asked = List.copyOf(asked);
    }

    Map<String, String> fields() {
        return Map.of(
                "what",
                what,
                "day",
                day.toString(),
                "time",
                time.map(LocalTime::toString).orElse(""),
                "place",
                place);
    }

    public boolean isOpen() {
        return state == State.OPEN;
    }

    public boolean asks(PersonId person) {
        return asked.stream().anyMatch(one -> one.person().equals(person));
    }

    /** Whether this person is asked and has not said whether they come. */
    public boolean waitsFor(PersonId person) {
        return isOpen()
                && asked.stream()
                        .anyMatch(one ->
                                one.person().equals(person) && one.coming().isEmpty());
    }

    /** What a person said to being asked. */
    public Optional<Boolean> answerOf(PersonId person) {
        return asked.stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .flatMap(Asked::coming);
    }

    public String path() {
        return "/tables/" + table + "/plans/" + id;
    }
}
