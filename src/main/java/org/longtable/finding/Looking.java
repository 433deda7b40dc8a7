package org.longtable.finding;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Scorable;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;
import org.apache.lucene.util.BytesRef;

/**
 * One look through the index: all that match are counted, under each value of each facet as if nothing were chosen under
 * that facet itself, and those are kept that come first in the wanted order.
 */
final class Looking extends SimpleCollector {
    /** How often a word stands in a listing, and how long that is, says little of how well it fits. */
    static final Similarity FAIR = new BM25Similarity(0.3f, 0);

    /** Scores closer than this are equal. */
    private static final double EQUAL = Math.log(1.25);

    private static final int METRES = 1000;

    private static final Comparator<Match> FIRST = Comparator.comparingLong(Match::first)
            .thenComparingLong(Match::second)
            .thenComparingLong(Match::third)
            .thenComparing(Match::name, Arrays::compareUnsigned)
            .thenComparingInt(Match::document);

    private record Match(long first, long second, long third, byte[] name, int document) {}

    private static final class Values {
        private final Facet facet;
        private final SortedSetDocValues values;
        private final int[] counts;
        private final boolean[] chosen;
        private final boolean isFilter;

        Values(Facet facet, SortedSetDocValues values, Set<String> chosen) throws IOException {
            this.facet = facet;
            this.values = values;
            counts = new int[(int) values.getValueCount()];
            this.chosen = new boolean[counts.length];
            isFilter = !chosen.isEmpty();
            for (var value : chosen) {
                var at = values.lookupTerm(new BytesRef(value));
                if (at >= 0) this.chosen[(int) at] = true;
            }
        }

        boolean lets(int document) throws IOException {
            if (!isFilter) return true;
            if (!values.advanceExact(document)) return false;
            for (var n = values.docValueCount(); n > 0; n--) if (chosen[(int) values.nextOrd()]) return true;
            return false;
        }

        void count(int document) throws IOException {
            if (values.advanceExact(document))
                for (var n = values.docValueCount(); n > 0; n--) counts[(int) values.nextOrd()]++;
        }

        void addTo(Map<Facet, Map<String, Integer>> all) throws IOException {
            var of = all.computeIfAbsent(facet, _ -> new HashMap<>());
            for (var at = 0; at < counts.length; at++)
                if (counts[at] > 0) of.merge(values.lookupOrd(at).utf8ToString(), counts[at], Integer::sum);
        }
    }

    private final Search search;
    private final Circle circle;
    private final int most;
    private final long withinMetres;
    private final PriorityQueue<Match> kept = new PriorityQueue<>(FIRST.reversed());
    private final Map<Facet, Map<String, Integer>> counts = new EnumMap<>(Facet.class);
    private final List<Values> here = new ArrayList<>();
    private final int[] spots = new int[Spot.COLUMNS * Spot.ROWS];
    private int total;
    private int base;
    private NumericDocValues at = DocValues.emptyNumeric();
    private NumericDocValues spot = DocValues.emptyNumeric();
    private NumericDocValues away = DocValues.emptyNumeric();
    private NumericDocValues nameBegins = DocValues.emptyNumeric();
    private BinaryDocValues name = DocValues.emptyBinary();
    private Scorable score = new Scorable() {
        @Override
        public float score() {
            return 1;
        }
    };

    private Looking(Search search, int rows, Circle circle) {
        this.search = search;
        this.circle = circle;
        this.most = search.from() + rows;
        this.withinMetres = search.near().map(near -> (long) METRES * near.km()).orElse(0L);
    }

    /** Who was found. */
    record Hits(List<Item> items, int total, Map<Facet, Map<String, Integer>> counts, Map<Spot, Integer> spots) {}

    /** @param rows how many of them are wanted */
    static Hits through(IndexReader reader, Query query, Search search, int rows, Circle circle) throws IOException {
        var looking = new Looking(search, rows, circle);
        var searcher = new IndexSearcher(reader);
        searcher.setQueryCache(null);
        searcher.setSimilarity(FAIR);
        searcher.search(query, alone(looking));
        looking.leaveLeaf();
        var stored = reader.storedFields();
        var items = new ArrayList<Item>();
        for (var match : looking.kept.stream().sorted(FIRST).skip(search.from()).toList())
            items.add(Index.item(
                    stored.document(match.document, Set.of(Index.ITEM)).get(Index.ITEM)));
        return new Hits(items, looking.total, looking.counts, looking.spots());
    }

