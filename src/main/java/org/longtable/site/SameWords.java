package org.longtable.site;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;

/**
 * Which parts two texts have in common, in the same order, so that as few as can be are left (Myers, 1986). Texts with more
 * differences than anyone reads word by word have nothing in common but their beginning and their end, whatever was
 * typed: so neither time nor memory is without bounds.
 */
final class SameWords {
    private static final int MOST = 2_000;

    private final BitSet before = new BitSet();
    private final BitSet after = new BitSet();

    private SameWords() {}

    static SameWords of(List<String> before, List<String> after) {
        var numbers = new HashMap<String, Integer>();
        return of(numbered(before, numbers), numbered(after, numbers));
    }

    /** Whether this part of the text before stands in the text after as well. */
    boolean isBefore(int place) {
        return before.get(place);
    }

    boolean isAfter(int place) {
        return after.get(place);
    }

    private static int[] numbered(List<String> parts, HashMap<String, Integer> numbers) {
        return parts.stream()
                .mapToInt(part -> numbers.computeIfAbsent(part, _ -> numbers.size()))
                .toArray();
    }

    private static SameWords of(int[] before, int[] after) {
        var same = new SameWords();
        var begin = 0;
        int oldEnd = before.length;
        int newEnd = after.length;
        while (begin < oldEnd && begin < newEnd && before[begin] == after[begin]) begin++;
        while (oldEnd > begin && newEnd > begin && before[oldEnd - 1] == after[newEnd - 1]) {
            oldEnd--;
            newEnd--;
        }
        same.before.set(0, begin);
        same.after.set(0, begin);
        same.before.set(oldEnd, before.length);
        same.after.set(newEnd, after.length);
        same.between(Arrays.copyOfRange(before, begin, oldEnd), Arrays.copyOfRange(after, begin, newEnd), begin);
        return same;
    }

    /** The furthest that so many differences lead, on each diagonal, kept for each number of them. */
    private void between(int[] old, int[] young, int begin) {
        int most = Math.min(MOST, old.length + young.length);
        var furthest = new int[2 * most + 3];
        var kept = new ArrayList<int[]>();
        for (var differences = 0; differences <= most; differences++) {
            for (int diagonal = -differences; diagonal <= differences; diagonal += 2) {
                int at = most + 1 + diagonal;
                int x = isDown(furthest, at, diagonal, differences) ? furthest[at + 1] : furthest[at - 1] + 1;
                while (x < old.length && x - diagonal < young.length && old[x] == young[x - diagonal]) x++;
                furthest[at] = x;
                if (x >= old.length && x - diagonal >= young.length) {
                    back(kept, old.length, young.length, begin);
                    return;
                }
            }
            kept.add(Arrays.copyOfRange(furthest, most - differences, most + 3 + differences));
        }
    }

    /** From the end to the beginning, along what was kept. */
    private void back(List<int[]> kept, int oldEnd, int newEnd, int begin) {
        int x = oldEnd;
        int y = newEnd;
        for (int differences = kept.size(); differences > 0; differences--) {
            // One more on either side than there were differences.
            var furthest = kept.get(differences - 1);
            int at = differences + x - y;
            var down = isDown(furthest, at, x - y, differences);
            int from = down ? furthest[at + 1] : furthest[at - 1] + 1;
            same(begin, from, x, from - (x - y), y);
            y = from - (x - y) - (down ? 1 : 0);
            x = from - (down ? 0 : 1);
        }
        same(begin, 0, x, 0, y);
    }

    private static boolean isDown(int[] furthest, int at, int diagonal, int differences) {
        return diagonal == -differences || diagonal != differences && furthest[at - 1] < furthest[at + 1];
    }

    private void same(int begin, int oldFrom, int oldTo, int newFrom, int newTo) {
        before.set(begin + oldFrom, begin + oldTo);
        after.set(begin + newFrom, begin + newTo);
    }
}
