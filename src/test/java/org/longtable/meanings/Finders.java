package org.longtable.meanings;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.longtable.meanings.Pairs.Text;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Ways of finding offers for a request, for comparing. */
final class Finders {
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
