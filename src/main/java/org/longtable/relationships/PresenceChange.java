package org.longtable.relationships;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/**
 * What a correction changes in who was there. Whom the one who corrects may not know by name is someone of a partner to
 * them: the row stays as it is while they say that someone of that partner was there.
 */
record PresenceChange(
        List<MomentStore.Row> before,
        Map<PersonId, PartnerId> named,
        Set<PartnerId> someone,
        @Nullable PersonId me,
        PartnerId mine) {

    boolean isNone() {
        return come().isEmpty()
                && someoneNew().isEmpty()
                && gone(PersonId.fresh()).isEmpty();
    }

    /** People who were not there before, with the partner each sits for. */
    Map<PersonId, PartnerId> come() {
        var come = new LinkedHashMap<>(named);
        if (me != null) come.put(me, mine);
        before.forEach(row -> row.person().ifPresent(come::remove));
        return come;
    }

    List<PartnerId> someoneNew() {
        return someone.stream()
                .filter(partner -> before.stream()
                        .noneMatch(
                                row -> row.person().isEmpty() && row.partner().equals(partner)))
                .toList();
    }

    /** Those who were not there after all; oneself last, since only those who were there may correct. */
    Collection<UUID> gone(PersonId oneself) {
        var gone = before.stream()
                .filter(row -> !stays(row))
                .collect(Collectors.partitioningBy(row -> row.person().equals(Optional.of(oneself))));
        return Stream.concat(gone.getOrDefault(false, List.of()).stream(), gone.getOrDefault(true, List.of()).stream())
                .map(MomentStore.Row::id)
                .toList();
    }

    private boolean stays(MomentStore.Row row) {
        return row.person()
                .map(person -> named.containsKey(person) || person.equals(me))
                .orElseGet(() -> someone.contains(row.partner()));
    }
}
