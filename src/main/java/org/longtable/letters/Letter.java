package org.longtable.letters;

import java.util.List;

/** What one letter says, part by part, in the language of its reader. */
public record Letter(String subject, List<Part> parts) {
    public Letter {
        parts = List.copyOf(parts);
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
