package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Province;
import org.longtable.network.Gaps.Between;
import org.longtable.vocabulary.Figure;

/** F19 and F11 with their test values. */
class MatchTest {
    private static final LocalDate TODAY = LocalDate.parse("2026-02-02");

    private static Profile profile(int[] shares, int[] needs, int[] answers) {
        return profile(shares, needs, answers, 0, null, null, false, "");
    }

    private static Profile profile(
            int[] shares,
            int[] needs,
            int[] answers,
            int place,
            @Nullable Province province,
            @Nullable Boolean urban,
            boolean online,
            String sector) {
        return new Profile(
                new Subject(Subject.Kind.ORGANISATION, UUID.randomUUID()),
                shares,
                Arrays.stream(needs).mapToObj(need -> new int[] {need}).toArray(int[][]::new),
                answers,
                place,
                province,
                Optional.ofNullable(urban),
                online,
                sector);
    }

    private static int[] of(int... codes) {
        return codes;
    }

    @Test
    void four_halves_and_a_bridge_make_0_58() {
        var figure = new Match(0.5, 0.5, 0.5, 0.5, 1).figure(TODAY);
        assertThat(((Figure.Known) figure).value()).isEqualByComparingTo("0.58");
    }

    @Test
    void whoever_looks_is_not_told_how_many_connections_lie_between() {
        var told = new Match(0.5, 0.5, 1 / 3.0, 0.5, 1).told(TODAY);
        assertThat(told).isEqualTo(new Match(0.5, 0.5, 0.5, 0.5, 1).told(TODAY));
        assertThat(told).isInstanceOf(Figure.Between.class);
    }

    @Test
    void each_gives_half_of_what_the_other_looks_for() {
        var mine = profile(of(1, 2), of(10, 11), of(20));
        var other = profile(of(2, 3), of(20, 21), of(10));
        var match = Match.of(mine, other, 3, Gaps.NONE);
        assertThat(match.complement()).isEqualTo(0.5);
        assertThat(match.shared()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(match.way()).isCloseTo(1 / 3.0, within(1e-12));
        assertThat(match.bridge()).isZero();
    }

    @Test
    void what_goes_one_way_only_counts_for_nothing() {
        var mine = profile(of(), of(10), of());
        var other = profile(of(), of(), of(10));
        assertThat(Match.of(mine, other, 0, Gaps.NONE).complement()).isZero();
    }

    @Test
    void a_way_counts_from_two_connections_on_and_none_for_nothing() {
        assertThat(Match.way(0)).isZero();
        assertThat(Match.way(1)).isEqualTo(0.5);
        assertThat(Match.way(2)).isEqualTo(0.5);
        assertThat(Match.way(4)).isEqualTo(0.25);
    }

    @Test
    void near_is_the_same_place_then_the_same_province_or_both_at_a_distance() {
        var here = profile(of(), of(), of(), 7, Province.YT, null, false, "");
        var alsoHere = profile(of(), of(), of(), 7, Province.YT, null, false, "");
        var elsewhere = profile(of(), of(), of(), 8, Province.YT, null, true, "");
        var far = profile(of(), of(), of(), 9, Province.ON, null, true, "");
        assertThat(Match.of(here, alsoHere, 0, Gaps.NONE).near()).isEqualTo(1);
        assertThat(Match.of(here, elsewhere, 0, Gaps.NONE).near()).isEqualTo(0.5);
        assertThat(Match.of(here, far, 0, Gaps.NONE).near()).isZero();
        assertThat(Match.of(elsewhere, far, 0, Gaps.NONE).near()).isEqualTo(0.5);
    }

    @Test
    void the_gaps_of_the_small_network_are_as_in_f11() {
        Map<String, Profile> all = new LinkedHashMap<>();
        for (var name : List.of("U1", "U2", "U3", "R1")) all.put(name, at(Province.ON, name));
        for (var name : List.of("U4", "U5", "R2")) all.put(name, at(Province.BC, name));
        all.put("R3", at(Province.YT, "R3"));
        var between = new ArrayList<Between>();
        for (var edge : "U1U2 U1U3 U2U3 U3U4 U4U5 U1R1 U4R2".split(" "))
            between.add(new Between(all.get(edge.substring(0, 2)), all.get(edge.substring(2))));
        var gaps = Gaps.of(all.values(), between);
        var setting = gaps.crossings().get(Gap.SETTING);
        assertThat(setting.index()).isCloseTo(-0.43, within(0.005));
        assertThat(setting.byChance()).isCloseTo(0.07, within(0.005));
        var province = gaps.crossings().get(Gap.PROVINCE);
        assertThat(province.index()).isCloseTo(-0.71, within(0.005));
        assertThat(province.byChance()).isCloseTo(0.36, within(0.005));
        assertThat(gaps.crossed(all.get("U1"), all.get("R3"))).contains(Gap.PROVINCE);
        assertThat(gaps.crossed(all.get("U1"), all.get("R1"))).contains(Gap.SETTING);
        assertThat(gaps.crossed(all.get("U1"), all.get("U2"))).isEmpty();
        assertThat(gaps.crossings().get(Gap.SECTOR).isBelowChance())
                .as("nobody tells a sector, so that nothing is known of that gap")
                .isFalse();
    }

    private static Profile at(Province province, String name) {
        return profile(of(), of(), of(), 0, province, name.startsWith("U"), false, "");
    }

    @Property
    void a_match_lies_between_0_and_1_and_more_of_a_part_never_makes_less_of_it(
            @ForAll @DoubleRange(max = 1) double c,
            @ForAll @DoubleRange(max = 1) double v,
            @ForAll @DoubleRange(max = 0.5) double w,
            @ForAll @DoubleRange(max = 1) double more) {
        var match = new Match(c, v, w, 0.5, 1);
        assertThat(match.value()).isBetween(0.0, 1.0);
        assertThat(new Match(Math.max(c, more), v, w, 0.5, 1).value()).isGreaterThanOrEqualTo(match.value());
    }

    @Property
    void the_complement_is_the_same_from_both_sides_and_never_more_than_the_better_half(
            @ForAll @DoubleRange(max = 1) double mine, @ForAll @DoubleRange(max = 1) double theirs) {
        assertThat(Match.complement(mine, theirs)).isEqualTo(Match.complement(theirs, mine));
        assertThat(Match.complement(mine, theirs)).isLessThanOrEqualTo(Math.max(mine, theirs) + 1e-12);
    }
}
