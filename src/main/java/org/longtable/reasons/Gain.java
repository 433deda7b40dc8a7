package org.longtable.reasons;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** What organisations gain by working together (R88). */
public enum Gain {
    PERSPECTIVE,
    EXPERTISE,
    REACH,
    SAVED;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Gain> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    /** As they are kept in an envelope. */
    static String written(List<Gain> gains) {
        return gains.stream().map(Gain::code).collect(Collectors.joining(" "));
    }

    static List<Gain> read(String written) {
        return Arrays.stream(written.split(" "))
                .flatMap(code -> of(code).stream())
                .distinct()
                .toList();
    }
}
