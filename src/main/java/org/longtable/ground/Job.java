package org.longtable.ground;

import java.time.Duration;

/**
 * Something to be done from time to time; handed over by a module as a bean.
 *
 * @param name unique among jobs, and kept in the database
 * @param every pause between one run and the next
 */
public record Job(String name, Duration every, Runnable work) {}
