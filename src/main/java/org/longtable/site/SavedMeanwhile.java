package org.longtable.site;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Someone else saved the same thing after this form was shown. Answered in one place with a page that shows both
 * texts; nothing of either is lost.
 */
public class SavedMeanwhile extends RuntimeException {
    private final long version;
    private final Map<String, List<String>> theirs;
    private final Map<String, List<Choice>> choices;
    private final Set<String> several;

    /**
     * @param version the version that is stored now
     * @param theirs what is stored now, by the field names of the form
     */
    public SavedMeanwhile(long version, Map<String, String> theirs) {
        this(version, theirs, Map.of());
    }

    /** @param choices what can be chosen in those fields in which one thing is chosen */
    public SavedMeanwhile(long version, Map<String, String> theirs, Map<String, List<Choice>> choices) {
        this(
                version,
                theirs.entrySet().stream()
                        .collect(Collectors.toMap(Map.Entry::getKey, field -> List.of(field.getValue()))),
                choices,
                Set.of());
    }

    private SavedMeanwhile(
            long version, Map<String, List<String>> theirs, Map<String, List<Choice>> choices, Set<String> several) {
        super(null, null, false, false);
        this.version = version;
        this.theirs = Map.copyOf(theirs);
        this.choices = Map.copyOf(choices);
        this.several = Set.copyOf(several);
    }

    /** As above, for a form that has fields in which several things can be chosen. */
    public static SavedMeanwhile several(
            Set<String> several, long version, Map<String, List<String>> theirs, Map<String, List<Choice>> choices) {
        return new SavedMeanwhile(version, theirs, choices, several);
    }

    /** The same, for a form that says what can be chosen in which field. */
    public SavedMeanwhile choosing(Map<String, List<Choice>> offered) {
        return new SavedMeanwhile(version, theirs, offered, several);
    }

    long version() {
        return version;
    }

    Map<String, List<String>> theirs() {
        return theirs;
    }

    /** What can be chosen in this field; nothing where words are written. */
    List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }

    boolean isSeveral(String field) {
        return several.contains(field);
    }
}
