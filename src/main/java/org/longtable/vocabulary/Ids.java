package org.longtable.vocabulary;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.impl.TimeBasedEpochRandomGenerator;
import java.util.UUID;

/** Makes and reads the ids of everything Longtable keeps. They are UUIDs of version 7 (RFC 9562), so they sort by age. */
final class Ids {
    private static final TimeBasedEpochRandomGenerator GENERATOR = Generators.timeBasedEpochRandomGenerator();

    private Ids() {}

    static UUID fresh() {
        return GENERATOR.generate();
    }

    /** Takes only the full form of 36 characters, where {@link UUID#fromString} also takes shortened groups. */
    static UUID parse(String text) {
        var id = UUID.fromString(text);
        if (!id.toString().equalsIgnoreCase(text)) throw new IllegalArgumentException("not a whole UUID: " + text);
        return id;
    }
}
