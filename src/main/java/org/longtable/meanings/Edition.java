package org.longtable.meanings;

/**
 * The vocabulary as it stood when it was read.
 *
 * @param number counts up with every change
 */
record Edition(long number, Vocabulary vocabulary) {}
