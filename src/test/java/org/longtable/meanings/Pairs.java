package org.longtable.meanings;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The measured set: what offers and requests should find each other (see its README). */
record Pairs(List<Pair> pairs, List<Text> noise) {
    record Text(String language, String words) {
        boolean isEnglish() {
            return language.equals("en");
        }

        Locale locale() {
            return Locale.of(language);
        }
    }

    record Pair(int number, boolean meets, String need, boolean keptBack, Text offer, Text request) {
        boolean isAcrossLanguages() {
            return !offer.language().equals(request.language());
        }

        boolean met(Vocabulary vocabulary) {
            return Meeting.of(
                            Meaning.of(vocabulary, offer.words(), offer.locale(), Side.OFFER),
                            Meaning.of(vocabulary, request.words(), request.locale(), Side.REQUEST))
                    .isPresent();
        }
    }

    static Pairs read() {
        return new Pairs(
                rows("pairs.csv").map(Pairs::pair).toList(),
                rows("noise.csv").map(row -> new Text(row.get(0), row.get(1))).toList());
    }

    /** All offers among which one looks. */
    Set<Text> offers() {
        return Stream.concat(pairs.stream().map(Pair::offer), noise.stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** The requests that something answers, with the offers that do. */
    List<Wanted> wanted() {
        return pairs.stream()
                .filter(Pair::meets)
                .map(pair -> new Wanted(pair.request(), answering(pair.need()), pair.keptBack()))
                .toList();
    }

    /** The same in English alone: every English request of a need with every English offer of it, among English offers. */
    Pairs inEnglish() {
        var english = new ArrayList<Pair>();
        for (var one : pairs) {
            if (!one.meets() && one.offer().isEnglish()) english.add(one);
            if (!one.meets() || !one.request().isEnglish()) continue;
            for (var other : pairs)
                if (other.meets()
                        && other.need().equals(one.need())
                        && other.offer().isEnglish())
                    english.add(new Pair(one.number(), true, one.need(), one.keptBack(), other.offer(), one.request()));
        }
        return new Pairs(english, noise.stream().filter(Text::isEnglish).toList());
    }

    record Wanted(Text request, Set<Text> answers, boolean keptBack) {}

    private Set<Text> answering(String need) {
        return pairs.stream()
                .filter(pair -> pair.meets() && pair.need().equals(need))
                .map(Pair::offer)
                .collect(Collectors.toSet());
    }

    private static Pair pair(List<String> row) {
        return new Pair(
                Integer.parseInt(row.get(0)),
                row.get(2).equals("yes"),
                row.get(3),
                row.get(4).equals("yes"),
                new Text(row.get(5), row.get(6)),
                new Text(row.get(7), row.get(8)));
    }

    private static Stream<List<String>> rows(String file) {
        try (var in = Pairs.class.getResourceAsStream("/meanings/" + file)) {
            if (in == null) throw new IllegalStateException(file);
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(Pairs::cells);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> cells(String line) {
        var cells = new ArrayList<String>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var c : line.toCharArray()) {
            if (c == '"') quoted = !quoted;
            else if (c == ',' && !quoted) {
                cells.add(cell.toString());
                cell.setLength(0);
            } else cell.append(c);
        }
        cells.add(cell.toString());
        return cells;
    }
}
