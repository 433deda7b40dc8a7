package org.longtable.vocabulary;

import java.util.Locale;
import java.util.Optional;

/** What people did together. Seven kinds build a relationship in depth; a call or note keeps it up. */
public enum Kind {
    MEAL(2),
    LONG_TALK(2),
    THEIR_EVENT(2),
    HELPING_OUT(3),
    VISITING_WORK(3),
    LISTENING(2),
    WORKSHOP(3),
    CALL(1);

    private final int depth;

    Kind(int depth) {
        this.depth = depth;
    }

    /** How much one such moment adds to a connection: 1 a brief contact, 2 shared time, 3 shared work (F1). */
    public int depth() {
        return depth;
    }

    public boolean isOneOfSeven() {
        return this != CALL;
    }

    /** The word kept in the database and used in message keys. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String code) {
        for (var kind : values()) if (kind.code().equals(code)) return Optional.of(kind);
        return Optional.empty();
    }

    /** @throws IllegalArgumentException if no kind has this code */
    public static Kind fromCode(String code) {
        return of(code).orElseThrow(() -> new IllegalArgumentException("not a kind of moment: " + code));
    }
}
