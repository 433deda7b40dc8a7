package org.longtable.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.Longtable;
import org.longtable.bench.Network.Person;
import org.longtable.bench.Network.Size;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Job;
import org.longtable.letters.Correspondents;
import org.longtable.meanings.Meanings;
import org.longtable.network.Inside;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.world.SettableClock;
import org.longtable.world.Statements;
import org.longtable.world.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What pages, the weekly letters and a start take on the generated network. Writes tables to {@code bench/results} and
 * asserts nothing, for times are not tested. The database in {@code target/bench} is made at the first run and kept.
 */
class Bench {
    private static final long SEED = 1;
    private static final LocalDate MONDAY = LocalDate.of(2026, 6, 1);
    private static final Path DATA = Path.of("target/bench/data");
    private static final Path RESULTS = Path.of("bench/results");
    private static final int WARM = Integer.getInteger("bench.warm", 10);
    private static final int MEASURED = Integer.getInteger("bench.measured", 60);
    private static final int SLOW = Integer.getInteger("bench.slow", 0);
    private static final String ONLY = System.getProperty("bench.only", ".*");

    /** After a death the next sender waits a minute before it takes up what was left. */
    private static final int MINUTES_QUIET = 3;

    private static final int WRITTEN_TO = Integer.getInteger("bench.letters", Integer.MAX_VALUE);
    private static final int DRAWN = 400;
    private static final double MIB = 1 << 20;
    private static final List<String> COMMON = List.of(
            "/",
            "/tables",
            "/people",
            "/me/connections",
            "/tables/{id}",
            "/tables/{id}/moments",
            "/tables/{id}/questions",
            "/tables/{id}/connections",
            "/tables/{id}/time",
            "/tables/{id}/promises",
            "/tables/{id}/history");

    private final Network network = new Network(Size.WHOLE, SEED);

    private record Reader(String name, Person person, Network.Table table, boolean funder) {}

    private record Page(String address, String path, Reader reader) {}

    @Test
    void pages() throws Exception {
        try (var application = start()) {
            fill(application);
            var owner = owner(application);
            var browser = new Browser(application);
            var pages = new ArrayList<Page>();
            var missing = new LinkedHashMap<String, String>();
            for (var reader : readers())
                for (var address : Routes.of(reader.funder()))
                    Routes.filled(
                                    address,
                                    owner,
                                    reader.person().id(),
                                    reader.table().id())
                            .ifPresentOrElse(
                                    path -> pages.add(new Page(address, path, reader)),
                                    () -> missing.put(reader.name() + " " + address, "nothing of that kind there"));
            pages.removeIf(page -> !(page.address() + " " + page.reader().name()).matches(ONLY));
            pages.sort(Comparator.comparing(Page::address));
            warm(pages, browser);
            var results =
                    new Results("page", "reader", "sql", "p50 ms", "p95 ms", "p99 ms", "CPU ms", "kB", "first kB");
            for (var page : pages) measure(page, browser, results, missing);
            var report = "Server ms: from the first filter to the last byte. CPU ms: of the thread that answers and of"
                    + " PostgreSQL together, the mean of a page. kB: compressed. First kB: the page and all that it"
                    + " needs, compressed, nothing of it kept from before.\n\n" + machine() + "\n\n" + results
                    + "\n## Not measured\n\n"
                    + String.join(
                            "\n",
                            missing.entrySet().stream()
                                    .map(one -> "- " + one.getKey() + ": " + one.getValue())
                                    .toList());
            write("pages", "Pages", report);
        }
    }

    /**
     * The pages that people come for, read by {@value #DRAWN} seats drawn from all of the network: whoever sits at more
     * tables is drawn more often, and a table with more seats as well.
     */
    @Test
    void drawn() throws Exception {
        try (var application = start()) {
            fill(application);
            var browser = new Browser(application);
            var seats = draw();
            var common =
                    COMMON.stream().filter(address -> address.matches(ONLY)).toList();
            var results = new Results("page", "readings", "p50 ms", "p95 ms", "p99 ms", "longest ms");
            for (var address : common) for (var seat : seats.subList(0, DRAWN / 4)) read(address, seat, browser);
            for (var address : common) {
                var took = seats.stream()
                        .flatMapToLong(seat -> read(address, seat, browser).stream())
                        .sorted()
                        .toArray();
                results.add(
                        address,
                        took.length,
                        took[took.length / 2] / 1e6,
                        took[took.length * 95 / 100] / 1e6,
                        took[took.length * 99 / 100] / 1e6,
                        took[took.length - 1] / 1e6);
                System.out.println(results.last());
            }
            write(
                    "drawn",
                    "Pages as all of the network reads them",
                    "Milliseconds at the server, from the first filter to the last byte; one reading for each of "
                            + DRAWN + " seats drawn from all, without those whom the page is not for.\n\n" + machine()
                            + "\n\n" + results);
        }
    }

