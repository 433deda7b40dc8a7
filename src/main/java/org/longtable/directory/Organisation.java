package org.longtable.directory;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.OrganisationId;

/**
 * What an organisation tells about itself.
 *
 * @param budget what it can spend in a year, as a decade band 0–4 (R60, F6), or null when it has not said
 * @param staff how many are paid, as a band 0–4, or null when it has not said
 * @param seenBy who may find it: the people at its tables and its own, everyone signed in, or anyone
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

    Organisation as(OrganisationId other) {
        return new Organisation(
                other, name, kind, sector, place, budget, staff, languages, about, seenBy, mine, version);
    }

    /** What is said in words, without name and description, as far as anything is. */
    public Map<String, String> facts() {
        var facts = new LinkedHashMap<String, String>();
        facts.put("kind", kind);
        facts.put("sector", sector);
        facts.put("place", place);
        facts.put("languages", languages);
        facts.values().removeIf(String::isEmpty);
        return facts;
    }

    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("its_name", name);
        fields.put("its_kind", kind);
        fields.put("its_sector", sector);
        fields.put("its_place", place);
        fields.put("its_languages", languages);
        fields.put("its_about", about);
        return fields;
    }

    /** Who may find an organisation. */
    public enum SeenBy {
        TABLES,
        EVERYONE,
        ANYONE;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
