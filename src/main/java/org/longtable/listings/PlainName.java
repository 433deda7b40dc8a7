package org.longtable.listings;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A name as it is compared: without accents and capitals, legal forms, articles and small words, in English and French.
 *
 * @param words what is left, in its order; never empty unless the name had no letter or figure at all
 */
record PlainName(List<String> words) {
    private static final int SHORT = 3;
    private static final int BEGINNING = 4;
    private static final int MOST_BEGINNINGS = 6;
    private static final Set<String> LEGAL = Set.of(
            "inc",
            "incorporated",
            "incorporee",
            "ltd",
            "limited",
            "ltee",
            "limitee",
            "corp",
            "corporation",
            "co",
            "cie",
            "llc",
            "llp",
            "senc",
            "osbl",
            "obnl",
            "society",
            "soc",
            "societe",
            "association",
            "assoc",
            "assn");
    private static final Set<String> SMALL = Set.of(
            "the", "a", "an", "of", "and", "for", "at", "in", "le", "la", "les", "l", "un", "une", "de", "du", "des",
            "d", "et", "en", "au", "aux", "pour");

    PlainName {
        words = List.copyOf(words);
    }

    static PlainName of(String name) {
        var all = split(name);
        var kept = all.stream()
                .filter(word -> !LEGAL.contains(word) && !SMALL.contains(word))
                .toList();
        return new PlainName(kept.isEmpty() ? all : kept);
    }

    /** A place as it is compared: what stands before the province or anything else that is added. */
    static String place(String told) {
        return String.join(" ", split(told.replaceFirst("\\s*[,(/;].*$", "")));
    }

    String text() {
        return String.join(" ", words);
    }

    /** How its words begin: whoever shares a beginning within one place is compared. */
    List<String> beginnings() {
        var all = words.stream()
                .filter(word -> word.codePointCount(0, word.length()) >= SHORT)
                .map(word -> word.substring(
                        0, word.offsetByCodePoints(0, Math.min(BEGINNING, word.codePointCount(0, word.length())))))
                .distinct()
                .limit(MOST_BEGINNINGS)
                .toList();
        return all.isEmpty() && !words.isEmpty() ? List.of(text()) : all;
    }

    private static List<String> split(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace("ł", "l")
                .replace("ß", "ss")
                .replaceAll("(?<=\\p{L})\\.(?=\\p{L}(?:\\.|\\b))", ""); // Y.M.C.A. is one word
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.collectingAndThen(Collectors.toList(), List::copyOf));
    }

    static String mark(String... parts) {
        return Integer.toHexString(Arrays.hashCode(parts))
                + Integer.toHexString(String.join("\n", parts).hashCode());
    }
}
