package org.longtable.finding;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: the searches that the asking person keeps, and whom they find who was not there before. */
@Component
public class SavedSearches {
    static final int MOST = 30;

    /** Of a search that finds more than this, nobody can be told who is new. */
    public static final int KNOWN = 10_000;

    /** So many new ones are counted; of more it is only said that they are more. */
    static final int COUNTED = 500;

    private final SavedStore store;
    private final Finding finding;
    private final Clock clock;

    SavedSearches(SavedStore store, Finding finding, Clock clock) {
        this.store = store;
        this.finding = finding;
        this.clock = clock;
    }

    /**
     * Whom a search finds anew.
     *
     * @param all everyone whom it finds now
     * @param rows the new ones, as its reader may see them; none where there is only something to remember
     * @param many whether there are more new ones than are counted
     */
    record News(SavedSearch saved, Known all, List<Found.Row> rows, boolean many) {}

    /**
     * Whom a search found when it was last told of.
     *
     * @param whole whether they are all of them; where they are not, nobody can be said to be new
     */
    record Known(Set<UUID> ids, boolean whole) {
        static Known of(List<UUID> found) {
            return found.size() > KNOWN ? new Known(Set.of(), false) : new Known(Set.copyOf(found), true);
        }
    }

    @Transactional(readOnly = true)
    public List<SavedSearch> mine() {
        return store.all();
    }

    @Transactional(readOnly = true)
    public SavedSearch find(UUID id) {
        return store.find(id).orElseThrow(NotFound::new);
    }

    /** Keeps a search. Whoever fits it today is not new. */
    @Transactional
    public void keep(String name, Search search, LetterRhythm letters, PersonId me) {
        // While the index is prepared it is not known whom it finds: they are remembered before the first letter.
        var known = finding.matching(search, KNOWN + 1).map(Known::of).orElse(new Known(Set.of(), false));
        store.keep(new SavedSearch(Ids.fresh(), name, search.from(0), letters, 0), me, known, clock.instant());
    }

    /** @throws SavedMeanwhile when it was changed elsewhere since it was shown */
    @Transactional
    public void change(SavedSearch changed) {
        var stored = find(changed.id());
        if (store.change(changed)) return;
        throw new SavedMeanwhile(
                stored.version(),
                Map.of("its_name", stored.name(), "letters", stored.letters().code()));
    }

    @Transactional
    public void letters(UUID id, LetterRhythm letters) {
        store.letters(id, letters);
    }

    @Transactional
    public void remove(UUID id) {
        if (!store.remove(id)) throw new NotFound();
    }

    /** What there is to tell the asking person of the searches for which they want letters so often. */
    @Transactional(readOnly = true)
    List<News> news(LetterRhythm letters, Texts texts) {
        var all = new ArrayList<News>();
        for (var saved : store.all())
            if (saved.letters() == letters) news(saved, texts).ifPresent(all::add);
        return all;
    }

    private Optional<News> news(SavedSearch saved, Texts texts) {
        return finding.matching(saved.search(), KNOWN + 1).flatMap(found -> {
            var all = Known.of(found);
            var known = store.known(saved.id());
            if (!known.whole() || !all.whole())
                return known.whole() || all.whole()
                        ? Optional.of(new News(saved, all, List.of(), false))
                        : Optional.empty();
            var fresh = found.stream().filter(one -> !known.ids().contains(one)).toList();
            var rows = finding.rows(fresh.subList(0, Math.min(COUNTED, fresh.size())), saved.search(), texts);
            return rows.isEmpty() ? Optional.empty() : Optional.of(new News(saved, all, rows, fresh.size() > COUNTED));
        });
    }

    /** They were told, and are not new any more. */
    @Transactional
    void told(News news) {
        store.told(news.saved.id(), news.all, clock.instant());
    }
}
