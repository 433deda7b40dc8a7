package org.longtable.bench;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.directory.Field;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Side;

/**
 * What introductions and possible partners need of a network: connections for all of its people, who of them may be asked
 * to introduce others, what they care about, and what is offered and looked for. Drawn from a sequence of its own.
 */
final class Acquaintances {
    /** Living connections for each person. */
    private static final double EACH = 2.6;

    private static final List<String> ENGLISH = List.of(
            "a rehearsal room on weekday evenings",
            "a church hall with a piano",
            "a minibus with a driver",
            "translation into French",
            "childcare during workshops",
            "stage lights and a sound system",
            "help with grant applications",
            "a kitchen for forty people",
            "printing of posters",
            "a pottery kiln",
            "someone to build a web page",
            "sewing machines and costumes",
            "storage for instruments",
            "drumming lessons for youth",
            "chairs and tables");
    private static final List<String> FRENCH = List.of(
            "une salle de répétition le soir",
            "des costumes de théâtre",
            "la traduction vers l’anglais",
            "du transport pour les aînés",
            "une cuisine collective",
            "de l’aide pour une demande de subvention",
            "un studio de danse",
            "une garde d’enfants");

    private final Network network;
    private final Connection owner;
    private final SplittableRandom random = new SplittableRandom(13);

    Acquaintances(Network network, Connection owner) {
        this.network = network;
        this.owner = owner;
    }

    void all(Meanings meanings) throws SQLException, IOException {
        owner.setAutoCommit(false);
        connections();
        run("alter table directory.line disable trigger user");
        told();
        run("alter table directory.line enable trigger user");
        offers(meanings);
        // So much changed that whoever keeps a picture of it reads all of it anew.
        run("insert into finding.change (subject) values (null)");
        run("insert into network.told_change default values");
        run("insert into network.change (one) select id from people.person limit 5000");
        owner.commit();
        owner.setAutoCommit(true);
        run("vacuum analyze");
    }

    /**
     * Those that grew at the tables, and where there are few of them for so many people, more among those whom everyone may
     * find: who never sat at a table together would not see each other otherwise.
     */
    private void connections() throws SQLException, IOException {
        run("alter table relationships.connection disable trigger user");
        run("truncate relationships.connection");
        run("""
                insert into relationships.connection (one, other, weight, moments, latest)
                select a.person_id, b.person_id, sum(relationships.weight(m.kind, m.on_day,
                    (a.confirmed_at is not null)::int + (b.confirmed_at is not null)::int)), count(*), max(m.on_day)
                from relationships.presence a
                  join relationships.presence b on b.moment_id = a.moment_id and a.person_id < b.person_id
                  join relationships.moment m on m.id = a.moment_id
                where m.removed_at is null and (a.confirmed_at is not null or b.confirmed_at is not null)
                group by a.person_id, b.person_id
                """);
        run("create temp table more (one uuid, other uuid, strength float8) on commit drop");
        long there = count(
                "relationships.connection where weight >= power(2::float8, (date '%s' - date '2020-01-01') / 180.0)"
                        .formatted(Network.TODAY));
        try (var rows = new Rows(owner, "more (one, other, strength)")) {
            var found = network.people.stream()
                    .map(Network.Person::id)
                    .filter(id -> (id.getLeastSignificantBits() & 0xff) % 10 >= 5)
                    .toList();
            for (long n = there; n < network.people.size() * EACH; n++) {
                int one = random.nextInt(found.size());
                rows.add(found.get(one), found.get(other(one, found.size())), Math.pow(2, random.nextDouble() * 4));
            }
        }
        run("""
                insert into relationships.connection (one, other, weight, moments, latest)
                select least(one, other), greatest(one, other),
                  max(strength) * power(2::float8, (date '%1$s' - date '2020-01-01') / 180.0::float8), 1, date '%1$s' - 30
                from more where one <> other group by 1, 2 on conflict do nothing
                """.formatted(Network.TODAY));
        run("alter table relationships.connection enable trigger user");
    }

