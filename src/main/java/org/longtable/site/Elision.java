package org.longtable.site;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** French words that lose their last letter before a name that begins with a vowel: <i>de Anna</i> is <i>d’Anna</i>. */
final class Elision {
    private static final Pattern VOWEL =
            Pattern.compile("^[aàâeéèêëiîïoôuùûœæ]", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Elision() {}

    /** @param names what was put into the text; only what stands before one of these is looked at */
    static String of(String text, Object... names) {
        var said = text;
        for (var name : names)
            if (name instanceof String word && VOWEL.matcher(word).find() && said.contains("e " + word))
                said = Pattern.compile("(?<![\\p{L}’-])([Dd]|[Qq]u)e (?=" + Pattern.quote(word) + ")")
                        .matcher(said)
                        .replaceAll(found -> Matcher.quoteReplacement(found.group(1) + "’"));
        return said;
    }
}
