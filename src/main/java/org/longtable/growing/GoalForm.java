package org.longtable.growing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.longtable.growing.Goal.State;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;

/** The form of one goal. */
public final class GoalForm {
    public static final String WORDS = "goal_words";
    public static final String SET_BY = "goal_set_by";
    public static final String STATE = "goal_state";
    private static final String COMMUNITY = "community";
    private static final int LONGEST = 300;

    private GoalForm() {}

    static Goals.Said read(Typed typed, TableView table) {
        var words = typed.text(WORDS, LONGEST);
        var chosen = typed.all(SET_BY);
        var partners = partners(table)
                .map(PartnerView::id)
                .filter(partner -> chosen.contains(partner.toString()))
                .toList();
        if (partners.isEmpty() && !chosen.contains(COMMUNITY)) typed.problem(SET_BY, "growing.goal.set-by.missing");
        return new Goals.Said(words, chosen.contains(COMMUNITY), partners);
    }

    static State state(Typed typed) {
        return typed.choice(STATE, State::of).orElse(State.OPEN);
    }

    static Typed stored(Goal goal) {
        var setBy = new ArrayList<String>();
        if (goal.byCommunity()) setBy.add(COMMUNITY);
        goal.partners().forEach(partner -> setBy.add(partner.toString()));
        return Typed.nothing()
                .with(WORDS, goal.words())
                .with(SET_BY, setBy)
                .with(STATE, goal.state().code());
    }

    public static List<Choice> setBy(TableView table, Texts texts) {
        return Stream.concat(
                        Stream.of(new Choice(COMMUNITY, texts.t("growing.goal.community"))),
                        partners(table).map(partner -> new Choice(partner.id().toString(), partner.name())))
                .toList();
    }

    public static List<Choice> states(Texts texts) {
        return Arrays.stream(State.values())
                .map(state -> new Choice(state.code(), texts.t("growing.goal.state." + state.code())))
                .toList();
    }

    private static Stream<PartnerView> partners(TableView table) {
        return table.seated().stream().filter(partner -> !partner.onlyFunds());
    }
}
