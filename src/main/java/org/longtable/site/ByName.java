package org.longtable.site;

import java.nio.charset.StandardCharsets;
import java.text.Collator;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/**
 * A long list in the order of names, as the reader's language sorts them, read leaf by leaf and searched by name. The
 * database does not sort as people do, so the names are all read, and the rest only of those on the leaf.
 */
public final class ByName<T> {
    private static final int PARTS = 2;

    private record Place(String name, UUID id) {}

    private final Comparator<Place> order;
    private final Function<T, Place> place;

    public ByName(Texts texts, Function<T, String> name, Function<T, UUID> id) {
        var collator = Collator.getInstance(texts.locale());
        collator.setStrength(Collator.SECONDARY);
        order = Comparator.comparing(Place::name, collator::compare).thenComparing(Place::id);
        place = row -> new Place(name.apply(row), id.apply(row));
    }

    /** The leaf to which one turned, of those whose names hold every word that is looked for. */
    public Leaf<T> leaf(List<T> all, String wanted, Turn turn) {
        return leaf(
                all.stream()
                        .filter(row -> holds(place.apply(row).name, wanted))
                        .sorted(Comparator.comparing(place, order))
                        .toList(),
                turn);
    }

    private Leaf<T> leaf(List<T> sorted, Turn turn) {
        var from = turn.begins() ? Optional.<Place>empty() : read(turn.place());
        if (from.isEmpty() && !turn.begins()) return leaf(sorted, Turn.BEGIN);
        var found = (turn.goesBack() ? sorted.reversed() : sorted)
                .stream()
                        .filter(row -> from.isEmpty() || isPast(place.apply(row), from.get(), turn))
                        .limit(Leaf.ROWS + 1L)
                        .toList();
        if (found.isEmpty() && !turn.begins()) return leaf(sorted, Turn.BEGIN);
        return Leaf.of(found, Leaf.ROWS, turn, row -> written(place.apply(row)));
    }

    private boolean isPast(Place row, Place from, Turn turn) {
        var after = order.compare(row, from);
        return turn.goesBack() ? after < 0 : after > 0;
    }

    /** Whether a name holds every word that someone looks for; accents and capitals do not matter. */
    public static boolean holds(String name, String wanted) {
        var plain = plain(name);
        return Arrays.stream(plain(wanted).split("\\s+")).allMatch(plain::contains);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ø", "o")
                .replace('’', '\'')
                .strip();
    }

    private static List<String> written(Place place) {
        return List.of(
                Base64.getUrlEncoder().withoutPadding().encodeToString(place.name.getBytes(StandardCharsets.UTF_8)),
                place.id.toString());
    }

    private static Optional<Place> read(List<String> place) {
        if (place.size() != PARTS) return Optional.empty();
        try {
            return Optional.of(new Place(
                    new String(Base64.getUrlDecoder().decode(place.getFirst()), StandardCharsets.UTF_8),
                    UUID.fromString(place.getLast())));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
