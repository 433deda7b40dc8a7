package org.longtable.gazetteer;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** The outlines of the provinces and territories, for a map of our own that needs nothing from outside. */
@Component
public final class Outlines {
    private final Map<Province, List<List<Coordinates>>> rings = new EnumMap<>(Province.class);
    private final Map<Province, String> paths = new EnumMap<>(Province.class);

    Outlines() {
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Outlines.class.getResourceAsStream("/gazetteer/outlines.txt")),
                StandardCharsets.UTF_8))) {
            in.lines().forEach(line -> {
                var cut = line.indexOf(' ');
                rings.computeIfAbsent(Province.valueOf(line.substring(0, cut)), _ -> new ArrayList<>())
                        .add(ring(line.substring(cut + 1)));
            });
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        rings.forEach((province, all) ->
                paths.put(province, all.stream().map(Outlines::path).collect(Collectors.joining())));
    }

    private static List<Coordinates> ring(String points) {
        return Arrays.stream(points.split(" "))
                .map(point -> point.split(","))
                .map(point -> new Coordinates(Double.parseDouble(point[1]), Double.parseDouble(point[0])))
                .toList();
    }

    private static String path(List<Coordinates> ring) {
        return ring.stream()
                .map(Projection::of)
                .map(spot -> String.format(Locale.ROOT, "%.1f %.1f", spot.x(), spot.y()))
                .collect(Collectors.joining("L", "M", "Z"));
    }

    /** The outline of a province as the {@code d} of an SVG path, on the sheet of {@link Projection}. */
    public String path(Province province) {
        return Objects.requireNonNull(paths.get(province));
    }

    /** Whether a point lies in the outline of a province. */
    public boolean holds(Province province, Coordinates point) {
        return Objects.requireNonNull(rings.get(province)).stream().anyMatch(ring -> holds(ring, point));
    }

    /** How far a point lies from the outline of a province, along its corners; 0 within. */
    public double kmFrom(Province province, Coordinates point) {
        if (holds(province, point)) return 0;
        return Objects.requireNonNull(rings.get(province)).stream()
                .flatMap(List::stream)
                .mapToDouble(corner -> corner.kmTo(point))
                .min()
                .orElseThrow();
    }

    private static boolean holds(List<Coordinates> ring, Coordinates point) {
        var inside = false;
        for (var i = 0; i < ring.size(); i++) {
            var a = ring.get(i);
            var b = ring.get((i + 1) % ring.size());
            if (a.latitude() > point.latitude() == b.latitude() > point.latitude()) continue;
            var crossing = a.longitude()
                    + (point.latitude() - a.latitude())
                            / (b.latitude() - a.latitude())
                            * (b.longitude() - a.longitude());
            if (point.longitude() < crossing) inside = !inside;
        }
        return inside;
    }
}
