package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
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

class ConnectionsAlwaysTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");
    private static final List<PersonId> PEOPLE =
            Stream.generate(PersonId::fresh).limit(4).toList();

    @Provide
    Arbitrary<SharedMoment> moment() {
        var pairs = Arbitraries.of(PEOPLE).list().ofSize(2).uniqueElements();
        return Combinators.combine(
                        pairs,
                        Arbitraries.of(Kind.class),
                        Arbitraries.integers().between(-400, 4000),
                        Arbitraries.integers().between(0, 2))
                .as((pair, kind, days, yeses) ->
                        new SharedMoment(pair.get(0), pair.get(1), kind, TODAY.minusDays(days), yeses));
    }

    @Provide
    Arbitrary<List<SharedMoment>> moments() {
        return moment().list().ofMaxSize(20);
    }

    @Property
    void a_connection_is_the_same_from_both_ends(@ForAll("moments") List<SharedMoment> moments) {
        var connections = Connections.asOf(TODAY, moments);

        for (var one : PEOPLE)
            for (var other : PEOPLE) {
                assertThat(connections.between(one, other)).isEqualTo(connections.between(other, one));
                assertThat(connections.connection(one, other)).isEqualTo(connections.connection(other, one));
            }
    }

    @Property
    void neither_the_order_of_moments_nor_of_the_people_in_them_matters(
            @ForAll("moments") List<SharedMoment> moments, @ForAll Random random) {
        var mixed = new ArrayList<SharedMoment>();
        for (var moment : moments)
            mixed.add(
                    random.nextBoolean()
                            ? moment
                            : new SharedMoment(
                                    moment.other(), moment.one(), moment.kind(), moment.on(), moment.yeses()));
        Collections.shuffle(mixed, random);

        assertThat(Connections.asOf(TODAY, mixed).all())
                .isEqualTo(Connections.asOf(TODAY, moments).all());
    }

    @Property
    void another_moment_never_lowers_a_strength(
            @ForAll("moments") List<SharedMoment> moments, @ForAll("moment") SharedMoment another) {
        var more = new ArrayList<>(moments);
        more.add(another);
        var before = Connections.asOf(TODAY, moments);
        var after = Connections.asOf(TODAY, more);

        for (var one : PEOPLE)
            for (var other : PEOPLE)
                assertThat(after.between(one, other)).isGreaterThanOrEqualTo(before.between(one, other));
    }

    @Property
    void what_happened_fades_day_by_day_and_never_grows(
            @ForAll("moments") List<SharedMoment> moments, @ForAll @IntRange(min = 1, max = 2000) int days) {
        var past =
                moments.stream().filter(moment -> !moment.on().isAfter(TODAY)).toList();
        var now = Connections.asOf(TODAY, past);
        var later = Connections.asOf(TODAY.plusDays(days), past);

        for (var one : PEOPLE)
            for (var other : PEOPLE) {
                if (now.between(one, other).equals(Strength.NONE)) continue;
                assertThat(later.between(one, other)).isLessThan(now.between(one, other));
                assertThat(later.between(one, other)).isGreaterThan(Strength.NONE);
            }
    }

    @Property
    void after_half_a_lifetime_of_a_moment_every_strength_is_half(@ForAll("moments") List<SharedMoment> moments) {
        var past =
                moments.stream().filter(moment -> !moment.on().isAfter(TODAY)).toList();
        var now = Connections.asOf(TODAY, past);
        var later = Connections.asOf(TODAY.plusDays(SharedMoment.HALF_LIFE_DAYS), past);

        for (var one : PEOPLE)
            for (var other : PEOPLE)
                assertThat(later.between(one, other).value().doubleValue())
                        .isCloseTo(now.between(one, other).value().doubleValue() / 2, withinPercentage(1e-9));
    }

    @Property
    void a_yes_that_is_still_missing_never_makes_a_strength_larger(
            @ForAll("moment") SharedMoment moment, @ForAll @IntRange(min = 0, max = 2) int yeses) {
        var other = new SharedMoment(moment.one(), moment.other(), moment.kind(), moment.on(), yeses);
        var fewer = moment.yeses() < yeses ? moment : other;
        var more = moment.yeses() < yeses ? other : moment;

        assertThat(fewer.strengthOn(TODAY)).isLessThanOrEqualTo(more.strengthOn(TODAY));
    }
}
