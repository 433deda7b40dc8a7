package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.longtable.vocabulary.Kind.CALL;
import static org.longtable.vocabulary.Kind.HELPING_OUT;
import static org.longtable.vocabulary.Kind.MEAL;
import static org.longtable.vocabulary.Kind.WORKSHOP;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.PersonId;

class ConnectionsTest {
    private static final PersonId ANNA = PersonId.fresh();
    private static final PersonId DEV = PersonId.fresh();
    private static final PersonId MARIE = PersonId.fresh();
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");

    @Test
    void shared_work_49_days_ago_has_faded_to_2_4841() {
        var worked = new SharedMoment(ANNA, DEV, HELPING_OUT, LocalDate.parse("2025-12-15"), 2);

        assertThat(between(TODAY, worked).value().setScale(4, RoundingMode.HALF_UP))
                .isEqualByComparingTo("2.4841");
    }

    @Test
    void after_180_days_a_moment_counts_exactly_half() {
        var worked = new SharedMoment(ANNA, DEV, HELPING_OUT, TODAY.minusDays(180), 2);

        assertThat(between(TODAY, worked).value()).isEqualByComparingTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"0, 0", "1, 1.5", "2, 3"})
    void a_moment_counts_by_how_many_of_the_two_have_confirmed_it(int yeses, String strength) {
        var worked = new SharedMoment(ANNA, DEV, WORKSHOP, TODAY, yeses);

        assertThat(between(TODAY, worked).value()).isEqualByComparingTo(strength);
    }

    @Test
    void a_moment_that_is_still_to_come_counts_for_nothing_until_its_day() {
        var planned = new SharedMoment(ANNA, DEV, MEAL, TODAY, 2);

        assertThat(between(TODAY.minusDays(1), planned)).isEqualTo(Strength.NONE);
        assertThat(between(TODAY, planned).value()).isEqualByComparingTo("2");
    }

    @Test
    void a_moment_that_nobody_has_confirmed_makes_no_connection() {
        var connections = Connections.asOf(TODAY, List.of(new SharedMoment(ANNA, DEV, MEAL, TODAY, 0)));

        assertThat(connections.all()).isEmpty();
        assertThat(connections.connection(ANNA, DEV)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "0, NOT_LATELY",
        "0.99, NOT_LATELY",
        "0.999999998, NOT_LATELY",
        "0.9999999995, IN_TOUCH",
        "1, IN_TOUCH",
        "3.996, IN_TOUCH",
        "4, OFTEN_TOGETHER",
        "9.999, OFTEN_TOGETHER",
        "10, LONG_SHARED_ROAD",
        "500, LONG_SHARED_ROAD"
    })
    void a_strength_is_read_in_words_and_held_against_the_limits_before_rounding(
            BigDecimal value, Closeness closeness) {
        assertThat(new Strength(value).closeness()).isEqualTo(closeness);
        assertThat(new Strength(value).isLiving()).isEqualTo(closeness != Closeness.NOT_LATELY);
    }

    @Test
    void a_moment_of_three_people_counts_once_for_each_pair_of_them() {
        var shift = SharedMoment.among(Set.of(ANNA, DEV, MARIE), Set.of(ANNA, DEV), HELPING_OUT, TODAY);
        var connections = Connections.asOf(TODAY, shift);

        assertThat(shift).hasSize(3);
        assertThat(connections.between(ANNA, DEV).value()).isEqualByComparingTo("3");
        assertThat(connections.between(ANNA, MARIE).value()).isEqualByComparingTo("1.5");
        assertThat(connections.between(DEV, MARIE).value()).isEqualByComparingTo("1.5");
    }

    @Test
    void a_yes_from_someone_who_was_not_there_counts_for_nothing() {
        var coffee = SharedMoment.among(Set.of(ANNA, DEV), Set.of(MARIE), MEAL, TODAY);

        assertThat(coffee).singleElement().extracting(SharedMoment::yeses).isEqualTo(0);
    }

    @Test
    void a_person_alone_shares_no_moment() {
        assertThat(SharedMoment.among(Set.of(ANNA), Set.of(ANNA), MEAL, TODAY)).isEmpty();
    }

    @Test
    void two_sides_have_a_living_connection_as_long_as_one_pair_is_in_touch() {
        var connections = Connections.asOf(
                TODAY.plusDays(180),
                List.of(new SharedMoment(ANNA, DEV, MEAL, TODAY, 2), new SharedMoment(ANNA, MARIE, CALL, TODAY, 2)));

        assertThat(connections.anyLivingBetween(Set.of(ANNA), Set.of(DEV, MARIE)))
                .isTrue();
        assertThat(connections.anyLivingBetween(Set.of(ANNA), Set.of(MARIE))).isFalse();
    }

    @Test
    void a_living_connection_is_between_two_people_and_not_a_sum_of_faint_ones() {
        var connections = Connections.asOf(
                TODAY,
                List.of(new SharedMoment(ANNA, DEV, CALL, TODAY, 1), new SharedMoment(ANNA, MARIE, CALL, TODAY, 1)));

        assertThat(connections.anyLivingBetween(Set.of(ANNA), Set.of(DEV, MARIE)))
                .isFalse();
    }

    @Test
    void a_connection_knows_its_two_people_its_moments_and_the_last_of_them() {
        var connections = Connections.asOf(
                TODAY,
                List.of(
                        new SharedMoment(ANNA, DEV, MEAL, TODAY.minusDays(3), 2),
                        new SharedMoment(DEV, ANNA, CALL, TODAY.minusDays(9), 2)));
        var connection = connections.connection(DEV, ANNA).orElseThrow();

        assertThat(connection.otherThan(ANNA)).isEqualTo(DEV);
        assertThat(connection.otherThan(DEV)).isEqualTo(ANNA);
        assertThatIllegalArgumentException().isThrownBy(() -> connection.otherThan(MARIE));
        assertThat(connection.moments()).isEqualTo(2);
        assertThat(connection.latest()).isEqualTo(TODAY.minusDays(3));
        assertThat(connections.of(ANNA)).containsExactly(connection);
        assertThat(connections.of(MARIE)).isEmpty();
        assertThat(connections.all()).containsExactly(connection);
    }

    @Test
    void a_connection_explains_its_strength_to_the_two_without_naming_anyone() {
        var moment = new SharedMoment(ANNA, DEV, MEAL, TODAY, 2);
        var figure = Connections.asOf(TODAY, List.of(moment))
                .connection(ANNA, DEV)
                .orElseThrow()
                .figure();

        assertThat(figure)
                .isInstanceOfSatisfying(
                        Figure.Known.class, known -> assertThat(known.value()).isEqualTo(new BigDecimal("2.00")));
        assertThat(figure.inputs())
                .containsExactly(
                        new Input("relationships.moments-counted", 1),
                        new Input("relationships.latest-moment", TODAY),
                        new Input("relationships.half-life-days", 180));
        assertThat(figure.asOf()).isEqualTo(TODAY);
    }

    @Test
    void nobody_shares_a_moment_with_themselves() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedMoment(ANNA, ANNA, MEAL, TODAY, 2));
    }

    @Test
    void two_people_give_no_more_than_two_yeses() {
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedMoment(ANNA, DEV, MEAL, TODAY, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> new SharedMoment(ANNA, DEV, MEAL, TODAY, -1));
    }

    @Test
    void a_strength_is_never_negative() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Strength(new BigDecimal("-0.01")));
    }

    private static Strength between(LocalDate day, SharedMoment moment) {
        return Connections.asOf(day, List.of(moment)).between(ANNA, DEV);
    }
}
