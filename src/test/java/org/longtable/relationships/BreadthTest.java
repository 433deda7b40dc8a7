package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

class BreadthTest {
    private static final PersonId ANNA = PersonId.fresh();
    private static final PersonId DEV = PersonId.fresh();
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");

    @Test
    void only_kinds_that_both_have_confirmed_by_the_day_count_and_each_once() {
        var breadth = Breadth.of(
                List.of(
                        moment(Kind.MEAL, TODAY, 2),
                        moment(Kind.MEAL, TODAY.minusDays(9), 2),
                        moment(Kind.LONG_TALK, TODAY, 1),
                        moment(Kind.CALL, TODAY, 2),
                        moment(Kind.WORKSHOP, TODAY.plusDays(1), 2)),
                TODAY);

        assertThat(breadth.count()).isEqualTo(1);
        assertThat(breadth.unused())
                .containsExactly(
                        Kind.LONG_TALK,
                        Kind.THEIR_EVENT,
                        Kind.HELPING_OUT,
                        Kind.VISITING_WORK,
                        Kind.LISTENING,
                        Kind.WORKSHOP);
    }

    @Test
    void before_the_first_moment_all_seven_are_unused() {
        assertThat(new Breadth(Set.of()).unused()).hasSize(7).doesNotContain(Kind.CALL);
    }

    @Test
    void it_says_which_kinds_were_counted() {
        var figure = new Breadth(Set.of(Kind.WORKSHOP, Kind.CALL, Kind.MEAL)).figure(TODAY);

        assertThat(((Figure.Known) figure).value()).isEqualByComparingTo("2");
        assertThat(figure.inputs())
                .containsExactly(
                        new Input("relationships.kind-had", "kind.meal"),
                        new Input("relationships.kind-had", "kind.workshop"));
    }

    private static SharedMoment moment(Kind kind, LocalDate on, int yeses) {
        return new SharedMoment(ANNA, DEV, kind, on, yeses);
    }
}