    private record Drawn(Person person, Network.Table table) {}

    private List<Drawn> draw() {
        var all = network.tables.stream()
                .flatMap(table -> table.seats().stream().map(seat -> new Drawn(network.person(seat.person()), table)))
                .toList();
        var random = new SplittableRandom(SEED);
        return Stream.generate(() -> all.get(random.nextInt(all.size())))
                .limit(DRAWN)
                .toList();
    }

    /** How many nanoseconds it took; nothing where the page is not for this reader. */
    private static OptionalLong read(String address, Drawn seat, Browser browser) {
        StopWatch.begin();
        var read = browser.as(seat.person())
                .read(address.replace("{id}", seat.table().id().toString()));
        var took = StopWatch.nanos(1)[0];
        return read.status() == 200 ? OptionalLong.of(took) : OptionalLong.empty();
    }

    /** Every page twice, so that the JVM has seen all of it. */
    private void warm(List<Page> pages, Browser browser) {
        for (var round = 0; round < 2; round++)
            for (var page : pages) browser.as(page.reader().person()).read(page.path());
    }

    private void measure(Page page, Browser browser, Results results, Map<String, String> missing) {
        var reader = browser.as(page.reader().person());
        var status = reader.read(page.path()).status();
        if (status != 200) {
            missing.put(page.reader().name() + " " + page.address(), "answers " + status);
            return;
        }
        for (var n = 0; n < WARM; n++) reader.read(page.path());
        StopWatch.begin();
        var databaseBefore = Processes.databaseCpuMillis(DATA);
        for (var n = 0; n < MEASURED; n++) reader.read(page.path());
        var took = StopWatch.nanos(MEASURED);
        var database = Processes.databaseCpuMillis(DATA) - databaseBefore;
        var cpu = StopWatch.cpuNanos() / 1e6 / MEASURED + (double) database / MEASURED;
        var slowest = StopWatch.slowest(SLOW, MEASURED);
        var statements = Statements.during(() -> reader.read(page.path()));
        Arrays.sort(took);
        results.add(
                page.address(),
                page.reader().name(),
                statements,
                took[MEASURED / 2] / 1e6,
                took[MEASURED * 95 / 100] / 1e6,
                took[MEASURED * 99 / 100] / 1e6,
                cpu,
                reader.packed(page.path()) / 1024.0,
                reader.firstLoad(page.path()) / 1024.0);
        System.out.println(results.last());
        slowest.forEach(System.out::println);
    }

    /** Light, ordinary, at the biggest table, at very many tables, and a funder of very many. */
    private List<Reader> readers() {
        var big = network.tables.getFirst();
        return List.of(
                reader("light", network.whoSitsAt(1), false),
                reader("ordinary", network.whoSitsAt(3), false),
                new Reader("big table", network.person(big.seats().getFirst().person()), big, false),
                reader("many tables", network.person(0), false),
                reader("funder", network.person(1), true));
    }

    private Reader reader(String name, Person person, boolean funder) {
        return new Reader(name, person, network.firstTableOf(person), funder);
    }

    /**
     * Plans and writes the letters of all, as on a Tuesday morning; then three processes one after the other send them,
     * of which the first two are killed in the middle.
     */
    @Test
    void weekly_letters() throws Exception {
        var results = new Results("what", "figure");
        long letters;
        try (var post = new PostOffice()) {
            try (var application = start("--spring.mail.host=localhost", "--spring.mail.port=1")) {
                fill(application);
                write(application, results);
                letters = count(owner(application), "letters.letter");
            }
            send(post, letters, results);
        }
        write("weekly-letters", "The weekly letters", machine() + "\n\n" + results);
        try (var application = start()) {
            forget(owner(application));
        }
    }

