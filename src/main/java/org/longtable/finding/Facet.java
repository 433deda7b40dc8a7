package org.longtable.finding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.gazetteer.Province;
import org.longtable.gazetteer.Setting;
import org.longtable.site.Texts;

/**
 * By what one can choose among those who are found. Ways of working are none of it: they are for two to compare, and
 * nobody is sorted by them.
 */
public enum Facet {
    WHAT,
    ART_FORM,
    SECTOR,
    POPULATION,
    LANGUAGE,
    PROVINCE,
    SETTING,
    ONLINE;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Text key of what it is called. */
    public String key() {
        return "finding.facet." + code();
    }

    private Field field() {
        return Field.valueOf(name());
    }

    /** What is told of a listing under this facet. */
    List<String> of(Listing listing, Whereabouts where) {
        return switch (this) {
            case WHAT -> List.of(listing.item().kind().code());
            case PROVINCE -> where.province().map(Province::code).stream().toList();
            case SETTING -> where.setting().map(Setting::code).stream().toList();
            default ->
                listing.lines().stream()
                        .filter(line -> line.field() == field())
                        .map(Line::value)
                        .filter(this::knows)
                        .distinct()
                        .toList();
        };
    }

    /** Whether what is told under this field is what one chooses among. */
    boolean isTold(Field other) {
        return this != WHAT && this != PROVINCE && field() == other;
    }

    /** Whether it can be chosen at all. */
    boolean knows(String value) {
        return switch (this) {
            case WHAT ->
                Arrays.stream(Item.Kind.values()).anyMatch(kind -> kind.code().equals(value));
            case PROVINCE ->
                Arrays.stream(Province.values()).anyMatch(one -> one.code().equals(value));
            default -> field().codes().contains(value);
        };
    }

    public String label(String value, Texts texts) {
        return switch (this) {
            case WHAT -> texts.t("finding.what." + value);
            case PROVINCE -> Province.of(value).map(one -> one.inWords(texts)).orElse(value);
            case ONLINE -> texts.t("finding.online");
            default -> field().inWords(value, texts);
        };
    }
}
