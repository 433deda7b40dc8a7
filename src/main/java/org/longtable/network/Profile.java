package org.longtable.network;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Province;

/**
 * What matching knows of someone: what they tell everyone of values, issues, sector and place, and what they offer and
 * look for. Codes are numbers in rising order.
 *
 * @param shares values and issues
 * @param needs for each concept that they look for, the concepts that answer it
 * @param offers concepts that they offer
 * @param place number of the place in the gazetteer; 0 where it is not known
 * @param sector the first of their sectors; empty where none is told
 */
record Profile(
        Subject subject,
        int[] shares,
        int[][] needs,
        int[] offers,
        int place,
        @Nullable Province province,
        Optional<Boolean> urban,
        boolean online,
        String sector) {

    /** How much of what they look for the other offers. */
    double answeredBy(Profile other) {
        if (needs.length == 0 || other.offers.length == 0) return 0;
        int answered = 0;
        for (var answers : needs) if (common(answers, other.offers) > 0) answered++;
        return (double) answered / needs.length;
    }

    boolean isInSamePlaceAs(Profile other) {
        return place != 0 && place == other.place;
    }

    boolean isInSameProvinceAs(Profile other) {
        return province != null && province == other.province;
    }

    /** Whether something about them puts them first on purpose: they are far from where most is. */
    boolean isFarOut() {
        return urban.filter(in -> !in).isPresent();
    }

    static int common(int[] one, int[] other) {
        int both = 0;
        for (int i = 0, j = 0; i < one.length && j < other.length; )
            if (one[i] == other[j]) {
                both++;
                i++;
                j++;
            } else if (one[i] < other[j]) i++;
            else j++;
        return both;
    }
}
