package org.longtable.finding;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.site.Texts;
import org.longtable.site.Typed;

/**
 * What someone looks for: words, what they chose among, the order, and from which row on. It is read from an address and
 * can be written as one. What cannot be meant is left out, and said.
 *
 * @param from how many of those found stand on the pages before
 * @param said keys of what was left out of what was asked
 */
public record Search(
        String text, Map<Facet, Set<String>> chosen, Optional<Nearby> near, Order order, int from, List<String> said) {

    /** Around a place, so many kilometres far. */
    public record Nearby(Place place, int km) {}

    public static final List<Integer> DISTANCES = List.of(25, 50, 100, 250, 500);
    private static final int DISTANCE = 100;
    private static final int FURTHEST_KM = 5_000;

    public static final int ROWS = 20;
    public static final int LONGEST = 200;
    private static final int NAME = 100;
    static final int FURTHEST = 100 * ROWS;

    static Search read(Typed typed, Gazetteer gazetteer) {
        var said = new ArrayList<String>();
        var chosen = new EnumMap<Facet, Set<String>>(Facet.class);
        for (var facet : Facet.values()) {
            var wanted = new LinkedHashSet<>(typed.all(facet.code()));
            wanted.remove("");
            var known = new LinkedHashSet<String>();
            wanted.stream().filter(facet::knows).forEach(known::add);
            if (!known.isEmpty()) chosen.put(facet, known);
            if (wanted.size() > known.size() && !said.contains("finding.left-out.chosen"))
                said.add("finding.left-out.chosen");
        }
        var text = typed.raw("text").strip().replaceAll("[\\p{Cc}\\p{Cf}\\s]+", " ");
        if (text.codePointCount(0, text.length()) > LONGEST) {
            text = text.substring(0, text.offsetByCodePoints(0, LONGEST));
            said.addFirst("finding.left-out.text");
        }
        if (!text.isEmpty() && Sought.of(text).words().isEmpty()) said.add("finding.left-out.words");
        var near = near(typed, gazetteer);
        if (near.isEmpty() && !typed.raw("near").isBlank()) said.add("finding.left-out.near");
        var order = Order.of(typed.raw("order"))
                .filter(one -> one != Order.NEAR || near.isPresent())
                .orElse(usual(text, near));
        return new Search(text, chosen, near, order, from(typed.raw("from")), List.copyOf(said));
    }

    private static Optional<Nearby> near(Typed typed, Gazetteer gazetteer) {
        var wanted = typed.raw("near").strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST) return Optional.empty();
        return gazetteer
                .told(wanted)
                .or(() -> gazetteer.like(wanted, 1).stream().findFirst())
                .map(place -> new Nearby(place, km(typed.raw("within"))));
    }

    private static int km(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed.strip()), 1, FURTHEST_KM);
        } catch (NumberFormatException e) {
            return DISTANCE;
        }
    }

    /** Without words nothing fits better than anything else: then the nearest come first, or those furthest from a city. */
    private static Order usual(String text, Optional<Nearby> near) {
        if (!text.isEmpty()) return Order.FIT;
        return near.isPresent() ? Order.NEAR : Order.AWAY;
    }

    public boolean isOrderChosen() {
        return order != usual(text, near);
    }

    /** The orders that can be chosen, the usual one first. */
    public List<Order> orders() {
        return Arrays.stream(Order.values())
                .filter(one -> one != Order.NEAR || near.isPresent())
                .filter(one -> one != Order.FIT || !text.isEmpty())
                .sorted(Comparator.comparing(one -> one != usual(text, near)))
                .toList();
    }

    /** The search that stands in an address of ours; one of all where it is none. */
    static Search at(String address, Gazetteer gazetteer) {
        var typed = new HashMap<String, List<String>>();
        for (var pair : address.substring(address.indexOf('?') + 1).split("&")) {
            var cut = pair.indexOf('=');
            if (cut > 0)
                typed.computeIfAbsent(decoded(pair.substring(0, cut)), _ -> new ArrayList<>())
                        .add(decoded(pair.substring(cut + 1)));
        }
        var all = Typed.nothing();
        typed.forEach(all::with);
        return read(all, gazetteer);
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static int from(String typed) {
        try {
            return Math.clamp(Integer.parseInt(typed) / ROWS * ROWS, 0, FURTHEST);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    public Search from(int row) {
        return new Search(text, chosen, near, order, row, said);
    }

    public Search in(Order other) {
        return new Search(text, chosen, near, other, 0, said);
    }

    /** The same without one of its choices. */
    public Search without(Facet facet, String value) {
        var fewer = new EnumMap<Facet, Set<String>>(Facet.class);
        chosen.forEach((one, values) -> {
            var kept = new LinkedHashSet<>(values);
            if (one == facet) kept.remove(value);
            if (!kept.isEmpty()) fewer.put(one, kept);
        });
        return new Search(text, fewer, near, order, 0, said);
    }

    /** The same around another place, or around none. */
    public Search near(Optional<Nearby> other) {
        return new Search(text, chosen, other, order == usual(text, near) ? usual(text, other) : order, 0, said);
    }

    /** Whether any of it is more than words. */
    public boolean isNarrowed() {
        return !chosen.isEmpty() || near.isPresent();
    }

    /** The same without its choices. */
    public Search ofWordsAlone() {
        return new Search(text, Map.of(), Optional.empty(), usual(text, Optional.empty()), 0, said);
    }

    public boolean chose(Facet facet, String value) {
        return chosen.getOrDefault(facet, Set.of()).contains(value);
    }

    /** Whether anything is looked for at all. */
    public boolean isOfAll() {
        return text.isEmpty() && !isNarrowed();
    }

    /** The address at which it can be kept. */
    public String savingAddress() {
        return from(0).address().replaceFirst("^/find", "/find/saved/new");
    }

    /** The search in a few words, to call it by. */
    public String inWords(Texts texts) {
        var words = new ArrayList<String>();
        if (!text.isEmpty()) words.add(text);
        chosen.forEach((facet, values) -> values.forEach(value -> words.add(facet.label(value, texts))));
        near.ifPresent(one ->
                words.add(texts.t("finding.near.words", one.km(), one.place().inWords(texts))));
        var all = String.join(", ", words);
        return all.codePointCount(0, all.length()) > NAME ? all.substring(0, all.offsetByCodePoints(0, NAME)) : all;
    }

    /** The address at which it is answered. */
    public String address() {
        var query = new ArrayList<String>();
        if (!text.isEmpty()) query.add("text=" + URLEncoder.encode(text, StandardCharsets.UTF_8));
        chosen.forEach((facet, values) -> values.forEach(value -> query.add(facet.code() + "=" + value)));
        near.ifPresent(one -> query.add("near=" + one.place().code() + "&within=" + one.km()));
        if (isOrderChosen()) query.add("order=" + order.code());
        if (from > 0) query.add("from=" + from);
        return query.isEmpty() ? "/find" : "/find?" + String.join("&", query);
    }
}
