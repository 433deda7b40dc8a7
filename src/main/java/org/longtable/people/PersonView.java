package org.longtable.people;

import java.util.List;
import java.util.Optional;
import org.longtable.vocabulary.PersonId;

/**
 * A person, with what whoever asks may see of them.
 *
 * @param seenBy who sees the name: the people at their tables and in their organisations, or everyone
 */
public record PersonView(PersonId id, String name, SeenBy seenBy, long version, List<Detail> details) {
    public Optional<Detail> detail(Detail.Field field) {
        return details.stream().filter(detail -> detail.field() == field).findFirst();
    }
}
