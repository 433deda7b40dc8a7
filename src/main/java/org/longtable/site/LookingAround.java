package org.longtable.site;

/** A demonstration that can be opened from the first page of an installation that nobody has begun. */
public interface LookingAround {
    boolean isOffered();
}
