package org.longtable.offers;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.StringJoiner;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.meanings.Side;
import org.longtable.site.Typed;

/**
 * What someone wants to see of the board.
 *
 * @param place as it was typed
 * @param places what stands for it: the words, and the numbers of the places of that name
 */
public record Wanted(Optional<OfferKind> kind, Optional<Side> side, boolean mine, String place, List<String> places) {
    private static final int LIKE = 20;

    static Wanted read(Typed typed, Gazetteer gazetteer) {
        var place = typed.optionalText("place", 100);
        return new Wanted(
                OfferKind.of(typed.raw("kind")),
                side(typed.raw("side")),
                typed.raw("mine").equals("yes"),
                place,
                places(place, gazetteer));
    }

    static Optional<Side> side(String code) {
        return switch (code) {
            case "offer" -> Optional.of(Side.OFFER);
            case "request" -> Optional.of(Side.REQUEST);
            default -> Optional.empty();
        };
    }

    private static List<String> places(String place, Gazetteer gazetteer) {
        if (place.isEmpty()) return List.of();
        var all = new ArrayList<String>();
        all.add(place.toLowerCase(Locale.ROOT));
        gazetteer.like(place, LIKE).forEach(one -> all.add(one.code()));
        return all;
    }

    public boolean isAll() {
        return kind.isEmpty() && side.isEmpty() && !mine && place.isEmpty();
    }

    /** The address of the board with this. */
    public String path() {
        var query = new StringJoiner("&", "?", "").setEmptyValue("");
        kind.ifPresent(one -> query.add("kind=" + one.code()));
        side.ifPresent(one -> query.add("side=" + one.code()));
        if (mine) query.add("mine=yes");
        if (!place.isEmpty()) query.add("place=" + URLEncoder.encode(place, StandardCharsets.UTF_8));
        return "/offers" + query;
    }
}
