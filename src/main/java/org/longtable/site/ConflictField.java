package org.longtable.site;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

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
