package org.longtable.demonstration;

import java.text.Normalizer;
import java.util.Locale;
import org.longtable.site.Language;

/**
 * Someone in a story: who they are, and what others are told about them.
 *
 * @param mailbox what stands before the @ of an address that no letter ever reaches; empty for someone who comes by paper
 * @param place for whom they sit and what they do there, in the language of the story
 * @param tone which partner colour theirs has at the table, 0 to 5
 */
record Part(String mailbox, String name, Language language, String place, int tone) {
    /** Someone of a group. */
    static Part of(String name, Group group, String role, int tone) {
        return new Part(mailbox(name), name, group.language(), role + ", " + group.name(), tone);
    }

    /** As {@link #of(String, Group, String, int)}, with a name that is not written in Latin letters. */
    static Part of(String mailbox, String name, Group group, String role, int tone) {
        return new Part(mailbox, name, group.language(), role + ", " + group.name(), tone);
    }

    /** Someone in their own right; what they do says so. */
    static Part own(String name, Language language, String place, int tone) {
        return new Part(mailbox(name), name, language, place, tone);
    }

    private static String mailbox(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z]+", ".");
    }

    boolean hasAddress() {
        return !mailbox.isEmpty();
    }

    String address() {
        return mailbox + "@demonstration.example";
    }

    /** What they do, without for whom. */
    String role() {
        var end = place.indexOf(", ");
        return end < 0 ? place : place.substring(0, end);
    }
}
