package org.longtable.network;

import java.util.Optional;
import org.longtable.tables.Acquaintances;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** Those to whom the asking person was introduced: both ends read each other's name and address. */
@Component
class Introduced implements Acquaintances {
    private final Introductions introductions;

    Introduced(Introductions introductions) {
        this.introductions = introductions;
    }

    @Override
    public Optional<Reached> reached(PersonId person) {
        return introductions.agreed().stream()
                .filter(one -> one.person().equals(person))
                .findFirst()
                .map(one -> new Reached(one.name(), one.email()));
    }
}
