package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.longtable.pace.Familiarity.KNOW_OF_THE_WORK;
import static org.longtable.pace.Familiarity.PAST_PARTNERS;
import static org.longtable.pace.Familiarity.STRANGERS;
import static org.longtable.pace.Familiarity.WORKED_TOGETHER_ONCE;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;
import org.longtable.vocabulary.Fraction;

class TimeForTrustTest {
    private static final Fraction TWO_THIRDS = Fraction.of(2, 3);
    private static final Fraction NOT_OPENED = Fraction.ZERO;
    private static final LocalDate TODAY = day("2026-02-02");

    @Test
    void strangers_who_agree_on_two_thirds_take_305_days_and_28_are_rushed() {
        var anna = anna(STRANGERS, "2026-02-16");

        assertThat(anna.recommendedDays()).isEqualTo(305);
        assertThat(anna.daysThereAre()).hasValue(28);
        assertThat(shownPressure(anna)).isEqualTo("0.91");
        assertThat(anna.pace()).contains(Pace.RUSHED);
        assertThat(anna.isRushed()).isTrue();
        assertThat(anna.earliestWorkableStart()).contains(day("2026-09-05"));
    }

    @Test
    void a_congruence_that_was_rounded_first_would_take_a_day_off() {
        assertThat(daysFor(STRANGERS, TWO_THIRDS)).isEqualTo(305);
        assertThat(daysFor(STRANGERS, Fraction.of(67, 100))).isEqualTo(304);
    }

    @Test
    void annas_new_date_leaves_259_days_and_is_workable() {
        var anna = anna(STRANGERS, "2026-10-05");

        assertThat(anna.daysThereAre()).hasValue(259);
        assertThat(shownPressure(anna)).isEqualTo("0.15");
        assertThat(anna.pace()).contains(Pace.WORKABLE);
        assertThat(anna.isRushed()).isFalse();
    }

    @Test
    void having_worked_together_once_brings_anna_to_182_days() {
        assertThat(daysFor(WORKED_TOGETHER_ONCE, TWO_THIRDS)).isEqualTo(182);
    }

    @Test
    void nadia_knows_of_the_hospitals_work_and_karens_date_is_rushed() {
        var nadia = nadia(NOT_OPENED, "2025-11-17");

        assertThat(nadia.recommendedDays()).isEqualTo(305);
        assertThat(nadia.daysThereAre()).hasValue(63);
        assertThat(shownPressure(nadia)).isEqualTo("0.79");
        assertThat(nadia.pace()).contains(Pace.RUSHED);
    }

    @Test
    void nadias_start_in_march_is_workable_after_the_statements() {
        var nadia = nadia(Fraction.of(3, 4), "2026-03-16");

        assertThat(nadia.recommendedDays()).isEqualTo(237);
        assertThat(nadia.daysThereAre()).hasValue(182);
        assertThat(shownPressure(nadia)).isEqualTo("0.23");
        assertThat(nadia.pace()).contains(Pace.WORKABLE);
        assertThat(nadia.earliestWorkableStart()).contains(day("2026-03-12"));
    }

    @Test
    void a_new_beginning_with_a_successor_takes_305_days() {
        assertThat(daysFor(KNOW_OF_THE_WORK, NOT_OPENED)).isEqualTo(305);
    }

