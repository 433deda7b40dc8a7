package org.longtable.finding;

import com.ibm.icu.text.Collator;
import com.ibm.icu.text.RawCollationKey;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field.Store;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.longtable.directory.Field;
import org.longtable.directory.Line;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Texts;

/**
 * Listings by the words and values in them, in memory (decision 0021). Every field is kept once for each circle and holds
 * what that circle sees and nothing else: so no word that a reader may not see finds anything for them, counts for
 * anything, or weighs in any order.
 */
final class Index implements AutoCloseable {
    static final String ITEM = "item";
    static final String ID = "id";
    static final String NAME = "name";
    static final String FROM = "from";
    static final String UNTIL = "until";
    static final String NAME_BEGINS = "name.begins";
    private static final int MOST_NAMES = 10_000;
    private static final int BYTES = Long.BYTES;

    /** What is told in words or has a text for each code; how to reach someone and how they work is not looked through. */
    private static final List<Field> LOOKED_THROUGH = List.of(
            Field.KIND,
            Field.ABOUT,
            Field.SECTOR,
            Field.ART_FORM,
            Field.PRACTICE,
            Field.ISSUE,
            Field.VALUE,
            Field.POPULATION,
            Field.LANGUAGE,
            Field.PLACE,
            Field.SETTING,
            Field.KNOWS,
            Field.WANTS_TO_LEARN,
            Field.CURIOUS_ABOUT,
            Field.IDENTITY);

    private final ByteBuffersDirectory directory = new ByteBuffersDirectory();
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final Languages languages;
    private final Gazetteer gazetteer;
    private final Map<String, Optional<Place>> named = new HashMap<>();
    private boolean isFilled;
    private final Collator names = Collator.getInstance(Locale.CANADA_FRENCH);

