package org.longtable.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class DateSpanTest {
    private static final LocalDate FIRST = LocalDate.parse("2026-03-01");
    private static final LocalDate LAST = LocalDate.parse("2026-03-31");

    @Test
    void the_first_day_belongs_to_a_span_and_on_the_last_it_is_over() {
        var span = new DateSpan(FIRST, LAST);

        assertThat(span.contains(FIRST.minusDays(1))).isFalse();
        assertThat(span.contains(FIRST)).isTrue();
        assertThat(span.contains(LAST.minusDays(1))).isTrue();
        assertThat(span.contains(LAST)).isFalse();
    }

    @Test
    void an_open_span_holds_every_later_day() {
        assertThat(DateSpan.since(FIRST).contains(LocalDate.MAX)).isTrue();
    }

    @Test
    void a_span_cannot_end_before_it_begins() {
        assertThatIllegalArgumentException().isThrownBy(() -> new DateSpan(LAST, FIRST));
    }

    @Test
    void spans_that_only_touch_do_not_overlap() {
        var march = new DateSpan(FIRST, LAST);

        assertThat(march.overlaps(DateSpan.since(LAST))).isFalse();
        assertThat(DateSpan.since(LAST).overlaps(march)).isFalse();
        assertThat(march.overlaps(DateSpan.since(LAST.minusDays(1)))).isTrue();
        assertThat(DateSpan.since(FIRST).overlaps(DateSpan.since(LAST))).isTrue();
    }

    @Test
    void an_empty_span_holds_no_day_and_overlaps_nothing() {
        var empty = new DateSpan(FIRST.plusDays(3), FIRST.plusDays(3));

        assertThat(empty.contains(FIRST.plusDays(3))).isFalse();
        assertThat(empty.overlaps(new DateSpan(FIRST, LAST))).isFalse();
        assertThat(new DateSpan(FIRST, LAST).overlaps(empty)).isFalse();
    }
}
