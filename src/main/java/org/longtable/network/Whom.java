package org.longtable.network;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;

/** Whom someone would like to meet: a person, or someone of an organisation. */
public record Whom(Optional<PersonId> person, Optional<OrganisationId> organisation) {
    public Whom {
        if (person.isPresent() == organisation.isPresent())
            throw new IllegalArgumentException("either a person or an organisation");
    }

    public static Whom person(PersonId person) {
        return new Whom(Optional.of(person), Optional.empty());
    }

    public static Whom someoneOf(OrganisationId organisation) {
        return new Whom(Optional.empty(), Optional.of(organisation));
    }

    static Whom of(@Nullable UUID person, @Nullable UUID organisation) {
        return new Whom(
                Optional.ofNullable(person).map(PersonId::new),
                Optional.ofNullable(organisation).map(OrganisationId::new));
    }

    /** As it stands in an address: {@code person:…} or {@code organisation:…}. */
    static Optional<Whom> read(String typed) {
        var parts = typed.split(":", 2);
        if (parts.length < 2) return Optional.empty();
        try {
            return switch (parts[0]) {
                case "person" -> Optional.of(person(PersonId.of(parts[1])));
                case "organisation" -> Optional.of(someoneOf(OrganisationId.of(parts[1])));
                default -> Optional.empty();
            };
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    boolean isOrganisation() {
        return organisation.isPresent();
    }

    /** Where one asks to be introduced to them. */
    public String path() {
        return "/introductions/new?to=" + this;
    }

    /** Their own page. */
    public String page() {
        return person.map(one -> "/people/" + one).orElseGet(() -> "/organisations/" + organisation.orElseThrow());
    }

    @Override
    public String toString() {
        return person.map(one -> "person:" + one).orElseGet(() -> "organisation:" + organisation.orElseThrow());
    }
}
