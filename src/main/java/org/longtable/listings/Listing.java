package org.longtable.listings;

import java.time.LocalDate;

/**
 * How an organisation came to stand here before anyone of it was.
 *
 * @param by who brought it in; empty for strangers
 * @param from the list or the place it was found in; may be empty
 * @param nobodyYet whether still nobody of it is here
 */
public record Listing(String by, String from, LocalDate on, boolean nobodyYet) {}
