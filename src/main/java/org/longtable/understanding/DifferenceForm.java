package org.longtable.understanding;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.understanding.Difference.Change;
import org.longtable.understanding.Difference.State;

/** The form about one thing that partners see differently. */
public final class DifferenceForm {
    public static final String STATE = "understanding_state";
    public static final String OWNER = "understanding_owner";
    public static final String AGAIN = "understanding_again";
    public static final String NOTE = "understanding_note";
    private static final int LONGEST_NOTE = 1000;

    private DifferenceForm() {}

    static Change read(Typed typed, TableView table, LocalDate today, Difference before) {
        var state = typed.choice(STATE, State::of).orElse(State.NAMED);
        var owner = typed.optionalChoice(
                OWNER,
                chosen -> people(table, today).stream()
                        .map(SeatView::person)
                        .filter(person -> person.toString().equals(chosen))
                        .findFirst());
        var again = typed.optionalDay(AGAIN);
        if (again.isPresent() && again.get().isBefore(today) && !again.equals(before.lookAgain()))
            typed.problem(AGAIN, "understanding.difference.again.past");
        var note = typed.optionalText(NOTE, LONGEST_NOTE);
        if (state.needsNote() && note.isEmpty()) typed.problem(NOTE, "understanding.difference.note.missing");
        return new Change(state, owner, again, note);
    }

    static Map<String, String> stored(Difference difference) {
        return Map.of(
                STATE, difference.state().code(),
                OWNER, difference.owner().map(Object::toString).orElse(""),
                AGAIN, difference.lookAgain().map(Object::toString).orElse(""),
                NOTE, difference.note());
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

    private static List<SeatView> people(TableView table, LocalDate today) {
        return table.seatsOn(today).stream()
                .filter(seat -> table.partner(seat.partner())
                        .filter(PartnerView::onlyFunds)
                        .isEmpty())
                .toList();
    }
}
