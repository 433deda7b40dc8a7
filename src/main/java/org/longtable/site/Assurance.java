package org.longtable.site;

/**
 * One more answer on the page of who sees what, handed over by the module it is about (as a bean).
 *
 * @param key text key of the question; {@code <key>.who} is its answer and {@code <key>.go} the text of the link
 * @param path where one can do something about it, also without an account
 */
public record Assurance(int order, String key, String path) {}
