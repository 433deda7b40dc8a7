package org.longtable.site;

import java.util.List;

/**
 * Where in a long list its reader is: at the beginning, or past or before a row that they have read. It says only in
 * which place of the order to go on, never what stands there; what is read from there on is what the reader may see.
 */
public record Turn(Way way, List<String> place) {
    /** Which way the reader turned. */
    public enum Way {
        BEGIN,
        ON,
        BACK
    }

    public static final Turn BEGIN = new Turn(Way.BEGIN, List.of());

    private static final String BETWEEN = "~";
    private static final int LONGEST = 1000;

    /** As it stands in an address; what makes no sense leads to the beginning. */
    public static Turn of(String typed) {
        if (typed.length() > LONGEST) return BEGIN;
        var parts = List.of(typed.split(BETWEEN, -1));
        var place = parts.subList(1, parts.size());
        if (place.isEmpty() || place.stream().anyMatch(String::isEmpty)) return BEGIN;
        return switch (parts.getFirst()) {
            case "on" -> new Turn(Way.ON, place);
            case "back" -> new Turn(Way.BACK, place);
            default -> BEGIN;
        };
    }

    static Turn on(List<String> place) {
        return new Turn(Way.ON, place);
    }

    static Turn back(List<String> place) {
        return new Turn(Way.BACK, place);
    }

    boolean begins() {
        return way == Way.BEGIN;
    }

    boolean goesBack() {
        return way == Way.BACK;
    }

    @Override
    public String toString() {
        return begins() ? "" : (goesBack() ? "back" : "on") + BETWEEN + String.join(BETWEEN, place);
    }
}
