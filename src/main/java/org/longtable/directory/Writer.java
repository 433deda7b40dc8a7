package org.longtable.directory;

import org.longtable.people.PersonView;
import org.longtable.people.SeenBy;

/**
 * Of whom something is written, and how wide it can be told.
 *
 * @param widest by whom the subject itself is found: nothing it tells is seen by more
 * @param action where its forms stand
 * @param back the page to which one returns
 * @param listing where it is said who may find it
 */
public record Writer(Subject subject, String name, SeenBy widest, String action, String back, String listing) {
    static Writer of(Organisation organisation) {
        var subject = Subject.of(organisation.id());
        return of(subject, organisation.name(), organisation.seenBy().code());
    }

    static Writer of(Community community) {
        return of(
                Subject.of(community.id()), community.name(), community.seenBy().code());
    }

    static Writer of(PersonView person, String action, String back) {
        return new Writer(Subject.of(person.id()), person.name(), person.seenBy(), action, back, "/me/listing");
    }

    private static Writer of(Subject subject, String name, String seenBy) {
        var path = subject.path();
        return new Writer(subject, name, SeenBy.of(seenBy).orElseThrow(), path + "/profile/", path, path + "/details");
    }

    /** Who sees it when nothing else is said. */
    SeenBy usual(Field field) {
        if (field.isPrivateAtFirst()) return SeenBy.ME;
        return subject.kind() == Subject.Kind.PERSON || field.isForTablesAtFirst() ? SeenBy.TABLES : widest;
    }
}