    private static void write(ConfigurableApplicationContext application, Results results) {
        var owner = owner(application);
        forget(owner);
        var clock = application.getBean(SettableClock.class);
        var begun = System.nanoTime();
        var planned = 0;
        for (var some = 1; some > 0; planned += some)
            some = application.getBean(Correspondents.class).planDigests(MONDAY, clock.instant(), 5000);
        results.add("people planned for", planned);
        results.add("seconds to plan all", (System.nanoTime() - begun) / 1e9);
        results.add(
                "seconds when all are planned",
                secondsOf(() -> application.getBean(Correspondents.class).planDigests(MONDAY, clock.instant(), 5000)));
        results.add("of whom letters are written to", Math.min(WRITTEN_TO, planned));
        owner.sql("""
                update letters.digest set done_at = at where person_id not in (
                  select person_id from letters.digest order by person_id limit :most)
                """).param("most", WRITTEN_TO).update();
        results.add("seconds to write them", secondsOf(() -> run(application, "write-weekly-letters")));
        var letters = count(owner, "letters.letter");
        results.add("letters written, for those to whom there is something to say", letters);
        results.add("seconds to run again", secondsOf(() -> run(application, "write-weekly-letters")));
        results.add("letters written again", count(owner, "letters.letter") - letters);
        // Those who send them have today's clock.
        owner.sql("update letters.letter set not_before = now(), good_until = now() + interval '4 days'")
                .update();
    }

    private static void send(PostOffice post, long letters, Results results) throws Exception {
        var begun = System.nanoTime();
        for (var killedAt : List.of(letters / 10, letters / 3))
            try (var sender = Processes.sending(DATA, "bench", post.port())) {
                while (post.taken.get() < killedAt && sender.isAlive()) TimeUnit.MILLISECONDS.sleep(10);
                sender.kill();
                results.add("letters that had reached the post office when a sender was killed", post.taken.get());
            }
        try (var sender = Processes.sending(DATA, "bench", post.port())) {
            for (var quiet = 0; quiet < MINUTES_QUIET && post.taken.get() < letters - 2; ) {
                var before = post.taken.get();
                TimeUnit.MINUTES.sleep(1);
                quiet = post.taken.get() > before ? 0 : quiet + 1;
            }
        }
        results.add("seconds to send them, two deaths and three starts among it", (System.nanoTime() - begun) / 1e9);
        results.add("letters that reached the post office", post.times.size());
        results.add(
                "letters that reached it more than once",
                post.times.values().stream().filter(times -> times > 1).count());
    }

    private static void forget(JdbcClient owner) {
        owner.sql("truncate letters.letter, letters.digest, letters.told, letters.act cascade")
                .update();
    }

    private static double secondsOf(Runnable work) {
        var begun = System.nanoTime();
        work.run();
        return (System.nanoTime() - begun) / 1e9;
    }

    /** Starts what {@code bin/run} made, as a process of its own: how soon the first page is read, and how much memory. */
    @Test
    void starts() throws Exception {
        String session;
        try (var application = start()) {
            fill(application);
            session = new Browser(application).session(network.person(0));
        }
        var results = new Results(
                "start",
                "first page ms",
                "CPU s",
                "application MiB at first",
                "PostgreSQL MiB",
                "application MiB after 2,000 pages",
                "PostgreSQL MiB");
        for (var round = 0; round < 3; round++)
            for (var cache : List.of(true, false)) {
                try (var process = Processes.start(DATA, "bench", cache)) {
                    var first = process.firstPage(session);
                    var atFirst = process.memory();
                    var load = round > 0 ? new Processes.Memory(0, 0) : process.after(2_000, session, paths());
                    results.add(
                            cache ? "with the kept classes (AOT cache)" : "without",
                            first.millis(),
                            first.cpuSeconds(),
                            atFirst.application(),
                            atFirst.database(),
                            load.application() == 0 ? "" : load.application(),
                            load.application() == 0 ? "" : load.database());
                    System.out.println(results.last());
                }
            }
        write("starts", "Starts and memory", machine() + "\n\n" + results);
    }

