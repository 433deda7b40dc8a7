package org.longtable.understanding;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.longtable.vocabulary.Fraction;

class CongruenceAlwaysTest {
    private static final LocalDate OPENED = LocalDate.parse("2026-01-26");

    /** Two to five partners, each with its answers to the same one to twelve statements. */
    @Provide
    Arbitrary<List<int[]>> rounds() {
        return Arbitraries.integers()
                .between(1, 12)
                .flatMap(statements -> Arbitraries.integers()
                        .between(1, 5)
                        .array(int[].class)
                        .ofSize(statements)
                        .list()
                        .ofMinSize(2)
                        .ofMaxSize(5));
    }

    @Property
    void it_is_0_to_1(@ForAll("rounds") List<int[]> partners) {
        assertThat(of(partners)).isBetween(Fraction.ZERO, Fraction.ONE);
    }

    @Property
    void it_does_not_matter_who_is_named_first(@ForAll("rounds") List<int[]> partners) {
        var turned = new ArrayList<>(partners);
        Collections.reverse(turned);
        assertThat(of(turned)).isEqualTo(of(partners));
    }

    @Property
    void it_is_1_exactly_when_all_answered_the_same(@ForAll("rounds") List<int[]> partners) {
        var same = partners.stream().allMatch(one -> Arrays.equals(one, partners.getFirst()));
        assertThat(of(partners).equals(Fraction.ONE)).isEqualTo(same);
    }

    @Property
    void it_is_0_when_every_statement_got_both_ends(@ForAll @IntRange(min = 1, max = 12) int statements) {
        var all = new int[statements];
        var nothing = new int[statements];
        Arrays.fill(all, 5);
        Arrays.fill(nothing, 1);
        assertThat(of(List.of(all, nothing))).isEqualTo(Fraction.ZERO);
    }

    @Property
    void a_further_partner_never_makes_them_more_alike(@ForAll("rounds") List<int[]> partners) {
        assertThat(of(partners)).isLessThanOrEqualTo(of(partners.subList(1, partners.size())));
    }

    @Property
    void a_statement_is_worth_talking_through_exactly_when_two_answers_lie_two_steps_apart(
            @ForAll("rounds") List<int[]> partners) {
        var spreads = CongruenceTest.spreads(partners.toArray(int[][]::new));
        for (int statement = 0; statement < spreads.size(); statement++) {
            var place = statement;
            var apart = partners.stream()
                    .anyMatch(one -> partners.stream().anyMatch(other -> one[place] - other[place] >= 2));
            assertThat(spreads.get(statement).isWorthTalkingThrough()).isEqualTo(apart);
        }
    }

    private static Fraction of(List<int[]> partners) {
        return Congruence.of(CongruenceTest.spreads(partners.toArray(int[][]::new)), OPENED)
                .value();
    }
}
