package org.longtable.directory;

import java.util.List;
import org.longtable.vocabulary.PersonId;

/** A person by name, with the organisations to which they belong today, as far as whoever asks may see. */
public record PersonLine(PersonId id, String name, List<String> organisations) {}
