package org.longtable.listings;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.longtable.site.Texts;

/**
 * A number under which an organisation is known elsewhere.
 *
 * @param scheme whose number it is: one of {@link #SCHEMES}, or words of one's own
 */
public record Identifier(String scheme, String value) {
    static final String CHARITY = "charity_number";
    static final List<String> SCHEMES = List.of(CHARITY, "corporation_number", "other_number");
    private static final Pattern CHARITY_FORM = Pattern.compile("(\\d{9})RR(\\d{4})");

    /** Whose number it is, as people read it. */
    public String schemeInWords(Texts texts) {
        return SCHEMES.contains(scheme) ? texts.t("listings.scheme." + scheme) : scheme;
    }

    /**
     * A charity's number at the Canada Revenue Agency, as it is written: nine figures, RR, and four figures. Spaces and
     * hyphens do not matter, and where only the nine figures were given the first account is meant.
     */
    static Optional<String> charityNumber(String typed) {
        var plain = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\u00a0\\u202f.-]", "");
        if (plain.matches("\\d{9}")) plain += "RR0001";
        return Optional.of(plain).filter(number -> CHARITY_FORM.matcher(number).matches() && !number.startsWith("000"));
    }
}
