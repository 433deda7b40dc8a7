package org.longtable.tables;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;

/**
 * How much room words take in a drawing, reckoned before anyone's browser has seen them: by the widths of our typeface
 * (Atkinson Hyperlegible Next at weight 600, in hundredths of its size), rather too wide than too narrow, and roughly
 * by the character for every other script.
 */
public final class Lettering {
    private static final Pattern CHARACTER = Pattern.compile("\\X");
    private static final int[] SMALL = {
        55, 59, 51, 59, 56, 35, 59, 57, 29, 26, 54, 31, 88, 57, 57, 59, 60, 37, 50, 37, 57, 52, 73, 53, 51, 50
    };
    private static final int[] CAPITAL = {
        67, 64, 66, 69, 60, 57, 72, 71, 42, 55, 66, 56, 86, 72, 75, 63, 76, 65, 61, 60, 70, 64, 89, 68, 64, 62
    };
    private static final String NARROW = ".,:;!'’ \u00a0\u202f";
    private static final String SLIM = "()-/";

    private Lettering() {}

    /** The width of one line at this size, in the unit of the size. */
    public static double width(String words, double size) {
        return words.codePoints().mapToDouble(Lettering::em).sum() * size;
    }

    /** These words as far as there is room, ending in … where they had to be cut; characters are never split. */
    public static String fitted(String words, double size, double room) {
        if (width(words, size) <= room) return words;
        var kept = new StringBuilder();
        for (var character : CHARACTER.matcher(words).results().toList()) {
            if (width(kept + character.group() + "…", size) > room) break;
            kept.append(character.group());
        }
        return endedEarly(kept.toString().strip());
    }

    /** These words in one line if there is room, otherwise in two of about the same length, each as far as it fits. */
    public static List<String> lines(String words, double size, double room) {
        var parts = words.strip().split("\\s+");
        if (parts.length == 1 || width(words, size) <= room) return List.of(fitted(words.strip(), size, room));
        var best = List.<String>of();
        var least = Double.MAX_VALUE;
        for (int first = 1; first < parts.length; first++) {
            var lines = List.of(join(parts, 0, first), join(parts, first, parts.length));
            var widest =
                    lines.stream().mapToDouble(line -> width(line, size)).max().orElseThrow();
            if (widest < least) {
                least = widest;
                best = lines;
            }
        }
        return best.stream().map(line -> fitted(line, size, room)).toList();
    }

    private static String join(String[] parts, int from, int until) {
        return String.join(" ", Arrays.asList(parts).subList(from, until));
    }

    /** The mark keeps to the end of a name that is written from right to left. */
    private static String endedEarly(String kept) {
        return kept.codePoints().anyMatch(Lettering::runsLeft) ? kept + "…\u200f" : kept + "…";
    }

    private static boolean runsLeft(int character) {
        var direction = Character.getDirectionality(character);
        return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
                || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
    }

    private static double em(int character) {
        if (character >= 'a' && character <= 'z') return SMALL[character - 'a'] / 100.0;
        if (character >= 'A' && character <= 'Z') return CAPITAL[character - 'A'] / 100.0;
        if (NARROW.indexOf(character) >= 0) return 0.31;
        if (SLIM.indexOf(character) >= 0) return 0.44;
        return switch (Character.getType(character)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> 0;
            case Character.DECIMAL_DIGIT_NUMBER -> 0.67;
            case Character.LOWERCASE_LETTER -> "œæ".indexOf(character) >= 0 ? 0.95 : 0.64;
            case Character.UPPERCASE_LETTER -> "ŒÆ".indexOf(character) >= 0 ? 1.05 : 0.78;
            default -> character < 0x250 ? 0.96 : character < 0x1100 ? 0.8 : 1.2;
        };
    }
}
