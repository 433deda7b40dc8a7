package org.longtable.meanings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.longtable.meanings.Pairs.Text;
import org.longtable.meanings.Pairs.Wanted;
import org.longtable.world.LongtableTest;

/** How much is found, and how fast, for bench/results; asserts nothing. */
class MeaningsBench extends LongtableTest {
    /** So alike that the model alone suffices; chosen as the best of 0.4, 0.5, 0.6 and never. */
    private static final double ALIKE = 0.6;

    private static final double[] WEIGHTS = {0.1, 0.3, 0.5};

    private static final Path REPORT = Path.of("bench/results/meanings.md");

    private final Pairs set = Pairs.read();
    private final Vocabulary vocabulary = new Vocabulary(Skos.shipped());

    @Test
    void meanings() throws IOException {
        var kept = set.wanted().stream().filter(Wanted::keptBack).toList();
        var meaning = Finders.byMeaning(set, vocabulary);
        var letters = Finders.byFullText(set, owner());
        var lines = new ArrayList<String>();
        lines.add("# What offers and requests mean to each other\n");
        lines.add("""
                The set, how it was made and how it is counted: src/test/resources/meanings/README.md. %d requests with an \
                answer among %d offers; %d lines, a third of them traps. Plain full text is PostgreSQL's (any word of the \
                request, stemmed in its own language, ranked by ts_rank). Made by `bin/bench meanings`.
                """.formatted(
                        set.wanted().size(), set.offers().size(), set.pairs().size()));
        lines.add("%s, Java %s, %d cores.\n"
                .formatted(
                        LocalDate.now(), Runtime.version(), Runtime.getRuntime().availableProcessors()));
        lines.add("| | recall at 5 | precision at 5 |\n| --- | --- | --- |");
        lines.add(row("plain full text", Figures.of(set.wanted(), letters)));
        lines.add(row("vocabulary", Figures.of(set.wanted(), meaning)));
        lines.add(row("vocabulary, only what was kept back while it was mended", Figures.of(kept, meaning)));
        ServiceLoader.load(Embedding.class).findFirst().ifPresent(model -> lines.addAll(withModel(model, kept)));
        lines.add("");
        var meets = set.pairs().stream().filter(Pairs.Pair::meets).toList();
        var traps = set.pairs().stream().filter(pair -> !pair.meets()).toList();
        lines.add("Line by line: %d of %d that meet are seen to meet, %d of %d traps are seen through.\n"
                .formatted(
                        meets.stream().filter(pair -> pair.met(vocabulary)).count(),
                        meets.size(),
                        traps.stream().filter(pair -> !pair.met(vocabulary)).count(),
                        traps.size()));
        lines.add("""
                The five nearest of so many invented offers (two to four names of the vocabulary each), for the requests of \
                the set:

                | offers | read and put on the shelf, s | p50 ms | p95 ms |
                | --- | --- | --- | --- |""");
        for (var many : new int[] {10_000, 100_000}) lines.add(speed(many));
        Files.writeString(REPORT, String.join("\n", lines) + "\n");
        System.out.println(String.join("\n", lines));
    }

    /** What a model finds besides, among all and in English alone, which is what it reads. */
    private List<String> withModel(Embedding model, List<Wanted> kept) {
        var english = set.inEnglish();
        var inEnglish = english.wanted().stream().distinct().toList();
        var lines = new ArrayList<String>();
        lines.add(row("model alone", Figures.of(set.wanted(), Finders.byModel(set, model))));
        for (var weight : WEIGHTS) {
            var both = Finders.byMeaningAndModel(set, vocabulary, model, weight, ALIKE);
            lines.add(row(added(weight), Figures.of(set.wanted(), both)));
            lines.add(row(added(weight) + ", only what was kept back", Figures.of(kept, both)));
        }
        var of = " (%d requests, %d offers)"
                .formatted(inEnglish.size(), english.offers().size());
        lines.add(row(
                "in English alone: vocabulary" + of, Figures.of(inEnglish, Finders.byMeaning(english, vocabulary))));
        lines.add(row("in English alone: model alone", Figures.of(inEnglish, Finders.byModel(english, model))));
        for (var weight : WEIGHTS)
            lines.add(row(
                    "in English alone: " + added(weight),
                    Figures.of(inEnglish, Finders.byMeaningAndModel(english, vocabulary, model, weight, ALIKE))));
        return lines;
    }

    private static String added(double weight) {
        return String.format(Locale.ROOT, "vocabulary with the model added, weighing %.1f", weight);
    }

    private static String row(String what, Figures figures) {
        return "| %s | %.3f | %.3f |".formatted(what, figures.recall(), figures.precision());
    }

    private String speed(int many) {
        var shelf = new Shelf<Integer>(vocabulary);
        var random = new Random(1);
        var texts = new ArrayList<Text>();
        for (var n = 0; n < many; n++) texts.add(invented(random));
        var began = System.nanoTime();
        for (var n = 0; n < many; n++)
            shelf.put(
                    n, Meaning.of(vocabulary, texts.get(n).words(), texts.get(n).locale(), Side.OFFER));
        var filled = (System.nanoTime() - began) / 1e9;
        var took = new long[0];
        for (var round = 0; round < 4; round++)
            took = set.pairs().stream()
                    .mapToLong(pair -> read(shelf, pair.request()))
                    .sorted()
                    .toArray();
        return String.format(
                Locale.ROOT,
                "| %,d | %.1f | %.1f | %.1f |",
                many,
                filled,
                took[took.length / 2] / 1e6,
                took[took.length * 95 / 100] / 1e6);
    }

    private long read(Shelf<Integer> shelf, Text request) {
        var began = System.nanoTime();
        shelf.near(Meaning.of(vocabulary, request.words(), request.locale(), Side.REQUEST), Figures.FIRST);
        return System.nanoTime() - began;
    }

    private Text invented(Random random) {
        var language = random.nextInt(3) == 0 ? "fr" : "en";
        var names = new ArrayList<String>();
        for (var n = 0; n < 2 + random.nextInt(3); n++)
            names.add(vocabulary.concept(random.nextInt(vocabulary.size())).name(language));
        Collections.shuffle(names, random);
        return new Text(language, String.join(language.equals("fr") ? " avec " : " with ", names));
    }
}
