package org.longtable.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every address that someone seated may ask for, or a funder, from the table of addresses; with something of a given
 * table or person in the place of each variable, the latest where there are several.
 */
final class Routes {
    private static final int SEATED = 6;
    private static final int FUNDER = 7;
    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)}");

    /** What stands for a variable, by the address's beginning or the variable's name. */
    private static final Map<String, String> FOUND = Map.ofEntries(
            Map.entry(
                    "/me/organisations/{id}",
                    "select id from directory.affiliation where person_id = :person order by id desc limit 1"),
            Map.entry("/people/{id}", """
                    select s.person_id from tables.seat s where s.table_id = :table and s.person_id <> :person
                    order by s.id limit 1
                    """),
            Map.entry("/organisations/{id}", """
                    select organisation_id from directory.affiliation where person_id = :person order by id desc limit 1
                    """),
            Map.entry("moment", """
                    select m.id from relationships.moment m join relationships.presence p on p.moment_id = m.id
                    where m.table_id = :table and p.person_id = :person order by m.on_day desc, m.id limit 1
                    """),
            Map.entry("plan", "select id from tables.plan where table_id = :table order by id desc limit 1"),
            Map.entry("promise", """
                    select id from tables.promise where table_id = :table order by person_id <> :person, id limit 1
                    """),
            Map.entry("invitation", "select id from tables.invitation where table_id = :table order by id limit 1"),
            Map.entry("funding", "select id from pace.funding where table_id = :table order by id limit 1"),
            Map.entry("milestone", """
                    select m.id from pace.milestone m join pace.funding f on f.id = m.funding_id
                    where f.table_id = :table order by f.id limit 1
                    """),
            Map.entry("request", """
                    select r.id from pace.request r join pace.funding f on f.id = r.funding_id
                    where f.table_id = :table order by f.id limit 1
                    """),
            Map.entry("saved", "select id from finding.saved where person_id = :person order by id limit 1"),
            Map.entry("visit", "select id from pace.visit where table_id = :table order by id limit 1"),
            Map.entry("handover", "select id from relationships.handover where table_id = :table order by id limit 1"),
            Map.entry("round", """
                    select id from envelopes.round where table_id = :table order by opened_on is null, id limit 1
                    """),
            Map.entry(
                    "difference",
                    "select id from understanding.difference where table_id = :table order by id limit 1"),
            Map.entry("guest", "select person_id from places.paper where table_id = :table order by id limit 1"),
            Map.entry("words", """
                    select l.id from community.line l join community.hand h on h.line_id = l.id
                    where l.table_id = :table order by h.writer <> :person, l.id limit 1
                    """));

    private Routes() {}

    /** Addresses as they stand in the table of addresses. */
    static List<String> of(boolean funder) {
        try (var file = Routes.class.getResourceAsStream("/access-matrix.txt")) {
            return new String(file.readAllBytes())
                    .lines()
                    .map(line -> line.strip().split("\\s+"))
                    .filter(words -> words[0].equals("GET") && words[funder ? FUNDER : SEATED].equals("in"))
                    .map(words -> words[1])
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** An address to ask for, or nothing when there is nothing of that kind at this table. */
    static Optional<String> filled(String address, JdbcClient owner, UUID person, UUID table) {
        var path = address.replace("{language}", "en");
        if (path.startsWith("/tables/{id}")) path = path.replace("{id}", table.toString());
        for (var variable : new ArrayList<>(VARIABLE.matcher(path).results().toList())) {
            var sql = Optional.ofNullable(FOUND.get(variable.group(1)))
                    .or(() -> FOUND.entrySet().stream()
                            .filter(one -> address.startsWith(one.getKey()))
                            .map(Map.Entry::getValue)
                            .findFirst());
            var found = sql.flatMap(query -> owner.sql(query)
                    .param("person", person)
                    .param("table", table)
                    .query(UUID.class)
                    .optional());
            if (found.isEmpty()) return Optional.empty();
            path = path.replace(variable.group(), found.get().toString());
        }
        return Optional.of(path);
    }
}
