package org.longtable.finding;

import java.util.Locale;
import java.util.UUID;
import org.longtable.directory.Subject;

/** What can be found: those who tell of themselves in the directory, and what they offer or look for. */
public record Item(Kind kind, UUID id) {
    public enum Kind {
        ORGANISATION("/organisations/"),
        COMMUNITY("/communities/"),
        PERSON("/people/"),
        OFFER("/offers/"),
        REQUEST("/offers/");

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public static Item of(Subject subject) {
        return new Item(Kind.valueOf(subject.kind().name()), subject.id());
    }

    /** The page on which it is read. */
    public String path() {
        return kind.path + id;
    }
}
