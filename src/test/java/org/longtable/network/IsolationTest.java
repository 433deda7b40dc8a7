package org.longtable.network;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.longtable.directory.Subject;
import org.longtable.network.Gaps.Crossing;

/** Who stands alone (W24). */
class IsolationTest {
    private static final Gaps SECTORS_SELDOM_MEET =
            new Gaps(Map.of(Gap.SECTOR, new Crossing(-0.5, 0.2, 8), Gap.PROVINCE, new Crossing(0.4, 0.2, 8)));

    private static Profile in(String sector) {
        return new Profile(
                new Subject(Subject.Kind.ORGANISATION, UUID.randomUUID()),
                new int[0],
                new int[0][],
                new int[0],
                0,
                null,
                Optional.empty(),
                false,
                sector);
    }

    private static Optional<Isolation> of(Profile mine, Profile... inTouch) {
        return Isolation.of(mine, inTouch.length > 0, List.of(inTouch), SECTORS_SELDOM_MEET);
    }

    @Test
    void who_is_in_touch_with_nobody_beyond_stands_alone_whatever_else_is() {
        assertThat(of(in("arts"))).contains(Isolation.ALONE);
        assertThat(Isolation.of(in(""), false, List.of(), Gaps.NONE)).contains(Isolation.ALONE);
    }

    @Test
    void who_knows_only_their_own_field_is_asked_where_fields_seldom_meet() {
        assertThat(of(in("arts"), in("arts"))).contains(new Isolation(Optional.of(Gap.SECTOR)));
        assertThat(of(in("arts"), in("arts"), in("health"))).isEmpty();
    }

    @Test
    void who_tells_no_field_is_not_asked_about_fields() {
        assertThat(of(in(""), in("arts"))).isEmpty();
    }

    @Test
    void a_gap_that_is_crossed_as_often_as_by_chance_asks_nobody() {
        var even = new Gaps(Map.of(Gap.SECTOR, new Crossing(0.2, 0.2, 8)));
        var nothingCounted = new Gaps(Map.of(Gap.SECTOR, new Crossing(-1, 0.2, 0)));
        for (var gaps : List.of(even, nothingCounted, Gaps.NONE))
            assertThat(Isolation.of(in("arts"), true, List.of(in("arts")), gaps))
                    .isEmpty();
    }

    @Property(tries = 200)
    void one_more_connection_never_begins_a_question(
            @ForAll @Size(max = 5) List<Boolean> same, @ForAll boolean another) {
        var mine = in("arts");
        var inTouch = new ArrayList<Profile>();
        same.forEach(one -> inTouch.add(in(one ? "arts" : "health")));
        var before = Isolation.of(mine, !inTouch.isEmpty(), inTouch, SECTORS_SELDOM_MEET);
        inTouch.add(in(another ? "arts" : "health"));
        var after = Isolation.of(mine, true, inTouch, SECTORS_SELDOM_MEET);
        assertThat(after).isNotEqualTo(Optional.of(Isolation.ALONE));
        if (before.isEmpty()) assertThat(after).isEmpty();
    }
}
