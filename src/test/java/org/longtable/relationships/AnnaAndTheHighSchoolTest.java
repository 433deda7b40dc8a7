package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.longtable.relationships.TwoRepresentatives.Reading;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

/** Story 1: the connections between Anna of the community centre and the two of the high school. */
class AnnaAndTheHighSchoolTest {
    private static final PersonId ANNA = PersonId.fresh();
    private static final PersonId DEV = PersonId.fresh();
    private static final PersonId MARIE = PersonId.fresh();
    private static final LocalDate COFFEE_DAY = LocalDate.parse("2026-01-19");
    private static final LocalDate TALK_DAY = LocalDate.parse("2026-03-09");

    @Test
    void on_the_first_day_there_are_no_representatives_at_the_school() {
        var school = Carrying.of(Set.of(), Set.of(ANNA), Connections.asOf(LocalDate.parse("2026-01-12"), List.of()));

        assertThat(TwoRepresentatives.of(Set.of(), school))
                .isEqualTo(new TwoRepresentatives(0, 0, Reading.NAME_MISSING));
    }

    @Test
    void a_coffee_counts_half_until_dev_confirms_it() {
        var noted = coffee(Set.of(ANNA));
        var confirmed = coffee(Set.of(ANNA, DEV));

        assertThat(strength(COFFEE_DAY, noted)).isEqualTo("1.00");
        assertThat(strength(COFFEE_DAY, confirmed)).isEqualTo("2.00");
        assertThat(Connections.asOf(COFFEE_DAY, confirmed).between(ANNA, DEV).closeness())
                .isEqualTo(Closeness.IN_TOUCH);
        assertThat(Breadth.of(noted, COFFEE_DAY).count()).isZero();
        assertThat(Breadth.of(confirmed, COFFEE_DAY).count()).isEqualTo(1);
    }

    @Test
    void after_the_talk_with_marie_the_school_has_two_names_whose_connections_are_not_yet_even() {
        var talk = SharedMoment.among(Set.of(ANNA, MARIE), Set.of(ANNA, MARIE), Kind.LONG_TALK, TALK_DAY);
        var connections =
                Connections.asOf(TALK_DAY, List.of(coffee(Set.of(ANNA, DEV)).getFirst(), talk.getFirst()));
        var school = (Carried) Carrying.of(Set.of(DEV, MARIE), Set.of(ANNA), connections);

        assertThat(connections.between(ANNA, DEV).rounded()).hasToString("1.66");
        assertThat(connections.between(ANNA, MARIE).rounded()).hasToString("2.00");
        assertThat(Figure.toIndex(school.continuity())).hasToString("0.45");
        assertThat(school.band()).contains(Band.EXPOSED);
        assertThat(school.restsOn()).isEqualTo(1);
        assertThat(TwoRepresentatives.of(Set.of(DEV, MARIE), school))
                .isEqualTo(new TwoRepresentatives(2, 2, Reading.NOT_YET_EVEN));
    }

    private static List<SharedMoment> coffee(Set<PersonId> confirmed) {
        return SharedMoment.among(Set.of(ANNA, DEV), confirmed, Kind.MEAL, COFFEE_DAY);
    }

    private static String strength(LocalDate day, List<SharedMoment> moments) {
        return Connections.asOf(day, moments).between(ANNA, DEV).rounded().toString();
    }
}
