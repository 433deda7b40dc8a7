package org.longtable.gazetteer;

/** A place and how far it is from where one asks. */
public record Near(Place place, double km) {}
