package org.longtable.tables;

/** How a table works together: informally, or with what a partnership asks for. Changing it loses nothing. */
public enum Form {
    COLLABORATION,
    PARTNERSHIP
}
