package org.longtable.understanding;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Statements that are ready for common pairings of partners, in our own words and in both languages. */
public enum ReadySet {
    SCHOOL("why", "topics", "process", "public", "confidence", "pace"),
    CARE("why", "rest", "process", "confidence", "leaving", "staff", "names"),
    AGENCY("why", "topics", "speaking", "confidence", "public", "risk", "pace", "money"),
    ORGANISATIONS("why", "stop", "process", "speaking", "confidence", "pace", "money", "credit"),
    COMMUNITY("why", "topics", "process", "story", "money", "dates", "after"),
    ACTION("risk", "services", "pressure", "speaking", "numbers", "after", "deciding"),
    REMOTE("why", "travel", "pace", "deciding", "story", "money", "hiring", "leaving"),
    FUNDING("why", "change", "trouble", "report", "pace", "visit", "credit", "after");

    private final List<String> statements;

    ReadySet(String... statements) {
        this.statements = List.of(statements);
    }

    static Optional<ReadySet> of(String code) {
        return Arrays.stream(values()).filter(set -> set.code().equals(code)).findFirst();
    }

    /** Whether a ready statement has this key. */
    static boolean holds(String key) {
        return Arrays.stream(values()).flatMap(set -> set.keys().stream()).anyMatch(key::equals);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The keys of its statements, in order; the text of each stands under {@code understanding.ready.<key>}. */
    List<String> keys() {
        return statements.stream().map(statement -> code() + "." + statement).toList();
    }

    /** All of it, in order. */
    public List<Wording> wordings() {
        return keys().stream().map(Wording::ready).toList();
    }
}