    @ParameterizedTest
    @CsvSource({"STRANGERS, 0, 365", "PAST_PARTNERS, 1, 92", "PAST_PARTNERS, 0, 183", "STRANGERS, 1, 274"})
    void the_ends_of_the_range_are_a_year_and_a_quarter(Familiarity familiarity, long congruence, long days) {
        assertThat(daysFor(familiarity, Fraction.whole(congruence))).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "0/1, WORKABLE",
        "1/4, WORKABLE",
        "250001/1000000, TIGHT",
        "1/2, TIGHT",
        "500001/1000000, RUSHED",
        "1/1, RUSHED"
    })
    void a_pressure_at_a_limit_is_still_the_calmer_one(String pressure, Pace pace) {
        var terms = pressure.split("/");

        assertThat(Pace.under(Fraction.of(Long.parseLong(terms[0]), Long.parseLong(terms[1]))))
                .isEqualTo(pace);
    }

    @Test
    void a_limit_is_held_against_the_pressure_before_it_is_rounded() {
        var first = day("2026-01-01");
        var tight = new Reckoned(STRANGERS, NOT_OPENED, first, first.plusDays(273), TODAY);

        assertThat(shownPressure(tight)).isEqualTo("0.25");
        assertThat(tight.pace()).contains(Pace.TIGHT);
        assertThat(tight.isRushed()).isFalse();
        assertThat(new Reckoned(STRANGERS, NOT_OPENED, first, first.plusDays(274), TODAY).pace())
                .contains(Pace.WORKABLE);
    }

    @Test
    void a_date_before_the_first_moment_leaves_no_days_at_all() {
        var late = anna(STRANGERS, "2026-01-12");

        assertThat(late.daysThereAre()).hasValue(0);
        assertThat(late.pressure()).contains(Fraction.ONE);
    }

    @Test
    void more_days_than_recommended_are_no_pressure() {
        assertThat(anna(STRANGERS, "2028-01-01").pressure()).contains(Fraction.ZERO);
    }

    @Test
    void pressure_is_not_yet_known_without_a_first_moment() {
        var waiting = new Reckoned(STRANGERS, NOT_OPENED, null, day("2026-02-16"), TODAY);

        assertThat(waiting.pressure()).isEmpty();
        assertThat(waiting.pace()).isEmpty();
        assertThat(waiting.isRushed()).isFalse();
        assertThat(waiting.earliestWorkableStart()).isEmpty();
        assertThat(waiting.recommendedDays()).isEqualTo(365);
        assertThat(reasons(waiting.figures()))
                .containsExactly("pace.no-first-moment", "pace.no-first-moment", "pace.no-first-moment");
    }

    @Test
    void without_a_date_there_is_a_start_but_no_pressure() {
        var undated = new Reckoned(STRANGERS, TWO_THIRDS, day("2026-01-19"), null, TODAY);

        assertThat(undated.pressure()).isEmpty();
        assertThat(undated.earliestWorkableStart()).contains(day("2026-09-05"));
        assertThat(reasons(undated.figures()))
                .containsExactly("pace.no-first-deliverable", "pace.no-first-deliverable");
    }

    @Test
    void each_number_says_what_it_is_worked_out_from() {
        var figures = anna(STRANGERS, "2026-02-16").figures();
        var firstMoment = new Input("pace.first-moment", day("2026-01-19"));
        var firstDeliverable = new Input("pace.first-deliverable", day("2026-02-16"));
        var recommended = new Input("pace.recommended-days", 305L);

        assertThat(figures)
                .extracting(Figure::name)
                .containsExactly("pace.recommended-days", "pace.days", "pace.pressure", "pace.earliest-workable-start");
        assertThat(figures)
                .extracting(Figure::inputs)
                .containsExactly(
                        List.of(
                                new Input("pace.familiarity", new BigDecimal("0.00")),
                                new Input("pace.congruence", TWO_THIRDS)),
                        List.of(firstMoment, firstDeliverable),
                        List.of(firstMoment, firstDeliverable, recommended),
                        List.of(firstMoment, recommended));
        assertThat(figures).extracting(Figure::asOf).containsOnly(TODAY);
        assertThat(values(figures)).containsExactly("305", "28", "0.91", "2026-09-05..2026-09-05");
    }

    @Test
    void while_the_familiarity_is_open_both_ends_are_shown_and_nothing_is_asked() {
        var open = TimeForTrust.of(null, TWO_THIRDS, day("2026-01-19"), day("2026-02-16"), TODAY);

        assertThat(open.isRushed()).isFalse();
        assertThat(values(open.figures())).containsExactly("122..305", "28", "0.77..0.91", "2026-04-21..2026-09-05");
        assertThat(open.figures().getFirst().inputs())
                .containsExactly(
                        new Input("pace.familiarity", new BigDecimal("1.00")),
                        new Input("pace.congruence", TWO_THIRDS),
                        new Input("pace.familiarity", new BigDecimal("0.00")));
    }

    @Test
    void while_the_familiarity_and_the_first_moment_are_open_the_rest_is_not_yet_known() {
        var open = TimeForTrust.of(null, NOT_OPENED, null, null, TODAY);

        assertThat(values(open.figures())).containsExactly("183..365", "?", "?", "?");
        assertThat(reasons(open.figures())).containsOnly("pace.no-first-moment");
    }

    @Test
    void a_known_familiarity_gives_one_end_only() {
        assertThat(TimeForTrust.of(PAST_PARTNERS, NOT_OPENED, null, null, TODAY))
                .isEqualTo(new Reckoned(PAST_PARTNERS, NOT_OPENED, null, null, TODAY));
    }

    @Test
    void a_congruence_outside_0_to_1_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> daysFor(STRANGERS, Fraction.of(101, 100)));
        assertThatIllegalArgumentException().isThrownBy(() -> daysFor(STRANGERS, Fraction.of(-1, 100)));
    }

    @Test
    void a_pressure_outside_0_to_1_has_no_pace() {
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.under(Fraction.of(101, 100)));
        assertThatIllegalArgumentException().isThrownBy(() -> Pace.under(Fraction.of(-1, 100)));
    }

    private static Reckoned anna(Familiarity familiarity, String firstDeliverable) {
        return new Reckoned(familiarity, TWO_THIRDS, day("2026-01-19"), day(firstDeliverable), TODAY);
    }

    private static Reckoned nadia(Fraction congruence, String firstDeliverable) {
        return new Reckoned(KNOW_OF_THE_WORK, congruence, day("2025-09-15"), day(firstDeliverable), TODAY);
    }

    private static long daysFor(Familiarity familiarity, Fraction congruence) {
        return new Reckoned(familiarity, congruence, null, null, TODAY).recommendedDays();
    }

    private static @Nullable String shownPressure(Reckoned time) {
        return time.pressure().map(pressure -> pressure.rounded(2).toString()).orElse(null);
    }

    private static List<String> reasons(List<Figure> figures) {
        return figures.stream()
                .filter(Figure.NotYet.class::isInstance)
                .map(figure -> ((Figure.NotYet) figure).reason())
                .toList();
    }

    private static List<String> values(List<Figure> figures) {
        return figures.stream()
                .map(figure -> switch (figure) {
                    case Figure.Known known -> known.value().toString();
                    case Figure.Between between -> between.least() + ".." + between.most();
                    case Figure.Day day -> day.earliest() + ".." + day.latest();
                    case Figure.NotYet _ -> "?";
                })
                .toList();
    }

    private static LocalDate day(String date) {
        return LocalDate.parse(date);
    }
}
