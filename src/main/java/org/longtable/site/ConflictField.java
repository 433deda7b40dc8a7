package org.longtable.site;

/**
 * One field of a form that two people saved at once.
 *
 * @param label what people read, already in their language
 * @param mine what the person who is told wrote
 * @param theirs what is there now
 * @param same whether both say the same, so that there is nothing to choose
 */
public record ConflictField(String name, String label, String mine, String theirs, boolean same) {}
