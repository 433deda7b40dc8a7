package org.longtable.site;

import java.util.List;

/** Something to read away from its own page, behind the link in a letter or on a sheet of paper. */
public record Told(String heading, List<Line> lines) {
    /** @param label what it is, or who said it */
    public record Line(String label, String words) {}

    public Told {
        lines = List.copyOf(lines);
    }
}
