package org.longtable.directory;

import org.longtable.people.SeenBy;

/** One thing that is told, and who sees it. */
public record Line(Field field, String value, SeenBy seenBy) {}
