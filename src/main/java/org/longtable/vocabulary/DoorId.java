package org.longtable.vocabulary;

import java.util.UUID;

/** A door that someone knocked on before there was a table; known to nobody but them. */
public record DoorId(UUID value) {
    public static DoorId fresh() {
        return new DoorId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static DoorId of(String text) {
        return new DoorId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
