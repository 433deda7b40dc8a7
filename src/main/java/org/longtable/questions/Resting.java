package org.longtable.questions;

import java.time.Instant;
import org.longtable.vocabulary.RestId;

/**
 * A question that someone put aside.
 *
 * @param by the chosen name of who did; empty when the viewer may no longer see it
 * @param reason their words; empty when they gave none or took them back
 * @param byViewer whether the viewer did, who alone may take the words back
 */
public record Resting(RestId id, Question question, String by, Instant at, String reason, boolean byViewer) {}
