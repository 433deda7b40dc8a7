package org.longtable.listings;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * An organisation that a site host is about to list: only what is publicly known of it, and where that was found.
 *
 * @param seenBy who may find it: everyone signed in, or strangers too
 */
record Wanted(String name, String place, String website, String email, String about, String from, String seenBy) {
    /** What it tells, field by field, as far as anything is known. */
    Map<String, String> lines() {
        var lines = new LinkedHashMap<String, String>();
        lines.put("place", place);
        lines.put("website", website);
        lines.put("email", email);
        lines.put("about", about);
        lines.values().removeIf(String::isEmpty);
        return lines;
    }
}
