package org.longtable.bringing;

import java.util.List;

/** The columns of a list, each with what stands in its first rows. */
public record Preview(List<Sample> columns) {
    public record Sample(String field, String title, List<String> values) {}
}
