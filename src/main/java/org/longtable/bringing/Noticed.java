package org.longtable.bringing;

/**
 * What was mended, refused or left as it is for one reason.
 *
 * @param often in how many cells
 * @param row the first of them
 * @param column its title
 */
public record Noticed(String reason, int often, int row, String column) {}
