package org.longtable.bringing;

/**
 * What was noticed about one cell.
 *
 * @param column title of the column, or the code of a field
 * @param reason last part of the text key {@code bringing.reason.…}
 * @param was what stood in the cell; empty where it must not be repeated
 */
record Finding(int row, String column, String reason, String was) {
    private static final int LONGEST = 300;

    Finding {
        if (was.length() > LONGEST) was = was.substring(0, LONGEST) + "…";
        if (column.length() > LONGEST) column = column.substring(0, LONGEST);
    }
}
