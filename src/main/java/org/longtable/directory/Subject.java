package org.longtable.directory;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/** Of whom something is told: an organisation, a community or a person. */
public record Subject(Kind kind, UUID id) {
    /** Who can tell of themselves in the directory. */
    public enum Kind {
        ORGANISATION("/organisations/"),
        COMMUNITY("/communities/"),
        PERSON("/people/");

        static final Set<Kind> ALL = Set.of(values());

        private final String path;

        Kind(String path) {
            this.path = path;
        }

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Subject of(OrganisationId organisation) {
        return new Subject(Kind.ORGANISATION, organisation.value());
    }

    public static Subject of(CommunityId community) {
        return new Subject(Kind.COMMUNITY, community.value());
    }

    public static Subject of(PersonId person) {
        return new Subject(Kind.PERSON, person.value());
    }

    /** As it stands in an address or a form: {@code organisation:…}. */
    public String code() {
        return kind.code() + ":" + id;
    }

    /** Reads {@link #code}. */
    public static Optional<Subject> read(String code) {
        return Arrays.stream(Kind.values())
                .filter(kind -> code.startsWith(kind.code() + ":"))
                .findFirst()
                .flatMap(kind -> id(code.substring(kind.code().length() + 1)).map(id -> new Subject(kind, id)));
    }

    private static Optional<UUID> id(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }

    /** The page on which it is read. */
    public String path() {
        return kind.path + id;
    }
}
