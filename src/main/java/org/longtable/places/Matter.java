package org.longtable.places;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.longtable.site.Asked;
import org.longtable.vocabulary.TableId;

/**
 * Something that waits for the word of one person.
 *
 * @param text the words below the title; may be empty
 * @param between whether it lies between that person and the reader, who then enters no yes to it
 * @param version of what is to be said to
 * @param mending where the person says what was not quite so, or answers what is asked; empty where there is nothing to mend
 * @param asked what is asked, where a yes or a no does not do
 */
public record Matter(
        Kind kind,
        UUID target,
        String title,
        String text,
        boolean between,
        long version,
        String mending,
        List<Asked> asked) {
    static Matter of(Kind kind, UUID target, String title, String text) {
        return new Matter(kind, target, title, text, false, 0, "", List.of());
    }

    Matter between(boolean between) {
        return new Matter(kind, target, title, text, between, version, mending, asked);
    }

    public enum Kind {
        /** Whether a moment was as it is noted. */
        MOMENT,
        /** To be left out of a moment. It needs no reason, so it is done at once. */
        ABSENCE,
        /** Whether their partner says yes to a proposal. */
        PROPOSAL,
        /** Whether they come to what is planned. */
        PLAN,
        /** What their partner answers alone, and is opened with the answers of the others. */
        ROUND;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Kind of(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    /** Where the person themselves answers it. */
    public String path(TableId table) {
        return switch (kind) {
            case MOMENT, ABSENCE -> "/tables/" + table + "/moments/" + target;
            case PLAN -> "/tables/" + table + "/plans/" + target;
            case PROPOSAL -> "/tables/" + table;
            case ROUND -> mending;
        };
    }

    public String key() {
        return kind.code() + ":" + target;
    }
}
