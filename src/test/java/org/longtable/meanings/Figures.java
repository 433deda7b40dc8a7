package org.longtable.meanings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.longtable.meanings.Pairs.Text;
import org.longtable.meanings.Pairs.Wanted;

/** Recall and precision at five of a way of finding offers for a request. */
record Figures(double recall, double precision) {
    static final int FIRST = 5;

    static Figures of(List<Wanted> wanted, Function<Text, List<Text>> finds) {
        var recalls = new ArrayList<Double>();
        var precisions = new ArrayList<Double>();
        for (var one : wanted) {
            var shown = finds.apply(one.request()).stream().limit(FIRST).toList();
            var right = shown.stream().filter(one.answers()::contains).count();
            recalls.add((double) right / one.answers().size());
            precisions.add(shown.isEmpty() ? 0 : (double) right / shown.size());
        }
        return new Figures(mean(recalls), mean(precisions));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(0);
    }

    @Override
    public String toString() {
        return "recall %.3f precision %.3f".formatted(recall, precision);
    }
}