    /** Finds those that may be the same among many that came at once, and among a few that came to many. */
    @Test
    void duplicates() throws Exception {
        var results = new Results(
                "organisations",
                "what",
                "rows",
                "seconds",
                "rows a second",
                "questions",
                "written twice",
                "of them found");
        for (var size : List.of(10_000, 100_000)) {
            var database = "duplicates_" + size + "_" + System.currentTimeMillis() % 100_000;
            try (var application = startOn(database)) {
                var owner = owner(application);
                var by = OrganisationId.fresh().value();
                owner.sql("insert into people.person (id, name) values (:by, 'Host')")
                        .param("by", by)
                        .update();
                var alikes = new Alikes(size + 2_000, SEED);
                add(
                        results,
                        size,
                        "written, with their places, addresses and numbers",
                        size,
                        secondsOf(() -> alikes.write(owner, by, 0, size)));
                look(application, results, size, "all that came at once", size, alikes);
                alikes.write(owner, by, size, size + 2_000);
                look(application, results, size, "2,000 that came to them", 2_000, alikes);
                owner.sql(
                                "update directory.line set value = value || ' ' where field = 'email' and value like '%7.example.net'")
                        .update();
                look(
                        application,
                        results,
                        size,
                        "some whose address changed",
                        (int) count(owner, "listings.changed"),
                        alikes);
            }
        }
        write(
                "duplicates",
                "Those that may be the same",
                "Every twentieth organisation is another one written a second time. Seconds of the job that looks for"
                        + " them, reading, working out by what they are compared, and pairing them up; on a machine that"
                        + " does much else, so that less is possible.\n\n" + machine() + "\n\n" + results);
    }

    private static void look(
            ConfigurableApplicationContext application,
            Results results,
            int size,
            String what,
            int rows,
            Alikes alikes) {
        var owner = owner(application);
        var seconds = secondsOf(() -> run(application, "look-for-the-same-organisations"));
        var found = new HashSet<Set<UUID>>();
        owner.sql("select one, other from listings.pair")
                .query((row, _) -> found.add(Set.of(row.getObject(1, UUID.class), row.getObject(2, UUID.class))))
                .list();
        var there = alikes.planted().stream()
                .filter(pair -> count(owner, pair) == 2)
                .toList();
        results.add(
                size,
                what,
                rows,
                seconds,
                rows / seconds,
                found.size(),
                there.size(),
                there.stream().filter(found::contains).count());
        System.out.println(results.last());
    }

    private static long count(JdbcClient owner, Set<UUID> pair) {
        return owner.sql("select count(*) from directory.organisation where id = any (:ids)")
                .param("ids", pair.toArray(UUID[]::new))
                .query(Long.class)
                .single();
    }

    private static void add(Results results, int size, String what, int rows, double seconds) {
        results.add(size, what, rows, seconds, rows / seconds, "", "", "");
        System.out.println(results.last());
    }

    /** Searches among all who are listed; {@code -Dbench.times=10} among ten times as many, in a database of their own. */
    @Test
    void finding() throws Exception {
        var wide = Integer.getInteger("bench.times", 1) > 1;
        var all = wide ? new Network(Size.WIDE, SEED) : network;
        var results = new Results("what", "figure");
        try (var application = startOn(wide ? "bench_wide" : "bench")) {
            fill(application, all);
            var owner = owner(application);
            var listings = list(application, all);
            owner.sql("create extension if not exists pg_trgm").update();
            results.add("organisations listed", count(owner, "directory.organisation where seen_by <> 'tables'"));
            results.add("people listed", count(owner, "people.person where seen_by <> 'tables'"));
            results.add("lines told", count(owner, "directory.line"));
            var browser = new Browser(application);
            var reader = browser.as(all.person(0));
            owner.sql("insert into finding.change (subject) values (null)").update();
            reader.read("/find");
            results.add("seconds to make the index", secondsOf(() -> prepared(reader)));
            owner.sql(
                            "update directory.line set value = value || ' again' where ctid in (select ctid from directory.line where field = 'about' limit 900)")
                    .update();
            results.add(
                    "seconds of a search after 900 listings changed", secondsOf(() -> reader.read("/find?text=again")));
            System.gc();
            results.add(
                    "MiB of heap in use, application and index",
                    ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20);
            var searches = new Searches(all, listings, browser, owner).measured();
            write(
                    wide ? "finding-wide" : "finding",
                    wide ? "Finding among ten times as many" : "Finding",
                    "Milliseconds at the server, from the first filter to the last byte, of searches over HTTP by people "
                            + "drawn from all; beside them the same question as plain SQL over the same rows, asked of "
                            + "PostgreSQL alone by the owner of the tables, without row security, page or reasons.\n\n"
                            + machine() + "\n\n" + results + "\n" + searches);
        }
    }

