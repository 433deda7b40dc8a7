package org.longtable.finding;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.longtable.finding.Words.Word;

/** What is asked of the index for the words that are sought; only of the fields of one circle. */
final class Asked {
    private static final float TIE = 0.1f;
    private static final int MOST_SLIPS_LOOKED_FOR = 50;

    private Asked() {}

    /**
     * @param all whether every word must be there, or any
     * @param without those that are looked through otherwise
     */
    static Query of(Sought sought, boolean all, Circle circle, Collection<UUID> without) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(circle.field("listed"), "yes")), Occur.FILTER);
        for (var word : sought.words())
            query.add(word(word, sought.isLast(word), circle), all ? Occur.MUST : Occur.SHOULD);
        if (!all) query.setMinimumNumberShouldMatch(1);
        if (!without.isEmpty())
            query.add(
                    new TermInSetQuery(
                            Index.ID,
                            without.stream()
                                    .map(id -> new BytesRef(id.toString()))
                                    .toList()),
                    Occur.MUST_NOT);
        return query.build();
    }

    private static Query word(Word word, boolean last, Circle circle) {
        var ways = new ArrayList<Query>(List.of(
                weighs(3, new TermQuery(new Term(circle.field("name"), word.plain()))),
                weighs(2, new TermQuery(new Term(circle.field("plain"), word.plain()))),
                weighs(1.3f, new TermQuery(new Term(circle.field("english"), word.english()))),
                weighs(1.3f, new TermQuery(new Term(circle.field("french"), word.french())))));
        var slips = Sought.slips(word.plain());
        if (slips > 0)
            ways.add(weighs(
                    0.4f,
                    new FuzzyQuery(
                            new Term(circle.field("plain"), word.plain()), slips, 1, MOST_SLIPS_LOOKED_FOR, true)));
        if (last && word.plain().length() > 1) {
            ways.add(weighs(3, new PrefixQuery(new Term(circle.field("name"), word.plain()))));
            ways.add(weighs(1, new PrefixQuery(new Term(circle.field("plain"), word.plain()))));
        }
        return new DisjunctionMaxQuery(ways, TIE);
    }

    private static Query weighs(float weight, Query query) {
        return new BoostQuery(query, weight);
    }
}
