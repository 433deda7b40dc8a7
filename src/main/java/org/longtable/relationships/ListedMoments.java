package org.longtable.relationships;

import java.util.List;

/** One page of moments, the latest first. @param older whether there are more before these */
public record ListedMoments(List<MomentView> moments, int page, boolean older) {}
