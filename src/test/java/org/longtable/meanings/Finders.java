package org.longtable.meanings;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.longtable.meanings.Pairs.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways of finding offers for a request, for comparing. */
final class Finders {
    private static final double BESIDE_THE_BEST = 0.72;

    private Finders() {}

    static Function<Text, List<Text>> byMeaning(Pairs set, Vocabulary vocabulary) {
        var shelf = new Shelf<Text>(vocabulary);
        for (var offer : set.offers())
            shelf.put(offer, Meaning.of(vocabulary, offer.words(), offer.locale(), Side.OFFER));
        return request ->
                shelf
                        .near(Meaning.of(vocabulary, request.words(), request.locale(), Side.REQUEST), Figures.FIRST)
                        .stream()
                        .map(Shelf.Found::key)
                        .toList();
    }

    /**
     * By meaning, put in order by how alike a model finds the two as well; and what the model finds so alike that it is
     * taken even where the vocabulary sees nothing. English alone is what such a model reads.
     */
    static Function<Text, List<Text>> byMeaningAndModel(
            Pairs set, Vocabulary vocabulary, Embedding model, double weight, double enough) {
        var shelf = new Shelf<Text>(vocabulary);
        var read = new HashMap<Text, float[]>();
        for (var offer : set.offers()) {
            shelf.put(offer, Meaning.of(vocabulary, offer.words(), offer.locale(), Side.OFFER));
            read.put(offer, model.of(offer.words()));
        }
        return request -> {
            var strength = new HashMap<Text, Double>();
            var meaning = Meaning.of(vocabulary, request.words(), request.locale(), Side.REQUEST);
            shelf.all(meaning, 10 * Figures.FIRST)
                    .forEach(found -> strength.put(found.key(), found.met().strength()));
            var asked = model.of(request.words());
            for (var offer : set.offers()) {
                if (!request.isEnglish() || !offer.isEnglish()) continue;
                var alike = Embedding.likeness(asked, Objects.requireNonNull(read.get(offer)));
                if (strength.containsKey(offer)) strength.merge(offer, weight * Math.max(0, alike), Double::sum);
                else if (alike >= enough) strength.put(offer, Meeting.ENOUGH + weight * alike);
            }
            var best = strength.values().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            return strength.entrySet().stream()
                    .filter(one -> one.getValue() >= BESIDE_THE_BEST * best)
                    .sorted(Comparator.comparingDouble(one -> -one.getValue()))
                    .limit(Figures.FIRST)
                    .map(Map.Entry::getKey)
                    .toList();
        };
    }

    /** By how alike a model finds them alone. */
    static Function<Text, List<Text>> byModel(Pairs set, Embedding model) {
        var read = set.offers().stream()
                .collect(Collectors.toMap(
                        offer -> offer, offer -> model.of(offer.words()), (a, _) -> a, LinkedHashMap::new));
        return request -> {
            var asked = model.of(request.words());
            return read.entrySet().stream()
                    .sorted(Comparator.comparingDouble(one -> -Embedding.likeness(asked, one.getValue())))
                    .limit(Figures.FIRST)
                    .map(Map.Entry::getKey)
                    .toList();
        };
    }

    /** Any word of the request, with endings and empty words taken off in its own language, ranked as PostgreSQL does. */
    static Function<Text, List<Text>> byFullText(Pairs set, JdbcClient db) {
        var offers = new ArrayList<>(set.offers());
        return request -> db
                .sql("""
                with given as (
                  select place, to_tsvector((case when l = 'fr' then 'french' else 'english' end)::regconfig, o) as words
                  from unnest(:languages::text[], :offers::text[]) with ordinality as t (l, o, place)),
                wanted as (
                  select replace(plainto_tsquery((case when :language = 'fr' then 'french' else 'english' end)::regconfig,
                    :request)::text, '&', '|')::tsquery as query)
                select place from given, wanted where words @@ query
                order by ts_rank(words, query) desc, place limit :first
                """)
                .param("languages", offers.stream().map(Text::language).toArray(String[]::new))
                .param("offers", offers.stream().map(Text::words).toArray(String[]::new))
                .param("language", request.language())
                .param("request", request.words())
                .param("first", Figures.FIRST)
                .query(Integer.class)
                .list()
                .stream()
                .map(place -> offers.get(place - 1))
                .toList();
    }
}
