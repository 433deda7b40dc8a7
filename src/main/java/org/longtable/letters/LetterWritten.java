package org.longtable.letters;

/** A letter stands in the outbox; told in the transaction that wrote it. */
record LetterWritten() {}