    /** Ways between people and possible partners; {@code -Dbench.times=10} in the network of ten times as many. */
    @Test
    void network_paths() throws Exception {
        var wide = Integer.getInteger("bench.times", 1) > 1;
        var all = wide ? new Network(Size.WIDE, SEED) : network;
        try (var application = startOn(wide ? "bench_wide" : "bench")) {
            fill(application, all);
            list(application, all);
            acquaint(application, all);
            var owner = owner(application);
            var results = new Results("what", "figure");
            var inside = snapshot(application, results);
            results.add("seconds to read what everyone tells", secondsOf(inside::candidates));
            results.add("those among whom partners are found", inside.candidates());
            var paths = new Paths(DATA, all, inside, new Browser(application), owner);
            var measured = paths.measured();
            results.add("of 40 strongest ways, those that plain SQL finds otherwise", paths.differ(40));
            write(
                    wide ? "network_paths-wide" : "network_paths",
                    wide ? "Ways and partners among ten times as many" : "Ways and partners",
                    "Alone: in the memory of the application, what changed meanwhile asked of the database each time. Pages: "
                            + "at the server, from the first filter to the last byte. CPU: of the thread that answers and of "
                            + "PostgreSQL together, the mean. Plain SQL: the same question to the same rows, asked of "
                            + "PostgreSQL alone by the owner of the tables, without row security, page or reasons. JGraphT: "
                            + "its bidirectional Dijkstra, without a limit to how many people stand between, and its breadth "
                            + "first search.\n\n"
                            + machine() + "\n\n" + results + "\n" + measured);
        }
    }

    private static void acquaint(ConfigurableApplicationContext application, Network all) throws Exception {
        try (var connection =
                application.getBean("ownersData", DataSource.class).getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            var acquaintances = new Acquaintances(all, connection);
            var meanings = application.getBean(Meanings.class);
            if (count(owner(application), "offers.offer") == 0 || Boolean.getBoolean("bench.anew"))
                acquaintances.all(meanings);
            acquaintances.known(application.getBean(Gazetteer.class), meanings);
        }
    }

    /** How long the snapshot takes, what it holds, and how soon it knows what changed. */
    private static Inside snapshot(ConfigurableApplicationContext application, Results results) throws Exception {
        var owner = owner(application);
        var seconds = IntStream.range(0, 3)
                .mapToDouble(_ -> {
                    var one = new Inside(application);
                    return secondsOf(one::connections);
                })
                .sorted()
                .toArray();
        var databaseBefore = Processes.databaseCpuMillis(DATA);
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        new Inside(application).connections();
        var cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / 1e9
                + (Processes.databaseCpuMillis(DATA) - databaseBefore) / 1e3;
        var most = mostHeldDuring(() -> new Inside(application).connections());
        var heldBefore = held();
        var inside = new Inside(application);
        results.add("living connections", inside.connections());
        var holds = held() - heldBefore;
        results.add("people who have some", inside.people());
        results.add(
                "who may be asked to introduce others", count(owner, "directory.line where field = 'may_introduce'"));
        results.add("seconds to read all of it, the median of three", seconds[1]);
        results.add("CPU seconds of it, application and PostgreSQL", cpu);
        results.add("MiB held", holds / MIB);
        results.add("MiB held at most while it is read", most / MIB);
        for (int n = 0; n < 100; n++) inside.connections();
        results.add("ms when nothing changed", 1e3 * secondsOf(inside::connections));
        for (var many : List.of(1, 100, 1_000)) {
            owner.sql("""
                    update relationships.connection set weight = weight * 1.01 where (one, other) in (
                      select one, other from relationships.connection offset 1000 limit :many)
                    """).param("many", many).update();
            results.add(
                    "ms until it knows of %,d connections that changed".formatted(many),
                    1e3 * secondsOf(inside::connections));
        }
        return inside;
    }

