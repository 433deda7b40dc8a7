package org.longtable.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.apache.pdfbox.Loader;
import org.junit.jupiter.api.Test;
import org.longtable.Longtable;
import org.longtable.agreements.AgreementKind;
import org.longtable.agreements.Agreements;
import org.longtable.agreements.Agreements.Begun;
import org.longtable.agreements.Agreements.NewClause;
import org.longtable.agreements.Changes;
import org.longtable.agreements.ClauseWords;
import org.longtable.agreements.Proposed;
import org.longtable.agreements.Tongue;
import org.longtable.agreements.Wording;
import org.longtable.ground.Asking;
import org.longtable.site.WordByWord;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.SettableClock;
import org.longtable.world.World;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * An agreement of thirty clauses, each of five hundred words: how soon it is printed, by a product that has just been
 * started too, and how soon two of its versions stand beside each other, few of its words changed and nearly all.
 */
class AgreementsBench {
    private static final Path DATA = Path.of("target/bench/data");
    private static final int CLAUSES = 30;
    private static final int WORDS = 500;
    private static final int STARTS = 3;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final int MEASURED = Integer.getInteger("bench.measured", 60);
    private static final List<String> SYLLABLES = List.of(
            "ba", "cor", "da", "el", "fin", "ga", "hor", "in", "ju", "ka", "lum", "mer", "no", "or", "per", "qua", "ri",
            "sol", "ta", "ver");

    /** @param versions the path under which its first and its last are compared */
    private record Written(String agreement, String versions, List<Wording> before, List<Wording> after) {}

    private record Made(String session, Written few, Written nearlyAll) {}

    @Test
    void agreements() throws Exception {
        Files.createDirectories(DATA);
        var database = "agreements_" + System.currentTimeMillis() % 100_000;
        var made = make(database);
        var results = new Results("what", "first ms", "CPU of it", "p50 ms", "p95 ms", "longest ms", "CPU ms");
        for (var cache : List.of(true, false)) paper(database, cache, made, results);
        beside(database, made, results);
        rule(made, results);
        var report = """
                # Agreements

                An agreement of %d clauses of %d words each. First: the first time after a start of what `bin/run` made, the \
                PDF of %d starts; as whoever asks for the page or the PDF sees it. CPU: of the application and PostgreSQL \
                together, the mean of one. Few: one word of forty in every clause. Nearly all: nineteen of twenty. %s

                %s""".formatted(CLAUSES, WORDS, STARTS, Bench.machine(), results);
        System.out.println(report);
        Files.writeString(Path.of("bench/results/agreements.md"), report);
    }

    /** How long something took, the first time and then often, and how much of the processors. */
    private record Took(List<String> first, double firstCpu, double[] then, double cpu) {
        static Took of(Callable<?> work, Callable<Double> cpuMillis) throws Exception {
            double begun = cpuMillis.call();
            var first = millis(work);
            double firstCpu = cpuMillis.call() - begun;
            for (var n = 0; n < MEASURED / 2; n++) work.call();
            var then = new double[MEASURED];
            begun = cpuMillis.call();
            for (var n = 0; n < MEASURED; n++) then[n] = millis(work);
            double cpu = (cpuMillis.call() - begun) / MEASURED;
            Arrays.sort(then);
            return new Took(List.of("%.0f".formatted(first)), firstCpu, then, cpu);
        }

        private static double millis(Callable<?> work) throws Exception {
            var begun = System.nanoTime();
            work.call();
            return (System.nanoTime() - begun) / 1e6;
        }

        void addTo(Results results, String what) {
            results.add(
                    what,
                    String.join(", ", first),
                    firstCpu,
                    then[then.length / 2],
                    then[then.length * 95 / 100],
                    then[then.length - 1],
                    cpu);
            System.out.println(results.last());
        }
    }

