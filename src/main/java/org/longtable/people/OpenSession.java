package org.longtable.people;

import java.time.Instant;

/**
 * One place where someone is signed in.
 *
 * @param handle tells this session from the others, and opens nothing
 * @param browser roughly which browser on which device; empty when it did not say
 * @param here whether it is the one in use
 */
public record OpenSession(String handle, String browser, Instant since, Instant lastUsed, boolean here) {}
