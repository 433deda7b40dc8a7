package org.longtable.pace;

import java.time.Instant;

/**
 * How well the partners knew each other when they began, as someone entered it.
 *
 * @param by the chosen name of who entered it last; empty when the viewer may no longer see it
 */
record Known(Familiarity how, String by, Instant at, long version) {}
