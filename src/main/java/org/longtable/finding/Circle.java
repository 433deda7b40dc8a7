package org.longtable.finding;

import java.util.Locale;
import org.longtable.people.SeenBy;

/** For whom the index keeps what is listed: strangers, or everyone who is signed in, who sees what strangers see as well. */
enum Circle {
    ANYONE,
    EVERYONE;

    boolean sees(SeenBy seenBy) {
        return seenBy == SeenBy.ANYONE || (this == EVERYONE && seenBy == SeenBy.EVERYONE);
    }

    /** The name of a field of the index, which holds only what this circle sees. */
    String field(String name) {
        return name().toLowerCase(Locale.ROOT) + "." + name;
    }
}
