package org.longtable.relationships;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Together;
import org.longtable.relationships.Company.Also;
import org.longtable.site.SavedMeanwhile;
import org.longtable.tables.Plans;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: time together that was noted. Whoever notes a moment while present confirms it for themselves; the others
 * confirm, correct or are left out.
 */
@Component
public class Moments {
    /**
     * Something at which a person is named and has not said yes to.
     *
     * @param with the others who are named there, as that person may see them
     * @param unnamed partners of whom someone was there who is not named
     * @param mayCorrect whether they can still tell it anew, sitting inside the table
     * @param version of the moment, which a correction changes
     */
    public record Unconfirmed(
            MomentId moment,
            TableId table,
            String tableName,
            Kind kind,
            LocalDate on,
            List<String> with,
            List<String> unnamed,
            boolean mayCorrect,
            long version) {
        public String path() {
            return "/tables/" + table + "/moments/" + moment;
        }
    }

    private static final int WELCOME_DAYS = 14;
    private static final Duration A_FEW_MINUTES = Duration.ofMinutes(30);

    private final MomentStore store;
    private final MomentViews views;
    private final Companies companies;
    private final Tables tables;
    private final Plans plans;
    private final MomentHistory history;
    private final JdbcClient db;
    private final Clock clock;

    Moments(
            MomentStore store,
            MomentViews views,
            Companies companies,
            Tables tables,
            Plans plans,
            MomentHistory history,
            JdbcClient db,
            Clock clock) {
        this.store = store;
        this.views = views;
        this.companies = companies;
        this.tables = tables;
        this.plans = plans;
        this.history = history;
        this.db = db;
        this.clock = clock;
    }

    /**
     * Notes a moment.
     *
     * @throws NotFound when this person, who asks, does not sit inside the table or names someone they may not name
     * @throws IllegalArgumentException when the day is still to come, or nobody else was there
     */
    @Transactional
    public MomentId note(TableId table, PersonId me, Told told) {
        return note(tables.inside(table, me), me, told, null);
    }

    /** As {@link #note(TableId, PersonId, Told)}; what was planned has happened. */
    @Transactional
    public MomentId note(TableId table, PersonId me, Told told, PlanId plan) {
        var at = tables.inside(table, me);
        if (!plans.open(plan, me).table().equals(table)) throw new NotFound();
        plans.happened(plan);
        return note(at, me, told, plan);
    }

    /**
     * What the asking person noted a few minutes ago in the same words: sent once more after going back, perhaps, and
     * perhaps a second time together.
     */
    @Transactional(readOnly = true)
    Optional<MomentId> justNoted(TableId table, Told told) {
        return store.same(table, told, clock.instant().minus(A_FEW_MINUTES));
    }

    /** Whether a quiet table holds a moment of this kind, day and partners already. */
    @Transactional(readOnly = true)
    boolean isNotedQuietly(TableView table, Told told) {
        return store.hasSameQuietly(table.id(), told.kind(), told.on(), QuietMomentForm.kept(table, told));
    }

    /** Says yes to having been there; saying it again changes nothing. @throws NotFound when not named there */
    @Transactional
    public void confirm(TableId table, MomentId moment, PersonId me) {
        if (!store.confirm(table, moment)) throw new NotFound();
    }

    /**
     * As {@link #confirm(TableId, MomentId, PersonId)}, for the moment as it was read.
     *
     * @return false when it was told anew since this version, or taken away; nothing is confirmed then
     */
    @Transactional
    boolean confirm(TableId table, MomentId moment, PersonId me, long version) {
        return store.isStill(table, moment, version) && store.confirm(table, moment);
    }

