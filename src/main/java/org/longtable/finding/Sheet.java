package org.longtable.finding;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.longtable.finding.Search.Nearby;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.gazetteer.Projection;

/**
 * Where those found are, on a map of our own: the part of the sheet that holds them, and those who are close together as
 * one circle with their number.
 *
 * @param left left edge of what is shown of the sheet
 * @param top upper edge
 */
public record Sheet(double left, double top, double width, double height, List<Cluster> clusters) {
    static final Sheet EMPTY = new Sheet(0, 0, Projection.WIDTH, Projection.HEIGHT, List.of());

    /** How many circles stand beside each other at most, so that each is large enough for a thumb. */
    private static final int ACROSS = 12;

    private static final double LEAST_WIDTH = 320;
    /** Where more than this would be shown, all of the country is, rather than one that looks cut off. */
    private static final double MOST_OF_IT = 600;

    private static final double MARGIN = 25;
    private static final double SHAPE = (double) Projection.HEIGHT / Projection.WIDTH;
    private static final double KM_TO_A_UNIT = 5.36;

    /**
     * Some who are close together.
     *
     * @param place the one of the gazetteer that is nearest to their middle
     * @param closer the same search around that place
     */
    public record Cluster(double x, double y, int count, Place place, Search closer) {}

    public boolean isEmpty() {
        return clusters.isEmpty();
    }

    /** A circle's size, so that one with more people looks larger but none too small. */
    public double radius(Cluster cluster) {
        return width / ACROSS * Math.min(0.5, 0.34 + 0.05 * Math.log10(cluster.count));
    }

    /** A length on the sheet that looks the same however much of it is shown. */
    public double length(double ofThousand) {
        return ofThousand * width / Projection.WIDTH;
    }

    /** The whole of the sheet, or a part that holds all of them. */
    static Sheet of(Map<Spot, Integer> spots, Search search, Gazetteer gazetteer) {
        if (spots.isEmpty()) return EMPTY;
        var left = spots.keySet().stream().mapToDouble(Spot::x).min().orElseThrow() - MARGIN;
        var right = spots.keySet().stream().mapToDouble(Spot::x).max().orElseThrow() + MARGIN;
        var top = spots.keySet().stream().mapToDouble(Spot::y).min().orElseThrow() - MARGIN;
        var bottom = spots.keySet().stream().mapToDouble(Spot::y).max().orElseThrow() + MARGIN;
        var needed = Math.max(right - left, (bottom - top) / SHAPE);
        var width = needed > MOST_OF_IT ? Projection.WIDTH : Math.max(needed, LEAST_WIDTH);
        var height = width * SHAPE;
        var shown = new Sheet(
                Math.clamp((left + right - width) / 2, 0, Projection.WIDTH - width),
                Math.clamp((top + bottom - height) / 2, 0, Projection.HEIGHT - height),
                width,
                height,
                List.of());
        return new Sheet(shown.left, shown.top, width, height, shown.clusters(spots, search, gazetteer));
    }

    private List<Cluster> clusters(Map<Spot, Integer> spots, Search search, Gazetteer gazetteer) {
        var side = Math.max(width / ACROSS, Spot.SIDE);
        var squares = new HashMap<Long, List<Map.Entry<Spot, Integer>>>();
        for (var spot : spots.entrySet()) {
            var column = (long) ((spot.getKey().x() - left) / side);
            var row = (long) ((spot.getKey().y() - top) / side);
            squares.computeIfAbsent(row * 2 * ACROSS + column, _ -> new ArrayList<>())
                    .add(spot);
        }
        var places = gazetteer.all().stream()
                .filter(place -> !place.part())
                .map(place -> new Placed(place, Projection.of(place.at())))
                .toList();
        var clusters = new ArrayList<Cluster>();
        squares.forEach((square, inside) -> {
            var count = inside.stream().mapToInt(Map.Entry::getValue).sum();
            var x = inside.stream()
                            .mapToDouble(one -> one.getKey().x() * one.getValue())
                            .sum()
                    / count;
            var y = inside.stream()
                            .mapToDouble(one -> one.getKey().y() * one.getValue())
                            .sum()
                    / count;
            var place = around(x, y, side / 3, places);
            clusters.add(new Cluster(
                    towards(x, left + (square % (2 * ACROSS) + 0.5) * side, side),
                    towards(y, top + (square / (2 * ACROSS) + 0.5) * side, side),
                    count,
                    place,
                    search.near(Optional.of(new Nearby(place, (int) Math.ceil(side * KM_TO_A_UNIT))))));
        });
        clusters.sort(Comparator.comparingInt((Cluster one) -> -one.count)
                .thenComparing(one -> one.place.name())
                .thenComparingDouble(Cluster::x));
        return clusters;
    }

    /** Near enough to the middle of its square that it does not cover its neighbours. */
    private static double towards(double wanted, double middle, double side) {
        return Math.clamp(wanted, middle - side * 0.08, middle + side * 0.08);
    }

    /** The place that people would name: the largest close by, else the nearest. */
    private static Place around(double x, double y, double reach, List<Placed> places) {
        return places.stream()
                .filter(one -> one.distance(x, y) <= reach)
                .max(Comparator.comparingInt(one -> one.place.population()))
                .or(() -> places.stream().min(Comparator.comparingDouble(one -> one.distance(x, y))))
                .orElseThrow()
                .place;
    }

    private record Placed(Place place, Projection.Spot spot) {
        double distance(double x, double y) {
            return Math.hypot(spot.x() - x, spot.y() - y);
        }
    }
}
