package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PersonId;

class CarryingAlwaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-03-02");
    private static final BigDecimal TOLERANCE = new BigDecimal("1e-9");
    private static final List<PersonId> PEOPLE =
            Stream.generate(PersonId::fresh).limit(5).toList();
    private static final List<PersonId> ACROSS =
            Stream.generate(PersonId::fresh).limit(3).toList();

    @Provide
    Arbitrary<List<SharedMoment>> moments() {
        return Combinators.combine(
                        Arbitraries.of(PEOPLE),
                        Arbitraries.of(ACROSS),
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(0, 400),
                        Arbitraries.integers().between(1, 2))
                .as((one, other, kind, days, yeses) -> new SharedMoment(one, other, kind, TODAY.minusDays(days), yeses))
                .list()
                .ofMinSize(1)
                .ofMaxSize(12);
    }

    @Property
    void continuity_and_the_number_of_people_stay_in_range(@ForAll("moments") List<SharedMoment> moments) {
        var carried = carried(PEOPLE, ACROSS, moments);
        long n = moments.stream().map(SharedMoment::one).distinct().count();
        double most = 1 - 1.0 / n;

        assertThat(carried.continuity().doubleValue()).isBetween(0.0, most + 1e-12);
        assertThat(carried.restsOn()).isBetween(1, (int) n);
        assertThat(carried.unevenness()).isBetween(BigDecimal.ZERO, BigDecimal.ONE);
    }

    @Property
    void the_shares_of_all_make_up_the_whole(@ForAll("moments") List<SharedMoment> moments) {
        var carried = carried(PEOPLE, ACROSS, moments);
        var sum = PEOPLE.stream().map(carried::shareOf).reduce(BigDecimal.ZERO, BigDecimal::add);

        assertThat(sum.subtract(BigDecimal.ONE).abs()).isLessThan(TOLERANCE);
    }

    @Property
    void without_whom_it_rests_on_less_than_half_is_left_and_with_one_of_them_at_least_half(
            @ForAll("moments") List<SharedMoment> moments) {
        var carried = carried(PEOPLE, ACROSS, moments);
        var largestFirst = PEOPLE.stream()
                .map(carried::shareOf)
                .sorted(Collections.reverseOrder())
                .toList();
        var half = new BigDecimal("0.5").subtract(TOLERANCE);

        assertThat(leftAfter(carried.restsOn(), largestFirst)).isLessThan(half);
        assertThat(leftAfter(carried.restsOn() - 1, largestFirst)).isGreaterThanOrEqualTo(half);
    }

    @Property
    void what_is_fragile_rests_on_one_person(@ForAll("moments") List<SharedMoment> moments) {
        var carried = carried(PEOPLE, ACROSS, moments);

        if (carried.continuity().compareTo(new BigDecimal("0.339")) < 0)
            assertThat(carried.restsOnOnePerson()).isTrue();
        assertThat(carried.restsOnOnePerson()).isEqualTo(carried.restsOn() == 1);
    }

    @Property
    void neither_the_order_of_people_nor_of_moments_matters(
            @ForAll("moments") List<SharedMoment> moments, @ForAll Random random) {
        var carried = carried(PEOPLE, ACROSS, moments);
        var mixed = carried(shuffled(PEOPLE, random), shuffled(ACROSS, random), shuffled(moments, random));

        assertThat(mixed.continuity()).isEqualTo(carried.continuity());
        assertThat(mixed.restsOn()).isEqualTo(carried.restsOn());
        assertThat(mixed.unevenness()).isEqualTo(carried.unevenness());
        assertThat(mixed.figures()).isEqualTo(carried.figures());
    }

    @Property
    void a_person_without_connections_changes_nothing(@ForAll("moments") List<SharedMoment> moments) {
        var carried = carried(PEOPLE, ACROSS, moments);
        var more = new ArrayList<>(PEOPLE);
        more.add(PersonId.fresh());

        assertThat(carried(more, ACROSS, moments).figures()).isEqualTo(carried.figures());
    }

    @Property
    void what_is_left_without_someone_is_what_would_have_been_without_their_moments(
            @ForAll("moments") List<SharedMoment> moments, @ForAll @IntRange(min = 0, max = 4) int who) {
        var leaving = PEOPLE.get(who);
        var others =
                moments.stream().filter(moment -> !moment.one().equals(leaving)).toList();
        var staying = new HashSet<>(PEOPLE);
        staying.remove(leaving);
        var carried = carried(PEOPLE, ACROSS, moments);
        var without = carried.withoutPerson(leaving);

        assertThat(without.figures())
                .isEqualTo(Carrying.of(staying, ACROSS, Connections.asOf(TODAY, others))
                        .figures());
        assertThat(without.hasLivingConnection(leaving)).isFalse();
        assertThat(carried.shareOf(leaving).signum() == 0).isEqualTo(others.size() == moments.size());
    }

    @Property
    void two_representatives_in_practice_are_two_who_are_in_touch_and_several_who_carry(
            @ForAll("moments") List<SharedMoment> moments, @ForAll Set<@IntRange(min = 0, max = 4) Integer> who) {
        var representatives = new HashSet<PersonId>();
        for (int index : who) representatives.add(PEOPLE.get(index));
        var connections = Connections.asOf(TODAY, moments);
        var carried = carried(PEOPLE, ACROSS, moments);
        boolean allLiving =
                representatives.stream().allMatch(person -> connections.anyLivingBetween(Set.of(person), ACROSS));

        assertThat(TwoRepresentatives.of(representatives, carried).inPractice())
                .isEqualTo(representatives.size() >= 2
                        && allLiving
                        && carried.band().equals(Optional.of(Band.COVERED)));
    }

    private static Carried carried(List<PersonId> people, List<PersonId> across, List<SharedMoment> moments) {
        return (Carried) Carrying.of(people, across, Connections.asOf(TODAY, moments));
    }

    private static BigDecimal leftAfter(int gone, List<BigDecimal> largestFirst) {
        return largestFirst.subList(gone, largestFirst.size()).stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private static <T> List<T> shuffled(List<T> list, Random random) {
        var mixed = new ArrayList<>(list);
        Collections.shuffle(mixed, random);
        return mixed;
    }
}
