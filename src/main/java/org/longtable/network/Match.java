package org.longtable.network;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.longtable.vocabulary.Figure;
import org.longtable.vocabulary.Figure.Input;

/**
 * How well two sides could fit (F19), each part from 0 to 1. It decides who is looked at and is never shown as a rank.
 *
 * @param complement harmonic mean of how much of what each looks for the other offers; 0 when only one side gives
 * @param shared shared values and issues among all that either names
 * @param way one over the number of living connections between them, over people who allow to be asked; 0 without a way
 * @param near 1 in the same place, a half in the same province or when both work at a distance
 * @param bridge 1 when the pair crosses a gap that is crossed less than by chance
 */
record Match(double complement, double shared, double way, double near, double bridge) {
    private static final String FORMULA = "0.30·C + 0.20·V + 0.20·W + 0.15·G + 0.15·B";
    private static final double COMPLEMENT = 0.30;
    private static final double SHARED = 0.20;
    private static final double WAY = 0.20;
    private static final double NEAR = 0.15;
    private static final double BRIDGE = 0.15;

    /** Of whom one knows already, and of whom one knows through one other person. */
    static final double NEAREST = 0.5;

    static Match of(Profile mine, Profile other, int connections, Gaps gaps) {
        return new Match(
                complement(mine.answeredBy(other), other.answeredBy(mine)),
                jaccard(mine.shares(), other.shares()),
                way(connections),
                near(mine, other),
                gaps.areBridgedBy(mine, other) ? 1 : 0);
    }

    static double complement(double mine, double theirs) {
        return mine == 0 || theirs == 0 ? 0 : 2 * mine * theirs / (mine + theirs);
    }

    static double way(int connections) {
        return connections == 0 ? 0 : Math.min(NEAREST, 1.0 / connections);
    }

    static double near(Profile mine, Profile other) {
        if (mine.isInSamePlaceAs(other)) return 1;
        return mine.isInSameProvinceAs(other) || mine.online() && other.online() ? 0.5 : 0;
    }

    /** Of two sets of numbers in rising order. */
    static double jaccard(int[] one, int[] other) {
        int both = Profile.common(one, other);
        int all = one.length + other.length - both;
        return all == 0 ? 0 : (double) both / all;
    }

    /** The same as far as whoever looks may know it: whether there is a way, and of one not how long it is. */
    Match asTold(boolean isWay) {
        return through(isWay ? 1 : 0);
    }

    /** The same with so many living connections between the two; 0 without a way. */
    Match through(int connections) {
        return new Match(complement, shared, way(connections), near, bridge);
    }

    double value() {
        return COMPLEMENT * complement + SHARED * shared + WAY * way + NEAR * near + BRIDGE * bridge;
    }

    /** The exact one, for nobody's eyes but a test's. */
    Figure figure(LocalDate asOf) {
        return Figure.index(
                "network.match",
                FORMULA,
                exact(value()),
                List.of(
                        input("complement", complement),
                        input("shared", shared),
                        input("way", way),
                        input("near", near),
                        input("bridge", bridge)),
                asOf);
    }

    /**
     * The same for whoever looks. How many connections lie between would tell that others know each other (C2), so where
     * there is a way, it is told only that there is one.
     */
    Figure told(LocalDate asOf) {
        if (way == 0) return figure(asOf);
        return new Figure.Between(
                "network.match",
                FORMULA,
                Figure.toIndex(exact(asTold(false).value())),
                Figure.toIndex(exact(asTold(true).value())),
                List.of(
                        input("complement", complement),
                        input("shared", shared),
                        new Input("network.match.way", "network.match.some-way"),
                        input("near", near),
                        input("bridge", bridge)),
                asOf);
    }

    private static Input input(String name, double value) {
        return new Input("network.match." + name, Figure.toIndex(exact(value)));
    }

    /** Without what adding in binary leaves behind. */
    private static BigDecimal exact(double value) {
        return BigDecimal.valueOf(value).setScale(9, RoundingMode.HALF_UP);
    }
}
