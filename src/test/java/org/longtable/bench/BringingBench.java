package org.longtable.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.longtable.Longtable;
import org.longtable.vocabulary.PersonId;
import org.longtable.world.Visitor;
import org.longtable.world.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A hundred thousand invented organisations brought in through the page, twice, changed, and with a kill in their midst. */
class BringingBench {
    private static final Path DATA = Path.of("target/bench/bringing");
    private static final int ROWS = Integer.getInteger("bench.rows", 100_000);
    private static final Pattern PERCENT = Pattern.compile("(\\d+)%");

    private record Seen(
            double seconds, double cpu, long application, long database, List<Integer> percents, Visitor page) {}

    @Test
    void bringing() throws Exception {
        if (Files.exists(DATA)) delete(DATA);
        Files.createDirectories(DATA.getParent());
        var session = host();
        var results = new Results(
                "what",
                "seconds",
                "CPU seconds",
                "rows a second",
                "application MiB, most",
                "PostgreSQL MiB, most",
                "percents seen");
        try (var process = Processes.small(DATA, "bench")) {
            process.firstPage(session);
            var idle = process.memory();
            results.add("nothing yet", "", "", "", idle.application(), idle.database(), "");
            add(results, "brought in for the first time", run(process, begin(process, session, list("A", 0), false)));
            add(results, "the same file again", run(process, begin(process, session, list("A", 0), true)));
            add(
                    results,
                    "a newer copy with every tenth changed",
                    run(process, begin(process, session, list("A", 10), true)));
            var taken = System.nanoTime();
            var cpu = process.cpuSeconds();
            var out = process.bytes(session, "/lists/organisations");
            results.add(
                    "out again as a spreadsheet of %.1f MB".formatted(out.length / 1e6),
                    (System.nanoTime() - taken) / 1e9,
                    process.cpuSeconds() - cpu,
                    Math.round(ROWS / ((System.nanoTime() - taken) / 1e9)),
                    process.memory().application(),
                    process.memory().database(),
                    "");
            System.out.println(results.last());
            add(results, "what went out in again, unchanged", run(process, begin(process, session, out, false)));
            begin(process, session, list("B", 0), false);
            while (percent(visitor(process, session).visit(lastOf(process, session))) < 60)
                TimeUnit.MILLISECONDS.sleep(50);
            process.kill();
        }
        try (var process = Processes.small(DATA, "bench")) {
            process.firstPage(session);
            var path = lastOf(process, session);
            var page = visitor(process, session).visit(path);
            while (!page.text().contains("broke off")) {
                TimeUnit.MILLISECONDS.sleep(500);
                page.visit(path);
            }
            results.add(
                    "organisations of a list that was killed at 60 %",
                    "", "", "", "", "", count(process, session, "B"));
            page.type("before", "new").press("Bring it in");
            add(results, "the killed one, begun again", run(process, page));
            results.add("its organisations then", "", "", "", "", "", count(process, session, "B"));
        }
        var report =
                "# Bringing in\n\n%d invented organisations with twelve columns each, through the page, -Xmx256m. %s\n\n%s"
                        .formatted(ROWS, Bench.machine(), results);
        System.out.println(report);
        Files.writeString(Path.of("bench/results/bringing.md"), report);
    }

    private static void add(Results results, String what, Seen seen) {
        results.add(
                what,
                seen.seconds(),
                seen.cpu(),
                Math.round(ROWS / seen.seconds()),
                seen.application(),
                seen.database(),
                seen.percents().stream()
                        .distinct()
                        .map(String::valueOf)
                        .reduce((a, b) -> a + " " + b)
                        .orElse(""));
        System.out.println(results.last());
        System.out.println(seen.page().text());
    }

    private static Visitor visitor(Processes process, String session) {
        return new Visitor(process.site()).withCookie("longtable", session);
    }

