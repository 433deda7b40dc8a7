package org.longtable.tables;

import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;

/** Someone looks after something for a partner at a table. */
public record LookedAfter(PartnerId partner, Duty duty, PersonId person) {}
