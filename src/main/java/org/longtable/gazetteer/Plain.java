package org.longtable.gazetteer;

import java.text.Normalizer;
import java.util.Locale;

/** Names without what people leave out or write differently: accents, hyphens, apostrophes, <i>St.</i> for <i>Saint</i>. */
final class Plain {
    private Plain() {}

    static String of(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replaceAll("['’ʼ`]", "")
                .replaceAll("[^\\p{L}\\p{N}]+", " ")
                .replaceAll("\\bste\\b", "sainte")
                .replaceAll("\\bst\\b", "saint")
                .replaceAll("\\bmt\\b", "mount")
                .strip();
    }

    /**
     * How many slips lie between two names: letters left out, added, changed or two turned around; {@code most + 1} when
     * there are more.
     */
    static int slips(String one, String other, int most) {
        if (Math.abs(one.length() - other.length()) > most) return most + 1;
        var before = new int[other.length() + 1];
        var last = new int[other.length() + 1];
        var now = new int[other.length() + 1];
        for (var j = 0; j <= other.length(); j++) last[j] = j;
        for (var i = 1; i <= one.length(); i++) {
            now[0] = i;
            var least = i;
            for (var j = 1; j <= other.length(); j++) {
                var changed = one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1;
                now[j] = Math.min(Math.min(now[j - 1], last[j]) + 1, last[j - 1] + changed);
                if (i > 1
                        && j > 1
                        && one.charAt(i - 1) == other.charAt(j - 2)
                        && one.charAt(i - 2) == other.charAt(j - 1)) now[j] = Math.min(now[j], before[j - 2] + 1);
                least = Math.min(least, now[j]);
            }
            if (least > most) return most + 1;
            var spare = before;
            before = last;
            last = now;
            now = spare;
        }
        return Math.min(last[other.length()], most + 1);
    }
}
