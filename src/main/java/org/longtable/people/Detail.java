package org.longtable.people;

import java.util.Locale;

/** Something that a person tells about themselves beside their name. */
public record Detail(Field field, String value, SeenBy seenBy) {
    /** What can be told; {@code EMAIL}, {@code PHONE} and {@code OTHER} are ways to be reached. */
    public enum Field {
        PRONOUNS,
        EMAIL,
        PHONE,
        OTHER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public String key() {
            return "people.detail." + code();
        }

        int most() {
            return this == OTHER ? 500 : this == PRONOUNS || this == PHONE ? 60 : 200;
        }
    }
}
