package org.longtable.network;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/** What may lie between two groups (R107). */
enum Gap {
    PROVINCE(profile -> Optional.ofNullable(profile.province()).map(Enum::name)),
    SETTING(profile -> profile.urban().map(String::valueOf)),
    SECTOR(profile -> Optional.of(profile.sector()).filter(sector -> !sector.isEmpty()));

    private final Function<Profile, Optional<String>> group;

    Gap(Function<Profile, Optional<String>> group) {
        this.group = group;
    }

    Optional<String> groupOf(Profile profile) {
        return group.apply(profile);
    }

    boolean isBetween(Profile one, Profile other) {
        var first = groupOf(one);
        var second = groupOf(other);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
