package org.longtable.bench;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.longtable.directory.Field;

/**
 * What everyone in the network tells in the directory: where they are, more of them in larger places, what they do, and a
 * few sentences out of a vocabulary of which few words are common and most are rare. Nine of ten organisations let
 * themselves be found, and half of the people. It draws from a sequence of its own, so that the rest of the network is
 * the same with it and without.
 */
final class Listings {
    private static final int WORDS = 20_000;
    private static final List<String> OF_THE_FIELD = List.of(
            "rehearse",
            "choir",
            "garden",
            "quilt",
            "workshop",
            "neighbours",
            "youth",
            "elders",
            "kitchen",
            "stage",
            "répétition",
            "chorale",
            "jardin",
            "atelier",
            "voisins",
            "jeunesse",
            "aînés",
            "cuisine",
            "scène",
            "fanfare");
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "di", "fen", "ga", "hol", "ti", "jur", "ka", "lem", "mo", "nis", "pa", "quo", "ri", "sta",
            "tel", "ur", "ver", "wyn", "zo", "bré", "chau", "gné");

    private final Network network;
    private final Connection owner;
    private final SplittableRandom random;
    private final List<String> vocabulary;
    private final List<String[]> gazetteer = new ArrayList<>();
    private final List<String> places = new ArrayList<>();
    private final long[] inhabitants;

    Listings(Network network, Connection owner) throws IOException {
        this.network = network;
        this.owner = owner;
        random = new SplittableRandom(7);
        var words = new LinkedHashSet<>(OF_THE_FIELD);
        while (words.size() < WORDS)
            words.add(IntStream.range(0, 2 + random.nextInt(3))
                    .mapToObj(_ -> one(SYLLABLES))
                    .collect(Collectors.joining()));
        vocabulary = List.copyOf(words);
        var populations = new ArrayList<Long>();
        try (var in = new BufferedReader(new InputStreamReader(
                Objects.requireNonNull(Listings.class.getResourceAsStream("/gazetteer/places.csv")),
                StandardCharsets.UTF_8))) {
            in.lines().skip(1).map(line -> line.split(",", -1)).forEach(row -> {
                gazetteer.add(row);
                places.add(row[0]);
                populations.add(Long.parseLong(row[4]));
            });
        }
        inhabitants = populations.stream().mapToLong(Long::longValue).toArray();
        Arrays.parallelPrefix(inhabitants, Long::sum);
    }

    /** A word, the common ones much more often than the rare. */
    static String word(List<String> vocabulary, SplittableRandom random) {
        var part = random.nextDouble();
        return vocabulary.get((int) (vocabulary.size() * part * part * part));
    }

    List<String> vocabulary() {
        return vocabulary;
    }

    void all() throws SQLException, IOException {
        run("alter table directory.line disable trigger user");
        run("alter table directory.organisation disable trigger user");
        run("alter table people.person disable trigger user");
        run("delete from directory.line where field in ('kind', 'place', 'about')");
        try (var rows = new Rows(owner, "directory.line (id, organisation_id, field, value, seen_by)")) {
            for (var n = 0; n < network.organisations.size(); n++) organisation(rows, network.organisations.get(n), n);
        }
        try (var rows = new Rows(owner, "directory.line (id, person_id, field, value, seen_by)")) {
            for (var person : network.people) person(rows, person.id());
        }
        // By their number, and not by chance: so it is known who they are.
        run("""
                update directory.organisation set seen_by =
                  case get_byte(uuid_send(id), 15) % 10 when 0 then 'tables' when 1 then 'anyone' else 'everyone' end
                """);
        run("""
                update people.person set seen_by =
                  case when get_byte(uuid_send(id), 15) % 10 < 5 then 'tables' when get_byte(uuid_send(id), 15) % 10 = 5
                    then 'anyone' else 'everyone' end, of_age_on = current_date
                """);
        run("insert into finding.change (subject) values (null)");
        run("alter table directory.line enable trigger user");
        run("alter table directory.organisation enable trigger user");
        run("alter table people.person enable trigger user");
    }

    /** The gazetteer for plain SQL, which knows none. */
    void places() throws SQLException, IOException {
        run("drop table if exists bench_place");
        run("create table bench_place (id text primary key, population int, lat float8, lon float8)");
        try (var rows = new Rows(owner, "bench_place (id, population, lat, lon)")) {
            for (var row : gazetteer) rows.add(row[0], row[4], row[6], row[5]);
        }
        run("analyze bench_place");
    }

    private void organisation(Rows rows, UUID id, int number) {
        tell(rows, id, "kind", "charity", "everyone");
        place(rows, id, "everyone");
        tell(rows, id, "about", sentence(10 + random.nextInt(25)), number % 5 == 0 ? "anyone" : "everyone");
        codes(rows, id, Field.SECTOR, 1);
        codes(rows, id, Field.ART_FORM, random.nextInt(3));
        codes(rows, id, Field.POPULATION, random.nextInt(3));
        codes(rows, id, Field.LANGUAGE, 1 + random.nextInt(2));
        codes(rows, id, Field.VALUE, random.nextInt(3));
        tell(rows, id, "practice", sentence(3), "tables");
    }

    private void person(Rows rows, UUID id) {
        place(rows, id, random.nextInt(4) == 0 ? "tables" : "everyone");
        codes(rows, id, Field.ART_FORM, random.nextInt(3));
        codes(rows, id, Field.LANGUAGE, 1 + random.nextInt(2));
        tell(rows, id, "knows", sentence(2 + random.nextInt(3)), "everyone");
        if (random.nextInt(3) == 0) tell(rows, id, "wants_to_learn", sentence(3), "tables");
    }

    private void place(Rows rows, UUID id, String seenBy) {
        var at = Arrays.binarySearch(inhabitants, random.nextLong(inhabitants[inhabitants.length - 1]));
        tell(rows, id, "place", places.get(at < 0 ? -at - 1 : at), seenBy);
    }

    private void codes(Rows rows, UUID id, Field field, int many) {
        var chosen = new LinkedHashSet<String>();
        while (chosen.size() < many) {
            var part = random.nextDouble();
            chosen.add(field.codes().get((int) (field.codes().size() * part * part)));
        }
        for (var code : chosen) tell(rows, id, field.code(), code, "everyone");
    }

    private void tell(Rows rows, UUID id, String field, String value, String seenBy) {
        rows.add(new UUID(random.nextLong(), random.nextLong()), id, field, value, seenBy);
    }

    private String sentence(int words) {
        return IntStream.range(0, words).mapToObj(_ -> word(vocabulary, random)).collect(Collectors.joining(" "));
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    private void run(String sql) throws SQLException {
        try (var statement = owner.createStatement()) {
            statement.execute(sql);
        }
    }
}
