package org.longtable.network;

/**
 * Someone who could be a partner, made ready to be passed over quickly: each of the numbers in a sign stands for one of 64
 * bits, so that two sets whose signs have no bit in common have no number in common.
 *
 * @param first whether they come first on purpose
 * @param wishes sign of what answers any of what they look for
 */
record Candidate(Profile profile, boolean first, long shares, long offers, long wishes) {
    static Candidate of(Profile profile, boolean first) {
        long wishes = 0;
        for (var answers : profile.needs()) wishes |= sign(answers);
        return new Candidate(profile, first, sign(profile.shares()), sign(profile.offers()), wishes);
    }

    private static long sign(int[] numbers) {
        long sign = 0;
        for (int number : numbers) sign |= 1L << number;
        return sign;
    }

    /** What a match of the two has at most, before what takes longer is looked at: a number for no eyes at all. */
    double most(Candidate other, Gaps gaps) {
        boolean gives = (wishes & other.offers) != 0 && (other.wishes & offers) != 0;
        boolean shares = (this.shares & other.shares) != 0;
        return new Match(
                        gives ? 1 : 0,
                        shares ? 1 : 0,
                        Match.NEAREST,
                        Match.near(profile, other.profile),
                        gaps.areBridgedBy(profile, other.profile) ? 1 : 0)
                .value();
    }
}
