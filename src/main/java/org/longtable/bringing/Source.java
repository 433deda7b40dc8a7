package org.longtable.bringing;

import java.util.UUID;

/**
 * A list that came once and may come again.
 *
 * @param seenBy who may find what is listed from it: everyone signed in, or anyone
 */
record Source(UUID id, String name, Mapping mapping, String seenBy) {}
