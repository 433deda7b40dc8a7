package org.longtable.growing;

import java.util.List;

/**
 * Something that a partnership names (R81).
 *
 * @param key of its texts
 * @param missing names of the partners for whom it is still to be said; empty where it is about the whole table
 * @param there whether it is named
 * @param path where it is said
 */
public record Part(String key, boolean there, List<String> missing, String path) {
    public Part {
        missing = List.copyOf(missing);
    }
}
