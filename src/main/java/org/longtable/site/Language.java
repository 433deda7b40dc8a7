package org.longtable.site;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The languages in which Longtable speaks. */
public enum Language {
    EN(Locale.CANADA),
    FR(Locale.CANADA_FRENCH);

    private final Locale locale;

    Language(Locale locale) {
        this.locale = locale;
    }

    public Locale locale() {
        return locale;
    }

    /** The code used in the database, in cookies and in {@code lang}: {@code en} or {@code fr}. */
    public String code() {
        return locale.getLanguage();
    }

    public Language other() {
        return this == EN ? FR : EN;
    }

    public static Optional<Language> of(String code) {
        return Arrays.stream(values())
                .filter(language -> language.code().equalsIgnoreCase(code))
                .findFirst();
    }

    /** The first language of the browser's wishes that we speak; English when there is none. */
    public static Language wished(String acceptLanguage) {
        try {
            var ranges = Locale.LanguageRange.parse(acceptLanguage.isBlank() ? "en" : acceptLanguage);
            var match = Locale.lookupTag(ranges, List.of("en", "fr"));
            return match == null ? EN : of(match).orElse(EN);
        } catch (IllegalArgumentException e) {
            return EN;
        }
    }
}
