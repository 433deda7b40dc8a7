package org.longtable.finding;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.apache.lucene.document.LongPoint;
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
import org.longtable.finding.Meant.Part;
import org.longtable.finding.Words.Word;

/** What is asked of the index for what is meant; only of the fields of one circle. */
final class Asked {
    private static final float TIE = 0.1f;
    private static final int MOST_SLIPS_LOOKED_FOR = 50;

    private final Sought sought;
    private final Circle circle;

    private Asked(Sought sought, Circle circle) {
        this.sought = sought;
        this.circle = circle;
    }

    /**
     * @param all whether every word must be there, or any
     * @param without those that are looked through otherwise
     * @param day on which what is offered or looked for is open
     */
    static Query of(Meant meant, boolean all, Circle circle, Collection<UUID> without, LocalDate day) {
        var query = new BooleanQuery.Builder();
        query.add(new TermQuery(new Term(circle.field("listed"), "yes")), Occur.FILTER);
        query.add(LongPoint.newRangeQuery(Index.FROM, day.toEpochDay() + 1, Long.MAX_VALUE), Occur.MUST_NOT);
        query.add(LongPoint.newRangeQuery(Index.UNTIL, Long.MIN_VALUE, day.toEpochDay() - 1), Occur.MUST_NOT);
        var asked = new Asked(meant.sought(), circle);
        for (var part : meant.parts()) query.add(asked.part(part, all), all ? Occur.MUST : Occur.SHOULD);
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

    private Query part(Part part, boolean all) {
        var ways = new ArrayList<Query>();
        ways.add(letters(part.words(), all));
        for (var concept : part.answers())
            ways.add(weighs(
                    part.named().contains(concept) ? 1.3f : 1,
                    new TermQuery(new Term(circle.field("given"), concept))));
        for (var concept : part.named()) ways.add(new TermQuery(new Term(circle.field("about"), concept)));
        return ways.size() == 1 ? ways.getFirst() : new DisjunctionMaxQuery(ways, 0);
    }

    private Query letters(List<Word> words, boolean all) {
        if (words.size() == 1) return word(words.getFirst());
        var each = new BooleanQuery.Builder();
        for (var word : words) each.add(word(word), all ? Occur.MUST : Occur.SHOULD);
        return each.build();
    }

    private Query word(Word word) {
        var last = sought.isLast(word);
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
