package org.longtable.bringing;

import java.util.regex.Pattern;

/**
 * Cells that a spreadsheet would take for a formula get an apostrophe before them on the way out, and lose it on the way
 * in; a cell that had apostrophes of its own before such a beginning gets one more. Plain numbers stay as they are.
 */
final class Formulas {
    private static final Pattern FORMULA = Pattern.compile("'*[=+\\-@\\t\\r].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("-?\\d+(\\.\\d+)?");

    private Formulas() {}

    static String harmless(String cell) {
        return FORMULA.matcher(cell).matches() && !NUMBER.matcher(cell).matches() ? "'" + cell : cell;
    }

    static String read(String cell) {
        return cell.startsWith("'") && FORMULA.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
