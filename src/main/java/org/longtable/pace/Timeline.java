package org.longtable.pace;

import static org.longtable.pace.TimelinePicture.WIDTH;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.longtable.pace.TimelinePicture.Band;
import org.longtable.pace.TimelinePicture.Drawn;
import org.longtable.pace.TimelinePicture.Flag;
import org.longtable.pace.TimelinePicture.Mark;
import org.longtable.pace.TimelinePicture.Span;
import org.longtable.pace.TimelinePicture.Tick;
import org.longtable.pace.TimelinePicture.Words;
import org.longtable.site.Texts;
import org.longtable.tables.Lettering;

/**
 * Where everything on a line of time is drawn. Words stand to the right of their stem, in lanes; the earlier of two
 * that would meet goes one lane further out, so that neither words nor stems ever cross words.
 */
final class Timeline {
    private static final int EDGE = 8;
    private static final int FIRST = 30;
    private static final int LANE = 44;
    private static final int PLANK = 46;
    private static final int SPAN_ROW = 30;
    private static final int ROOM = 200;
    private static final int BIG = 14;
    private static final int SMALL = 13;
    private static final int TICK = 12;
    private static final int LEAST_DAYS = 28;

    private final List<Mark> marks;
    private final Optional<Span> span;
    private final Texts texts;
    private final LocalDate first;
    private final double perDay;

    private Timeline(Optional<Span> span, List<Mark> marks, Texts texts) {
        this.marks = marks;
        this.span = span;
        this.texts = texts;
        this.first = days().min(Comparator.naturalOrder()).orElseThrow();
        var last = days().max(Comparator.naturalOrder()).orElseThrow();
        double toTheEnd = (WIDTH - 2.0 * EDGE - FIRST) / Math.max(LEAST_DAYS, ChronoUnit.DAYS.between(first, last));
        this.perDay = marks.stream()
                .filter(mark -> mark.on().isAfter(first))
                .mapToDouble(mark ->
                        (WIDTH - EDGE - FIRST - width(mark)) / (double) ChronoUnit.DAYS.between(first, mark.on()))
                .reduce(toTheEnd, Math::min);
    }

    static Drawn draw(Optional<Span> span, List<Mark> marks, Texts texts) {
        return new Timeline(span, marks, texts).drawn();
    }

    private Stream<LocalDate> days() {
        return Stream.concat(
                marks.stream().map(Mark::on), span.stream().flatMap(it -> Stream.of(it.from(), it.latest())));
    }

    private int x(LocalDate day) {
        return (int) Math.round(FIRST + ChronoUnit.DAYS.between(first, day) * perDay);
    }

    private Drawn drawn() {
        var lanes = new HashMap<Mark, Integer>();
        int above = lanes(marks.stream().filter(mark -> mark.kind().isAbove()).toList(), lanes);
        int below = lanes(marks.stream().filter(mark -> !mark.kind().isAbove()).toList(), lanes);
        int top = EDGE + (span.isPresent() ? SPAN_ROW : 0) + above * LANE + 12;
        int bottom = top + PLANK;
        return new Drawn(
                top,
                bottom,
                ticks(top),
                marks.stream()
                        .map(mark -> flag(mark, lanes.getOrDefault(mark, 0), top, bottom))
                        .toList(),
                span.map(this::band),
                EDGE,
                WIDTH - EDGE,
                bottom + below * LANE + 16);
    }

    /** Gives each of these marks its lane and answers how many lanes there are. */
    private int lanes(List<Mark> side, Map<Mark, Integer> lanes) {
        int most = 0;
        for (int i = side.size() - 1; i >= 0; i--) {
            var mark = side.get(i);
            int end = x(mark.on()) + width(mark);
            int lane = side.subList(i + 1, side.size()).stream()
                    .filter(later -> x(later.on()) < end + 6)
                    .mapToInt(later -> lanes.getOrDefault(later, 0) + 1)
                    .max()
                    .orElse(0);
            lanes.put(mark, lane);
            most = Math.max(most, lane + 1);
        }
        return most;
    }

