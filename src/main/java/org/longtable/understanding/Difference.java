package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;

/**
 * Something that the partners see differently (R103).
 *
 * @param topic what it is about
 * @param owner who keeps it in mind; absent where nobody does any more
 * @param ownerName empty where the viewer may no longer see it
 * @param lookAgain the day on which to look at it again
 * @param cost what it costs the community that they differ
 * @param noteBy the chosen name of who wrote the note; empty when there is none
 * @param noteRemovedOn when the note was taken back
 * @param changedOn when someone last wrote where it stands
 */
public record Difference(
        DifferenceId id,
        Topic topic,
        LocalDate namedOn,
        State state,
        Optional<PersonId> owner,
        String ownerName,
        Optional<LocalDate> lookAgain,
        String note,
        String cost,
        String noteBy,
        boolean noteIsMine,
        boolean namedByMe,
        Optional<LocalDate> noteRemovedOn,
        Optional<LocalDate> changedOn,
        long version) {
    public enum State {
        NAMED,
        TALKED,
        SETTLED,
        AGREED_TO_DIFFER;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        static Optional<State> of(String code) {
            return Arrays.stream(values())
                    .filter(state -> state.code().equals(code))
                    .findFirst();
        }

        /** Whether it needs a note: nobody should have to guess what was agreed. */
        boolean needsNote() {
            return this == SETTLED || this == AGREED_TO_DIFFER;
        }
    }

    public boolean isOpen() {
        return !state.needsNote();
    }

    public String words(TableView table, Texts texts) {
        return topic.words(table, texts);
    }

    /** The statement that it came from, if it did. */
    public Optional<Statement> statement() {
        return topic instanceof Topic.Asked(var statement) ? Optional.of(statement) : Optional.empty();
    }

    /** Whether its own words can be taken back by the asking person. */
    public boolean mayTakeBackWords() {
        return namedByMe && topic instanceof Topic.Own(var words) && !words.isEmpty();
    }

    /**
     * What is written about it anew.
     *
     * @param cost what it costs the community; needed where partners agree to differ
     */
    public record Change(
            State state, Optional<PersonId> owner, Optional<LocalDate> lookAgain, String note, String cost) {
        public Change {
            if (state.needsNote() && note.isEmpty()) throw new IllegalArgumentException(state + " needs a note");
            if (state == State.AGREED_TO_DIFFER && cost.isEmpty())
                throw new IllegalArgumentException("what it costs the community is part of agreeing to differ");
        }
    }
}
