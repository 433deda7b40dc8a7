package org.longtable.gazetteer;

import org.longtable.site.Texts;

/**
 * A place of the gazetteer.
 *
 * @param id its number at GeoNames
 * @param part whether it is a part of a town
 */
public record Place(int id, String name, Province province, int population, Coordinates at, boolean part) {
    /** As it is stored where someone tells where they are. */
    public String code() {
        return Integer.toString(id);
    }

    /** <i>Whitehorse, Yukon</i>; in French <i>Whitehorse (Yukon)</i>. */
    public String inWords(Texts texts) {
        return texts.t("gazetteer.place", name, province.inWords(texts));
    }
}
