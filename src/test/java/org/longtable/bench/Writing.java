package org.longtable.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.bench.Network.Partner;
import org.longtable.bench.Network.Seat;
import org.longtable.bench.Network.Table;

/** Writes the network straight into the tables, as their owner. */
final class Writing {
    private static final List<String> WATCHED = List.of(
            "tables.history",
            "tables.plan_asked",
            "relationships.moment",
            "relationships.presence",
            "relationships.extent",
            "relationships.place",
            "relationships.note");

    private final Network network;
    private final Connection owner;

    Writing(Network network, Connection owner) {
        this.network = network;
        this.owner = owner;
    }

    void all() throws Exception {
        // So many rows at once take longer than any page may wait.
        owner.setNetworkTimeout(Runnable::run, 0);
        owner.setAutoCommit(false);
        // What the triggers of quiet tables forbid is not among it, and they look at each row.
        for (var table : WATCHED) execute("alter table " + table + " disable trigger user");
        people();
        tables();
        promises();
        funding();
        moments();
        execute("analyze");
        new Depths(network, owner).all();
        for (var table : WATCHED) execute("alter table " + table + " enable trigger user");
        owner.commit();
        owner.setAutoCommit(true);
        execute("vacuum analyze");
    }

    private void people() throws Exception {
        try (var rows = new Rows(owner, "people.person (id, name, begun_at)")) {
            for (var person : network.people) rows.add(person.id(), person.name(), "2024-01-01");
        }
        try (var rows = new Rows(owner, "people.account (person_id, email, language, welcomed, begun_at)")) {
            for (var person : network.people)
                rows.add(
                        person.id(),
                        network.address(person),
                        person.number() % 4 == 3 ? "fr" : "en",
                        true,
                        "2024-01-01");
        }
        try (var rows = new Rows(owner, "directory.line (id, person_id, field, value, seen_by)")) {
            for (var person : network.people)
                if (!network.oneIn(3)) rows.add(network.id(), person.id(), "place", "Hamilton", "tables");
        }
        try (var rows = new Rows(owner, "directory.organisation (id, name, begun_by, begun_at)")) {
            for (var n = 0; n < network.organisations.size(); n++)
                rows.add(
                        network.organisations.get(n),
                        network.organisationName(n),
                        network.person(n).id(),
                        "2024-01-01");
        }
        try (var rows = new Rows(owner, "directory.line (id, organisation_id, field, value, seen_by)")) {
            for (var organisation : network.organisations) {
                rows.add(network.id(), organisation, "kind", "charity", "tables");
                rows.add(network.id(), organisation, "place", "Hamilton", "tables");
                rows.add(network.id(), organisation, "about", "What we do, in a few words.", "tables");
            }
        }
        try (var rows = new Rows(
                owner,
                "directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at, confirmed_by)")) {
            for (var person : network.people)
                rows.add(
                        network.id(),
                        person.id(),
                        network.organisations.get(person.organisation()),
                        "2024-01-01",
                        "2024-01-01",
                        "2024-01-01",
                        network.person(person.organisation()).id());
        }
    }

    private void tables() throws Exception {
        try (var rows =
                new Rows(owner, "tables.longtable (id, name, purpose, zone, started_on, started_by, begun_at)")) {
            for (var table : network.tables)
                rows.add(
                        table.id(),
                        "Table of "
                                + network.organisationName(
                                        table.partners().getFirst().organisation()),
                        "What we try together.",
                        "America/Toronto",
                        table.begun(),
                        one(table.seats().getFirst()),
                        table.begun());
        }
        try (var rows = new Rows(owner, "tables.stage (id, table_id, stage, since, at, by_person)")) {
            for (var table : network.tables) {
                rows.add(
                        network.id(),
                        table.id(),
                        "getting_to_know",
                        table.begun(),
                        table.begun(),
                        one(table.seats().getFirst()));
                if (network.oneIn(2)) {
                    var on = table.begun().plusDays(10);
                    rows.add(
                            network.id(),
                            table.id(),
                            "working_it_out",
                            on,
                            on,
                            one(table.seats().getFirst()));
                }
            }
        }
        try (var rows = new Rows(owner, "tables.partner (id, table_id, organisation_id, roles, state, tone, since)")) {
            for (var table : network.tables) {
                var tone = 0;
                for (var partner : table.partners())
                    rows.add(
                            partner.id(),
                            table.id(),
                            network.organisations.get(partner.organisation()),
                            partner.funder() ? "{funder}" : "{}",
                            "seated",
                            tone++ % 6,
                            table.begun());
            }
        }
        try (var rows = new Rows(owner, "tables.seat (id, table_id, partner_id, person_id, since)")) {
            for (var table : network.tables)
                for (var seat : table.seats())
                    rows.add(seat.id(), table.id(), seat.partner(), one(seat), table.begun());
        }
        try (var rows = new Rows(owner, "tables.duty (partner_id, duty, person_id)")) {
            for (var table : network.tables)
                for (var partner : table.partners())
                    for (var duty : List.of("contact", "signing"))
                        rows.add(partner.id(), duty, one(partner.seats().getFirst()));
        }
        try (var rows = new Rows(owner, "tables.history (id, table_id, at, by_person, what, words)")) {
            for (var table : network.tables)
                for (var n = 0; n < 3 + table.moments(); n++)
                    rows.add(
                            network.id(),
                            table.id(),
                            network.between(table.begun(), Network.TODAY),
                            one(any(table.seats())),
                            n < 3 ? "tables.history.named" : "tables.history.stage",
                            n < 3 ? "{\"Our table\"}" : "{doing_it}");
        }
    }

