package org.longtable.relationships;

/**
 * What someone wrote about a moment.
 *
 * @param learned what they learned there
 * @param shared whether those who were there read it; otherwise it is for the writer alone
 */
public record Note(String note, String learned, boolean shared) {
    static final Note EMPTY = new Note("", "", false);

    boolean isEmpty() {
        return note.isEmpty() && learned.isEmpty();
    }
}