    private static long held() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** What is still in use at any time, looked at again and again while someone works. */
    private static long mostHeldDuring(Runnable work) throws InterruptedException {
        var before = held();
        var most = before;
        var worker = Thread.ofPlatform().start(work);
        while (worker.isAlive()) {
            most = Math.max(most, held());
            TimeUnit.MILLISECONDS.sleep(500);
        }
        return most - before;
    }

    private static Listings list(ConfigurableApplicationContext application, Network all) throws Exception {
        var owner = owner(application);
        try (var connection =
                application.getBean("ownersData", DataSource.class).getConnection()) {
            connection.setNetworkTimeout(Runnable::run, 0);
            var listings = new Listings(all, connection);
            if (count(owner, "directory.line where field = 'sector'") == 0) {
                connection.setAutoCommit(false);
                listings.all();
                connection.commit();
                connection.setAutoCommit(true);
                try (var statement = connection.createStatement()) {
                    statement.execute("vacuum analyze");
                }
            }
            listings.places();
            return listings;
        }
    }

    private static void prepared(Browser.As reader) {
        while (new String(reader.read("/find").body(), StandardCharsets.UTF_8).contains("Being prepared"))
            pause(Duration.ofMillis(100));
    }

    private static void pause(Duration time) {
        try {
            Thread.sleep(time);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private List<String> paths() {
        var table = "/tables/" + network.firstTableOf(network.person(0)).id();
        return List.of(
                "/", "/tables", "/people", "/me", table, table + "/moments", table + "/history", table + "/time");
    }

    private static void run(ConfigurableApplicationContext application, String job) {
        application.getBeansOfType(Job.class).values().stream()
                .filter(one -> one.name().equals(job))
                .forEach(one -> one.work().run());
    }

    private static ConfigurableApplicationContext start(String... settings) {
        return startOn("bench", settings);
    }

    private static ConfigurableApplicationContext startOn(String database, String... settings) {
        var all = new ArrayList<>(List.of(
                "--server.port=0",
                "--longtable.data=" + DATA,
                "--longtable.database=" + database,
                "--longtable.jobs=false"));
        all.addAll(List.of(settings));
        var application = new SpringApplicationBuilder(Longtable.class, World.class, StopWatch.class)
                .registerShutdownHook(false)
                .run(all.toArray(String[]::new));
        application.getBean(SettableClock.class).isOn(Network.TODAY.toString());
        return application;
    }

    private void fill(ConfigurableApplicationContext application) throws Exception {
        fill(application, network);
    }

    private static void fill(ConfigurableApplicationContext application, Network network) throws Exception {
        var owner = owner(application);
        if (count(owner, "people.person") > 0) return;
        var begun = System.nanoTime();
        try (var connection =
                application.getBean("ownersData", DataSource.class).getConnection()) {
            new Writing(network, connection).all();
        }
        var results = new Results("what", "figure");
        for (var rows : List.of(
                "directory.organisation",
                "people.person",
                "tables.longtable",
                "tables.seat",
                "tables.promise",
                "tables.history",
                "relationships.moment",
                "relationships.presence",
                "pace.funding")) results.add(rows, count(owner, rows));
        results.add("connections (pairs who shared a moment)", count(owner, """
                        (select distinct a.person_id, b.person_id from relationships.presence a
                           join relationships.presence b on b.moment_id = a.moment_id and a.person_id < b.person_id) x
                        """));
        results.add("seconds to write it", (System.nanoTime() - begun) / 1e9);
        if (network.people.size() == Size.WHOLE.people()) write("network", "The network", results.toString());
    }

    private static JdbcClient owner(ConfigurableApplicationContext application) {
        return JdbcClient.create(application.getBean("ownersData", DataSource.class));
    }

    private static long count(JdbcClient owner, String rows) {
        return owner.sql("select count(*) from " + rows).query(Long.class).single();
    }

    static String machine() {
        var system = ManagementFactory.getOperatingSystemMXBean();
        return "%s, Java %s, %d cores, load %.1f when written."
                .formatted(
                        LocalDate.now(),
                        Runtime.version(),
                        system.getAvailableProcessors(),
                        system.getSystemLoadAverage());
    }

    private static void write(String name, String title, String text) throws IOException {
        Files.createDirectories(RESULTS);
        var file = RESULTS.resolve(name + ".md");
        Files.writeString(file, "# " + title + "\n\n" + text.strip() + "\n");
        System.out.println("written to " + file);
    }
}
