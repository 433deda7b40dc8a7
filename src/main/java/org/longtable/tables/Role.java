package org.longtable.tables;

/** What a partner is at a table (R91); several per partner. */
public enum Role {
    FUNDER,
    HOST,
    ARTIST,
    COMMUNITY,
    PARTICIPANTS,
    ORGANISER,
    AGENCY,
    BROKER,
    EVALUATOR
}
