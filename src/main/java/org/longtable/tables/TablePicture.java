package org.longtable.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;

/**
 * The long table and everyone at it, laid out for drawing. The seats keep the order they were given in for the list; in
 * the picture people sit in no order. More than {@value #MOST} seats are only listed.
 *
 * @param places where each seat is drawn; empty when they are only listed
 */
public record TablePicture(List<Seat> seats, List<Place> places, Wood wood, int height) {
    public static final int MOST = 24;
    public static final int WIDTH = 780;

    private static final int CENTRE = WIDTH / 2;
    private static final int END = 40;
    private static final int BETWEEN = 6;
    private static final int AIR = 12;

    public enum State {
        TAKEN,
        INVITED,
        OPEN
    }

    /**
     * One place at the table, as its reader may see it.
     *
     * @param name chosen name; of no meaning for an open place
     * @param partner name of the partner, empty when it is not known yet
     * @param tone the partner's place in the table's list, 0 to 5
     * @param href where it leads, if anywhere
     */
    public record Seat(
            String name,
            String initials,
            String partner,
            int tone,
            State state,
            boolean you,
            @Nullable String href) {

        /** Name and what is to be known of it: <i>Anna (you)</i>, <i>Dev – invited</i>, <i>A place for one more</i>. */
        public String label(Texts texts) {
            return switch (state) {
                case OPEN -> texts.t("picture.seats.open");
                case INVITED -> texts.t("picture.seats.invited", name);
                case TAKEN -> you ? texts.t("picture.seats.you", name) : name;
            };
        }

        /** The label with the partner's name, in full. */
        public String title(Texts texts) {
            return partner.isBlank() ? label(texts) : texts.t("picture.seats.title", label(texts), partner);
        }

        /** Whom they sit for: someone in their own right is a partner by themselves. */
        private String side() {
            return partner.isEmpty() ? name : partner;
        }

        public String letters() {
            return state == State.OPEN ? "+" : initials;
        }

        private List<String> labelWithin(double room, double size, Texts texts) {
            var label = label(texts);
            var lines = Lettering.lines(label, size, room);
            if (lines.size() == 1 && lines.getFirst().equals(label) || state == State.TAKEN && !you) return lines;
            if (state == State.OPEN)
                return String.join(" ", lines).equals(label)
                        ? lines
                        : Lettering.lines(texts.t("picture.seats.open.alone"), size, room);
            var word = texts.t(you ? "picture.seats.you.alone" : "picture.seats.invited.alone");
            return List.of(Lettering.fitted(name, size, room), Lettering.fitted(word, size, room));
        }
    }

    /** One line of words, its middle above or below the person it belongs to. */
    public record Line(String words, int x, int y, int width, int size) {}

    /** A seat with its circle, the name beyond it and the partner's name before it on the wood. */
    public record Place(Seat seat, int x, int y, int radius, List<Line> name, List<Line> partner) {}

    /** The table top: outlines for drawing. */
    public record Wood(String edge, String rim, List<String> grain) {}

    public static TablePicture of(List<Seat> seats, Texts texts) {
        if (seats.isEmpty() || seats.size() > MOST) return new TablePicture(List.copyOf(seats), List.of(), NO_WOOD, 0);
        return new Drawing(seats, texts).picture();
    }

    public boolean drawn() {
        return !places.isEmpty();
    }

    public boolean leadsSomewhere() {
        return seats.stream().anyMatch(seat -> seat.href() != null);
    }

    /** How many sit here, in words. */
    public String count(Texts texts) {
        var seated = seats.stream().filter(seat -> seat.state() == State.TAKEN).toList();
        return texts.t(
                "picture.seats.count",
                seated.size(),
                seated.stream().map(Seat::side).distinct().count(),
                seats.stream().filter(seat -> seat.state() == State.INVITED).count(),
                seats.stream().filter(seat -> seat.state() == State.OPEN).count());
    }

    private static final Wood NO_WOOD = new Wood("", "", List.of());

