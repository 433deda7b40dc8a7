package org.longtable.site;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One field of a form that two people saved at once.
 *
 * @param mine what was typed or chosen
 * @param theirs what is there now
 * @param choices what can be chosen; nothing where words are written
 * @param several whether several of the choices can be chosen
 */
public record ConflictField(
        String name, String label, List<String> mine, List<String> theirs, List<Choice> choices, boolean several) {
    public boolean same() {
        return Set.copyOf(mine).equals(Set.copyOf(theirs));
    }

    /** Whether a day stands there, in both or in one of them alone. */
    public boolean isDay() {
        var filled = Stream.concat(mine.stream(), theirs.stream())
                .filter(value -> !value.isBlank())
                .toList();
        return choices.isEmpty()
                && !filled.isEmpty()
                && filled.stream().allMatch(value -> day(value).isPresent());
    }

    /** The day that is there now; of use where {@link #isDay()}. */
    public Optional<LocalDate> theirDay() {
        return theirs.stream().findFirst().flatMap(ConflictField::day);
    }

    private static Optional<LocalDate> day(String value) {
        try {
            return Optional.of(LocalDate.parse(value.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    /** The one thing that was typed or chosen. */
    public String words() {
        return mine.isEmpty() ? "" : mine.getFirst();
    }

    /** What is there now, as people read it. */
    public String theirsInWords() {
        return theirs.stream().map(this::inWords).collect(Collectors.joining(", "));
    }

    private String inWords(String value) {
        return choices.stream()
                .filter(choice -> choice.value().equals(value))
                .map(Choice::label)
                .findFirst()
                .orElse(value);
    }
}
