package org.longtable.vocabulary;

import java.util.UUID;

/** A place at a table that was offered to someone. */
public record InvitationId(UUID value) {
    public static InvitationId fresh() {
        return new InvitationId(Ids.fresh());
    }

    /** @throws IllegalArgumentException if {@code text} is not a whole UUID */
    public static InvitationId of(String text) {
        return new InvitationId(Ids.parse(text));
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
