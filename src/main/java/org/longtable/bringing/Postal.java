package org.longtable.bringing;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * A postal code as it is written here, <i>K0A 1B2</i>.
 *
 * @param reason last part of the text key of what was done, or empty
 */
record Postal(String code, String reason) {
    private static final Pattern CANADIAN = Pattern.compile("[A-Z]\\d[A-Z]\\d[A-Z]\\d");

    /** A letter that stands for the figure it looks like is mended; a code of another country stays as it is. */
    static Postal of(String written) {
        var letters = written.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0-]", "");
        if (letters.length() == 6) {
            var mended = new StringBuilder(letters);
            for (var i = 0; i < 6; i++) mended.setCharAt(i, i % 2 == 0 ? letters.charAt(i) : figure(letters.charAt(i)));
            if (CANADIAN.matcher(mended).matches())
                return new Postal(
                        mended.substring(0, 3) + " " + mended.substring(3),
                        mended.toString().equals(letters) ? "" : "postal-mended");
        }
        return new Postal(written, "postal-unknown");
    }

    /** Whether letters are brought along a rural route: its second character is 0. */
    boolean isRural() {
        return code.length() > 1 && code.charAt(1) == '0';
    }

    private static char figure(char letter) {
        return switch (letter) {
            case 'O' -> '0';
            case 'I', 'L' -> '1';
            default -> letter;
        };
    }
}
