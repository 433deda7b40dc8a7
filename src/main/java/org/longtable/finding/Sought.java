package org.longtable.finding;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longtable.finding.Words.Token;
import org.longtable.finding.Words.Word;

/**
 * The words that someone looks for. There is no language of operators: quotes, brackets and signs part words and mean
 * nothing else. The last word may be one that is still being typed.
 */
record Sought(List<Word> words) {
    private static final int MOST_WORDS = 12;
    private static final int LONGEST_WORD = 60;
    private static final int LEAST_FOR_A_SLIP = 4;
    private static final int LEAST_FOR_TWO_SLIPS = 8;

    /** Words that nearly every sentence has; they are looked for only where there are no others. */
    private static final Set<String> SMALL = Set.of(
            "a an and are as at be by for from in into is it of on or our that the their this to we who with you your"
                    .split(" "));

    private static final Set<String> SMALL_IN_FRENCH = Set.of(
            "au aux avec ce ces cette dans de des du elle en est et il ils l la le les leur leurs nos notre nous on ou par pas pour qu que qui sa se ses son sur un une vos votre vous y d c s j n"
                    .split(" "));

    static Sought of(String text) {
        var distinct = new LinkedHashMap<String, Word>();
        for (var word : Words.of(text))
            if (word.plain().length() <= LONGEST_WORD) distinct.putIfAbsent(word.plain(), word);
        var telling = distinct.values().stream().filter(word -> !isSmall(word)).toList();
        var words = telling.isEmpty() ? List.copyOf(distinct.values()) : telling;
        return new Sought(words.subList(0, Math.min(MOST_WORDS, words.size())));
    }

    private static boolean isSmall(Word word) {
        return SMALL.contains(word.plain()) || SMALL_IN_FRENCH.contains(word.plain());
    }

    boolean isLast(Word word) {
        return word.equals(words.getLast());
    }

    /** How many slips are forgiven in a word: none in a short one, where they would make another word of it. */
    static int slips(String word) {
        var length = word.codePointCount(0, word.length());
        if (length < LEAST_FOR_A_SLIP) return 0;
        return length < LEAST_FOR_TWO_SLIPS ? 1 : 2;
    }

    /** How surely a word is meant. */
    enum Sure {
        NOT,
        WITH_A_SLIP,
        BEGUN_OR_STEM,
        EXACTLY
    }

    /** Which of the words a text has, each as surely as it has it at best. */
    Map<Word, Sure> in(String text) {
        var found = new HashMap<Word, Sure>();
        for (var told : Words.in(text))
            for (var word : words) {
                var sure = sure(word, told);
                if (sure != Sure.NOT) found.merge(word, sure, (a, b) -> a.compareTo(b) > 0 ? a : b);
            }
        return found;
    }

    /** The text, with the words that are meant told apart from the rest. */
    List<Piece> marked(String text) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var told : Words.in(text)) {
            if (words.stream().allMatch(word -> sure(word, told) == Sure.NOT)) continue;
            if (told.start() > at) pieces.add(new Piece(text.substring(at, told.start()), false));
            pieces.add(new Piece(text.substring(told.start(), told.end()), true));
            at = told.end();
        }
        if (at < text.length()) pieces.add(new Piece(text.substring(at), false));
        return pieces;
    }

    /** Whether one who looks for the first word means the second: as it is, by its stem, begun, or with a slip. */
    Sure sure(Word sought, Token told) {
        if (told.form().equals(sought.plain())) return Sure.EXACTLY;
        // Neither a stem nor a slip that is forgiven changes the first letter.
        if (told.form().codePointAt(0) != sought.plain().codePointAt(0)) return Sure.NOT;
        if ((isLast(sought) && sought.plain().length() > 1 && told.form().startsWith(sought.plain()))
                || told.english().equals(sought.english())
                || told.french().equals(sought.french())) return Sure.BEGUN_OR_STEM;
        return isNear(sought.plain(), told.form()) ? Sure.WITH_A_SLIP : Sure.NOT;
    }

    private static boolean isNear(String sought, String told) {
        var slips = slips(sought);
        return slips > 0
                && Math.abs(sought.length() - told.length()) <= 2 * slips
                && distance(sought.codePoints().toArray(), told.codePoints().toArray()) <= slips;
    }

    /** Letters to put in, leave out, change, or to swap with their neighbour, to make one word of the other. */
    private static int distance(int[] a, int[] b) {
        var way = new int[a.length + 1][b.length + 1];
        for (var i = 0; i <= a.length; i++) way[i][0] = i;
        for (var j = 0; j <= b.length; j++) way[0][j] = j;
        for (var i = 1; i <= a.length; i++)
            for (var j = 1; j <= b.length; j++) {
                var same = a[i - 1] == b[j - 1] ? 0 : 1;
                way[i][j] = Math.min(Math.min(way[i - 1][j], way[i][j - 1]) + 1, way[i - 1][j - 1] + same);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                    way[i][j] = Math.min(way[i][j], way[i - 2][j - 2] + 1);
            }
        return way[a.length][b.length];
    }
}
