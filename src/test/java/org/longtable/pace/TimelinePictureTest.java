package org.longtable.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.longtable.pace.TimelinePicture.Kind;
import org.longtable.pace.TimelinePicture.Mark;
import org.longtable.pace.TimelinePicture.Span;
import org.longtable.pace.TimelinePicture.Words;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;

class TimelinePictureTest {
    private static final Languages LANGUAGES = new Languages();
    private static final Texts ENGLISH = LANGUAGES.in(Language.EN);
    private static final LocalDate BEGUN = LocalDate.of(2026, 1, 12);

    @Property(tries = 400)
    void no_two_words_lie_on_each_other(
            @ForAll("times") List<Mark> marks,
            @ForAll @IntRange(max = 400) int trust,
            @ForAll @IntRange(max = 300) int open,
            @ForAll Language language) {
        var boxes = words(picture(marks, trust, open, language));
        for (int one = 0; one < boxes.size(); one++)
            for (int other = one + 1; other < boxes.size(); other++)
                assertThat(boxes.get(one).intersects(boxes.get(other)))
                        .as("%s and %s", boxes.get(one), boxes.get(other))
                        .isFalse();
    }

    @Property(tries = 400)
    void no_stem_crosses_words(@ForAll("times") List<Mark> marks, @ForAll Language language) {
        var picture = picture(marks, 0, 0, language);
        for (var flag : picture.drawing().flags()) {
            var stem =
                    new Rectangle(flag.x(), Math.min(flag.edge(), flag.tip()), 1, Math.abs(flag.edge() - flag.tip()));
            assertThat(words(picture)).noneMatch(stem::intersects);
        }
    }

    @Property(tries = 400)
    void nothing_is_drawn_outside(
            @ForAll("times") List<Mark> marks,
            @ForAll @IntRange(max = 400) int trust,
            @ForAll @IntRange(max = 300) int open,
            @ForAll Language language) {
        var picture = picture(marks, trust, open, language);
        var view = new Rectangle(0, 0, TimelinePicture.WIDTH, picture.drawing().height());
        assertThat(words(picture)).allMatch(view::contains);
        assertThat(picture.drawing().flags()).allMatch(flag -> view.contains(flag.x(), flag.edge()));
        assertThat(picture.drawing().band().stream())
                .allMatch(band -> band.from() >= 0 && band.until() <= TimelinePicture.WIDTH);
    }

    @Property(tries = 200)
    void a_later_day_is_never_further_left(@ForAll("times") List<Mark> marks) {
        var picture = picture(marks, 200, 0, Language.EN);
        assertThat(picture.drawing().flags())
                .extracting(TimelinePicture.Flag::x)
                .isSorted();
        assertThat(picture.marks()).extracting(Mark::on).isSorted();
        assertThat(picture).isEqualTo(picture(marks, 200, 0, Language.EN));
    }

    @Test
    void the_first_year_of_a_grant_is_ticked_by_month_in_the_readers_language() {
        var marks = List.of(Mark.of(Kind.TABLE_BEGAN, BEGUN), Mark.of(Kind.FIRST_DELIVERABLE, BEGUN.plusDays(300)));
        assertThat(ticks(marks, Language.EN)).startsWith("Jan", "Feb", "Mar");
        assertThat(ticks(marks, Language.FR)).startsWith("janv.", "févr.", "mars");
    }

    @Test
    void two_weeks_are_ticked_by_week_and_three_years_by_quarter() {
        var weeks = List.of(Mark.of(Kind.TABLE_BEGAN, BEGUN), Mark.of(Kind.FIRST_DELIVERABLE, BEGUN.plusDays(14)));
        assertThat(ticks(weeks, Language.EN)).startsWith("12 Jan", "19 Jan");
        var years = List.of(Mark.of(Kind.TABLE_BEGAN, BEGUN), Mark.of(Kind.FIRST_DELIVERABLE, BEGUN.plusYears(3)));
        assertThat(ticks(years, Language.EN)).startsWith("Jan", "Apr", "Jul", "Oct", "Jan");
    }

    @Test
    void while_familiarity_is_unknown_the_band_has_an_open_end() {
        var span = new Span(BEGUN, BEGUN.plusDays(92), BEGUN.plusDays(365));
        var picture = TimelinePicture.of(Optional.of(span), List.of(Mark.of(Kind.TODAY, BEGUN.plusDays(21))), ENGLISH);
        assertThat(picture.drawing().band())
                .hasValueSatisfying(band -> assertThat(band.until()).isGreaterThan(band.sure()));
        assertThat(span.words(ENGLISH))
                .isEqualTo("Time that trust usually wants: until somewhere between 14 April 2026 and 12 January 2027");
    }

    @Test
    void its_list_tells_every_day_in_order() {
        var picture = TimelinePicture.of(
                Optional.of(Span.known(BEGUN.plusDays(7), BEGUN.plusDays(312))),
                List.of(
                        new Mark(Kind.OLD, BEGUN.plusDays(35), "First deliverable"),
                        Mark.of(Kind.TABLE_BEGAN, BEGUN),
                        new Mark(Kind.DATE, BEGUN.plusDays(95), "Showing")),
                ENGLISH);
        assertThat(picture.rows(ENGLISH))
                .extracting(TimelinePicture.Row::what)
                .containsExactly(
                        "The table began",
                        "Time that trust usually wants: until 20 November 2026",
                        "First deliverable",
                        "Showing");
    }

    @Provide
    Arbitrary<List<Mark>> times() {
        var words = Arbitraries.of(
                "", "", "Showing", "Rapport final", "Présentation à la salle de quartier, avec garderie");
        return Arbitraries.of(1, 14, 28, 120, 400, 1100, 4000)
                .flatMap(length -> Combinators.combine(
                                Arbitraries.of(Kind.class),
                                Arbitraries.integers().between(0, length),
                                words)
                        .as((kind, day, what) -> new Mark(kind, BEGUN.plusDays(day), what))
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(14));
    }

    private static TimelinePicture picture(List<Mark> marks, int trust, int open, Language language) {
        var from = marks.getFirst().on();
        var span = trust == 0
                ? Optional.<Span>empty()
                : Optional.of(new Span(from, from.plusDays(trust), from.plusDays(trust + open)));
        return TimelinePicture.of(span, marks, LANGUAGES.in(language));
    }

    private static List<String> ticks(List<Mark> marks, Language language) {
        return TimelinePicture.of(Optional.empty(), marks, LANGUAGES.in(language)).drawing().ticks().stream()
                .flatMap(tick -> tick.name().stream())
                .map(Words::text)
                .toList();
    }

    private static List<Rectangle> words(TimelinePicture picture) {
        var drawing = picture.drawing();
        var words = new ArrayList<Words>();
        drawing.flags().forEach(flag -> words.addAll(List.of(flag.words(), flag.date())));
        drawing.ticks()
                .forEach(tick -> Stream.concat(tick.name().stream(), tick.year().stream())
                        .forEach(words::add));
        drawing.band().ifPresent(band -> words.add(band.words()));
        return words.stream()
                .map(it -> new Rectangle(it.x(), it.y() - it.size() + 2, it.width(), it.size()))
                .toList();
    }
}
