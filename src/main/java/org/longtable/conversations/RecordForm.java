package org.longtable.conversations;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.conversations.Recorded.Proposed;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.understanding.Difference.State;

/** The form on which someone proposes what may be recorded. */
public final class RecordForm {
    public static final String WORDS = "record_words";
    public static final String STATE = "record_state";
    public static final String COST = "record_cost";
    private static final int LONGEST = 1000;
    private static final List<State> STATES = List.of(State.TALKED, State.SETTLED, State.AGREED_TO_DIFFER);

    private RecordForm() {}

    static Proposed read(Typed typed, AgendaItem item) {
        var words = typed.text(WORDS, LONGEST);
        if (!item.mayBeSettled()) return new Proposed(words, Optional.empty(), "");
        var state = typed.optionalChoice(
                STATE,
                chosen ->
                        STATES.stream().filter(one -> one.code().equals(chosen)).findFirst());
        var cost = typed.optionalText(COST, LONGEST);
        var differs = state.filter(one -> one == State.AGREED_TO_DIFFER).isPresent();
        if (differs && cost.isEmpty()) typed.problem(COST, "understanding.difference.cost.missing");
        return typed.refused()
                ? new Proposed(words, Optional.empty(), "")
                : new Proposed(words, state, differs ? cost : "");
    }

    static Typed stored(AgendaItem item) {
        return item.record()
                .map(record -> Typed.stored(Map.of(
                        WORDS, record.words(),
                        STATE, record.state().map(State::code).orElse(""),
                        COST, record.cost())))
                .orElseGet(Typed::nothing);
    }

    public static List<Choice> states(Texts texts) {
        return STATES.stream()
                .map(state -> new Choice(state.code(), texts.t("understanding.state." + state.code())))
                .toList();
    }
}
