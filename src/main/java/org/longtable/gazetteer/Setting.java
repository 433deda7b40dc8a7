package org.longtable.gazetteer;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What kind of surroundings a place has. This is a first guess, over which everyone has their own say.
 *
 * <ul>
 *   <li>Northern: the territories, and what lies north of one latitude in a province. The idea is that of the prescribed
 *       northern and intermediate zones of section 7303.1 of the federal Income Tax Regulations, made simpler: one
 *       latitude each, without their exceptions east and west (the Magdalen Islands and Haida Gwaii are intermediate
 *       there and not northern here). The latitudes were written down as they are remembered and have not been compared
 *       with that section; what could be read is section 4602 of the same Regulations, which begins the prescribed area
 *       of Quebec and of Ontario at the 50th parallel, as here for Quebec and half a degree off for Ontario.
 *   <li>Urban: within 25 km of a place of 50,000 or more, and all places within that distance hold together 80,000
 *       people. After Statistics Canada's census metropolitan areas (100,000 around a core of 50,000); lower, as
 *       the gazetteer leaves out those who live in no place of its own.
 *   <li>Small town: any other place of 1,000 or more, Statistics Canada's least for a population centre.
 *   <li>Rural: all else, and points more than 10 km from any place.
 * </ul>
 */
public enum Setting {
    URBAN,
    SMALL_TOWN,
    RURAL,
    NORTHERN;

    static final double REACH_KM = 25;
    static final double BESIDE_KM = 10;
    private static final int CORE = 50_000;
    private static final int TOGETHER = 80_000;
    private static final int TOWN = 1_000;

    /**
     * @param core how many live in the largest place within reach
     * @param together how many live in all places within reach
     * @param own how many live in the place itself, or in the nearest beside the point; 0 when there is none
     */
    static Setting of(Province province, double latitude, int core, int together, int own) {
        if (province.isNorthernAt(latitude)) return NORTHERN;
        if (core >= CORE && together >= TOGETHER) return URBAN;
        return own >= TOWN ? SMALL_TOWN : RURAL;
    }

    public static Optional<Setting> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of its name. */
    public String key() {
        return "gazetteer.setting." + code();
    }
}
