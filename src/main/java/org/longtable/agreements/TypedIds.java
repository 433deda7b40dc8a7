package org.longtable.agreements;

import java.util.Optional;
import java.util.function.Function;

/** Ids that came with a form or an address and may be anything. */
final class TypedIds {
    private TypedIds() {}

    /** @param reader throws IllegalArgumentException for what is no id */
    static <T> Optional<T> read(String typed, Function<String, T> reader) {
        try {
            return Optional.of(reader.apply(typed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
