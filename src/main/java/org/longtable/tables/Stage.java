package org.longtable.tables;

/** Where a table is in its life. Stages change freely and may repeat. */
public enum Stage {
    GETTING_TO_KNOW,
    WORKING_IT_OUT,
    DOING_IT,
    LOOKING_BACK,
    WHAT_NEXT
}
