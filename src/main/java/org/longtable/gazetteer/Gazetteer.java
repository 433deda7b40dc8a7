package org.longtable.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Texts;
import org.springframework.stereotype.Component;

/** Front door: the places of Canada with a thousand people and more, read once and kept in memory. */
@Component
public final class Gazetteer {
    /** GeoNames' codes of a part of a town, and of a place where nobody lives any more. */
    private static final String PART = "PPLX";

    private static final String LEFT = "PPLQ";
    private static final int COLUMNS = 7;

    /** Farther than this from the outline of its province a place is not in it; outlines leave small islands out. */
    private static final double ASTRAY_KM = 60;

    /** Other names under which people look for a place. */
    private static final Map<String, String> ALSO = Map.of(
            "quebec city", "quebec qc",
            "ville de quebec", "quebec qc",
            "sudbury", "greater sudbury on",
            "grand sudbury", "greater sudbury on",
            "goose bay", "happy valley goose bay nl");

    private final Map<Integer, Place> byId = new HashMap<>();
    private final List<Named> places = new ArrayList<>();
    private final Map<Integer, Setting> settings = new HashMap<>();

    private record Named(Place place, String plain) {}

    private record Ranked(Place place, int rank) {}

    Gazetteer(Outlines outlines) {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Gazetteer.class.getResourceAsStream("/gazetteer/places.csv")),
                StandardCharsets.UTF_8))) {
            in.lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .filter(this::isLivedIn)
                    .forEach(row -> add(row, outlines));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        for (var place : byId.values()) settings.put(place.id(), settingOf(place.province(), place.at(), place));
    }

    private boolean isLivedIn(String[] row) {
        return !row[2].equals(LEFT);
    }

    private void add(String[] row, Outlines outlines) {
        if (row.length < COLUMNS) throw new IllegalStateException("a place without coordinates: " + row[0]);
        var at = new Coordinates(Double.parseDouble(row[6]), Double.parseDouble(row[5]));
        var place = new Place(
                Integer.parseInt(row[0]),
                row[1],
                province(Province.valueOf(row[3]), at, outlines),
                Integer.parseInt(row[4]),
                at,
                row[2].equals(PART));
        byId.put(place.id(), place);
        places.add(new Named(place, Plain.of(place.name())));
    }

    /** Where a place is noted under a province far from where it lies, the point is believed. */
    private static Province province(Province noted, Coordinates at, Outlines outlines) {
        if (outlines.kmFrom(noted, at) < ASTRAY_KM) return noted;
        return Arrays.stream(Province.values())
                .filter(one -> outlines.holds(one, at))
                .findFirst()
                .orElse(noted);
    }

    public List<Place> all() {
        return places.stream().map(Named::place).toList();
    }

    public Optional<Place> place(int id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** What is stored where someone tells where they are: a place's number, or own words that can mean one place alone. */
    public Optional<Place> told(String value) {
        return value.matches("\\d{1,9}") ? place(Integer.parseInt(value)) : exactly(value);
    }

    /** The same as people read it: the place's name, or the words that were written. */
    public String inWords(String value, Texts texts) {
        return value.matches("\\d{1,9}")
                ? place(Integer.parseInt(value)).map(one -> one.inWords(texts)).orElse(value)
                : value;
    }

    /** The same for a list, in no language: <i>Whitehorse, YT</i>. */
    public String briefly(String value) {
        return value.matches("\\d{1,9}")
                ? place(Integer.parseInt(value))
                        .map(one -> one.name() + ", " + one.province().name())
                        .orElse(value)
                : value;
    }

    /** The one place that has this name, written with or without its province, and with or without accents. */
    public Optional<Place> exactly(String typed) {
        var wanted = Wanted.of(typed);
        var found = places.stream()
                .filter(one -> wanted.stream().anyMatch(way -> way.fits(one.place) && one.plain.equals(way.name)))
                .map(Named::place)
                .toList();
        return found.size() == 1 ? Optional.of(found.getFirst()) : Optional.empty();
    }

    /** Places that may be meant by what someone types, the likeliest first; a slip or two are forgiven. */
    public List<Place> like(String typed, int most) {
        var wanted = Wanted.of(typed);
        return places.stream()
                .map(one -> new Ranked(
                        one.place,
                        wanted.stream()
                                .filter(way -> way.fits(one.place))
                                .mapToInt(way -> way.rank(one.plain))
                                .min()
                                .orElse(Wanted.NOT)))
                .filter(ranked -> ranked.rank < Wanted.NOT)
                .sorted(Comparator.comparingInt(Ranked::rank)
                        .thenComparing(ranked -> ranked.place.part())
                        .thenComparing(ranked -> -ranked.place.population())
                        .thenComparing(ranked -> ranked.place.id()))
                .map(Ranked::place)
                .limit(most)
                .toList();
    }

    /** A name and the province that was written behind it, where one was; one text can be read in more than one way. */
    private record Wanted(String name, Optional<Province> province) {
        static final int NOT = 9;
        private static final int LONGEST = 100;
        private static final int ONE_SLIP_FROM = 5;
        private static final int TWO_SLIPS_FROM = 9;
        private static final int WORDS_OF_A_PROVINCE = 4;

        static List<Wanted> of(String typed) {
            var plain = Plain.of(typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed);
            plain = ALSO.getOrDefault(plain, plain);
            if (plain.isEmpty()) return List.of();
            var ways = new ArrayList<Wanted>();
            ways.add(new Wanted(plain, Optional.empty()));
            var words = plain.split(" ");
            for (var behind = 1; behind <= WORDS_OF_A_PROVINCE && behind < words.length; behind++) {
                var cut = words.length - behind;
                var name = String.join(" ", List.of(words).subList(0, cut));
                var province = String.join(" ", List.of(words).subList(cut, words.length));
                Province.named(province).ifPresent(one -> ways.add(new Wanted(name, Optional.of(one))));
            }
            return ways;
        }

        boolean fits(Place place) {
            return province.isEmpty() || province.get() == place.province();
        }

        int rank(String plain) {
            if (plain.equals(name)) return 0;
            if (plain.startsWith(name)) return 1;
            if (name.length() > 2 && (" " + plain).contains(" " + name)) return 2;
            var most = name.length() >= TWO_SLIPS_FROM ? 2 : name.length() >= ONE_SLIP_FROM ? 1 : 0;
            if (most == 0) return NOT;
            var slips = Plain.slips(plain, name, most);
            return slips <= most ? 2 + slips : NOT;
        }
    }

    /** The place nearest to a point. */
    public Near nearest(Coordinates point) {
        return places.stream()
                .map(one -> new Near(one.place, one.place.at().kmTo(point)))
                .min(Comparator.comparingDouble(Near::km))
                .orElseThrow();
    }

    /** The places within so many kilometres of a point, the nearest first. */
    public List<Near> within(Coordinates point, double km) {
        return places.stream()
                .map(one -> new Near(one.place, one.place.at().kmTo(point)))
                .filter(near -> near.km() <= km)
                .sorted(Comparator.comparingDouble(Near::km))
                .toList();
    }

    /** What surroundings a place has, as far as can be told from where it is and how many live around it. */
    public Setting setting(Place place) {
        return Objects.requireNonNull(settings.get(place.id()));
    }

    /** The same of a point; the nearest place says which province it is in. */
    public Setting setting(Coordinates point) {
        var nearest = nearest(point);
        return settingOf(nearest.place().province(), point, nearest.km() <= Setting.BESIDE_KM ? nearest.place() : null);
    }

    private Setting settingOf(Province province, Coordinates point, @Nullable Place beside) {
        var around = within(point, Setting.REACH_KM).stream()
                .map(Near::place)
                .filter(one -> !one.part())
                .toList();
        return Setting.of(
                province,
                point.latitude(),
                around.stream().mapToInt(Place::population).max().orElse(0),
                around.stream().mapToInt(Place::population).sum(),
                beside == null ? 0 : beside.population());
    }
}
