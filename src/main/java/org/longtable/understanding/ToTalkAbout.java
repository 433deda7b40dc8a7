package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;

/** A module that has something open which partners may want to talk about, for a conversation that is prepared. */
public interface ToTalkAbout {
    /**
     * One thing to talk about.
     *
     * @param source of which kind it is
     * @param words what it is, as this reader understands it
     * @param begin words with which to begin
     * @param where the page on which it stands
     * @param isLent whether it is for some of the partners alone, and stays out of the history (C8)
     */
    record Item(String source, UUID ref, String words, String begin, String where, boolean isLent) {}

    String source();

    /** What is open now, for this reader. */
    List<Item> open(TableView table, PersonId viewer, Texts texts);

    /** All that ever was open here, for this reader: an agenda of last year stays readable. */
    List<Item> known(TableView table, PersonId viewer, Texts texts);

    /** Whether a record can say where it stands now. */
    default boolean isSettledByRecord() {
        return false;
    }

    /**
     * All partners agreed to record this.
     *
     * @param state where it stands now, where that was said
     */
    default void recorded(
            TableView table, UUID ref, String words, Optional<Difference.State> state, String cost, PersonId me) {}
}