    private static Visitor begin(Processes process, String session, byte[] file, boolean again) {
        var page = visitor(process, session).visit("/bringing/new").press("Look at it", "file", "list.csv", file);
        var before = page.page().select("input[name=before]").stream()
                .map(one -> one.attr("value"))
                .filter(value -> !value.equals("new"))
                .findFirst();
        return page.type("before", again ? before.orElseThrow() : "new").press("Bring it in");
    }

    private static Seen run(Processes process, Visitor page) throws Exception {
        var began = System.nanoTime();
        var cpu = process.cpuSeconds();
        var percents = new ArrayList<Integer>();
        var application = 0L;
        var database = 0L;
        var path = page.where();
        while (!page.text().contains("kept, none lost")) {
            if (page.text().contains("Nothing of it was kept")) throw new IllegalStateException(page.text());
            percents.add(percent(page));
            var memory = process.memory();
            application = Math.max(application, memory.application());
            database = Math.max(database, memory.database());
            TimeUnit.MILLISECONDS.sleep(500);
            page.visit(path);
        }
        return new Seen(
                (System.nanoTime() - began) / 1e9, process.cpuSeconds() - cpu, application, database, percents, page);
    }

    private static int percent(Visitor page) {
        var found = PERCENT.matcher(page.text());
        return found.find() ? Integer.parseInt(found.group(1)) : 0;
    }

    private static String lastOf(Processes process, String session) {
        return visitor(process, session)
                .visit("/bringing")
                .page()
                .select("main ul a")
                .first()
                .attr("href");
    }

    /** How many organisations of one list stand here, as its host takes them along. */
    private static long count(Processes process, String session, String mark) throws IOException, InterruptedException {
        return process.lines(session, "/lists/organisations", ",Group " + mark);
    }

    /** @param changed every so manieth has another telephone number; none where 0 */
    private static byte[] list(String mark, int changed) {
        var random = new Random(7);
        var cities =
                List.of("Toronto,ON", "Montréal,QC", "Whitehorse,YT", "Moncton,NB", "Grand-Ruisseau,QC", "Iqaluit,NU");
        var list = new StringBuilder(
                "id,name,city,province,type,address,postal code,latitude,longitude,website,email,phone\n");
        for (var n = 0; n < ROWS; n++) {
            var phone = changed > 0 && n % changed == 0 ? 200 : 100;
            list.append(
                    "%s%d,Group %s%d de l’École,%s,community group,%d Main Street,%s,%.5f,%.5f,group%d.example,office@group%d.example,613 555 0%d\n"
                            .formatted(
                                    mark,
                                    n,
                                    mark,
                                    n,
                                    cities.get(random.nextInt(cities.size())),
                                    1 + random.nextInt(9999),
                                    random.nextInt(5) == 0 ? "J0A 1B2" : "M5V 3A8",
                                    43 + random.nextDouble() * 20,
                                    -60 - random.nextDouble() * 70,
                                    n,
                                    n,
                                    phone));
        }
        return list.toString().getBytes(UTF_8);
    }

    /** Makes the database and someone who keeps the site, and signs them in. */
    private static String host() {
        try (var application = new SpringApplicationBuilder(Longtable.class, World.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--longtable.data=" + DATA,
                        "--longtable.database=bench",
                        "--longtable.jobs=false")) {
            var owner = JdbcClient.create(application.getBean("ownersData", DataSource.class));
            var kim = PersonId.fresh();
            owner.sql("insert into people.person (id, name) values (:id, 'Kim')")
                    .param("id", kim.value())
                    .update();
            owner.sql("""
                    insert into people.account (person_id, email, language, welcomed)
                    values (:id, 'kim@example.org', 'en', true)
                    """).param("id", kim.value()).update();
            owner.sql("insert into people.host (person_id) values (:id)")
                    .param("id", kim.value())
                    .update();
            return Browser.session(application, kim);
        }
    }

    private static void delete(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path one, IOException e) throws IOException {
                Files.delete(one);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
