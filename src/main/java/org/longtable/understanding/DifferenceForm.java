package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.understanding.Difference.Change;
import org.longtable.understanding.Difference.State;
import org.longtable.vocabulary.PersonId;

/** The form about one thing that partners see differently. */
public final class DifferenceForm {
    public static final String STATE = "understanding_state";
    public static final String OWNER = "understanding_owner";
    public static final String AGAIN = "understanding_again";
    public static final String NOTE = "understanding_note";
    public static final String COST = "understanding_cost";
    public static final String WORDS = "understanding_words";
    private static final int LONGEST_WORDS = 300;
    private static final int LONGEST_NOTE = 1000;

    private DifferenceForm() {}

    /** What is named anew, with who keeps it in mind and by when. */
    record Named(String words, PersonId owner, LocalDate again) {}

    static Named named(Typed typed, TableView table, LocalDate today, PersonId me) {
        var words = typed.text(WORDS, LONGEST_WORDS);
        var owner = owner(typed, table, today);
        if (owner.isEmpty()) typed.problem(OWNER, "understanding.difference.owner.missing");
        return new Named(
                words,
                owner.orElse(me),
                again(typed, today, Optional.empty(), true).orElse(today));
    }

    /** Who keeps it in mind, of those who sit inside. */
    public static Optional<PersonId> owner(Typed typed, TableView table, LocalDate today) {
        return typed.optionalChoice(
                OWNER,
                chosen -> people(table, today).stream()
                        .map(SeatView::person)
                        .filter(person -> person.toString().equals(chosen))
                        .findFirst());
    }

    /** @param needed whether a day must be given */
    public static Optional<LocalDate> again(Typed typed, LocalDate today, Optional<LocalDate> before, boolean needed) {
        var again = typed.optionalDay(AGAIN);
        if (again.isPresent() && again.get().isBefore(today) && !again.equals(before))
            typed.problem(AGAIN, "understanding.difference.again.past");
        if (again.isEmpty() && needed && typed.problem(AGAIN).isEmpty())
            typed.problem(AGAIN, "understanding.difference.again.missing");
        return again;
    }

    static Change read(Typed typed, TableView table, LocalDate today, Difference before) {
        var state = typed.choice(STATE, State::of).orElse(State.NAMED);
        var owner = owner(typed, table, today);
        if (owner.isEmpty() && !state.needsNote()) typed.problem(OWNER, "understanding.difference.owner.missing");
        var again = again(typed, today, before.lookAgain(), !state.needsNote());
        var note = typed.optionalText(NOTE, LONGEST_NOTE);
        if (state.needsNote() && note.isEmpty()) typed.problem(NOTE, "understanding.difference.note.missing");
        var cost = typed.optionalText(COST, LONGEST_NOTE);
        if (state == State.AGREED_TO_DIFFER && cost.isEmpty())
            typed.problem(COST, "understanding.difference.cost.missing");
        if (typed.refused()) return new Change(State.NAMED, owner, again, note, cost);
        return new Change(state, owner, again, note, cost);
    }

    static Map<String, String> stored(Difference difference) {
        return Map.of(
                STATE, difference.state().code(),
                OWNER, difference.owner().map(Object::toString).orElse(""),
                AGAIN, difference.lookAgain().map(Object::toString).orElse(""),
                NOTE, difference.note(),
                COST, difference.cost());
    }

    static Map<String, List<Choice>> choices(TableView table, LocalDate today, Texts texts) {
        return Map.of(STATE, states(texts), OWNER, owners(table, today));
    }

    public static List<Choice> states(Texts texts) {
        return Arrays.stream(State.values())
                .map(state -> new Choice(state.code(), texts.t("understanding.state." + state.code())))
                .toList();
    }

    /** Anyone who sits at the table for a partner that is more than a funder. */
    public static List<Choice> owners(TableView table, LocalDate today) {
        return people(table, today).stream()
                .map(seat -> new Choice(seat.person().toString(), seat.name()))
                .toList();
    }

    static List<SeatView> people(TableView table, LocalDate today) {
        return table.seatsOn(today).stream()
                .filter(seat -> table.partner(seat.partner())
                        .filter(PartnerView::onlyFunds)
                        .isEmpty())
                .toList();
    }
}
