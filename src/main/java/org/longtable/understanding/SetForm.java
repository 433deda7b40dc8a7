package org.longtable.understanding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longtable.site.Choice;
import org.longtable.site.Typed;

/** The form on which a table chooses what a round asks: ready statements, own ones, and their order. */
public final class SetForm {
    static final String KEPT = "keep";
    private static final int OWN = 4;
    private static final int LONGEST = 300;

    /**
     * One line of the form.
     *
     * @param ready key of a ready statement; absent where the table writes its own
     * @param place which line it is, from 1; the order in which it is asked unless another is chosen
     */
    public record Line(Optional<String> ready, int place) {
        public String order() {
            return "order_" + place;
        }

        public String en() {
            return "own_en_" + place;
        }

        public String fr() {
            return "own_fr_" + place;
        }
    }

    private record Placed(Wording wording, int order, boolean chosen) {}

    private SetForm() {}

    /** The lines for a set, or for own words alone when it is absent. */
    static List<Line> lines(Optional<ReadySet> set) {
        var keys = set.map(ReadySet::keys).orElse(List.of());
        return IntStream.rangeClosed(1, keys.size() + OWN)
                .mapToObj(place ->
                        new Line(place <= keys.size() ? Optional.of(keys.get(place - 1)) : Optional.empty(), place))
                .toList();
    }

    /** All of a set, in its order. */
    static Typed whole(Optional<ReadySet> set) {
        var typed = Typed.nothing().with(KEPT, set.map(ReadySet::keys).orElse(List.of()));
        for (var line : lines(set)) typed.with(line.order(), Integer.toString(line.place()));
        return typed;
    }

    static List<Choice> orders(List<Line> lines) {
        return lines.stream()
                .map(line -> new Choice(Integer.toString(line.place()), Integer.toString(line.place())))
                .toList();
    }

    /** What is to be asked, in order. Where two have the same place, the one that was moved there goes first. */
    static List<Wording> read(Typed typed, List<Line> lines) {
        var placed = new ArrayList<Placed>();
        for (var line : lines)
            wording(typed, line).ifPresent(wording -> {
                var order = typed.optionalChoice(line.order(), chosen -> place(chosen, lines.size()))
                        .orElse(line.place());
                placed.add(new Placed(wording, order, order != line.place()));
            });
        if (placed.isEmpty() && !typed.refused()) typed.problem(KEPT, "understanding.new.nothing");
        return placed.stream()
                .sorted(Comparator.comparingInt(Placed::order).thenComparing(one -> !one.chosen))
                .map(Placed::wording)
                .toList();
    }

    private static Optional<Wording> wording(Typed typed, Line line) {
        if (line.ready().isPresent())
            return line.ready().filter(key -> typed.chose(KEPT, key)).map(Wording::ready);
        var en = typed.optionalText(line.en(), LONGEST);
        var fr = typed.optionalText(line.fr(), LONGEST);
        return en.isEmpty() && fr.isEmpty() ? Optional.empty() : Optional.of(Wording.own(en, fr));
    }

    private static Optional<Integer> place(String typed, int most) {
        if (!typed.matches("\\d{1,2}")) return Optional.empty();
        var place = Integer.parseInt(typed);
        return place >= 1 && place <= most ? Optional.of(place) : Optional.empty();
    }
}
