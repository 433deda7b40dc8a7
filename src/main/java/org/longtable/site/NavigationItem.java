package org.longtable.site;

/**
 * A place in the main navigation, handed over by the module it leads to (as a bean).
 *
 * @param order place among the others, smallest first
 * @param key text key of its name; {@code <key>.short} is its name on a phone
 * @param path where it leads
 */
public record NavigationItem(int order, String key, String path) {}
