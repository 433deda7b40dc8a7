package org.longtable.site;

import java.util.List;

/** The first rows of a list that stands whole on its own page. @param more how many more there are */
public record Excerpt<T>(List<T> rows, int more) {
    public boolean isEmpty() {
        return rows.isEmpty();
    }
}
