package org.longtable.assumptions;

import java.time.LocalDate;
import java.util.LinkedHashMap;
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

/** The form on which what was learned becomes what it changes. */
public final class LessonForm {
    public static final String LEARNED = "lesson_learned";
    public static final String CHANGES = "lesson_changes";
    public static final String DAY = "lesson_day";
    public static final String MOMENT = "moment";
    public static final String ASSUMPTION = "lesson_assumption";
    public static final String ASSUMED = "lesson_assumed";
    public static final String STATE = "lesson_state";
    public static final String BECAME = "lesson_became";

    private LessonForm() {}

    static Lesson.Told read(Typed typed, List<Assumption> known, List<MomentLink> moments, LocalDate today) {
        var learned = typed.text(LEARNED, AssumptionForm.LONGEST);
        var changes = typed.text(CHANGES, AssumptionForm.LONGEST);
        var moment = LatestMoments.chosen(typed, MOMENT, moments);
        var day = moment.map(MomentLink::on).or(() -> typed.optionalDay(DAY)).orElse(today);
        if (day.isAfter(today)) typed.problem(DAY, "assumptions.day.to-come");
        var assumption = typed.optionalChoice(
                ASSUMPTION,
                chosen -> known.stream()
                        .filter(one -> one.id().toString().equals(chosen))
                        .findFirst());
        var assumed = typed.optionalText(ASSUMED, AssumptionForm.LONGEST);
        var turn = turn(typed, assumption.isPresent() || !assumed.isEmpty(), learned, moment);
        return new Lesson.Told(learned, changes, day, moment, assumption, assumed, turn);
    }

    private static Optional<Turn> turn(Typed typed, boolean needed, String learned, Optional<MomentLink> moment) {
        var state = typed.optionalChoice(STATE, State::of).filter(one -> one != State.HELD);
        var became = typed.optionalText(BECAME, AssumptionForm.LONGEST);
        if (!needed) return Optional.empty();
        if (state.isEmpty()) typed.problem(STATE, "assumptions.state.missing");
        if (state.filter(one -> one == State.CHANGED).isPresent() && became.isEmpty())
            typed.problem(BECAME, "assumptions.became.missing");
        return typed.refused() ? Optional.empty() : state.map(one -> new Turn(one, became, learned, moment));
    }

    public static List<Choice> states(Texts texts) {
        return AssumptionForm.states(texts).stream()
                .filter(choice -> !choice.value().equals(State.HELD.code()))
                .toList();
    }

    public static List<Choice> known(List<Assumption> known) {
        return known.stream()
                .filter(one -> one.holds() && one.removedOn().isEmpty())
                .map(one -> new Choice(one.id().toString(), one.words()))
                .toList();
    }

    public static Map<String, String> labels(Texts texts) {
        var labels = new LinkedHashMap<String, String>();
        labels.put(LEARNED, texts.t("assumptions.learned"));
        labels.put(CHANGES, texts.t("assumptions.changes"));
        labels.put(DAY, texts.t("assumptions.day"));
        labels.put(MOMENT, texts.t("understanding.moment.choose"));
        labels.put(ASSUMPTION, texts.t("assumptions.about"));
        labels.put(ASSUMED, texts.t("assumptions.assumed"));
        labels.put(STATE, texts.t("assumptions.state"));
        labels.put(BECAME, texts.t("assumptions.became"));
        return labels;
    }
}
