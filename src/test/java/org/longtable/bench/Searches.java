package org.longtable.bench;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.longtable.bench.Network.Person;
import org.longtable.directory.Field;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Searches as people make them, over HTTP and as plain SQL that answers the same question of the same rows: words
 * anywhere in what is told, how many there are under each value, and those within reach of a place.
 */
final class Searches {
    private static final int EACH = Integer.getInteger("bench.searches", 200);
    private static final int IN_SQL = Integer.getInteger("bench.sql", 15);
    private static final int WARM = 60;

    private final Network network;
    private final Listings listings;
    private final Browser browser;
    private final JdbcClient owner;
    private final SplittableRandom random = new SplittableRandom(11);
    private String typing = "";
    private int letters;
    private Person reader;

    /** @param sql of the same, with what it takes in place of each {@code ?} */
    private record Asked(Person by, String path, String sql, List<?> words) {}

    Searches(Network network, Listings listings, Browser browser, JdbcClient owner) {
        this.network = network;
        this.listings = listings;
        this.browser = browser;
        this.owner = owner;
        this.reader = network.person(0);
    }

    Results measured() {
        var results = new Results("search", "searches", "p50 ms", "p95 ms", "plain SQL p50 ms", "plain SQL p95 ms");
        measure("as it is typed (a word begun, or whole)", this::typed, results);
        measure("two words", () -> words(2), results);
        measure("a name with a slip", this::misspelt, results);
        measure("one word, one choice, with counts", () -> chosen(true), results);
        measure("two choices and no word, with counts", () -> chosen(false), results);
        measure("within 100 km of a place, a word", () -> near(true), results);
        measure("within 100 km of a place, no word", () -> near(false), results);
        measure("everyone, with counts", () -> new Asked(anyone(), "/find", counted(""), List.of()), results);
        return results;
    }

    private void measure(String what, Supplier<Asked> asked, Results results) {
        for (var n = 0; n < WARM; n++) read(asked.get());
        var all = Stream.generate(asked).limit(EACH).toList();
        StopWatch.begin();
        all.forEach(this::read);
        var took = StopWatch.nanos(EACH);
        Arrays.sort(took);
        var inSql = all.stream().limit(IN_SQL).mapToLong(this::inSql).sorted().toArray();
        results.add(
                what,
                EACH,
                took[EACH / 2] / 1e6,
                took[EACH * 95 / 100] / 1e6,
                inSql[inSql.length / 2] / 1e6,
                inSql[inSql.length * 95 / 100] / 1e6);
        System.out.println(results.last());
    }

    private void read(Asked asked) {
        var answer = browser.as(asked.by).read(asked.path);
        if (answer.status() != 200) throw new IllegalStateException(asked.path + " answers " + answer.status());
    }

    private long inSql(Asked asked) {
        var begun = System.nanoTime();
        owner.sql(asked.sql).params(asked.words).query().listOfRows();
        return System.nanoTime() - begun;
    }

    /** Someone types a word letter by letter. */
    private Asked typed() {
        if (letters >= typing.length()) {
            typing = word();
            letters = 1;
            reader = anyone();
        }
        letters++;
        var begun = typing.substring(0, Math.min(letters, typing.length()));
        return new Asked(reader, "/find?text=" + encoded(begun), found(having(1)), twice(begun));
    }

    private Asked words(int many) {
        var words = Stream.generate(this::word).limit(many).toList();
        return asked(
                "text=" + encoded(String.join(" ", words)),
                found(having(many)),
                words.stream().flatMap(one -> twice(one).stream()).toList());
    }

    private Asked misspelt() {
        var name = network.organisationName(random.nextInt(network.organisations.size()));
        var at = 1 + random.nextInt(3);
        var slip = name.substring(0, at) + name.substring(at + 1);
        return asked("text=" + encoded(slip), """
                select id, name from directory.organisation where seen_by <> 'tables' and name % ?
                order by similarity(name, ?) desc limit 20
                """, List.of(slip, slip));
    }

    private Asked chosen(boolean word) {
        var art = code(Field.ART_FORM);
        var other = code(word ? Field.LANGUAGE : Field.SECTOR);
        var field = word ? "language" : "sector";
        var restricted =
                " and exists (select from directory.line f where f.subject = s.id and f.field = '%s' and f.value = '%s')";
        if (word) {
            var text = word();
            return asked(
                    "text=" + encoded(text) + "&" + field + "=" + other,
                    counted(having(1) + restricted.formatted(field, other)),
                    twice(text));
        }
        return asked(
                "art_form=" + art + "&" + field + "=" + other,
                counted(restricted.formatted("art_form", art) + restricted.formatted(field, other)),
                List.of());
    }

    private Asked near(boolean word) {
        var place = owner.sql("select id, lat, lon from bench_place where population > 3000 offset ? limit 1")
                .param(random.nextInt(300))
                .query()
                .singleRow();
        var within = """
                 and exists (select from directory.line f join bench_place b on b.id = f.value
                  where f.subject = s.id and f.field = 'place' and f.seen_by <> 'tables'
                    and 12742 * asin(sqrt(power(sin(radians(b.lat - %1$s) / 2), 2)
                      + cos(radians(%1$s)) * cos(radians(b.lat)) * power(sin(radians(b.lon - %2$s) / 2), 2))) <= 100)
                """.formatted(place.get("lat"), place.get("lon"));
        var text = word ? word() : "";
        return asked(
                (word ? "text=" + encoded(text) + "&" : "") + "within=100&near=" + place.get("id"),
                found((word ? having(1) : "") + within),
                word ? twice(text) : List.of());
    }

    private Person anyone() {
        return network.person(random.nextInt(network.people.size()));
    }

    private Asked asked(String query, String sql, List<?> words) {
        return new Asked(anyone(), "/find?" + query, sql, words);
    }

    private static final String LISTED = """
            (select id, name from directory.organisation where seen_by in ('everyone', 'anyone')
              union all select id, name from people.person
              where seen_by in ('everyone', 'anyone') and invited_by is null and merged_into is null) s
            """;

    /** Having each of so many words in a name or a line. */
    private static String having(int words) {
        return """
                 and (s.name ilike ? or exists (select from directory.line l
                  where l.subject = s.id and l.seen_by in ('everyone', 'anyone') and l.value ilike ?))
                """.repeat(words);
    }

    private static String found(String restricted) {
        return "select count(*) over (), s.id, s.name from " + LISTED + " where true " + restricted
                + " order by s.name limit 20";
    }

    private static String counted(String restricted) {
        return """
                select c.field, c.value, count(*) from %s
                  join directory.line c on c.subject = s.id and c.seen_by in ('everyone', 'anyone')
                    and c.field in ('art_form', 'sector', 'population', 'language', 'setting', 'online')
                where true %s group by 1, 2
                """.formatted(LISTED, restricted);
    }

    private String word() {
        return Listings.word(listings.vocabulary(), random);
    }

    private String code(Field field) {
        return field.codes().get(random.nextInt(Math.min(8, field.codes().size())));
    }

    /** For the name and for the lines. */
    private static List<String> twice(String word) {
        var like = "%" + word.toLowerCase(Locale.ROOT) + "%";
        return List.of(like, like);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