    private void promises() throws Exception {
        try (var rows = new Rows(
                owner,
                "tables.promise (id, table_id, partner_id, person_id, what, by_when, done_on, made_by, made_at)")) {
            for (var table : network.tables)
                for (var n = 0; n < 2 + table.moments() / 5; n++) {
                    var seat = any(table.seats());
                    var day = network.between(table.begun(), Network.TODAY.plusDays(60));
                    rows.add(
                            network.id(),
                            table.id(),
                            seat.partner(),
                            one(seat),
                            "Bring what I said I would",
                            day,
                            day.isBefore(Network.TODAY) && !network.oneIn(12) ? day : null,
                            one(seat),
                            table.begun());
                }
        }
        var plans = new ArrayList<UUID>();
        try (var rows =
                new Rows(owner, "tables.plan (id, table_id, what, kind, on_day, place, state, made_by, made_at)")) {
            for (var table : network.tables) {
                var plan = network.id();
                plans.add(plan);
                var day = network.between(Network.TODAY.minusDays(10), Network.TODAY.plusDays(40));
                rows.add(
                        plan,
                        table.id(),
                        "Coffee",
                        "meal",
                        day,
                        "Here",
                        "open",
                        one(any(table.seats())),
                        table.begun());
            }
        }
        try (var rows = new Rows(owner, "tables.plan_asked (plan_id, person_id)")) {
            for (var n = 0; n < network.tables.size(); n++)
                for (var seat : network.some(network.tables.get(n).seats(), 3)) rows.add(plans.get(n), one(seat));
        }
    }

    private void funding() throws Exception {
        var grants = new ArrayList<UUID>();
        try (var rows = new Rows(owner, "pace.funding (id, table_id, name, partner_id, cents, made_by, made_at)")) {
            for (var table : network.tables) {
                var funder = table.partners().stream().filter(Partner::funder).findFirst();
                if (funder.isEmpty() && !network.oneIn(3)) continue;
                var grant = network.id();
                grants.add(grant);
                rows.add(
                        grant,
                        table.id(),
                        "Small grant",
                        funder.map(Partner::id).orElse(null),
                        500_000 + network.below(5_000_000),
                        one(table.seats().getFirst()),
                        table.begun());
            }
        }
        try (var rows = new Rows(owner, "pace.due (id, funding_id, kind, on_day, set_by, set_at)")) {
            for (var grant : grants) {
                var first = network.between(Network.TODAY.minusDays(60), Network.TODAY.plusDays(200));
                rows.add(
                        network.id(),
                        grant,
                        "start",
                        first.minusDays(90),
                        network.person(0).id(),
                        "2025-01-01");
                rows.add(
                        network.id(),
                        grant,
                        "first_deliverable",
                        first,
                        network.person(0).id(),
                        "2025-01-01");
                rows.add(
                        network.id(),
                        grant,
                        "report",
                        first.plusDays(120),
                        network.person(0).id(),
                        "2025-01-01");
            }
        }
        try (var rows = new Rows(owner, "pace.familiarity (table_id, how, set_by, set_at)")) {
            for (var table : network.tables)
                if (network.oneIn(2))
                    rows.add(table.id(), "know_of_the_work", one(table.seats().getFirst()), table.begun());
        }
    }

    private record Kept(UUID id, Table table, LocalDate day, List<Seat> there) {}

    private void moments() throws Exception {
        var moments = new ArrayList<Kept>();
        try (var rows = new Rows(owner, "relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)")) {
            for (var table : network.tables) {
                for (var n = 0; n < table.moments(); n++) {
                    var there = there(table.seats());
                    var moment = new Kept(network.id(), table, network.between(table.begun(), Network.TODAY), there);
                    moments.add(moment);
                    rows.add(moment.id, table.id(), network.kind(), moment.day, one(there.getFirst()), moment.day);
                }
            }
        }
        try (var rows = new Rows(owner, "relationships.side (moment_id, partner_id)")) {
            for (var moment : moments)
                for (var partner : moment.there.stream().map(Seat::partner).collect(Collectors.toSet()))
                    rows.add(moment.id, partner);
        }
        try (var rows =
                new Rows(owner, "relationships.presence (id, moment_id, partner_id, person_id, confirmed_at)")) {
            for (var moment : moments)
                for (var seat : moment.there) {
                    var yes = seat.equals(moment.there.getFirst())
                            || !network.oneIn(moment.day.isAfter(Network.TODAY.minusDays(30)) ? 2 : 10);
                    rows.add(network.id(), moment.id, seat.partner(), one(seat), yes ? moment.day : null);
                }
        }
        try (var rows = new Rows(owner, "relationships.extent (moment_id, hours)")) {
            for (var moment : moments) rows.add(moment.id, "1.5");
        }
        try (var rows = new Rows(owner, "relationships.place (moment_id, place)")) {
            for (var moment : moments) if (network.oneIn(3)) rows.add(moment.id, "Here");
        }
        try (var rows = new Rows(owner, "relationships.note (id, moment_id, writer, note, seen_by)")) {
            for (var moment : moments)
                if (network.oneIn(4))
                    rows.add(network.id(), moment.id, one(moment.there.getFirst()), "What I heard today.", "present");
        }
    }

    private List<Seat> there(List<Seat> seats) {
        return network.some(seats, network.oneIn(3) ? 3 : 2);
    }

    private Seat any(List<Seat> seats) {
        return seats.get(network.below(seats.size()));
    }

    private UUID one(Seat seat) {
        return network.person(seat.person()).id();
    }

    private void execute(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
