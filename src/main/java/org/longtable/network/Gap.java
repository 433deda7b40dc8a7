package org.longtable.network;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What may lie between two groups (R107). */
enum Gap {
    PROVINCE(Profile::province),
    SETTING(profile -> profile.urban().orElse(null)),
    SECTOR(profile -> profile.sector().isEmpty() ? null : profile.sector());

    private final Function<Profile, @Nullable Object> group;

    Gap(Function<Profile, @Nullable Object> group) {
        this.group = group;
    }

    Optional<Object> groupOf(Profile profile) {
        return Optional.ofNullable(group.apply(profile));
    }

    boolean isBetween(Profile one, Profile other) {
        var first = group.apply(one);
        var second = group.apply(other);
        return first != null && second != null && !first.equals(second);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