    /** Reckons from the middle of the table, which is at height 0 until everything has its place. */
    private static final class Drawing {
        private final List<Seat> seats;
        private final Texts texts;
        private final int above;
        private final int below;
        private final int half;
        private final int bow;
        private final int nameSize;
        private final int partnerSize;
        private final int radius;

        Drawing(List<Seat> seats, Texts texts) {
            this.seats = seats;
            this.texts = texts;
            this.above = (seats.size() + 1) / 2;
            this.below = seats.size() / 2;
            this.half = Math.min(384, 150 + 62 * above);
            this.bow = 4 + half / 40;
            var closest = room(above);
            this.nameSize = closest < 100 ? 13 : 15;
            this.partnerSize = closest < 100 ? 12 : 14;
            this.radius = (int) Math.min(27, closest * 0.4);
        }

        TablePicture picture() {
            var chairs = chairs();
            var seatOnChair =
                    Seating.around(chairs, seats.stream().map(Seat::partner).toList());
            var depth = depth(chairs, seatOnChair);
            var places = new ArrayList<Place>();
            for (int chair = 0; chair < chairs.size(); chair++)
                places.add(place(chairs.get(chair), seats.get(seatOnChair.get(chair)), depth));
            var up = places.stream().mapToInt(Drawing::top).min().orElse(0);
            var top = Math.min(up, -depth - bow) - BETWEEN;
            var bottom =
                    Math.max(places.stream().mapToInt(Drawing::bottom).max().orElse(0), depth + bow + AIR);
            return new TablePicture(
                    List.copyOf(seats),
                    places.stream().map(place -> moved(place, -top)).toList(),
                    wood(-top, depth),
                    bottom - top + BETWEEN);
        }

        /** Above from left to right, then below from right to left. */
        private List<Seating.Chair> chairs() {
            var up = IntStream.range(0, above).mapToObj(i -> new Seating.Chair(chairX(i, above), -95, i));
            var down = IntStream.range(0, below).mapToObj(i -> new Seating.Chair(chairX(below - 1 - i, below), 95, i));
            return Stream.concat(up, down).toList();
        }

        private int chairX(int index, int count) {
            return (int) Math.round(CENTRE - half + END + (index + 0.5) * (2.0 * (half - END) / count));
        }

        private double room(int count) {
            return 2.0 * (half - END) / Math.max(1, count) - BETWEEN;
        }

        /** Partners' names in up to two lines; where people sit close, in one line of every second row. */
        private List<String> partnerLines(Seating.Chair chair, Seat seat) {
            if (seat.partner().isBlank()) return List.of();
            var room = room(chair.y() < 0 ? above : below) - BETWEEN;
            if (!close()) return Lettering.lines(seat.partner(), partnerSize, room);
            var untilTheEnd = 2.0 * (half - 3 * END / 4 - Math.abs(chair.x() - CENTRE));
            return List.of(Lettering.fitted(seat.partner(), partnerSize, Math.min(2 * (room + BETWEEN), untilTheEnd)));
        }

        private boolean close() {
            return above > 8;
        }

        private int rowDown(Seating.Chair chair) {
            return close() ? chair.nth() % 2 * (partnerSize + 8) : 0;
        }

        /** From the middle of the table to its edge at the ends: as deep as the partners' names ask for. */
        private int depth(List<Seating.Chair> chairs, List<Integer> seatOnChair) {
            int most = close() ? 2 : 1;
            for (int chair = 0; chair < chairs.size(); chair++) {
                var lines = partnerLines(chairs.get(chair), seats.get(seatOnChair.get(chair)));
                most = Math.max(most, lines.size());
            }
            return 26 + most * (partnerSize + 3);
        }

        private Place place(Seating.Chair chair, Seat seat, int depth) {
            boolean up = chair.y() < 0;
            int edge = edge(chair.x(), depth);
            int y = edge + AIR + radius;
            var name = seat.labelWithin(room(up ? above : below), nameSize, texts);
            var partner = partnerLines(chair, seat);
            return new Place(
                    seat,
                    chair.x(),
                    up ? -y : y,
                    radius,
                    up
                            ? linesUpTo(-y - radius - AIR, chair.x(), name, nameSize)
                            : linesFrom(y + radius + AIR, chair.x(), name, nameSize),
                    up
                            ? linesFrom(-edge + AIR + rowDown(chair), chair.x(), partner, partnerSize)
                            : linesUpTo(edge - AIR - rowDown(chair), chair.x(), partner, partnerSize));
        }