    /**
     * Tells a moment anew. Everyone but the one who corrects it confirms it again; telling the same confirms it.
     *
     * @throws NotFound unless this person, who asks, was there or noted it
     * @throws SavedMeanwhile when it was corrected since {@code version}
     */
    @Transactional
    public void correct(TableId table, MomentId id, PersonId me, Told told, long version) {
        var stored = store.find(table, id).orElseThrow(NotFound::new);
        var at = tables.inside(table, me);
        if (at.isQuiet()) throw new NotFound();
        var before = store.presences(id);
        var company = companies.at(at, me, named(before));
        check(at, company, told);
        if (stored.version() != version) throw new SavedMeanwhile(stored.version(), texts(stored));
        var change =
                new PresenceChange(before, company.named(told), told.someone(), told.there() ? me : null, at.mine());
        if (change.isNone() && isSame(stored, told)) {
            if (told.there()) store.confirm(table, id);
            return;
        }
        if (!store.change(id, told, version)) throw new SavedMeanwhile(stored.version(), texts(stored));
        history.corrected(at, told.on(), sides(at, company, told));
        store.loseConfirmations(id);
        store.sides(id, sides(at, company, told));
        store.addPresences(id, change.come(), me);
        store.addSomeone(id, change.someoneNew());
        change.gone(me).forEach(store::removePresence);
        if (told.there()) store.confirm(table, id);
    }

    /** Takes oneself out of a moment, without a reason, at any time. @throws NotFound when never named there */
    @Transactional
    public void leaveOut(TableId table, MomentId moment, PersonId me) {
        if (!store.leaveOut(table, moment)) throw new NotFound();
    }

    /** Someone who was left out by mistake may be named there again; whoever was there names them. */
    @Transactional
    public void mayBeNamedAgain(MomentId moment) {
        db.sql("delete from relationships.left_out where moment_id = :moment and person_id = ground.asking()")
                .param("moment", moment.value())
                .update();
    }

    /**
     * Removes a moment that one noted, or that nobody noted by name; elsewhere than at a quiet table the history keeps
     * that there was one. @throws NotFound when it is not for the asking person to remove
     */
    @Transactional
    public void remove(TableId table, MomentId id, PersonId me) {
        var at = tables.inside(table, me);
        var moment = views.find(table, id)
                .filter(found -> found.noted() && found.removedOn().isEmpty())
                .orElseThrow(NotFound::new);
        var sides = new HashSet<PartnerId>();
        moment.sides().forEach(side -> sides.add(side.partner()));
        history.removed(at, moment.on(), sides);
        store.remove(id);
    }

    /** The moments of a table on these days, both of which count, with the asking person's own eyes. */
    @Transactional(readOnly = true)
    public List<MomentView> during(TableId table, LocalDate since, LocalDate until) {
        return views.during(table, since, until);
    }

    /** The day of the first moment that was noted at a table, as the asking person may see them. */
    @Transactional(readOnly = true)
    public Optional<LocalDate> since(TableId table) {
        return db.sql("""
                select min(on_day) as first from relationships.moment where table_id = :table and removed_at is null
                """)
                .param("table", table.value())
                .query((row, _) -> Optional.ofNullable(row.getObject("first", LocalDate.class)))
                .single();
    }

    /** What waits for this person's yes, who asks; the latest first. */
    @Transactional(readOnly = true)
    public List<Unconfirmed> waitingFor(PersonId me) {
        return views.waiting().stream()
                .map(waiting -> new Unconfirmed(
                        waiting.moment().id(),
                        waiting.moment().table(),
                        waiting.table(),
                        waiting.moment().kind(),
                        waiting.moment().on(),
                        waiting.moment().namesOfOthers(),
                        waiting.moment().partnersOfUnnamed(),
                        waiting.inside(),
                        waiting.moment().version()))
                .toList();
    }

    /** Whether a table is still welcoming, and asks nothing: before its second moment or fourteenth day (C10). */
    @Transactional(readOnly = true)
    public boolean isStillNew(TableId table, LocalDate on) {
        return Together.read("moments.beginning", table, this::beginnings)
                .map(beginning -> beginning.isStillNew(on))
                .orElse(true);
    }

    /** @param second the day of the second moment, if there are two */
    private record Beginning(LocalDate started, Optional<LocalDate> second) {
        boolean isStillNew(LocalDate on) {
            return started.plusDays(WELCOME_DAYS).isAfter(on)
                    && second.filter(day -> !day.isAfter(on)).isEmpty();
        }
    }

