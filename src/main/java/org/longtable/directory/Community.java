package org.longtable.directory;

import java.util.Map;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.vocabulary.CommunityId;

/**
 * A place or a shared identity; it has no legal form. Everything else that is told of it stands in its {@link Profile}.
 *
 * @param seenBy who may find it
 * @param mine whether the asking person may change what is written about it
 */
public record Community(CommunityId id, String name, SeenBy seenBy, boolean mine, long version) {
    Map<String, String> fields() {
        return Map.of("its_name", name);
    }
}