        /** The distance of the table's edge from its middle line: the long sides bow a little. */
        private int edge(int x, int depth) {
            double along = (x - (CENTRE - half + END)) / (2.0 * (half - END));
            return (int) Math.round(depth + 4 * bow * along * (1 - along));
        }

        private List<Line> linesFrom(int top, int x, List<String> words, int size) {
            return IntStream.range(0, words.size())
                    .mapToObj(i -> line(words.get(i), x, top + capital(size) + i * (size + 3), size))
                    .toList();
        }

        private List<Line> linesUpTo(int bottom, int x, List<String> words, int size) {
            return IntStream.range(0, words.size())
                    .mapToObj(i -> line(words.get(i), x, bottom - (words.size() - 1 - i) * (size + 3), size))
                    .toList();
        }

        private static Line line(String words, int x, int y, int size) {
            return new Line(words, x, y, (int) Math.ceil(Lettering.width(words, size)), size);
        }

        private static int capital(int size) {
            return (int) Math.round(size * 0.7);
        }

        private static int top(Place place) {
            return place.name().stream()
                    .mapToInt(line -> line.y() - line.size())
                    .reduce(place.y() - place.radius() - AIR / 2, Math::min);
        }

        private static int bottom(Place place) {
            return place.name().stream()
                    .mapToInt(line -> line.y() + line.size() / 3)
                    .reduce(place.y() + place.radius() + AIR / 2, Math::max);
        }

        private static Place moved(Place place, int down) {
            return new Place(
                    place.seat(),
                    place.x(),
                    place.y() + down,
                    place.radius(),
                    moved(place.name(), down),
                    moved(place.partner(), down));
        }

        private static List<Line> moved(List<Line> lines, int down) {
            return lines.stream()
                    .map(line -> new Line(line.words(), line.x(), line.y() + down, line.width(), line.size()))
                    .toList();
        }

        private Wood wood(int middle, int depth) {
            var grain = IntStream.of(-62, -28, 6, 36, 68)
                    .mapToObj(share -> grain(middle, depth * share / 100, bow * share / 100))
                    .toList();
            return new Wood(outline(middle, depth, half, bow), outline(middle, depth - 5, half - 5, bow), grain);
        }

        private String outline(int middle, int depth, int half, int bow) {
            int left = CENTRE - half;
            int right = CENTRE + half;
            int slope = 2 * bow * 20 / (half - END);
            return "M%d %d Q%d %d %d %d C%d %d %d %d %d %d S%d %d %d %d Q%d %d %d %d C%d %d %d %d %d %d S%d %d %d %d Z"
                    .formatted(
                            left + END,
                            middle - depth, // the long side above
                            CENTRE,
                            middle - depth - 2 * bow,
                            right - END,
                            middle - depth,
                            right - END + 20,
                            middle - depth + slope,
                            right,
                            middle - depth / 2,
                            right,
                            middle,
                            right - END + 20,
                            middle + depth - slope,
                            right - END,
                            middle + depth, // the right end
                            CENTRE,
                            middle + depth + 2 * bow,
                            left + END,
                            middle + depth,
                            left + END - 20,
                            middle + depth - slope,
                            left,
                            middle + depth / 2,
                            left,
                            middle,
                            left + END - 20,
                            middle - depth + slope,
                            left + END,
                            middle - depth);
        }

        private String grain(int middle, int away, int bow) {
            return "M%d %d Q%d %d %d %d"
                    .formatted(
                            CENTRE - half + END,
                            middle + away,
                            CENTRE,
                            middle + away + 2 * bow,
                            CENTRE + half - END,
                            middle + away);
        }
    }
}
