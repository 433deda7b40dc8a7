package org.longtable.site;

import java.util.List;

/**
 * One field of a form that two people saved at once.
 *
 * @param label what people read, already in their language
 * @param mine what the person who is told wrote
 * @param theirs what is there now
 * @param choices what can be chosen; empty where words are written
 * @param same whether both say the same, so that there is nothing to choose
 */
public record ConflictField(String name, String label, String mine, String theirs, List<Choice> choices, boolean same) {
    /** What is there now, as people read it. */
    public String theirsInWords() {
        return choices.stream()
                .filter(choice -> choice.value().equals(theirs))
                .map(Choice::label)
                .findFirst()
                .orElse(theirs);
    }
}
