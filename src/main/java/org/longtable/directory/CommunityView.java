package org.longtable.directory;

import org.longtable.vocabulary.CommunityId;

/**
 * A community by name, for lists and choices.
 *
 * @param place where it is, in its own words or as <i>Whitehorse, YT</i>; may be empty
 */
public record CommunityView(CommunityId id, String name, String place) {}
