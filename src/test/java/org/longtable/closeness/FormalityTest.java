package org.longtable.closeness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.longtable.closeness.Formality.Call;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PartnerId;

/** F6 at its edges. */
class FormalityTest {
    private static final PartnerId CENTRE = PartnerId.fresh();
    private static final PartnerId SCHOOL = PartnerId.fresh();

    @ParameterizedTest
    @EnumSource(Trigger.class)
    void one_hard_reason_is_enough_and_one_soft_one_is_not(Trigger one) {
        assertThat(Formality.of(Set.of(one), Map.of()).call()).isEqualTo(one.isHard() ? Call.NEEDED : Call.NOTHING);
    }

    @Test
    void two_soft_ones_advise_whoever_told_of_them() {
        assertThat(Formality.of(Set.of(Trigger.LONG), Map.of(Trigger.SHARED_NAME, true))
                        .call())
                .isEqualTo(Call.ADVISED);
        assertThat(Formality.of(Set.of(Trigger.LONG), Map.of(Trigger.SHARED_NAME, false))
                        .call())
                .isEqualTo(Call.NOTHING);
    }

    @Test
    void what_the_table_tells_holds_whatever_someone_answered_before() {
        assertThat(Formality.of(Set.of(Trigger.MONEY), Map.of(Trigger.MONEY, false))
                        .call())
                .isEqualTo(Call.NEEDED);
    }

    @Test
    void nothing_that_is_known_or_answered_is_asked_again_and_exposure_never() {
        var formality = Formality.of(Set.of(Trigger.LONG), Map.of(Trigger.DATA, false));
        assertThat(formality.open())
                .containsExactly(
                        Trigger.DEMANDED, Trigger.MONEY, Trigger.AT_RISK, Trigger.SHARED_NAME, Trigger.SHARED_BUDGET);
    }

    @ParameterizedTest
    @CsvSource({"0,1,false", "0,2,true", "1,2,false", "1,3,true", "2,2,false", "0,4,true"})
    void two_bands_apart_is_ten_times(int one, int other, boolean apart) {
        var budgets = List.of(
                new Capacity(Optional.of(one), Optional.empty()), new Capacity(Optional.of(other), Optional.empty()));
        var staff = List.of(
                new Capacity(Optional.empty(), Optional.of(one)), new Capacity(Optional.empty(), Optional.of(other)));
        assertThat(Capacity.differs(budgets)).isEqualTo(apart);
        assertThat(Capacity.differs(staff)).isEqualTo(apart);
    }

    @Test
    void a_budget_is_not_compared_with_a_number_of_people_nor_with_nothing() {
        assertThat(Capacity.differs(List.of(
                        new Capacity(Optional.of(0), Optional.empty()),
                        new Capacity(Optional.empty(), Optional.of(4)))))
                .isFalse();
        assertThat(Capacity.differs(List.of())).isFalse();
    }

    @Test
    void a_pair_stands_at_the_mean_of_both_and_two_levels_apart_is_worth_talking_about() {
        var pair = Pair.of(List.of(said(CENTRE, SCHOOL, 4), said(SCHOOL, CENTRE, 1)))
                .getFirst();
        assertThat(pair.level()).isEqualTo(Fraction.of(5, 2));
        assertThat(pair.gap()).isEqualTo(3);
        assertThat(pair.isWorthTalkingAbout()).isTrue();
    }

    @Test
    void whoever_said_nothing_of_it_makes_no_pair() {
        assertThat(Pair.of(List.of(said(CENTRE, SCHOOL, 4)))).isEmpty();
    }

    @Property
    void the_gap_alone_decides_which_way_round_it_is_does_not(
            @ForAll @IntRange(max = 5) int one, @ForAll @IntRange(max = 5) int other) {
        for (var pair : List.of(
                Pair.of(List.of(said(CENTRE, SCHOOL, one), said(SCHOOL, CENTRE, other))),
                Pair.of(List.of(said(SCHOOL, CENTRE, other), said(CENTRE, SCHOOL, one))))) {
            assertThat(pair).hasSize(1);
            assertThat(pair.getFirst().isWorthTalkingAbout()).isEqualTo(Math.abs(one - other) >= 2);
        }
    }

    @Property
    void the_mean_of_a_table_is_that_of_its_pairs(@ForAll("tables") List<Rated> said) {
        var pairs = Pair.of(said);
        var sum = pairs.stream()
                .mapToLong(pair -> pair.oneSays().number() + pair.otherSays().number())
                .sum();
        assertThat(Pair.mean(said)).contains(Fraction.of(sum, said.size()));
        assertThat(pairs).hasSize(said.size() / 2);
    }

    @Property
    void one_more_reason_never_makes_an_agreement_less_called_for(@ForAll Set<Trigger> reasons, @ForAll Trigger more) {
        var told = new EnumMap<Trigger, Boolean>(Trigger.class);
        told.put(more, true);
        assertThat(Formality.of(reasons, told).call())
                .isGreaterThanOrEqualTo(Formality.of(reasons, Map.of()).call());
    }

    @Provide
    Arbitrary<List<Rated>> tables() {
        return Arbitraries.integers()
                .between(2, 6)
                .flatMap(n -> Arbitraries.integers()
                        .between(0, 5)
                        .list()
                        .ofSize(n * (n - 1))
                        .map(levels -> all(n, levels)));
    }

    private static List<Rated> all(int n, List<Integer> levels) {
        var partners =
                java.util.stream.Stream.generate(PartnerId::fresh).limit(n).toList();
        var said = new ArrayList<Rated>();
        var next = levels.iterator();
        for (var by : partners)
            for (var of : partners) if (!by.equals(of)) said.add(new Rated(by, of, Level.of(next.next())));
        return said;
    }

    private static Rated said(PartnerId by, PartnerId of, int level) {
        return new Rated(by, of, Level.of(level));
    }
}
