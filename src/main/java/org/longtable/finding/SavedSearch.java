package org.longtable.finding;

import java.util.UUID;

/** A search that someone keeps. */
public record SavedSearch(UUID id, String name, Search search, LetterRhythm letters, long version) {
    public String path() {
        return "/find/saved/" + id;
    }
}