    /** One thread does it: others answer other people. */
    private static CollectorManager<Looking, Looking> alone(Looking looking) {
        return new CollectorManager<>() {
            @Override
            public Looking newCollector() {
                return looking;
            }

            @Override
            public Looking reduce(Collection<Looking> all) {
                return looking;
            }
        };
    }

    @Override
    public ScoreMode scoreMode() {
        return search.text().isEmpty() || search.order() == Order.NAME || search.order() == Order.NEAR
                ? ScoreMode.COMPLETE_NO_SCORES
                : ScoreMode.COMPLETE;
    }

    @Override
    public void setScorer(Scorable scorer) {
        if (scoreMode() == ScoreMode.COMPLETE) score = scorer;
    }

    @Override
    protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
        leaveLeaf();
        base = leaf.docBase;
        at = DocValues.getNumeric(leaf.reader(), circle.field("at"));
        spot = DocValues.getNumeric(leaf.reader(), circle.field("spot"));
        away = DocValues.getNumeric(leaf.reader(), circle.field("away"));
        nameBegins = DocValues.getNumeric(leaf.reader(), Index.NAME_BEGINS);
        name = DocValues.getBinary(leaf.reader(), Index.NAME);
        for (var facet : Facet.values())
            here.add(new Values(
                    facet,
                    DocValues.getSortedSet(leaf.reader(), circle.field(facet.code())),
                    search.chosen().getOrDefault(facet, Set.of())));
    }

    private void leaveLeaf() throws IOException {
        for (var values : here) values.addTo(counts);
        here.clear();
    }

    @Override
    public void collect(int document) throws IOException {
        var metres = metres(document);
        if (metres > withinMetres) return;
        Values shutOutBy = null;
        for (var values : here) {
            if (values.lets(document)) continue;
            if (shutOutBy != null) return;
            shutOutBy = values;
        }
        if (shutOutBy != null) {
            shutOutBy.count(document);
            return;
        }
        total++;
        for (var values : here) values.count(document);
        if (spot.advanceExact(document)) spots[(int) spot.longValue()]++;
        keep(document, metres);
    }

    /** How far it is from the place that was asked for; 0 where none was. */
    private long metres(int document) throws IOException {
        if (search.near().isEmpty()) return 0;
        if (!at.advanceExact(document)) return Long.MAX_VALUE;
        return Math.round(METRES
                * Spot.unpacked(at.longValue()).kmTo(search.near().get().place().at()));
    }

    private Map<Spot, Integer> spots() {
        var counted = new HashMap<Spot, Integer>();
        for (var cell = 0; cell < spots.length; cell++)
            if (spots[cell] > 0) counted.put(Spot.ofCell(cell), spots[cell]);
        return counted;
    }

    private void keep(int document, long metres) throws IOException {
        var relevance = score.score();
        var fit = relevance <= 0 ? 0L : -Math.round(Math.log(relevance) / EQUAL);
        var nearness = away.advanceExact(document) ? -away.longValue() : 0L;
        var first = switch (search.order()) {
            case FIT -> fit;
            case AWAY -> nearness;
            case NEAR -> metres;
            case NAME -> 0L;
        };
        var second = switch (search.order()) {
            case FIT, NEAR -> nearness;
            case AWAY -> fit;
            case NAME -> 0L;
        };
        var third = nameBegins.advanceExact(document) ? nameBegins.longValue() : Long.MIN_VALUE;
        if (kept.size() == most && isAfter(first, second, third, kept.peek())) return;
        var match = new Match(first, second, third, name(document), base + document);
        if (kept.size() == most) {
            if (FIRST.compare(match, kept.peek()) >= 0) return;
            kept.poll();
        }
        kept.add(match);
    }

    private static boolean isAfter(long first, long second, long third, Match last) {
        if (first != last.first) return first > last.first;
        if (second != last.second) return second > last.second;
        return third > last.third;
    }

    private byte[] name(int document) throws IOException {
        if (!name.advanceExact(document)) return new byte[0];
        var key = name.binaryValue();
        return Arrays.copyOfRange(key.bytes, key.offset, key.offset + key.length);
    }
}
