package org.longtable.finding;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.MultiReader;
import org.apache.lucene.store.AlreadyClosedException;
import org.longtable.finding.Looking.Hits;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Asking;
import org.longtable.ground.Settings;
import org.longtable.meanings.Meanings;
import org.longtable.site.Languages;
import org.longtable.site.Texts;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: finds organisations, communities and people, and what they offer and look for, for whoever asks. The index gives what is for everyone, or for
 * anyone; what those near the reader tell them alone is read for this one search and looked through together with it.
 * Whatever is then shown is read once more under row security.
 */
@Component
public class Finding {
    private final IndexKeeping keeping;
    private final FindingViews views;
    private final NearMe nearMe;
    private final Languages languages;
    private final Gazetteer gazetteer;
    private final Meanings meanings;
    private final Settings settings;
    private final Clock clock;

    Finding(
            IndexKeeping keeping,
            FindingViews views,
            NearMe nearMe,
            Languages languages,
            Gazetteer gazetteer,
            Meanings meanings,
            Settings settings,
            Clock clock) {
        this.meanings = meanings;
        this.settings = settings;
        this.clock = clock;
        this.gazetteer = gazetteer;
        this.nearMe = nearMe;
        this.keeping = keeping;
        this.views = views;
        this.languages = languages;
    }

    private record Answer(Hits hits, boolean some) {}

    @Transactional(readOnly = true)
    public Found find(Search search, Texts texts) {
        var index = keeping.fresh();
        if (index.isEmpty()) return plainly(search, texts);
        Answer answer;
        try {
            answer = answer(index.get(), search, Search.ROWS);
        } catch (AlreadyClosedException e) {
            return plainly(search, texts); // it was made anew at this very moment
        }
        var hits = answer.hits;
        return new Found(
                search,
                rows(hits.items().stream().map(Item::id).toList(), search, texts),
                hits.total(),
                hits.counts(),
                Sheet.of(hits.spots(), search, gazetteer),
                hits.total() > search.from() + Search.ROWS && search.from() < Search.FURTHEST,
                answer.some,
                true);
    }

    /**
     * Those whom a search finds, the first of them where there are very many, and only if they have all of its words;
     * not known while the index is being prepared.
     */
    @Transactional(readOnly = true)
    Optional<List<UUID>> matching(Search search, int most) {
        return keeping.fresh().map(index -> {
            var answer = answer(index, search, most);
            return answer.some
                    ? List.of()
                    : answer.hits.items().stream().map(Item::id).toList();
        });
    }

    /** Everyone near the reader is looked through as the reader reads them, and not as everyone does. */
    private Answer answer(Index index, Search search, int rows) {
        if (Asking.person().isEmpty())
            return index.read(reader -> answer(reader, search, rows, Circle.ANYONE, List.of()));
        var near = views.nearMe();
        if (near.isEmpty()) return index.read(reader -> answer(reader, search, rows, Circle.EVERYONE, List.of()));
        var own = nearMe.of(views.listings(near).values());
        return index.read(all -> own.read(few ->
                answer(new MultiReader(new IndexReader[] {all, few}, false), search, rows, Circle.EVERYONE, near)));
    }

    private Answer answer(IndexReader reader, Search search, int rows, Circle circle, List<UUID> near)
            throws IOException {
        var meant = Meant.of(search.text(), meanings);
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var hits = Looking.through(reader, Asked.of(meant, true, circle, near, today), search, rows, circle);
        if (hits.total() > 0 || meant.sought().words().size() < 2) return new Answer(hits, false);
        var some = Looking.through(reader, Asked.of(meant, false, circle, near, today), search, rows, circle);
        return new Answer(some, some.total() > 0);
    }

    private Found plainly(Search search, Texts texts) {
        var found = views.plainly(
                Sought.of(search.text()).words().stream().map(Words.Word::plain).toList(),
                List.copyOf(search.chosen().getOrDefault(Facet.WHAT, Set.of())),
                search.from(),
                Search.ROWS + 1);
        var rows = rows(found.subList(0, Math.min(Search.ROWS, found.size())), search, texts);
        return new Found(search, rows, rows.size(), Map.of(), Sheet.EMPTY, found.size() > Search.ROWS, false, false);
    }

    /** What the reader may see of these, in their order; nothing of one whom the reader may not see. */
    @Transactional(readOnly = true)
    List<Found.Row> rows(List<UUID> ids, Search search, Texts texts) {
        var why = new Why(
                search,
                Meant.of(search.text(), meanings),
                texts,
                languages.in(texts.language().other()),
                gazetteer,
                meanings);
        var read = views.listings(ids);
        return ids.stream()
                .map(read::get)
                .filter(Objects::nonNull)
                .map(why::row)
                .toList();
    }
}