    private Map<TableId, Beginning> beginnings(List<TableId> tables) {
        return db
                .sql("""
                select t.id, t.started_on, (select m.on_day from relationships.moment m
                  where m.table_id = t.id and m.removed_at is null order by m.on_day offset 1 limit 1) as second
                from tables.longtable t where t.id = any(:tables)
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("id", UUID.class)),
                        new Beginning(
                                row.getObject("started_on", LocalDate.class),
                                Optional.ofNullable(row.getObject("second", LocalDate.class)))))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The day of the first confirmed moment of the seven kinds between people of two partners of a table (F3). */
    @Transactional(readOnly = true)
    public Optional<LocalDate> firstBetweenPartners(TableId table) {
        return Together.read("moments.first", table, this::firstAt);
    }

    private Map<TableId, LocalDate> firstAt(List<TableId> tables) {
        return db
                .sql("""
                select at_table, first from relationships.first_between_partners_at(cast(:tables as uuid[]))
                """)
                .param("tables", tables.stream().map(TableId::value).toArray(UUID[]::new))
                .query((row, _) -> Map.entry(
                        new TableId(row.getObject("at_table", UUID.class)), row.getObject("first", LocalDate.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private MomentId note(TableView table, PersonId me, Told told, @Nullable PlanId plan) {
        if (table.isQuiet()) return noteQuietly(table, told);
        var company = companies.at(table, me, List.of());
        check(table, company, told);
        var id = MomentId.fresh();
        store.add(id, table.id(), me, told, plan);
        store.sides(id, sides(table, company, told));
        var there = new LinkedHashMap<PersonId, PartnerId>();
        if (told.there()) there.put(me, table.mine());
        there.putAll(company.named(told));
        store.addPresences(id, there, me);
        store.addSomeone(id, told.someone());
        history.noted(table, told, sides(table, company, told));
        return id;
    }

    /** Of a moment at a quiet table only the day, the kind and the partners are kept (C7). */
    private MomentId noteQuietly(TableView table, Told told) {
        if (told.on().isAfter(tables.today(table)))
            throw new IllegalArgumentException("a moment that is still to come is planned, not noted");
        var id = MomentId.fresh();
        store.addQuietly(id, table.id(), told.kind(), told.on());
        store.sides(id, QuietMomentForm.kept(table, told));
        return id;
    }

    private void check(TableView table, Company company, Told told) {
        if (!company.holds(told)) throw new NotFound();
        if (told.on().isAfter(LocalDate.now(clock.withZone(table.zone()))))
            throw new IllegalArgumentException("a moment that is still to come is planned, not noted");
        if (told.people().isEmpty() && told.someone().isEmpty() && told.young() == 0)
            throw new IllegalArgumentException("a moment is shared");
    }

    private static Set<PartnerId> sides(TableView table, Company company, Told told) {
        var sides = new HashSet<>(company.sides(told));
        if (told.there()) sides.add(table.mine());
        return sides;
    }

    static List<Also> named(List<MomentStore.Row> rows) {
        return rows.stream()
                .flatMap(row -> row.person().stream().map(person -> new Also(row.partner(), person, row.name())))
                .toList();
    }

    private static boolean isSame(MomentStore.Stored stored, Told told) {
        return stored.kind() == told.kind()
                && stored.on().equals(told.on())
                && stored.hours().equals(told.hours())
                && stored.young() == told.young()
                && stored.place().equals(told.place());
    }

    private static Map<String, String> texts(MomentStore.Stored stored) {
        return Map.of(
                "day", stored.on().toString(),
                "hours", stored.hours().map(Hours::value).map(Object::toString).orElse(""),
                "place", stored.place().name(),
                "cost",
                        stored.place()
                                .cost()
                                .map(Money::amount)
                                .map(Object::toString)
                                .orElse(""),
                "access", stored.place().access());
    }
}
