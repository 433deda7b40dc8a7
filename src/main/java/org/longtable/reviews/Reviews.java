package org.longtable.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: how a table looks back together, for people who sit inside. */
@Component
public class Reviews {
    private final Tables tables;
    private final ReviewStore store;
    private final History history;
    private final Clock clock;

    Reviews(Tables tables, ReviewStore store, History history, Clock clock) {
        this.tables = tables;
        this.store = store;
        this.history = history;
        this.clock = clock;
    }

    /** The latest first. */
    @Transactional(readOnly = true)
    public List<Review> at(TableView table) {
        return store.at(table.id());
    }

    @Transactional(readOnly = true)
    public Rhythm rhythm(TableView table) {
        return store.rhythm(table.id()).orElseThrow(NotFound::new);
    }

    /**
     * Looks back; the next time follows from this one.
     *
     * @param after number of the one that was before the writer's eyes, 0 for none
     * @throws SavedMeanwhile when someone else wrote one since
     */
    @Transactional
    public void look(TableView table, Map<Heading, String> words, int after, PersonId me) {
        var latest = store.at(table.id()).stream().findFirst();
        if (latest.map(Review::number).orElse(0) != after
                || !store.add(table.id(), after + 1, tables.today(table), clock.instant(), me, words)) {
            var now = store.at(table.id()).getFirst();
            throw new SavedMeanwhile(
                    now.number(),
                    now.words().entrySet().stream()
                            .collect(Collectors.toMap(word -> word.getKey().field(), Map.Entry::getValue)));
        }
        history.keep(table.id(), "reviews.history.looked", List.of(), Audience.inside(), null);
    }

    /** How often, and when next. @throws SavedMeanwhile when someone else set it since this version */
    @Transactional
    public void set(TableView table, int everyDays, Optional<LocalDate> next, long version, PersonId me) {
        var before = rhythm(table);
        if (!store.set(table.id(), everyDays, next, me, tables.today(table), version))
            throw new SavedMeanwhile(before.version(), RhythmForm.stored(before, tables.today(table)));
        history.keep(
                table.id(),
                "reviews.history.rhythm",
                List.of(rhythm(table).next().toString()),
                Audience.inside(),
                null);
    }

    /** Takes one's own words back for good (C5). @throws NotFound for anyone else */
    @Transactional
    void takeBack(TableView table, UUID review) {
        if (!store.takeBack(table.id(), review, tables.today(table))) throw new NotFound();
    }
}
