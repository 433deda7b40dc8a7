package org.longtable.bringing;

/**
 * How much of the lists to take along someone does not see. Told to the nearest ten below, and never that there is
 * nothing: what is hidden is nobody's business, and neither is whether it is there at all.
 */
public record LeftOut(long organisations, long ties, long grants) {
    private static final long STEP = 10;

    /** @return a multiple of ten; 0 means fewer than ten */
    public long roughly(String list) {
        return switch (list) {
            case "organisations" -> organisations / STEP * STEP;
            case "ties" -> ties / STEP * STEP;
            case "grants" -> grants / STEP * STEP;
            default -> 0;
        };
    }
}
