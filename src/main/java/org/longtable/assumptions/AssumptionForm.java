package org.longtable.assumptions;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.assumptions.Assumption.State;
import org.longtable.assumptions.Assumption.Turn;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.understanding.LatestMoments;
import org.longtable.understanding.MomentLink;

/** The form about one thing that a table takes for granted, and what became of it. */
public final class AssumptionForm {
    public static final String WORDS = "assumption_words";
    public static final String SOURCE = "assumption_source";
    public static final String STATE = "assumption_state";
    public static final String BECAME = "assumption_became";
    public static final String WHY = "assumption_why";
    public static final String MOMENT = "assumption_moment";
    static final int LONGEST = 400;
    static final int LONGEST_SOURCE = 300;

    private AssumptionForm() {}

    static Turn turn(Typed typed, List<MomentLink> moments) {
        var state = typed.choice(STATE, State::of).orElse(State.HELD);
        var became = typed.optionalText(BECAME, LONGEST);
        var why = typed.optionalText(WHY, LONGEST);
        if (state == State.CHANGED && became.isEmpty()) typed.problem(BECAME, "assumptions.became.missing");
        if (state != State.HELD && why.isEmpty()) typed.problem(WHY, "assumptions.why.missing");
        var moment = LatestMoments.chosen(typed, MOMENT, moments);
        return typed.refused() ? new Turn(State.HELD, "", "", Optional.empty()) : new Turn(state, became, why, moment);
    }

    static Map<String, String> stored(Assumption assumption) {
        return Map.of(
                STATE, assumption.state().code(),
                BECAME, assumption.became(),
                WHY, assumption.why(),
                MOMENT, assumption.moment().map(one -> one.id().toString()).orElse(""));
    }

    public static List<Choice> states(Texts texts) {
        return Arrays.stream(State.values())
                .map(state -> new Choice(state.code(), texts.t("assumptions.state." + state.code())))
                .toList();
    }
}
