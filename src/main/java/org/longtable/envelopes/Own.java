package org.longtable.envelopes;

import org.longtable.vocabulary.PartnerId;

/**
 * One's own side of a round.
 *
 * @param version how often this side has said something; the form carries it
 * @param byMe whether the asking person wrote what is sealed, and so may read it
 * @param byName the chosen name of a colleague who did; empty otherwise
 */
public record Own(PartnerId partner, Envelope.State state, long version, boolean byMe, String byName) {}