    private static void paper(String database, boolean cache, Made made, Results results) throws Exception {
        var first = new ArrayList<String>();
        for (var start = 1; start <= STARTS; start++)
            try (var process = Processes.start(DATA, database, cache)) {
                process.firstPage(made.session());
                // As soon as anyone could have found the page with the link.
                TimeUnit.SECONDS.sleep(2);
                Callable<byte[]> print =
                        () -> process.bytes(made.session(), made.few().agreement() + "/agreement-en.pdf");
                if (start < STARTS) first.add("%.0f".formatted(Took.millis(print)));
                else {
                    var took = Took.of(print, () -> process.cpuSeconds() * 1000);
                    first.addAll(took.first());
                    var pages = Loader.loadPDF(print.call()).getNumberOfPages();
                    new Took(first, took.firstCpu(), took.then(), took.cpu())
                            .addTo(
                                    results,
                                    "its PDF of %d pages, %s"
                                            .formatted(pages, cache ? "with the kept classes (AOT cache)" : "without"));
                }
            }
    }

    private static void beside(String database, Made made, Results results) throws Exception {
        for (var one : List.of(made.few(), made.nearlyAll()))
            try (var process = Processes.start(DATA, database, true)) {
                process.firstPage(made.session());
                Took.of(() -> process.bytes(made.session(), one.versions()), () -> process.cpuSeconds() * 1000)
                        .addTo(results, "the page with both versions beside each other, " + changed(one, made));
            }
    }

    private static void rule(Made made, Results results) throws Exception {
        for (var one : List.of(made.few(), made.nearlyAll()))
            Took.of(() -> pieces(one), () -> THREADS.getCurrentThreadCpuTime() / 1e6)
                    .addTo(results, "the words of all its clauses compared, " + changed(one, made));
    }

    private static int pieces(Written one) {
        return IntStream.range(0, CLAUSES)
                .map(n -> WordByWord.of(
                                one.before().get(n).words().wordsEn(),
                                one.after().get(n).words().wordsEn())
                        .size())
                .sum();
    }

    private static String changed(Written one, Made made) {
        return one == made.few() ? "few of them changed" : "nearly all changed";
    }

    private static Made make(String database) {
        try (var application = new SpringApplicationBuilder(Longtable.class, World.class)
                .registerShutdownHook(false)
                .run(
                        "--server.port=0",
                        "--longtable.data=" + DATA,
                        "--longtable.database=" + database,
                        "--longtable.jobs=false")) {
            application.getBean(SettableClock.class).isOn("2026-06-01");
            var table = new Writers(application);
            var random = new SplittableRandom(1);
            return new Made(
                    Browser.session(application, table.kim),
                    table.write(word -> random.nextInt(40) == 0 ? word(random) : word),
                    table.write(word -> random.nextInt(20) == 0 ? word : word(random)));
        }
    }

    private static String word(SplittableRandom random) {
        return Stream.generate(() -> SYLLABLES.get(random.nextInt(SYLLABLES.size())))
                .limit(1 + random.nextInt(3))
                .collect(Collectors.joining());
    }

    /** Two at one table, of whom Kim writes what is measured. */
    private static final class Writers {
        private final ConfigurableApplicationContext application;
        private final TableId table = TableId.fresh();
        private final PersonId kim = PersonId.fresh();
        private final PersonId lou = PersonId.fresh();
        private final Set<PartnerId> partners;
        private final SplittableRandom random = new SplittableRandom(2);

        Writers(ConfigurableApplicationContext application) {
            this.application = application;
            for (var person : List.of(kim, lou))
                owner("""
                        with one as (insert into people.person (id, name) values (:id, :name) returning id)
                        insert into people.account (person_id, email, language, welcomed)
                        select id, :email, 'en', true from one
                        """, "id", person.value(), "name", "Someone", "email", person + "@example.org");
            owner(
                    """
                    insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                    values (:id, 'Between Us', 'America/Toronto', :day, :kim, :now)
                    """,
                    "id",
                    table.value(),
                    "day",
                    day(),
                    "kim",
                    kim.value(),
                    "now",
                    Timestamp.valueOf(day().atStartOfDay()));
            owner(
                    "insert into tables.stage values (:id, :table, 'getting_to_know', :day, :now)",
                    "id",
                    UUID.randomUUID(),
                    "table",
                    table.value(),
                    "day",
                    day(),
                    "now",
                    Timestamp.valueOf(day().atStartOfDay()));
            partners = Set.of(seated(kim, 0), seated(lou, 1));
        }

