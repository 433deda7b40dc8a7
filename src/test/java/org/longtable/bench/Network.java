package org.longtable.bench;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.IntStream;

/**
 * Invented organisations, people, tables and moments, the same from the same seed and size. Most tables are small and
 * quiet, a few are large and busy; most people sit at few tables, one at very many and one at as many as a funder.
 */
final class Network {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 2);

    /**
     * How large a network is.
     *
     * @param bigTableSeats seats of the one table at which very many sit
     * @param bigTableMoments moments of that table
     * @param manyTables at how many tables the person sits who sits at most of all, and the funder
     */
    record Size(
            int organisations,
            int people,
            int tables,
            int moments,
            int bigTableSeats,
            int bigTableMoments,
            int manyTables) {
        /** What the targets speak of: about 130,000 connections. */
        static final Size WHOLE = new Size(10_000, 50_000, 14_000, 200_000, 40, 3_000, 40);

        /** Ten times as many organisations and people, who do no more; for what is looked up among all of them. */
        static final Size WIDE = new Size(100_000, 500_000, 14_000, 200_000, 40, 3_000, 40);

        /** Small enough for a test. */
        static final Size TINY = new Size(50, 250, 70, 1_000, 12, 100, 7);

        /** As many people, who do several times as much. */
        static final Size TINY_AND_BUSY = new Size(50, 250, 280, 5_000, 24, 600, 28);
    }

    record Person(int number, UUID id, String name, int organisation) {}

    record Seat(UUID id, UUID partner, int person) {}

    record Partner(UUID id, int organisation, boolean funder, List<Seat> seats) {}

    record Table(UUID id, LocalDate begun, List<Partner> partners, int moments) {
        List<Seat> seats() {
            return partners.stream()
                    .flatMap(partner -> partner.seats().stream())
                    .toList();
        }
    }

    private static final List<String> FIRST = List.of(
            "Ada", "Bela", "Chantal", "Dario", "Esi", "Farid", "Gaëlle", "Hugo", "Imani", "Jonas", "Kateri", "Léa",
            "Marek", "Nadia", "Olivier", "Priya", "Quentin", "Rosa", "Samir", "Théa", "Uma", "Viktor", "Wen", "Xavier",
            "Yasmine", "Zoé", "ᐊᓚ", "ᓯᐊᔭ", "ᐅᓚ");
    private static final List<String> LAST = List.of(
            "Abbott",
            "Bouchard",
            "Chen",
            "Dufour",
            "Eze",
            "Fontaine",
            "Gauthier",
            "Hassan",
            "Ito",
            "Joly",
            "Kowalski",
            "Lavoie",
            "Mensah",
            "Nguyen",
            "Okafor",
            "Pelletier",
            "Quintal",
            "Roy",
            "Silva",
            "Tremblay",
            "Uddin",
            "Vargas",
            "Wright",
            "Xu",
            "Yilmaz",
            "Zhang",
            "ᓄᑕᖅ",
            "ᐃᓄᒃᓱᒃ");
    private static final List<String> WORK = List.of(
            "Food Bank",
            "Community Centre",
            "High School",
            "Hospital",
            "Theatre",
            "Library",
            "Shelter",
            "Arts Studio",
            "Friendship Centre",
            "Newcomer Services",
            "Housing Co-op",
            "Foundation",
            "Maison des jeunes",
            "Banque alimentaire",
            "École du quartier",
            "ᐃᓕᓐᓂᐊᕐᕕᒃ");
    private static final List<String> KINDS = List.of(
            "call", "meal", "long_talk", "their_event", "helping_out", "visiting_work", "listening", "workshop");

    private final Size size;
    private final long seed;
    private final SplittableRandom random;
    private long lastId;
    final List<UUID> organisations = new ArrayList<>();
    final List<Person> people = new ArrayList<>();
    final List<Table> tables = new ArrayList<>();
    private final Map<Integer, List<Integer>> of = new LinkedHashMap<>();

    Network(Size size, long seed) {
        this.size = size;
        this.seed = seed;
        random = new SplittableRandom(seed);
        lastId = TODAY.minusYears(2).atStartOfDay().toInstant(ZoneOffset.UTC).toEpochMilli();
        for (var n = 0; n < size.organisations(); n++) organisations.add(id());
        for (var n = 0; n < size.people(); n++) {
            // The first of each organisation, then more where there are many already.
            var organisation = n < size.organisations() ? n : skewed(size.organisations());
            people.add(new Person(n, id(), one(FIRST) + " " + one(LAST), organisation));
            of.computeIfAbsent(organisation, _ -> new ArrayList<>()).add(n);
        }
        var wanted = moments();
        for (var n = 0; n < size.tables(); n++) tables.add(n == 0 ? bigTable() : table(n, wanted[n]));
    }

    /** Each table has some, one has very many. */
    private int[] moments() {
        var counts = new int[size.tables()];
        counts[0] = size.bigTableMoments();
        var left = size.moments() - size.bigTableMoments();
        for (var n = 1; n < size.tables() && left > 0; n++, left--) counts[n] = 1;
        for (; left > 0; left--) counts[1 + skewed(size.tables() - 1)]++;
        return counts;
    }

    private Table bigTable() {
        var partners = new ArrayList<Partner>();
        var taken = new HashSet<Integer>();
        while (taken.size() < size.bigTableSeats()) {
            var organisation = skewed(size.organisations());
            var seats = new ArrayList<Seat>();
            var partner = id();
            for (var person : of.get(organisation).stream().limit(4).toList())
                if (taken.size() < size.bigTableSeats() && taken.add(person))
                    seats.add(new Seat(id(), partner, person));
            if (!seats.isEmpty()) partners.add(new Partner(partner, organisation, false, seats));
        }
        return new Table(id(), TODAY.minusDays(900), List.copyOf(partners), size.bigTableMoments());
    }

    /** Person 0 sits at many tables, and so does person 1, who is there only as a funder. */
    private Table table(int number, int moments) {
        var sides = new LinkedHashSet<Integer>();
        if (isOfMany(number)) sides.addAll(List.of(0, 1));
        var wanted = 2 + random.nextInt(3);
        while (sides.size() < wanted) sides.add(skewed(size.organisations()));
        var partners = new ArrayList<Partner>();
        for (var organisation : sides) partners.add(partner(organisation, number));
        return new Table(id(), TODAY.minusDays(20 + random.nextInt(880)), partners, moments);
    }

    /** Busy and quiet ones alike. */
    private boolean isOfMany(int table) {
        return table % (size.tables() / size.manyTables()) == 1;
    }

    private Partner partner(int organisation, int table) {
        var own = new ArrayList<>(of.get(organisation));
        var seated = new LinkedHashSet<Integer>();
        if (isOfMany(table) && organisation < 2) seated.add(organisation);
        var wanted = 1 + random.nextInt(3);
        while (seated.size() < Math.min(wanted, own.size())) seated.add(own.get(random.nextInt(own.size())));
        var funder = isOfMany(table) && organisation == 1 || random.nextInt(12) == 0 && organisation != 0;
        var id = id();
        return new Partner(
                id,
                organisation,
                funder,
                seated.stream().map(one -> new Seat(id(), id, one)).toList());
    }

    Person person(int number) {
        return people.get(number);
    }

    /** Someone who sits at so many tables, and not at the big one. */
    Person whoSitsAt(int many) {
        var counts = new int[size.people()];
        for (var table : tables) for (var seat : table.seats()) counts[seat.person()]++;
        var atBig =
                Set.copyOf(tables.getFirst().seats().stream().map(Seat::person).toList());
        return people.stream()
                .filter(person -> counts[person.number()] == many && !atBig.contains(person.number()))
                .min(Comparator.comparingInt(Person::number))
                .orElseThrow();
    }

    /** The busiest of someone's tables, if it can be one that holds something of everything. */
    Table firstTableOf(Person person) {
        return IntStream.range(0, tables.size())
                .filter(number ->
                        tables.get(number).seats().stream().anyMatch(seat -> seat.person() == person.number()))
                .boxed()
                .min(Comparator.comparing((Integer number) -> !isOfMany(number))
                        .thenComparing(number -> !isDeep(number))
                        .thenComparing(number -> number))
                .map(tables::get)
                .orElseThrow();
    }

    /** Whether a table holds something of everything; the others hold what most tables do. */
    boolean isDeep(int table) {
        return table % 8 == 0 || isOfMany(table);
    }

    String address(Person person) {
        return "p%d-%d@example.org".formatted(seed, person.number());
    }

    String organisationName(int number) {
        return "%s %s %d".formatted(LAST.get(number % LAST.size()), WORK.get(number % WORK.size()), number);
    }

    <T> List<T> some(List<T> among, int many) {
        var chosen = new LinkedHashSet<T>();
        while (chosen.size() < Math.min(many, among.size())) chosen.add(one(among));
        return List.copyOf(chosen);
    }

    String kind() {
        return random.nextInt(3) == 0 ? "call" : one(KINDS);
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextLong(Math.max(1, to.toEpochDay() - from.toEpochDay())));
    }

    /** Small numbers much more often than large ones. */
    private int skewed(int bound) {
        var part = random.nextDouble();
        return (int) (bound * part * part);
    }

    private <T> T one(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    /** In order of time, as those that the product makes, but the same at each run. */
    UUID id() {
        lastId++;
        var high = lastId << 16 | 0x7000 | random.nextInt(0x1000);
        return new UUID(high, random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L);
    }
}
