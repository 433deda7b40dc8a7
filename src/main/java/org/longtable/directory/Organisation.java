package org.longtable.directory;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.OrganisationId;

/**
 * What an organisation tells about itself.
 *
 * @param budget what it can spend in a year, as a decade band 0–4 (R60, F6), or null when it has not said
 * @param staff how many are paid, as a band 0–4, or null when it has not said
 * @param seenBy who may find it: the people at its tables and its own, or everyone signed in
 */
public record Organisation(
        OrganisationId id,
        String name,
        String kind,
        String sector,
        String place,
        @Nullable Integer budget,
        @Nullable Integer staff,
        String languages,
        String about,
        SeenBy seenBy,
        boolean mine,
        long version) {

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("name", name);
        fields.put("kind", kind);
        fields.put("sector", sector);
        fields.put("place", place);
        fields.put("languages", languages);
        fields.put("about", about);
        return fields;
    }

    /** Who may find an organisation. */
    public enum SeenBy {
        TABLES,
        EVERYONE;

        String code() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
