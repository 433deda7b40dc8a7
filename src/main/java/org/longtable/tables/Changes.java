package org.longtable.tables;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.longtable.site.SavedMeanwhile;
import org.longtable.vocabulary.Duty;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: what anyone seated may change about a table, and what a partner's people change for themselves. */
@Component
public class Changes {
    private final JdbcClient db;
    private final Tables tables;
    private final Proposals proposals;
    private final History history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Changes(
            JdbcClient db,
            Tables tables,
            Proposals proposals,
            History history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.db = db;
        this.tables = tables;
        this.proposals = proposals;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** Another name or purpose. @throws SavedMeanwhile when someone else saved since this version */
    @Transactional
    void call(TableView table, String name, String purpose, long version) {
        var changed = db.sql("""
                update tables.longtable set name = :name, purpose = :purpose, version = version + 1
                where id = :id and version = :version
                """)
                .param("name", name)
                .param("purpose", purpose)
                .param("id", table.id().value())
                .param("version", version)
                .update();
        if (changed == 0)
            throw new SavedMeanwhile(table.version(), Map.of("name", table.name(), "purpose", table.purpose()));
        if (!name.equals(table.name()))
            history.keep(table.id(), "tables.history.named", List.of(name), Audience.everyone(), null);
        if (!purpose.equals(table.purpose()))
            history.keep(table.id(), "tables.history.purpose", List.of(purpose), Audience.everyone(), null);
    }

    /** Stages change freely and may repeat; people pass the gate before doing ({@link Gate}). */
    @Transactional
    public void turnTo(TableView table, Stage stage, PersonId me) {
        if (table.stage() == stage) return;
        history.keep(table.id(), "tables.history.stage", List.of(keepStage(table, stage, me)), Audience.inside(), null);
    }

    String keepStage(TableView table, Stage stage, PersonId me) {
        var code = stage.code();
        db.sql("""
                insert into tables.stage (id, table_id, stage, since, at, by_person)
                values (:id, :table, :stage, :since, :at, :me)
                """)
                .param("id", Ids.fresh())
                .param("table", table.id().value())
                .param("stage", code)
                .param("since", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .param("me", me.value())
                .update();
        return code;
    }

    /** What one's own partner is here (R91), as things stand. */
    @Transactional
    public void roles(TableView table, Set<Role> roles) {
        if (!roles(table, roles, formsOfMine(table).roles())) throw new NotFound();
    }

    /** @return false when someone else of one's own partner said it since this version */
    @Transactional
    boolean roles(TableView table, Set<Role> roles, long version) {
        var waiting = proposals.open(table.id());
        var changed = db.sql("""
                update tables.partner set roles = :roles, version = version + 1 where id = :mine and version = :version
                """)
                .param("roles", TableStore.codes(roles))
                .param("mine", table.mine().value())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        history.keep(table.id(), "tables.history.roles", List.of(mine(table)), Audience.everyone(), null);
        proposals.lookAgain(table, waiting);
        return true;
    }

    /** Which versions of one's own partner's forms are stored. */
    record Forms(long roles, long duties) {}

    @Transactional(readOnly = true)
    Forms formsOfMine(TableView table) {
        return db.sql("select version, duties_version from tables.partner where id = :mine")
                .param("mine", table.mine().value())
                .query((row, _) -> new Forms(row.getLong("version"), row.getLong("duties_version")))
                .single();
    }

    /**
     * Whether each partner has two representatives (R32); without it, everyone reads the reason.
     *
     * @throws SavedMeanwhile when someone else changed the table since this version
     */
    @Transactional
    void twoRepresentatives(TableView table, boolean wanted, String reason, long version) {
        if (table.twoRepresentatives() && wanted) return;
        var changed = db.sql("""
                update tables.longtable set two_reps = :wanted, two_reps_reason = :reason, version = version + 1
                where id = :id and version = :version
                """)
                .param("wanted", wanted)
                .param("reason", wanted ? "" : reason)
                .param("id", table.id().value())
                .param("version", version)
                .update();
        if (changed == 0) throw new SavedMeanwhile(table.version(), Map.of("reason", whyNotTwo(table)));
        history.keep(
                table.id(),
                wanted ? "tables.history.two" : "tables.history.not-two",
                wanted ? List.of() : List.of(reason),
                Audience.inside(),
                null);
    }

    /** Why the rule of two representatives is off; empty while it is on. */
    @Transactional(readOnly = true)
    String whyNotTwo(TableView table) {
        return db.sql("select two_reps_reason from tables.longtable where id = :id")
                .param("id", table.id().value())
                .query(String.class)
                .single();
    }

    /** Says yes for one's own organisation, which was only invited until now. */
    @Transactional
    boolean speakFor(TableView table) {
        var seated = db.sql("select tables.speak_for(:mine, :on, :at)")
                .param("mine", table.mine().value())
                .param("on", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (seated)
            history.keep(table.id(), "tables.history.partner-joined", List.of(mine(table)), Audience.everyone(), null);
        return seated;
    }

    /** Who looks after what for one's own partner, as things stand. */
    @Transactional
    public void lookAfter(TableView table, Map<Duty, Set<PersonId>> people) {
        if (!lookAfter(table, people, formsOfMine(table).duties())) throw new NotFound();
    }

    /** @return false when someone else of one's own partner said it since this version */
    @Transactional
    boolean lookAfter(TableView table, Map<Duty, Set<PersonId>> people, long version) {
        var changed = db.sql("""
                update tables.partner set duties_version = duties_version + 1
                where id = :mine and duties_version = :version
                """)
                .param("mine", table.mine().value())
                .param("version", version)
                .update();
        if (changed == 0) return false;
        var ours = table.peopleOf(table.mine(), tables.today(table));
        db.sql("delete from tables.duty where partner_id = :mine")
                .param("mine", table.mine().value())
                .update();
        people.forEach((duty, persons) -> persons.stream()
                .filter(ours::contains)
                .forEach(person -> db.sql(
                                "insert into tables.duty (partner_id, duty, person_id) values (:mine, :duty, :person)")
                        .param("mine", table.mine().value())
                        .param("duty", duty.code())
                        .param("person", person.value())
                        .update()));
        history.keep(table.id(), "tables.history.duties", List.of(mine(table)), Audience.inside(), null);
        return true;
    }

    /**
     * One leaves: the own seat ends today.
     *
     * @param whole whether the last person of a partner takes the partner along; else its place stands open
     */
    @Transactional
    void leave(TableView table, boolean whole, PersonId me) {
        var waiting = table.inside() ? proposals.open(table.id()) : List.<Proposal>of();
        var last = isLastOfPartner(table) && (whole || isInTheirOwnRight(table));
        events.publishEvent(new SeatEnding(table.id(), me, tables.today(table)));
        history.keep(
                table.id(),
                last ? "tables.history.left-last" : "tables.history.left",
                last ? List.of(mine(table)) : List.of(),
                Audience.inside(),
                null);
        db.sql("select tables.leave(:table, :on, :at, :whole)")
                .param("table", table.id().value())
                .param("on", tables.today(table))
                .param("at", Timestamp.from(clock.instant()))
                .param("whole", whole)
                .query((_, _) -> 0)
                .list();
        proposals.lookAgain(table, waiting);
    }

    /** The own seat ends on this day, from which it no longer holds. @return whether there is one that can */
    @Transactional
    public boolean endSeatOn(TableId table, LocalDate day) {
        return db.sql("select tables.end_seat_on(:table, :day)")
                .param("table", table.value())
                .param("day", day)
                .query(Boolean.class)
                .single();
    }

    /** The own seat goes on after all. @return whether its last day had not begun */
    @Transactional
    public boolean keepSeat(TableId table) {
        return db.sql("select tables.keep_seat(:table)")
                .param("table", table.value())
                .query(Boolean.class)
                .single();
    }

    /** Looks after something for one's own partner from now on, beside those who do already. */
    @Transactional
    public void takeOver(TableView table, Duty duty, PersonId me) {
        db.sql("update tables.partner set duties_version = duties_version + 1 where id = :mine")
                .param("mine", table.mine().value())
                .update();
        db.sql("""
                insert into tables.duty (partner_id, duty, person_id) values (:mine, :duty, :me) on conflict do nothing
                """)
                .param("mine", table.mine().value())
                .param("duty", duty.code())
                .param("me", me.value())
                .update();
        history.keep(table.id(), "tables.history.duties", List.of(mine(table)), Audience.inside(), null);
    }

    private static boolean isInTheirOwnRight(TableView table) {
        return table.partner(table.mine()).map(PartnerView::inTheirOwnRight).orElse(false);
    }

    boolean isLastOfPartner(TableView table) {
        return table.peopleOf(table.mine(), tables.today(table)).size() == 1;
    }

    private static String mine(TableView table) {
        return table.partner(table.mine()).map(PartnerView::name).orElse("");
    }
}
