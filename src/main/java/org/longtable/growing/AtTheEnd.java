package org.longtable.growing;

import org.longtable.agreements.Standing;

/**
 * An agreement that is active or being written when its table is closed.
 *
 * @param goesOn whether the partners said that it goes on between them
 */
public record AtTheEnd(Standing standing, boolean goesOn) {}
