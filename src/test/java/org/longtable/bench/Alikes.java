package org.longtable.bench;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Invented organisations, of which every twentieth is another one written a second time: with its legal form, without its
 * accents, with a slip of the pen, or under another name with the same number.
 */
final class Alikes {
    private static final List<String> FIRST = List.of(
            "Riverbend",
            "Harbour",
            "Cedar",
            "Maple",
            "Anse",
            "Bouleau",
            "Marée",
            "Étoile",
            "Northern",
            "Prairie",
            "Tundra",
            "Lakeview",
            "Granite",
            "Juniper",
            "Saint-Élie",
            "Aurore",
            "Whitefish",
            "Kingfisher",
            "Bellerive",
            "Coteau");
    private static final List<String> WHAT = List.of(
            "Theatre",
            "Théâtre",
            "Dance",
            "Musée",
            "Museum",
            "Gallery",
            "Galerie",
            "Choir",
            "Chœur",
            "Circus",
            "Puppets",
            "Food Bank",
            "Friendship Centre",
            "Maison de la culture",
            "Library",
            "Bibliothèque",
            "Festival",
            "Studio",
            "Music School",
            "Youth House",
            "Seniors’ Club",
            "Newcomers’ Association",
            "Writers",
            "Film Workshop",
            "Radio");
    private static final int PLACES = 1058;

    private record Row(UUID id, String name, String place, String website, String email, String number) {}

    private final SplittableRandom random;
    private final List<Row> rows = new ArrayList<>();
    private final Set<Set<UUID>> planted = new HashSet<>();

    Alikes(int many, long seed) {
        random = new SplittableRandom(seed);
        for (var n = 0; n < many; n++) rows.add(n % 20 == 19 ? again(n) : fresh(n));
    }

    /** The pairs that were written twice. */
    Set<Set<UUID>> planted() {
        return planted;
    }

    private Row fresh(int n) {
        var name = any(FIRST) + " " + word() + " " + any(WHAT);
        var domain = "o" + n + ".example.net";
        return new Row(
                OrganisationId.fresh().value(),
                name,
                "Place" + (char) ('a' + place() % 26) + " " + place(),
                random.nextInt(10) < 4 ? "https://www." + domain : "",
                random.nextInt(10) < 4 ? "info@" + domain : "",
                random.nextInt(10) < 2 ? String.format("%09dRR0001", n + 100_000_000) : "");
    }

    /** A few large places and many small ones. */
    private int place() {
        return (int) (PLACES * Math.pow(random.nextDouble(), 3));
    }

    private Row again(int n) {
        var old = rows.get(random.nextInt(rows.size()));
        var id = OrganisationId.fresh().value();
        planted.add(Set.of(old.id, id));
        return switch (n / 20 % 4) {
            case 0 -> new Row(id, "The " + old.name + " Society Inc.", old.place, "", "", "");
            case 1 -> new Row(id, old.name.toUpperCase().replace('É', 'E'), old.place + ", QC", old.website, "", "");
            case 2 -> new Row(id, slip(old.name), old.place, "", old.email, "");
            default ->
                new Row(id, old.number.isEmpty() ? old.name : word() + " " + any(WHAT), old.place, "", "", old.number);
        };
    }

    private String slip(String name) {
        var at = 1 + random.nextInt(name.length() - 2);
        return name.substring(0, at) + name.substring(at + 1);
    }

    private String word() {
        var word = new StringBuilder();
        for (var n = 0; n < 3; n++)
            word.append("bcdfghlmnprstv".charAt(random.nextInt(14))).append("aeiou".charAt(random.nextInt(5)));
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    private String any(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    /** Writes those from one number to another, as an import does: by thousands. */
    void write(JdbcClient owner, UUID by, int from, int to) {
        for (var n = from; n < to; n += 5000) write(owner, by, rows.subList(n, Math.min(to, n + 5000)));
    }

    private static void write(JdbcClient owner, UUID by, List<Row> some) {
        owner.sql("""
                with row as (select * from unnest(cast(:ids as uuid[]), cast(:names as text[]), cast(:places as text[]),
                    cast(:websites as text[]), cast(:emails as text[]), cast(:numbers as text[]))
                  as r (id, name, place, website, email, number)),
                o as (insert into directory.organisation (id, name, begun_by, begun_at, seen_by, listed)
                  select id, name, :by, now(), 'everyone', true from row),
                l as (insert into directory.line (id, organisation_id, field, value, seen_by)
                  select gen_random_uuid(), row.id, t.field, t.value, 'everyone'
                  from row, lateral (values ('place', place), ('website', website), ('email', email)) t (field, value)
                  where t.value <> '')
                insert into directory.identifier select id, 'charity_number', number from row where number <> ''
                """)
                .param("ids", some.stream().map(Row::id).toArray(UUID[]::new))
                .param("names", some.stream().map(Row::name).toArray(String[]::new))
                .param("places", some.stream().map(Row::place).toArray(String[]::new))
                .param("websites", some.stream().map(Row::website).toArray(String[]::new))
                .param("emails", some.stream().map(Row::email).toArray(String[]::new))
                .param("numbers", some.stream().map(Row::number).toArray(String[]::new))
                .param("by", by)
                .update();
    }
}
