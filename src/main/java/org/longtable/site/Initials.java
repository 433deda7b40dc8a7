package org.longtable.site;

import java.util.Locale;

/** The one or two letters that stand for a name in a circle; whole characters in any script. */
public final class Initials {
    private Initials() {}

    public static String of(String name) {
        var words = name.strip().split("\\s+");
        var first = firstLetter(words[0]);
        return words.length > 1 ? first + firstLetter(words[words.length - 1]) : first;
    }

    private static String firstLetter(String word) {
        return word.codePoints()
                .filter(Character::isLetterOrDigit)
                .limit(1)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString()
                .toUpperCase(Locale.ROOT);
    }
}
