package org.longtable.policies;

import static org.longtable.directory.Field.POLICY_CHECKS;
import static org.longtable.directory.Field.POLICY_INSURANCE;
import static org.longtable.directory.Field.POLICY_NAMES;
import static org.longtable.directory.Field.POLICY_PAYMENT;
import static org.longtable.directory.Field.POLICY_PHOTOS;
import static org.longtable.directory.Field.POLICY_PRIVACY;
import static org.longtable.directory.Field.POLICY_PUBLISHING;
import static org.longtable.directory.Field.POLICY_ROOM;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.longtable.directory.Field;

/** Two rules that cannot both be kept: what one of two partners says, and what the other says. */
public enum Clash {
    PUBLICATION_AND_IDENTITY(one(POLICY_PUBLISHING, "publish"), one(POLICY_NAMES, "never")),
    PUBLICATION(one(POLICY_PUBLISHING, "publish"), one(POLICY_PUBLISHING, "nothing")),
    NAMES(one(POLICY_NAMES, "always"), one(POLICY_NAMES, "never")),
    PHOTOS(one(POLICY_PHOTOS, "freely", "needed"), one(POLICY_PHOTOS, "never")),
    PHOTOS_ASKED(one(POLICY_PHOTOS, "freely"), one(POLICY_PHOTOS, "each_time")),
    PRIVACY(one(POLICY_PRIVACY, "shared"), one(POLICY_PRIVACY, "stays")),
    CHECKS(one(POLICY_CHECKS, "asked_before", "asked_soon"), one(POLICY_CHECKS, "will_not")),
    ROOM(one(POLICY_ROOM, "ours_present"), one(POLICY_ROOM, "without_staff")),
    INSURANCE(one(POLICY_INSURANCE, "asked"), one(POLICY_INSURANCE, "none")),
    PAYMENT(one(POLICY_PAYMENT, "pays_later"), one(POLICY_PAYMENT, "needs_at_once", "needs_30")),
    PAYMENT_AT_ONCE(one(POLICY_PAYMENT, "pays_30"), one(POLICY_PAYMENT, "needs_at_once"));

    private record Says(Field field, List<String> codes) {
        boolean holds(Map<Field, String> rules) {
            return codes.contains(rules.getOrDefault(field, ""));
        }
    }

    private final Says first;
    private final Says second;

    Clash(Says first, Says second) {
        this.first = first;
        this.second = second;
    }

    private static Says one(Field field, String... codes) {
        for (var code : codes)
            if (!field.codes().contains(code)) throw new IllegalArgumentException(field + " has no " + code);
        return new Says(field, List.of(codes));
    }

    static Optional<Clash> of(String code) {
        return Arrays.stream(values()).filter(one -> one.code().equals(code)).findFirst();
    }

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Key of what it is called, in which {0} and {1} are the two partners. */
    public String key() {
        return "policies.clash." + code();
    }

    /** Where these two partners clash in this order: what the first says, and what the second says. */
    static List<Clash> between(Map<Field, String> first, Map<Field, String> second) {
        return Arrays.stream(values())
                .filter(clash -> clash.first.holds(first) && clash.second.holds(second))
                .toList();
    }
}
