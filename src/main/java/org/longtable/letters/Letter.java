package org.longtable.letters;

import java.time.Duration;
import java.util.List;

/**
 * What one letter says, part by part, in the language of its reader.
 *
 * @param goodFor how long what it says holds; it is not sent later than that
 * @param confidential whether its words are for its reader alone, and not for the site host on the outbox page either
 * @param once whether it is better lost than read twice, should a node die while it goes out
 */
public record Letter(String subject, List<Part> parts, Duration goodFor, boolean confidential, boolean once) {
    private static final Duration AS_LONG_AS_AN_INVITATION = Duration.ofDays(30);

    public Letter {
        parts = List.copyOf(parts);
    }

    /** A letter that may be sent for thirty days. */
    public Letter(String subject, List<Part> parts) {
        this(subject, parts, AS_LONG_AS_AN_INVITATION, false, false);
    }

    /** The same letter, not sent any more after this time. */
    public Letter goodFor(Duration time) {
        return new Letter(subject, parts, time, confidential, once);
    }

    /** The same letter, with words for its reader alone. */
    public Letter confidentially() {
        return new Letter(subject, parts, goodFor, true, once);
    }

    /** The same letter, handed to the mail server once at most: another comes by itself, as next week's does. */
    public Letter atMostOnce() {
        return new Letter(subject, parts, goodFor, confidential, true);
    }

    public sealed interface Part {
        /** A paragraph. */
        record Text(String words) implements Part {}

        /** A heading, in a letter that has several matters. */
        record Heading(String words) implements Part {}

        /** Somewhere to go, by a path of this installation. */
        record Link(String label, String path) implements Part {}

        /** Somewhere to go where the address itself lets one in; it is masked on the outbox page. */
        record SecretLink(String label, String path) implements Part {}

        /** A code to type; masked on the outbox page. */
        record Code(String code) implements Part {}
    }

    public static Part text(String words) {
        return new Part.Text(words);
    }

    public static Part link(String label, String path) {
        return new Part.Link(label, path);
    }

    public static Part secretLink(String label, String path) {
        return new Part.SecretLink(label, path);
    }
}
