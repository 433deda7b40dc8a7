package org.longtable.pace;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.ground.Settings;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Role;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.Fraction;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: a funder's own place (C4). Its grants with their dates and milestones, letters that wait for its answer,
 * its visits, and how its open grants stand for time, all counted together.
 */
@Component
public class OwnGrants {
    /**
     * @param tables where the asking person's partner funds
     * @param counted by the name of the funder; empty for one whose grants are too few and not all released
     */
    public record Place(List<AtTable> tables, Map<String, Optional<Distribution>> counted) {}

    /** What a funder sees of one table. */
    public record AtTable(
            TableView table,
            List<Funding> fundings,
            List<Milestone> milestones,
            List<TimeRequest> requests,
            List<Visit> visits) {
        /** The partners here that fund one of its grants. */
        public List<PartnerView> funders() {
            return fundings.stream()
                    .flatMap(one -> one.entered().funder().stream())
                    .distinct()
                    .flatMap(funder -> table.partner(funder).stream())
                    .filter(funder -> funder.state() == PartnerView.State.SEATED)
                    .toList();
        }

        public List<Milestone> milestonesOf(Funding funding) {
            return milestones.stream()
                    .filter(one -> one.funding().equals(funding.id()))
                    .toList();
        }

        public List<TimeRequest> requestsOf(Funding funding) {
            return requests.stream()
                    .filter(one -> one.funding().equals(funding.id()))
                    .toList();
        }
    }

    private final Tables tables;
    private final FundingStore fundings;
    private final Milestones milestones;
    private final TimeRequestStore requests;
    private final Visits visits;
    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    OwnGrants(
            Tables tables,
            FundingStore fundings,
            Milestones milestones,
            TimeRequestStore requests,
            Visits visits,
            JdbcClient db,
            Settings settings,
            Clock clock) {
        this.tables = tables;
        this.fundings = fundings;
        this.milestones = milestones;
        this.requests = requests;
        this.visits = visits;
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    /** A fixed number of queries, however many grants there are. */
    @Transactional(readOnly = true)
    public Place of(PersonId me) {
        var grants = fundings.ofOwnGrants().stream().collect(Collectors.groupingBy(Funding::table));
        var steps = milestones.ofOwnGrants();
        var asked = requests.ofOwnGrants();
        var proposed = visits.ofOwnPartners();
        var where = tables.ofPerson(me).stream()
                .filter(table -> grants.containsKey(table.id()) || funds(table))
                .map(table -> at(table, grants.getOrDefault(table.id(), List.of()), steps, asked, proposed))
                .toList();
        return new Place(where, counted(where));
    }

    /** What the asking person's partner may see of this one table. */
    @Transactional(readOnly = true)
    AtTable at(TableView table) {
        return at(table, fundings.at(table.id()));
    }

    /** As {@link #at(TableView)}, with its grants as they were read already. */
    @Transactional(readOnly = true)
    AtTable at(TableView table, List<Funding> fundings) {
        return at(table, fundings, milestones.at(table.id()), requests.at(table.id()), visits.at(table.id()));
    }

    /** The time of each open grant of the asking person's partners, under who funds it; never which grant it is. */
    @Transactional(readOnly = true)
    public Map<UUID, Distribution> distributions() {
        var on = LocalDate.ofInstant(clock.instant(), settings.zone());
        record Row(UUID funder, Optional<Pace> pace) {}
        return db
                .sql("select funder, days, how, matching, possible from pace.times_of_own_grants(:on)")
                .param("on", on)
                .query((row, _) -> new Row(
                        row.getObject("funder", UUID.class),
                        pace(
                                row.getObject("days", Integer.class),
                                row.getString("how"),
                                row.getObject("matching", Long.class),
                                row.getObject("possible", Long.class))))
                .list()
                .stream()
                .collect(Collectors.groupingBy(
                        Row::funder,
                        Collectors.collectingAndThen(
                                Collectors.mapping(Row::pace, Collectors.toList()), Distribution::of)));
    }

    private Map<String, Optional<Distribution>> counted(List<AtTable> where) {
        var shown = distributions();
        var counted = new LinkedHashMap<String, Optional<Distribution>>();
        for (var at : where)
            if (!at.fundings().isEmpty())
                at.table()
                        .partner(at.table().mine())
                        .ifPresent(mine -> counted.merge(
                                mine.name(),
                                Optional.ofNullable(shown.get(keyOf(mine))),
                                (one, other) -> one.isPresent() ? one : other));
        return counted;
    }

    private static UUID keyOf(PartnerView partner) {
        return partner.organisation()
                .map(one -> one.value())
                .orElse(partner.id().value());
    }

    private static AtTable at(
            TableView table,
            List<Funding> fundings,
            List<Milestone> milestones,
            List<TimeRequest> requests,
            List<Visit> visits) {
        return new AtTable(
                table,
                fundings,
                milestones,
                requests.stream().filter(one -> one.table().equals(table.id())).toList(),
                visits.stream().filter(one -> one.table().equals(table.id())).toList());
    }

    private static boolean funds(TableView table) {
        return table.partner(table.mine())
                .filter(mine -> mine.roles().contains(Role.FUNDER))
                .isPresent();
    }

    private static Optional<Pace> pace(
            @org.jspecify.annotations.Nullable Integer days,
            @org.jspecify.annotations.Nullable String how,
            @org.jspecify.annotations.Nullable Long matching,
            @org.jspecify.annotations.Nullable Long possible) {
        if (days == null || how == null) return Optional.empty();
        var congruence = matching == null || possible == null ? Fraction.ZERO : Fraction.of(matching, possible);
        return new Reckoned(
                        Familiarity.fromCode(how),
                        congruence,
                        LocalDate.EPOCH,
                        LocalDate.EPOCH.plusDays(days),
                        LocalDate.EPOCH)
                .pace();
    }
}
