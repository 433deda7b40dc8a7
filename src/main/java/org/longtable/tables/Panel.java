package org.longtable.tables;

import gg.jte.Content;

/**
 * A piece of a table's page that another module shows there.
 *
 * @param order smaller stands higher among those of its place
 * @param path where it leads; empty where it leads to no page of its own
 */
public record Panel(Place place, int order, Content content, String path) {
    public Panel(Place place, int order, Content content) {
        this(place, order, content, "");
    }

    public enum Place {
        /** In the main column, as a section of its own. */
        MAIN,
        /** As one line of <i>Our work together</i>: the content of a list item. */
        WORK,
        /** As one line of <i>Understanding each other</i>: the content of a list item. */
        UNDERSTANDING,
        /** Beside, as a sheet of its own. */
        ASIDE
    }
}
