package org.longtable.conversations;

import java.util.Optional;
import java.util.UUID;
import org.longtable.understanding.ToTalkAbout;

/**
 * One thing to talk about.
 *
 * @param place from 1, as this reader counts them
 * @param about what it is
 * @param mayBeSettled whether its record can say where it stands now
 * @param record what may be recorded of it, or is
 */
public record AgendaItem(UUID id, int place, ToTalkAbout.Item about, boolean mayBeSettled, Optional<Recorded> record) {}
