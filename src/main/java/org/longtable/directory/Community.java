package org.longtable.directory;

import java.util.Map;
import org.longtable.vocabulary.CommunityId;

/**
 * A place or a shared identity; it has no legal form.
 *
 * @param mine whether the asking person may change what is written about it
 */
public record Community(CommunityId id, String name, String place, String about, boolean mine, long version) {
    Map<String, String> fields() {
        return Map.of("its_name", name, "its_place", place, "its_about", about);
    }
}
