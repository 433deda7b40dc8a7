package org.longtable.places;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.envelopes.Envelope.State;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.understanding.AskedByLetter;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What partners are asked to answer alone, for someone who comes by paper. All of it asks on that person's behalf. */
@Component
class Rounds {
    private static final int A_MONTH = 31;

    /** One answer as it was typed into a field. */
    record Answer(String name, String words) {}

    private record Found(AskedByLetter kind, Round round) {}

    private final List<AskedByLetter> kinds;

    Rounds(List<AskedByLetter> kinds) {
        this.kinds = kinds;
    }

    /** Rounds that wait for the answer of this person's partner. */
    List<Matter> waiting(TableView table, Texts texts) {
        if (!table.inside()) return List.of();
        return kinds.stream()
                .flatMap(kind -> kind.rounds(table).stream()
                        .filter(round -> waits(table, round))
                        .map(round -> new Matter(
                                Matter.Kind.ROUND,
                                round.id().value(),
                                kind.title(texts),
                                texts.t("places.round", table.nameOfMine()),
                                false,
                                0,
                                kind.kind().path(table, round.id()),
                                kind.asked(table, round, texts))))
                .toList();
    }

    /** What is asked in this round, by the name of its field; nothing when it is no round of this person's. */
    Map<String, Asked> asked(TableView table, UUID round, Texts texts) {
        var asked = new LinkedHashMap<String, Asked>();
        find(table, round)
                .ifPresent(found ->
                        found.kind.asked(table, found.round, texts).forEach(one -> asked.put(one.name(), one)));
        return asked;
    }

    /** What was typed for this person; what is wrong with it is noted there. */
    List<Answer> read(TableView table, UUID id, Typed typed, Texts texts) {
        var found = find(table, id).orElseThrow(NotFound::new);
        found.kind.read(typed, table, found.round);
        var answers = new ArrayList<Answer>();
        for (var asked : found.kind.asked(table, found.round, texts))
            for (var words : typed.all(asked.name()))
                if (!words.isBlank()) answers.add(new Answer(asked.name(), words.strip()));
        return answers;
    }

    /** Seals it as this person's own partner's answer, or leaves the round out. */
    void answer(TableView table, UUID id, boolean yes, List<Answer> answers, PersonId me) {
        var found = find(table, id).orElseThrow(NotFound::new);
        if (!yes) {
            found.kind.leaveOut(table, found.round.id());
            return;
        }
        var byName = new LinkedHashMap<String, List<String>>();
        for (var one : answers)
            byName.computeIfAbsent(one.name(), _ -> new ArrayList<>()).add(one.words());
        var typed = Typed.nothing();
        byName.forEach(typed::with);
        var sealed = found.kind.read(typed, table, found.round);
        if (typed.refused()) return;
        var version = found.kind.own(found.round).map(Own::version).orElse(0L);
        found.kind.answer(table, found.round.id(), sealed, version, me);
    }

    /** What was opened within a month and this person may read. */
    List<OpenedTogether> opened(TableView table, LocalDate today, Texts texts) {
        if (!table.inside()) return List.of();
        return kinds.stream()
                .flatMap(kind -> kind.rounds(table).stream()
                        .filter(round -> round.openedFor(table.mine())
                                && round.openedOn()
                                        .filter(day -> !day.isBefore(today.minusDays(A_MONTH)))
                                        .isPresent())
                        .limit(1)
                        .map(round -> new OpenedTogether(
                                kind.title(texts),
                                texts.day(round.openedOn().orElseThrow()),
                                kind.opened(table, round, texts))))
                .toList();
    }

    /** What rounds about this are called. */
    Optional<String> title(String about, Texts texts) {
        return kinds.stream()
                .filter(kind -> kind.kind().about().equals(about))
                .findFirst()
                .map(kind -> kind.title(texts));
    }

    private static boolean waits(TableView table, Round round) {
        return round.running()
                && round.of(table.mine())
                        .filter(one -> one.state() == State.WAITING)
                        .isPresent();
    }

    private Optional<Found> find(TableView table, UUID id) {
        return kinds.stream()
                .flatMap(kind -> kind.rounds(table).stream()
                        .filter(round -> round.id().value().equals(id))
                        .map(round -> new Found(kind, round)))
                .findFirst();
    }
}
