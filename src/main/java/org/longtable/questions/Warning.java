package org.longtable.questions;

/** What a question is about, by its number in the catalogue of requirements (1K). */
public enum Warning {
    W1,
    W2,
    W3,
    W4,
    W5,
    W6,
    W15,
    W16,
    W23
}
