package org.longtable.offers;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What kind of thing is offered or looked for. */
public enum OfferKind {
    SPACE,
    EQUIPMENT,
    TIME,
    KNOWLEDGE,
    PROMOTION,
    TRANSLATION,
    CHILDCARE,
    TRANSPORT,
    IDEAS,
    OTHER;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<OfferKind> of(String code) {
        return Arrays.stream(values()).filter(kind -> kind.code().equals(code)).findFirst();
    }

    public String key() {
        return "offers.kind." + code();
    }
}
