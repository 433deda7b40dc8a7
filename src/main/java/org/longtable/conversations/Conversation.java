package org.longtable.conversations;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A conversation that was prepared, as its reader may see it: items that are not for them are not in it.
 *
 * @param by the chosen name of who prepared it; empty where the viewer may no longer see it
 * @param heldOn the day on which it took place
 */
public record Conversation(
        UUID id, String by, LocalDate preparedOn, Optional<LocalDate> heldOn, List<AgendaItem> items) {
    public Conversation {
        items = List.copyOf(items);
    }

    public Optional<AgendaItem> item(UUID id) {
        return items.stream().filter(one -> one.id().equals(id)).findFirst();
    }
}
