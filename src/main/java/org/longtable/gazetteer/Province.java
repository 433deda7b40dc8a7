package org.longtable.gazetteer;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Texts;

/**
 * A province or territory. Each has a latitude from which on it counts as northern; see {@link Setting}.
 */
public enum Province {
    AB(55, "alberta", "alb", "alta"),
    BC(55, "british columbia", "colombie britannique", "cb", "c b", "b c"),
    MB(53.33, "manitoba", "man"),
    NB(90, "new brunswick", "nouveau brunswick", "n b"),
    NL(
            51.7,
            "newfoundland and labrador",
            "terre neuve et labrador",
            "newfoundland",
            "terre neuve",
            "labrador",
            "tnl",
            "t n l"),
    NS(90, "nova scotia", "nouvelle ecosse", "ne", "n e", "n s"),
    NT(0, "northwest territories", "territoires du nord ouest", "nwt", "n w t", "tno", "t n o"),
    NU(0, "nunavut"),
    ON(50.58, "ontario", "ont"),
    PE(90, "prince edward island", "ile du prince edouard", "pei", "p e i", "ipe", "i p e"),
    QC(50, "quebec", "que", "pq", "p q"),
    SK(54.25, "saskatchewan", "sask"),
    YT(0, "yukon", "yukon territory", "territoire du yukon", "yn", "yk");

    private final double north;
    private final List<String> names;

    Province(double north, String... names) {
        this.north = north;
        this.names = List.of(names);
    }

    /** By its code. */
    public static Optional<Province> of(String code) {
        return Arrays.stream(values())
                .filter(one -> one.name().equalsIgnoreCase(code.strip()))
                .findFirst();
    }

    /** By its code or its name in English or French, however it is written. */
    public static Optional<Province> named(String typed) {
        var plain = Plain.of(typed);
        return Arrays.stream(values())
                .filter(one -> one.code().equals(plain) || one.names.contains(plain))
                .findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public String inWords(Texts texts) {
        return texts.t("gazetteer.province." + code());
    }

    boolean isNorthernAt(double latitude) {
        return latitude >= north;
    }
}
