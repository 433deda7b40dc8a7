package org.longtable.network;

/**
 * Someone who could be a partner, made ready to be passed over quickly: each of the numbers in a sign stands for one of 64
 * bits, so that two sets whose signs have no bit in common have no number in common.
 *
 * @param first whether they come first on purpose
 * @param many how many values and issues they share
 * @param wishes sign of what answers any of what they look for
 */
record Candidate(Profile profile, boolean first, int many, long shares, long offers, long wishes) {
    static Candidate of(Profile profile, boolean first) {
        long wishes = 0;
        for (var answers : profile.needs()) wishes |= sign(answers);
        return new Candidate(
                profile, first, profile.shares().length, sign(profile.shares()), sign(profile.offers()), wishes);
    }

    private static long sign(int[] numbers) {
        long sign = 0;
        for (int number : numbers) sign |= 1L << number;
        return sign;
    }

    /** What a match of the two has at most, wherever they are. */
    double most(Candidate other) {
        return most(other, 1, true);
    }

    /** What it has at most where they are, before what takes longer is looked at. */
    double most(Candidate other, Gaps gaps) {
        return most(other, Match.near(profile, other.profile), gaps.areBridgedBy(profile, other.profile));
    }

    private double most(Candidate other, double near, boolean isBridge) {
        boolean isExchange = (wishes & other.offers) != 0 && (other.wishes & offers) != 0;
        double shared =
                (shares & other.shares) == 0 ? 0 : (double) Math.min(many, other.many) / Math.max(many, other.many);
        return new Match(isExchange ? 1 : 0, shared, Match.NEAREST, near, isBridge ? 1 : 0).value();
    }
}
