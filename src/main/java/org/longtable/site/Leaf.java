package org.longtable.site;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * One page of a long list.
 *
 * @param back the way to what stands before these rows
 * @param on the way to what stands after them
 */
public record Leaf<T>(List<T> rows, Optional<Turn> back, Optional<Turn> on) {
    public static final int ROWS = 50;

    /** The whole of a list that is known to be short. */
    public static <T> Leaf<T> whole(List<T> rows) {
        return new Leaf<>(rows, Optional.empty(), Optional.empty());
    }

    /**
     * @param found what was found from the turn on, one more than {@code most} when there is more, in the order of reading:
     *     away from the turn
     */
    static <T> Leaf<T> of(List<T> found, int most, Turn turn, Function<T, List<String>> place) {
        var rows = new ArrayList<>(found.subList(0, Math.min(most, found.size())));
        if (rows.isEmpty()) return whole(List.of());
        var more = found.size() > most;
        if (turn.goesBack()) return of(rows.reversed(), more, true, place);
        return of(rows, !turn.begins(), more, place);
    }

    private static <T> Leaf<T> of(List<T> rows, boolean before, boolean after, Function<T, List<String>> place) {
        return new Leaf<>(
                List.copyOf(rows),
                before ? Optional.of(Turn.back(place.apply(rows.getFirst()))) : Optional.empty(),
                after ? Optional.of(Turn.on(place.apply(rows.getLast()))) : Optional.empty());
    }

    /** The same leaf, with what belongs to its rows read for all of them together. */
    public <R> Leaf<R> with(Function<List<T>, List<R>> rest) {
        return new Leaf<>(rest.apply(rows), back, on);
    }

    public boolean isEmpty() {
        return rows.isEmpty();
    }

    /** Whether there is more of the list than these rows. */
    public boolean isPart() {
        return back.isPresent() || on.isPresent();
    }

    /** The address of another leaf of this list. @param path may hold a query already */
    public static String address(String path, String parameter, Turn turn) {
        return path + (path.contains("?") ? "&" : "?") + parameter + "=" + turn;
    }
}
