package org.longtable.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.OrganisationId;

/**
 * An organisation; everything else that it tells stands in its {@link Profile}.
 *
 * @param budget what it can spend in a year, as a decade band 0–4 (R60, F6), or null when it has not said
 * @param staff how many are paid, as a band 0–4, or null when it has not said
 * @param seenBy who may find it: the people at its tables and its own, everyone signed in, or anyone
 */
public record Organisation(
        OrganisationId id,
        String name,
        @Nullable Integer budget,
        @Nullable Integer staff,
        SeenBy seenBy,
        boolean mine,
        long version) {

    Organisation as(OrganisationId other) {
        return new Organisation(other, name, budget, staff, seenBy, mine, version);
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("its_name", name);
        return fields;
    }

    /** Who may find an organisation or a community. */
    public enum SeenBy {
        TABLES,
        EVERYONE,
        ANYONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
