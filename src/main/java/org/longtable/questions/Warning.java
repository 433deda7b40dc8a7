package org.longtable.questions;

/**
 * What a question is about, by its number in the catalogue of requirements (1K); one that the catalogue does not number
 * bears the number of its requirement.
 */
public enum Warning {
    W1,
    W2,
    W3,
    W4,
    W5,
    W6,
    W15,
    W16,
    W23,
    R63
}
