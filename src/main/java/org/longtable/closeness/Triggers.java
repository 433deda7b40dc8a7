package org.longtable.closeness;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.longtable.closeness.TriggerStore.Told;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.Congruences;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what calls for an agreement at a table, for people who sit inside. */
@Component
public class Triggers {
    /** Below this, partners answer so differently that they are not like-minded (M of F4); a reasoned choice of ours. */
    private static final Fraction LIKE_MINDED = Fraction.of(3, 5);

    private final Tables tables;
    private final TriggerStore store;
    private final Congruences congruences;
    private final ObjectProvider<KnowsTriggers> modules;
    private final ObjectProvider<Agreed> agreed;
    private final History history;

    Triggers(
            Tables tables,
            TriggerStore store,
            Congruences congruences,
            ObjectProvider<KnowsTriggers> modules,
            ObjectProvider<Agreed> agreed,
            History history) {
        this.tables = tables;
        this.store = store;
        this.congruences = congruences;
        this.modules = modules;
        this.agreed = agreed;
        this.history = history;
    }

    @Transactional(readOnly = true)
    public Formality at(TableView table, LocalDate on) {
        return Formality.of(known(table, on), told(table).stream().collect(Collectors.toMap(Told::what, Told::yes)));
    }

    /** What partners have said, in the order of the list. */
    @Transactional(readOnly = true)
    List<Told> told(TableView table) {
        return store.told(table.id()).stream()
                .sorted(Comparator.comparing(Told::what))
                .toList();
    }

    /** What nobody needs to be asked about. */
    @Transactional(readOnly = true)
    Set<Trigger> known(TableView table, LocalDate on) {
        var known = EnumSet.noneOf(Trigger.class);
        var seen = store.seen(table.id());
        if (seen.young()) known.add(Trigger.AT_RISK);
        if (seen.money()) known.add(Trigger.MONEY);
        if (seen.levelsApart()) known.add(Trigger.LEVEL_GAP);
        if (table.startedOn().plusMonths(12).isBefore(on)) known.add(Trigger.LONG);
        if (Capacity.differs(store.capacities(table.id()))) known.add(Trigger.CAPACITY);
        if (congruences
                .at(table.id(), on)
                .filter(m -> m.value().compareTo(LIKE_MINDED) < 0)
                .isPresent()) known.add(Trigger.NOT_LIKE_MINDED);
        modules.forEach(module -> known.addAll(module.known(table, on)));
        return known;
    }

    /** Whether there is an agreement already, so that none is asked for. */
    @Transactional(readOnly = true)
    public boolean isAgreed(TableView table) {
        return agreed.stream().anyMatch(one -> one.isThere(table.id()));
    }

    /** Where an agreement is begun, and until there is a module for it a note of what was said. */
    String begun(TableView table) {
        return agreed.stream().findFirst().map(one -> one.path(table.id())).orElse(table.path() + "/said");
    }

    /** Which answers stand, as one number that grows with each that is given or changed. */
    @Transactional(readOnly = true)
    public long version(TableView table) {
        return version(store.told(table.id()));
    }

    private static long version(List<Told> told) {
        return told.stream().mapToLong(one -> one.version() + 1).sum();
    }

    /**
     * What someone answered for the table; the same said again changes nothing.
     *
     * @param seen the version that stood when it was asked
     * @throws SavedMeanwhile when someone answered one of these otherwise since; nothing is changed
     */
    @Transactional
    public void tell(TableView table, Map<Trigger, Boolean> answers, long seen, PersonId me) {
        var told = store.told(table.id());
        var before = told.stream().collect(Collectors.toMap(Told::what, Told::yes));
        var otherwise = answers.keySet().stream()
                .filter(one -> before.containsKey(one) && !before.get(one).equals(answers.get(one)))
                .collect(Collectors.toMap(Trigger::field, one -> Boolean.TRUE.equals(before.get(one)) ? "yes" : "no"));
        if (version(told) != seen && !otherwise.isEmpty()) throw new SavedMeanwhile(version(told), otherwise);
        var changed = answers.entrySet().stream()
                .filter(one -> !one.getValue().equals(before.get(one.getKey())))
                .toList();
        for (var one : changed) store.tell(table.id(), one.getKey(), one.getValue(), me, tables.today(table));
        if (!changed.isEmpty()) history.keep(table.id(), "closeness.history.told", List.of(), Audience.inside(), null);
    }
}
