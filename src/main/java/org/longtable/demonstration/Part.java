package org.longtable.demonstration;

import org.longtable.site.Language;

/**
 * Someone in a story: who they are, and what others are told about them.
 *
 * @param mailbox what stands before the @ of an address that no letter ever reaches
 * @param place for whom they sit and what they do there, in the language of the story
 * @param tone which partner colour theirs has at the table, 0 to 5
 */
record Part(String mailbox, String name, Language language, String place, int tone) {
    String address() {
        return mailbox + "@demonstration.example";
    }
}
