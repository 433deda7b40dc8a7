package org.longtable.tables;

import java.util.Optional;
import org.longtable.vocabulary.PersonId;

/** A module that knows how the asking person may write to someone whom no table of theirs holds yet. */
public interface Acquaintances {
    Optional<Reached> reached(PersonId person);

    record Reached(String name, String email) {}
}
