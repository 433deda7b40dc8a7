package org.longtable.bringing;

import java.util.List;

/** A file that cannot be read as a list, with what to say about it and how to mend it. */
final class Unreadable extends RuntimeException {
    private final String reason;
    private final transient List<Object> words;

    /** @param reason last part of the text key {@code bringing.unreadable.…} */
    Unreadable(String reason, Object... words) {
        super(reason, null, false, false);
        this.reason = reason;
        this.words = List.of(words);
    }

    String key() {
        return "bringing.unreadable." + reason;
    }

    String reason() {
        return reason;
    }

    Object[] words() {
        return words.toArray();
    }
}
