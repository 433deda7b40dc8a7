package org.longtable.directory;

import java.util.Locale;
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

    /** The page on which it is read. */
    public String path() {
        return kind.path + id;
    }
}