    private String words(Mark mark) {
        return Lettering.fitted(mark.words(texts), BIG, ROOM);
    }

    /** From the stem to the end of the words. */
    private int width(Mark mark) {
        var widest = Math.max(Lettering.width(words(mark), BIG), Lettering.width(texts.date(mark.on()), SMALL));
        return (int) Math.ceil(widest) + 8;
    }

    private Flag flag(Mark mark, int lane, int top, int bottom) {
        int x = x(mark.on());
        int base = mark.kind().isAbove() ? top - 34 - lane * LANE : bottom + 30 + lane * LANE;
        return new Flag(
                mark,
                x,
                mark.kind().isAbove() ? top : bottom,
                mark.kind().isAbove() ? base - BIG : base + 18,
                at(words(mark), x + 7, base, BIG),
                at(texts.date(mark.on()), x + 7, base + 17, SMALL));
    }

    private static Words at(String text, int x, int y, int size) {
        return new Words(text, x, y, (int) Math.ceil(Lettering.width(text, size)), size);
    }

    private Band band(Span span) {
        var text = Lettering.fitted(span.words(texts), BIG, WIDTH - 4 * EDGE);
        var words = at(text, x(span.from()) + 8, EDGE + 22, BIG);
        int x = Math.min(words.x(), WIDTH - 2 * EDGE - words.width());
        return new Band(
                x(span.from()),
                x(span.soonest()),
                x(span.latest()),
                new Words(text, x, words.y(), words.width(), words.size()));
    }

    /** By week, month, quarter or year, as the line has room for, to the end of the plank. */
    private List<Tick> ticks(int top) {
        var end = first.plusDays((long) ((WIDTH - EDGE - FIRST) / perDay));
        long days = ChronoUnit.DAYS.between(first, end);
        if (days <= 84)
            return ticks(
                    top,
                    first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY)),
                    end,
                    day -> day.plusWeeks(1),
                    "d MMM");
        var month = first.with(TemporalAdjusters.firstDayOfMonth());
        if (days <= 580) return ticks(top, month, end, day -> day.plusMonths(1), "LLL");
        if (days <= 2000) {
            var quarter = month.minusMonths((month.getMonthValue() - 1) % 3);
            return ticks(top, quarter, end, day -> day.plusMonths(3), "LLL");
        }
        return ticks(top, month.withDayOfYear(1), end, day -> day.plusYears(1), "");
    }

    private List<Tick> ticks(int top, LocalDate from, LocalDate end, UnaryOperator<LocalDate> next, String pattern) {
        var format = DateTimeFormatter.ofPattern(
                pattern.isEmpty() ? "yyyy" : pattern, texts.language().locale());
        var ticks = new ArrayList<Tick>();
        int free = 0;
        int freeForYear = 0;
        int year = 0;
        for (var day = from; !day.isAfter(end); day = next.apply(day)) {
            boolean begun = x(day) < EDGE + 4;
            int x = begun ? EDGE : x(day);
            var name = Optional.of(at(format.format(day), x + 5, top + 18, TICK));
            var itsYear = Optional.of(at(String.valueOf(day.getYear()), x + 5, top + 36, TICK));
            if (begun && Math.max(ends(name.get()), ends(itsYear.get())) > x(next.apply(day))) continue;
            if (x + 5 < free || ends(name.get()) > WIDTH - EDGE - 6) name = Optional.empty();
            if (day.getYear() == year || x + 5 < freeForYear || ends(itsYear.get()) > WIDTH - EDGE - 6)
                itsYear = Optional.empty();
            if (name.isPresent()) free = ends(name.get()) + 4;
            if (itsYear.isPresent()) {
                freeForYear = ends(itsYear.get()) + 4;
                year = day.getYear();
            }
            ticks.add(new Tick(x, begun, name, pattern.isEmpty() ? Optional.empty() : itsYear));
        }
        return ticks;
    }

    private static int ends(Words words) {
        return words.x() + words.width();
    }
}
