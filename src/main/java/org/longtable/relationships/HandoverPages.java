package org.longtable.relationships;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.LookedAfter;
import org.longtable.tables.Plan;
import org.longtable.tables.Plans;
import org.longtable.tables.Promises;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.ui.Model;

/** Puts together what one viewer may read of a handover. */
@Component
class HandoverPages {
    private final Tables tables;
    private final Standings standings;
    private final Handovers handovers;
    private final HandoverStore store;
    private final WaysOn ways;
    private final Promises promises;
    private final Plans plans;

    HandoverPages(
            Tables tables,
            Standings standings,
            Handovers handovers,
            HandoverStore store,
            WaysOn ways,
            Promises promises,
            Plans plans) {
        this.tables = tables;
        this.standings = standings;
        this.handovers = handovers;
        this.store = store;
        this.ways = ways;
        this.promises = promises;
        this.plans = plans;
    }

    /** The page itself, with what was typed into one of its forms. */
    @Transactional(readOnly = true)
    String page(TableView table, HandoverId id, PersonId me, Typed typed, Texts texts, Model model) {
        model.addAttribute("shown", of(table, id, me, texts));
        model.addAttribute("typed", typed);
        return "relationships/handover";
    }

    @Transactional(readOnly = true)
    HandoverPage of(TableView table, HandoverId id, PersonId me, Texts texts) {
        var handover = handovers.open(table, id);
        var partner = table.partner(handover.partner()).orElseThrow(NotFound::new);
        var today = tables.today(table);
        var standing = standings.at(table, today);
        var ownSide = table.mine().equals(handover.partner());
        var there = handover.staying(table, today);
        var note = store.note(id);
        return new HandoverPage(
                table,
                handover,
                partner,
                me,
                today,
                without(standing, handover, ownSide, me),
                alsoLeaving(table, handover, today),
                handover.hasBegun(today)
                        ? List.of()
                        : Introduction.before(standing, handover.person(), handover.lastDay(), me),
                planned(table),
                promises.openOf(table.id(), handover.person()),
                afterwards(tables.lookedAfter(table.id()), handover, there),
                there,
                ownSide ? store.takenOn(id) : List.of(),
                store.lines(id),
                note.map(HandoverStore.Note::words)
                        .orElseGet(() -> texts.t(
                                "relationships.handover.funder.draft",
                                partner.name(),
                                table.name(),
                                handover.lastDay())),
                note.map(HandoverStore.Note::version).orElse(0L),
                ways.foundAt(handover),
                ways.chosen(table, id));
    }

    /** Introductions that this viewer may plan with one tap. */
    @Transactional(readOnly = true)
    List<Introduction> introductions(TableView table, Handover handover, PersonId me) {
        var today = tables.today(table);
        return handover.hasBegun(today)
                ? List.of()
                : Introduction.before(standings.at(table, today), handover.person(), handover.lastDay(), me);
    }

    private static Optional<Without> without(Standing standing, Handover handover, boolean ownSide, PersonId me) {
        if (standing.table().isQuiet()) return Optional.empty();
        if (!handover.isOf(me) && !(ownSide && handover.ownSide())) return Optional.empty();
        return standing.without(handover.person(), handover.lastDay()).map(Without::of);
    }

    private static List<SeatView> alsoLeaving(TableView table, Handover handover, LocalDate today) {
        return table.seatsOn(today).stream()
                .filter(seat -> seat.partner().equals(handover.partner())
                        && !seat.person().equals(handover.person()))
                .filter(seat -> seat.until().isPresent())
                .toList();
    }

    /** Whom open plans ask: an introduction asks the three of them and nobody else. */
    private Set<Set<PersonId>> planned(TableView table) {
        return plans.open(table.id()).stream()
                .map(Plan::asked)
                .map(asked -> asked.stream().map(Plan.Asked::person).collect(Collectors.toUnmodifiableSet()))
                .collect(Collectors.toSet());
    }

    private static Map<Duty, List<SeatView>> afterwards(
            List<LookedAfter> held, Handover handover, List<SeatView> there) {
        var afterwards = new EnumMap<Duty, List<SeatView>>(Duty.class);
        for (var one : held)
            if (one.partner().equals(handover.partner()) && one.person().equals(handover.person()))
                afterwards.put(one.duty(), new ArrayList<>());
        for (var seat : there)
            for (var one : held)
                if (one.partner().equals(handover.partner()) && one.person().equals(seat.person()))
                    Optional.ofNullable(afterwards.get(one.duty())).ifPresent(seats -> seats.add(seat));
        return afterwards;
    }
}
