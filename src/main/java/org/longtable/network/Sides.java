package org.longtable.network;

import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Subject;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;

/** For whom one looks, as it stands in an address or a form. */
final class Sides {
    private Sides() {}

    /** @throws NotFound when it names nobody */
    static Subject read(Typed typed, String name) {
        return Subject.read(typed.raw(name)).orElseThrow(NotFound::new);
    }

    static UUID id(String text) {
        return Optional.of(text)
                .filter(typed -> typed.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}"))
                .map(UUID::fromString)
                .orElseThrow(NotFound::new);
    }
}
