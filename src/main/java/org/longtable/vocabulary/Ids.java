package org.longtable.vocabulary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochGenerator;
import java.util.UUID;

/**
 * Makes and reads the ids of everything Longtable keeps. They are UUIDs of version 7 (RFC 9562), so they sort by age,
 * also those that are made here within one millisecond.
 */
public final class Ids {
    private static final TimeBasedEpochGenerator GENERATOR = Generators.timeBasedEpochGenerator();

    private Ids() {}

    /** For a row that nothing names; what has a name of its own has an id of its own type. */
    public static UUID fresh() {
        return GENERATOR.generate();
    }

    /** Takes only the full form of 36 characters, where {@link UUID#fromString} also takes shortened groups. */
    static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID: " + text);
        return id;
    }
}