    Index(Languages languages, Gazetteer gazetteer) {
        this.languages = languages;
        this.gazetteer = gazetteer;
        names.setStrength(Collator.SECONDARY);
        try {
            writer = new IndexWriter(directory, new IndexWriterConfig(analyzer()).setSimilarity(Looking.FAIR));
            searchers = new SearcherManager(writer, null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static boolean isLookedThrough(Field field) {
        return LOOKED_THROUGH.contains(field);
    }

    static String[] fields() {
        return LOOKED_THROUGH.stream().map(Field::code).toArray(String[]::new);
    }

    private static PerFieldAnalyzerWrapper analyzer() {
        return new PerFieldAnalyzerWrapper(
                Words.PLAIN,
                List.of(Circle.values()).stream()
                        .flatMap(circle -> List.of(
                                Map.entry(circle.field("english"), Words.ENGLISH),
                                Map.entry(circle.field("french"), Words.FRENCH))
                                .stream())
                        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /** Keeps of these what everyone and anyone may read of them, in the place of what was kept of them. */
    void put(Collection<Listing> listings) {
        for (var listing : listings) {
            var document = new Document();
            document.add(new StringField(ID, listing.item().id().toString(), Store.NO));
            begin(document, listing);
            for (var circle : Circle.values())
                if (circle.sees(listing.seenBy())) add(document, listing.forCircle(circle), circle);
            if (isFilled)
                write(() ->
                        writer.updateDocument(new Term(ID, listing.item().id().toString()), document));
            else write(() -> writer.addDocument(document));
        }
    }

    /** Keeps of these all that they hold, for one reader's eyes, who reads it as everyone. Nothing is put over it later. */
    void putWhole(Collection<Listing> listings) {
        for (var listing : listings) {
            var document = new Document();
            begin(document, listing);
            add(document, listing, Circle.EVERYONE);
            write(() -> writer.addDocument(document));
        }
    }

    void remove(Collection<UUID> subjects) {
        write(() -> writer.deleteDocuments(
                subjects.stream().map(id -> new Term(ID, id.toString())).toArray(Term[]::new)));
    }

    /** From now on what was put is found. */
    void refresh() {
        try {
            searchers.maybeRefreshBlocking();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes one part of many, after all was put that there is; from now on what is put may be there already. */
    void settle() {
        isFilled = true;
        write(() -> writer.forceMerge(1));
        refresh();
    }

    interface Reading<T> {
        T of(IndexReader reader) throws IOException;
    }

    /** Reads one state of the index, whatever is put meanwhile. */
    <T> T read(Reading<T> reading) {
        try {
            IndexSearcher searcher = searchers.acquire();
            try {
                return reading.of(searcher.getIndexReader());
            } finally {
                searchers.release(searcher);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int count() {
        return read(IndexReader::numDocs);
    }

    /** How many bytes it takes. */
    long size() {
        try {
            var bytes = 0L;
            for (var file : directory.listAll()) bytes += directory.fileLength(file);
            return bytes;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(Document document, Listing listing) {
        document.add(new StoredField(
                ITEM, listing.item().kind() + " " + listing.item().id()));
        var key = names.getRawCollationKey(listing.name(), null);
        document.add(new NumericDocValuesField(NAME_BEGINS, beginning(key)));
        document.add(new BinaryDocValuesField(NAME, new BytesRef(key.bytes, 0, key.size)));
        listing.offered().ifPresent(offered -> {
            offered.from().ifPresent(day -> document.add(new LongPoint(FROM, day.toEpochDay())));
            offered.until().ifPresent(day -> document.add(new LongPoint(UNTIL, day.toEpochDay())));
        });
    }

    static Item item(String stored) {
        var parts = stored.split(" ");
        return new Item(Item.Kind.valueOf(parts[0]), UUID.fromString(parts[1]));
    }

    /** The first eight bytes of a key, as a number that sorts as they do. */
    private static long beginning(RawCollationKey key) {
        var bytes = Arrays.copyOf(Arrays.copyOf(key.bytes, key.size), BYTES);
        return ByteBuffer.wrap(bytes).getLong() ^ Long.MIN_VALUE;
    }

    private void add(Document document, Listing seen, Circle circle) {
        document.add(new StringField(circle.field("listed"), "yes", Store.NO));
        text(document, circle, seen.name());
        seen.offered()
                .ifPresentOrElse(
                        offered -> add(document, offered, circle),
                        () -> document.add(new TextField(circle.field("name"), seen.name(), Store.NO)));
        for (var line : seen.lines()) {
            if (!isLookedThrough(line.field())) continue;
            Stream.of(Language.values())
                    .map(language -> inWords(line, languages.in(language), gazetteer))
                    .distinct()
                    .forEach(words -> text(document, circle, words));
        }
        var where = Whereabouts.of(seen, gazetteer, this::named);
        for (var facet : Facet.values())
            for (var value : facet.of(seen, where))
                document.add(new SortedSetDocValuesField(circle.field(facet.code()), new BytesRef(value)));
        document.add(new NumericDocValuesField(circle.field("away"), where.away()));
        where.at().ifPresent(at -> {
            document.add(new NumericDocValuesField(circle.field("at"), Spot.packed(at)));
            document.add(
                    new NumericDocValuesField(circle.field("spot"), Spot.of(at).cell()));
        });
    }

    private void add(Document document, Offered offered, Circle circle) {
        text(document, circle, offered.whose());
        for (var language : Language.values())
            text(document, circle, languages.in(language).t(offered.kind().key()));
        for (var concept : offered.given()) document.add(new StringField(circle.field("given"), concept, Store.NO));
        for (var concept : offered.about()) document.add(new StringField(circle.field("about"), concept, Store.NO));
    }

    /** Names of places are looked up again and again; the gazetteer goes through all of them each time. */
    private Optional<Place> named(String told) {
        if (named.size() > MOST_NAMES) named.clear();
        return named.computeIfAbsent(told, gazetteer::told);
    }

    /** What a line tells, as people read it in this language. */
    static String inWords(Line line, Texts texts, Gazetteer gazetteer) {
        return line.field() == Field.PLACE
                ? gazetteer.inWords(line.value(), texts)
                : line.field().inWords(line.value(), texts);
    }

    private static void text(Document document, Circle circle, String words) {
        document.add(new TextField(circle.field("plain"), words, Store.NO));
        document.add(new TextField(circle.field("english"), words, Store.NO));
        document.add(new TextField(circle.field("french"), words, Store.NO));
    }

    private interface Writing {
        void run() throws IOException;
    }

    private static void write(Writing writing) {
        try {
            writing.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Index of(Languages languages, Gazetteer gazetteer, List<Listing> whole) {
        var index = new Index(languages, gazetteer);
        index.putWhole(whole);
        index.refresh();
        return index;
    }

    @Override
    public void close() {
        write(searchers::close);
        write(writer::rollback);
        write(directory::close);
    }
}
