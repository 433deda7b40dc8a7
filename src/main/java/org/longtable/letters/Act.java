package org.longtable.letters;

import java.util.UUID;

/**
 * One act that a link in a letter lets its reader do, once, within thirty days.
 *
 * @param purpose what is done, such as {@code moment-confirmation}; prefixed with the module's noun
 * @param target what it is done to
 * @param version the version of that thing which the letter spoke of; 0 where it has none
 */
public record Act(String purpose, UUID target, long version) {}
