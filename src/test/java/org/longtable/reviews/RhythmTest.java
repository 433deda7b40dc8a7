package org.longtable.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RhythmTest {
    private static final LocalDate BEGAN = LocalDate.parse("2026-01-12");

    @Test
    void a_table_that_set_nothing_looks_back_after_ninety_days() {
        var rhythm = new Rhythm(Rhythm.USUAL, Optional.empty(), Optional.empty(), BEGAN, false, 0);
        assertThat(rhythm.next()).isEqualTo("2026-04-12");
        assertThat(rhythm.isLate(LocalDate.parse("2026-04-12"))).isFalse();
        assertThat(rhythm.isLate(LocalDate.parse("2026-04-13"))).isTrue();
    }

    @Test
    void a_chosen_day_holds_until_it_was_looked_back_then() {
        var chosen = Optional.of(LocalDate.parse("2026-03-01"));
        assertThat(new Rhythm(90, chosen, Optional.empty(), BEGAN, true, 1).next())
                .isEqualTo("2026-03-01");
        var looked = Optional.of(LocalDate.parse("2026-03-01"));
        assertThat(new Rhythm(90, chosen, looked, BEGAN, true, 1).next()).isEqualTo("2026-05-30");
    }

    @Property
    void it_is_never_late_on_the_day_of_looking_back(
            @ForAll @IntRange(min = 14, max = 400) int every, @ForAll @IntRange(max = 800) int after) {
        var day = BEGAN.plusDays(after);
        var rhythm = new Rhythm(every, Optional.empty(), Optional.of(day), BEGAN, true, 1);
        assertThat(rhythm.isLate(day)).isFalse();
        assertThat(rhythm.isLate(day.plusDays(every))).isFalse();
        assertThat(rhythm.isLate(day.plusDays(every + 1L))).isTrue();
    }
}
