package org.longtable.site;

import java.util.Map;

/**
 * Someone else saved the same thing after this form was shown. Answered in one place with a page that shows both
 * texts; nothing of either is lost.
 */
public class SavedMeanwhile extends RuntimeException {
    private final long version;
    private final Map<String, String> theirs;

    /**
     * @param version the version that is stored now
     * @param theirs what is stored now, by the field names of the form
     */
    public SavedMeanwhile(long version, Map<String, String> theirs) {
        super(null, null, false, false);
        this.version = version;
        this.theirs = Map.copyOf(theirs);
    }

    long version() {
        return version;
    }

    Map<String, String> theirs() {
        return theirs;
    }
}
