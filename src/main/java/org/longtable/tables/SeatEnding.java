package org.longtable.tables;

import java.time.LocalDate;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;

/** Someone leaves a table at once; told in the same transaction, just before they no longer see it. */
public record SeatEnding(TableId table, PersonId person, LocalDate on) {}