        private static LocalDate day() {
            return LocalDate.parse("2026-01-12");
        }

        private PartnerId seated(PersonId person, int tone) {
            var organisation = OrganisationId.fresh().value();
            var partner = PartnerId.fresh();
            owner(
                    "insert into directory.organisation (id, name, begun_by, begun_at) values (:id, :name, :by, now())",
                    "id",
                    organisation,
                    "name",
                    "Organisation " + tone,
                    "by",
                    kim.value());
            owner(
                    """
                    with one as (insert into tables.partner (id, table_id, organisation_id, roles, state, tone, since)
                      values (:id, :table, :of, '{host}', 'seated', :tone, :day) returning id)
                    insert into tables.seat (id, table_id, partner_id, person_id, since)
                    select gen_random_uuid(), :table, id, :person, :day from one
                    """,
                    "id",
                    partner.value(),
                    "table",
                    table.value(),
                    "of",
                    organisation,
                    "tone",
                    tone,
                    "day",
                    day(),
                    "person",
                    person.value());
            return partner;
        }

        private void owner(String sql, Object... values) {
            var statement = JdbcClient.create(application.getBean("ownersData", DataSource.class))
                    .sql(sql);
            for (var n = 0; n < values.length; n += 2) statement = statement.param((String) values[n], values[n + 1]);
            statement.update();
        }

        /** A new agreement of which Kim, who alone has written of it so far, changes every clause, word by word. */
        Written write(UnaryOperator<String> change) {
            var agreements = application.getBean(Agreements.class);
            var changes = application.getBean(Changes.class);
            var id = asking(
                    kim,
                    () -> agreements.begin(
                            at(kim),
                            new Begun(
                                    AgreementKind.MEMORANDUM,
                                    "What we promise each other",
                                    Tongue.EN,
                                    partners,
                                    LocalDate.parse("2026-12-01"),
                                    IntStream.rangeClosed(1, CLAUSES)
                                            .mapToObj(
                                                    n -> new NewClause(Optional.empty(), words("Part " + n, clause())))
                                            .toList(),
                                    Optional.empty()),
                            kim));
            var before = asking(
                            kim,
                            () -> agreements.read(agreements.find(at(kim), id).agreement()))
                    .clauses();
            for (var clause : before) {
                asking(
                        kim,
                        () -> changes.propose(
                                at(kim),
                                id,
                                new Changes.Draft(
                                        Proposed.What.CHANGE,
                                        Optional.of(clause.clause()),
                                        Optional.of(clause.id()),
                                        Optional.empty(),
                                        words(
                                                clause.words().headingEn(),
                                                changed(clause.words().wordsEn(), change)),
                                        Optional.empty(),
                                        ""),
                                kim));
            }
            var after = asking(kim, () -> agreements.find(at(kim), id)).agreement();
            return new Written(
                    after.path(),
                    after.path() + "/versions?from=1&to=" + after.number(),
                    before,
                    asking(kim, () -> agreements.read(after)).clauses());
        }

        private TableView at(PersonId person) {
            return application.getBean(Tables.class).inside(table, person);
        }

        private String clause() {
            return IntStream.range(0, WORDS)
                    .mapToObj(n -> word(random) + (n % 100 == 99 ? ".\n\n" : n % 12 == 11 ? ". " : " "))
                    .collect(Collectors.joining())
                    .strip();
        }

        private static ClauseWords words(String heading, String words) {
            return new ClauseWords(heading, "", words, "");
        }

        private static String changed(String words, UnaryOperator<String> change) {
            return Pattern.compile("\\p{L}+").matcher(words).replaceAll(found -> change.apply(found.group()));
        }

        private <T> T asking(PersonId person, Supplier<T> work) {
            var transactions = new TransactionTemplate(application.getBean(PlatformTransactionManager.class));
            return Asking.as(person, () -> transactions.execute(_ -> work.get()));
        }
    }
}
