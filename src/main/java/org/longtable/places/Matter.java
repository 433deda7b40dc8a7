package org.longtable.places;

import java.util.Locale;
import java.util.UUID;
import org.longtable.vocabulary.TableId;

/**
 * Something that waits for the word of one person.
 *
 * @param text the words below the title; may be empty
 * @param between whether it lies between that person and the reader, who then enters no yes to it
 * @param version of what is to be said to
 * @param mending where the person says what was not quite so; empty where there is nothing to mend
 */
public record Matter(Kind kind, UUID target, String title, String text, boolean between, long version, String mending) {
    static Matter of(Kind kind, UUID target, String title, String text) {
        return new Matter(kind, target, title, text, false, 0, "");
    }

    Matter between(boolean between) {
        return new Matter(kind, target, title, text, between, version, mending);
    }

    public enum Kind {
        /** Whether a moment was as it is noted. */
        MOMENT,
        /** To be left out of a moment. It needs no reason, so it is done at once. */
        ABSENCE,
        /** Whether their partner says yes to a proposal. */
        PROPOSAL,
        /** Whether they come to what is planned. */
        PLAN;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where the person themselves answers it. */
    public String path(TableId table) {
        return "/tables/" + table
                + switch (kind) {
                    case MOMENT, ABSENCE -> "/moments/" + target;
                    case PLAN -> "/plans/" + target;
                    case PROPOSAL -> "";
                };
    }

    public String key() {
        return kind.code() + ":" + target;
    }
}
