package org.longtable.site;

import java.util.List;
import java.util.Map;

/**
 * Someone else saved the same thing after this form was shown. Answered in one place with a page that shows both
 * texts; nothing of either is lost.
 */
public class SavedMeanwhile extends RuntimeException {
    private final long version;
    private final Map<String, String> theirs;
    private final Map<String, List<Choice>> choices;

    /**
     * @param version the version that is stored now
     * @param theirs what is stored now, by the field names of the form
     */
    public SavedMeanwhile(long version, Map<String, String> theirs) {
        this(version, theirs, Map.of());
    }

    /** @param choices what can be chosen in those fields in which one thing is chosen */
    public SavedMeanwhile(long version, Map<String, String> theirs, Map<String, List<Choice>> choices) {
        super(null, null, false, false);
        this.version = version;
        this.theirs = Map.copyOf(theirs);
        this.choices = Map.copyOf(choices);
    }

    long version() {
        return version;
    }

    Map<String, String> theirs() {
        return theirs;
    }

    /** What can be chosen in this field; nothing where words are written. */
    List<Choice> choices(String field) {
        return choices.getOrDefault(field, List.of());
    }
}
