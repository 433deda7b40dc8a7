package org.longtable.updates;

import org.longtable.vocabulary.FollowerId;

/**
 * Someone without a place, as the one who wrote to them sees it.
 *
 * @param state {@code asked} until they answer, then {@code following}
 * @param comesBack whether the last letter to them could not be delivered
 */
public record Follower(FollowerId id, String name, String email, String state, boolean comesBack) {}
