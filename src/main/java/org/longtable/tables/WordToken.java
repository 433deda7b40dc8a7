package org.longtable.tables;

import static java.util.function.Predicate.not;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One word of a text, from where to where it stands. What is written as one word is one: <i>co-creation</i>,
 * <i>www.art.example</i>, <i>don’t</i>; but for what a French elision or an English <i>’s</i> puts beside a word.
 */
record WordToken(String text, int start, int end) {
    private static final String LETTERS = "[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}\\u00ad\\u200b-\\u200d]*+";
    private static final Pattern WRITTEN_TOGETHER =
            Pattern.compile(LETTERS + "(?:['’ʼ‐‑.@_·\\-]" + LETTERS + ")*+", Pattern.UNICODE_CHARACTER_CLASS);
    private static final Pattern ELISION = Pattern.compile(
            "^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’ʼ](?=[\\p{L}\\p{N}])",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern POSSESSIVE = Pattern.compile("['’ʼ]s$", Pattern.CASE_INSENSITIVE);
    private static final Pattern SPACE = Pattern.compile("[\\s\\u00a0\\u202f]*");

    static List<WordToken> in(String text) {
        var tokens = new ArrayList<WordToken>();
        var found = WRITTEN_TOGETHER.matcher(text);
        while (found.find()) split(found.group(), found.start(), tokens);
        return tokens;
    }

    private static void split(String written, int start, List<WordToken> tokens) {
        var elision = ELISION.matcher(written);
        if (elision.find()) {
            tokens.add(at(elision.group(), start));
            split(written.substring(elision.end()), start + elision.end(), tokens);
            return;
        }
        var possessive = POSSESSIVE.matcher(written);
        if (possessive.find()) {
            tokens.add(at(written.substring(0, possessive.start()), start));
            tokens.add(at(possessive.group(), start + possessive.start()));
        } else tokens.add(at(written, start));
    }

    private static WordToken at(String text, int start) {
        return new WordToken(text, start, start + text.length());
    }

    /** Whether nothing but space on one line, or one end of a line, is between two words. */
    static boolean areNextTo(String text, WordToken one, WordToken next) {
        var between = text.substring(one.end(), next.start());
        return SPACE.matcher(between).matches() && between.indexOf('\n') == between.lastIndexOf('\n');
    }

    /** Whether this is the other word, in the singular or the plural. */
    boolean is(WordToken form) {
        return readings().anyMatch(mine -> numbers(form.key()).anyMatch(its -> isRead(mine, its)));
    }

    /** Under which it is looked for: without accents and in small letters. */
    Stream<String> plain() {
        return readings().map(WordToken::plain).distinct();
    }

    /** All that {@link #plain()} may be where this word stands. */
    Stream<String> plainForms() {
        return numbers(key()).map(WordToken::plain).distinct();
    }

    /** As it is written, and for one that is written for all genders (<i>artiste·s</i>) what stands before the point. */
    private Stream<String> readings() {
        var whole = composed();
        var point = whole.indexOf('·');
        return point < 0 ? Stream.of(whole) : Stream.of(whole, whole.substring(0, point));
    }

    private String composed() {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\u00ad\\u200b-\\u200d]", "")
                .replaceAll("['’ʼ]", "’")
                .replaceAll("[‐‑]", "-")
                .replace("œ", "oe")
                .replace("Œ", "OE")
                .replace("æ", "ae")
                .replace("Æ", "AE");
    }

    private String key() {
        return composed().toLowerCase(Locale.ROOT);
    }

    /** In small letters it is the same; or it has no accent on a capital, as French is often typed (<i>Ecole</i>). */
    private static boolean isRead(String mine, String its) {
        if (mine.toLowerCase(Locale.ROOT).equals(its)) return true;
        if (mine.length() != its.length()) return false;
        for (var i = 0; i < mine.length(); i++) {
            var small = Character.toLowerCase(mine.charAt(i));
            if (small == its.charAt(i)) continue;
            if (!Character.isUpperCase(mine.charAt(i))
                    || !plain(String.valueOf(its.charAt(i))).equals(String.valueOf(small))) return false;
        }
        return true;
    }

    /** The word and its regular plurals, in English and in French; others are given as forms of their own. */
    private static Stream<String> numbers(String word) {
        if (word.length() < 2 || !Character.isLetter(word.charAt(word.length() - 1))) return Stream.of(word);
        var stem = word.substring(0, word.length() - 1);
        var ies = word.endsWith("y") ? stem + "ies" : "";
        var aux = word.endsWith("al") ? stem + "ux" : "";
        var es = word.matches(".*(s|x|z|ch|sh)") ? word + "es" : "";
        var x = word.matches(".*(au|eu|ou)") ? word + "x" : "";
        var s = word.matches(".*[sxz]") ? "" : word + "s";
        return Stream.of(word, s, es, ies, x, aux).filter(not(String::isEmpty));
    }

    private static String plain(String word) {
        return Normalizer.normalize(word, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