    /** Mostly someone near, and now and then someone anywhere. */
    private int other(int one, int size) {
        return random.nextInt(4) == 0 ? random.nextInt(size) : Math.floorMod(one + random.nextInt(61) - 30, size);
    }

    private void told() throws SQLException, IOException {
        run(
                "delete from directory.line where field in ('may_introduce', 'issue') or field = 'value' and person_id is not null");
        try (var rows = new Rows(owner, "directory.line (id, person_id, field, value, seen_by)")) {
            for (var person : network.people) {
                if (random.nextInt(10) < 6) tell(rows, person.id(), "may_introduce", "yes", "me");
                codes(rows, person.id(), Field.VALUE);
                codes(rows, person.id(), Field.ISSUE);
            }
        }
        try (var rows = new Rows(owner, "directory.line (id, organisation_id, field, value, seen_by)")) {
            for (var organisation : network.organisations) codes(rows, organisation, Field.ISSUE);
        }
    }

    private void codes(Rows rows, UUID id, Field field) {
        var chosen = new LinkedHashSet<String>();
        for (int n = random.nextInt(3); n > 0; n--) chosen.add(one(field.codes()));
        for (var code : chosen) tell(rows, id, field.code(), code, "everyone");
    }

    private void tell(Rows rows, UUID id, String field, String value, String seenBy) {
        rows.add(id(), id, field, value, seenBy);
    }

    private void offers(Meanings meanings) throws SQLException, IOException {
        run("alter table offers.offer disable trigger user");
        run("delete from offers.offer");
        var given = new HashMap<String, String>();
        for (var of : List.of("organisation", "person")) {
            var ids = of.equals("person")
                    ? network.people.stream().map(Network.Person::id).toList()
                    : network.organisations;
            try (var rows = new Rows(
                    owner,
                    "offers.offer (id, " + of
                            + "_id, side, kind, words, language, seen_by, given, edition, made_at)")) {
                for (var id : ids)
                    for (var side : Side.values())
                        if (random.nextInt(of.equals("person") ? 8 : 3) == 0) offer(rows, id, side, meanings, given);
            }
        }
        run("alter table offers.offer enable trigger user");
    }

    private void offer(Rows rows, UUID id, Side side, Meanings meanings, Map<String, String> given) {
        var english = random.nextInt(3) > 0;
        var words = one(english ? ENGLISH : FRENCH);
        var language = english ? "en" : "fr";
        var concepts = given.computeIfAbsent(
                side + words,
                _ -> meanings.of(words, Locale.of(language), side).given().stream()
                        .collect(Collectors.joining("\",\"", "{\"", "\"}"))
                        .replace("{\"\"}", "{}"));
        rows.add(
                id(),
                id,
                side.code(),
                "other",
                words,
                language,
                "everyone",
                concepts,
                meanings.edition(),
                "2026-05-01");
    }

    /** Where places lie and which concepts answer which, for plain SQL, which knows neither. */
    void known(Gazetteer gazetteer, Meanings meanings) throws SQLException, IOException {
        run("drop table if exists bench_where, bench_answers");
        run("create table bench_where (place text primary key, province text, urban boolean)");
        try (var rows = new Rows(owner, "bench_where (place, province, urban)")) {
            for (var place : gazetteer.all())
                rows.add(
                        place.code(),
                        place.province().name(),
                        gazetteer.setting(place).code().equals("urban"));
        }
        run("create table bench_answers (wanted text, answer text, primary key (wanted, answer))");
        var wanted = new LinkedHashSet<String>();
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select distinct unnest(given) from offers.offer")) {
            while (found.next()) wanted.add(found.getString(1));
        }
        try (var rows = new Rows(owner, "bench_answers (wanted, answer)")) {
            for (var one : wanted) for (var answer : meanings.answering(one)) rows.add(one, answer);
        }
        run("analyze bench_where, bench_answers");
    }

    private UUID id() {
        return new UUID(random.nextLong(), random.nextLong());
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private long count(String rows) throws SQLException {
        try (var statement = owner.createStatement();
                var found = statement.executeQuery("select count(*) from " + rows)) {
            found.next();
            return found.getLong(1);
        }
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
