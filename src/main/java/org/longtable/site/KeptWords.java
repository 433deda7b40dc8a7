package org.longtable.site;

/**
 * Words that someone wrote in a form that was not taken.
 *
 * @param label the name of their field; empty where it has none of its own
 */
public record KeptWords(String label, String value) {}
