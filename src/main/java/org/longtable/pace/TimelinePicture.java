package org.longtable.pace;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.longtable.site.Texts;

/**
 * A table's time on one line, laid out for drawing: what has grown and what trust usually wants above, dates that were
 * promised below.
 *
 * @param marks by date, each once; on one day in the order they were given in
 */
public record TimelinePicture(Optional<Span> span, List<Mark> marks, Drawn drawing) {
    public static final int WIDTH = 780;

    public enum Kind {
        TABLE_BEGAN(true),
        FIRST_MOMENT(true),
        TODAY(true),
        EARLIEST_START(true),
        /** Something by which a table grew, or became lighter again. */
        STEP(true),
        FIRST_DELIVERABLE(false),
        DATE(false),
        OLD(false);

        private final boolean above;

        Kind(boolean above) {
            this.above = above;
        }

        boolean isAbove() {
            return above;
        }
    }

    /** A day on the line. @param words what is on that day; blank for the usual words of its kind */
    public record Mark(Kind kind, LocalDate on, String words) {
        public static Mark of(Kind kind, LocalDate on) {
            return new Mark(kind, on, "");
        }

        public String words(Texts texts) {
            return words.isBlank() ? texts.t("picture.time." + kind.name().toLowerCase(Locale.ROOT)) : words;
        }
    }

    /**
     * The time that trust usually wants, from the first moment on.
     *
     * @param soonest its end, or the soonest end while nobody has entered how well the partners know each other
     * @param latest the latest end; the same day when it is known
     */
    public record Span(LocalDate from, LocalDate soonest, LocalDate latest) {
        public Span {
            if (soonest.isBefore(from) || latest.isBefore(soonest))
                throw new IllegalArgumentException("from " + from + " until " + soonest + " to " + latest);
        }

        public static Span known(LocalDate from, LocalDate until) {
            return new Span(from, until, until);
        }

        public boolean isKnown() {
            return soonest.equals(latest);
        }

        public String words(Texts texts) {
            return isKnown()
                    ? texts.t("picture.time.span", latest)
                    : texts.t("picture.time.span.between", soonest, latest);
        }
    }

    /** One line of words beginning at x. @param y its base line */
    public record Words(String text, int x, int y, int width, int size) {}

    /** A mark on the edge of the line with its stem and its flag of words and date. */
    public record Flag(Mark mark, int x, int edge, int tip, Words words, Words date) {
        /** The outline of its mark: one shape for each kind. */
        public String shape() {
            return switch (mark.kind()) {
                case FIRST_MOMENT -> circle(6);
                case TABLE_BEGAN, TODAY, STEP -> circle(4);
                case EARLIEST_START -> "M%d %dl7 7l-7 7l-7 -7Z".formatted(x, edge - 7);
                case FIRST_DELIVERABLE -> "M%d %dh12v12h-12Z".formatted(x - 6, edge - 6);
                case DATE, OLD -> "M%d %dh8v8h-8Z".formatted(x - 4, edge - 4);
            };
        }

        private String circle(int radius) {
            return "M%d %da%d %d 0 1 0 %d 0a%d %d 0 1 0 %d 0Z"
                    .formatted(x - radius, edge, radius, radius, 2 * radius, radius, radius, -2 * radius);
        }
    }

    /**
     * A week, month or quarter begins.
     *
     * @param begun it began before the line does
     * @param year said where a year begins, and at the first
     */
    public record Tick(int x, boolean begun, Optional<Words> name, Optional<Words> year) {}

    /** The soft band. @param sure where it ends at the soonest */
    public record Band(int from, int sure, int until, Words words) {}

    public record Drawn(
            int top,
            int bottom,
            List<Tick> ticks,
            List<Flag> flags,
            Optional<Band> band,
            int from,
            int until,
            int height) {}

    /** A row of the list. @param until last day of a span */
    public record Row(LocalDate on, Optional<LocalDate> until, String what, Optional<Kind> kind) {}

    /** @throws IllegalArgumentException when there is nothing to draw */
    public static TimelinePicture of(Optional<Span> span, List<Mark> marks, Texts texts) {
        if (marks.isEmpty()) throw new IllegalArgumentException("a line of time without a day");
        var inOrder =
                marks.stream().distinct().sorted(Comparator.comparing(Mark::on)).toList();
        return new TimelinePicture(span, inOrder, Timeline.draw(span, inOrder, texts));
    }

    /** Everything on the line, by date. */
    public List<Row> rows(Texts texts) {
        var days = marks.stream()
                .map(mark -> new Row(mark.on(), Optional.empty(), mark.words(texts), Optional.of(mark.kind())));
        var wanted = span.stream()
                .map(it -> new Row(it.from(), Optional.of(it.latest()), it.words(texts), Optional.empty()));
        return Stream.concat(days, wanted).sorted(Comparator.comparing(Row::on)).toList();
    }
}
