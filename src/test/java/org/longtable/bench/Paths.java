package org.longtable.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.bench.Network.Person;
import org.longtable.network.Inside;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ways from one person to another, how far everyone is, and possible partners: over HTTP and by the rule alone, and beside
 * them the same question as plain SQL of the same rows, and asked of a library of graphs.
 */
final class Paths {
    private static final int EACH = Integer.getInteger("bench.paths", 200);
    private static final int IN_SQL = Integer.getInteger("bench.sql", 15);
    private static final int BY_LIBRARY = 15;
    private static final int WARM = 60;
    private static final int MOST_IN_LIBRARY = 100_000;
    private static final long[] NONE = {};
    private static final int MOST_CONNECTIONS = 4;
    private static final double NANOS = 1e6;

    private final Path data;
    private final Network network;
    private final Inside inside;
    private final Browser browser;
    private final JdbcClient owner;
    private final SplittableRandom random = new SplittableRandom(17);

    /** Someone who asks about someone. */
    private record Two(Person from, Person to) {}

    /** For whom someone looks for partners: an organisation of theirs, or themselves. */
    private record Looking(Person by, @Nullable UUID organisation) {
        UUID side() {
            return organisation == null ? by.id() : organisation;
        }

        String path() {
            return "/partners" + (organisation == null ? "" : "?for=organisation:" + organisation);
        }
    }

    Paths(Path data, Network network, Inside inside, Browser browser, JdbcClient owner) {
        this.data = data;
        this.network = network;
        this.inside = inside;
        this.browser = browser;
        this.owner = owner;
    }

    Results measured() {
        var results = new Results(
                "what",
                "times",
                "p50 ms",
                "p95 ms",
                "CPU ms",
                "plain SQL p50 ms",
                "plain SQL p95 ms",
                "JGraphT p50 ms",
                "JGraphT p95 ms");
        // In its own objects ten times as many take more memory than all else together.
        var library = Optional.of(network.people.size())
                .filter(size -> size <= MOST_IN_LIBRARY)
                .map(_ -> inside.library());
        var people = found();
        var two = Stream.generate(() -> two(people)).limit(EACH).toList();
        var sql = took(two, IN_SQL, this::strongest);
        measure(
                results,
                "the strongest way, alone",
                two,
                one -> inside.strongest(one.from.id(), one.to.id()),
                sql,
                library.map(one -> took(two, BY_LIBRARY, asked -> one.strongest(asked.from.id(), asked.to.id())))
                        .orElse(NONE));
        asPages(
                results,
                "the page that asks to be introduced",
                two,
                one -> one.from,
                one -> "/introductions/new?to=person:" + one.to.id(),
                sql);
        measure(
                results,
                "how far everyone is, alone",
                two,
                one -> inside.within(one.from.id()),
                took(
                        two,
                        3,
                        one -> owner.sql(REACHED)
                                .param("from", one.from.id())
                                .param("least", inside.least())
                                .query()
                                .listOfRows()),
                library.map(one -> took(two, BY_LIBRARY, asked -> one.distances(asked.from.id())))
                        .orElse(NONE));
        var looking = looking(people);
        sql = took(looking, 3, this::partners);
        var rules = looking.stream()
                .map(one -> inside.fitting(one.side(), one.by.id()))
                .toList();
        measure(results, "possible partners, the rule alone", rules, Runnable::run, sql, NONE);
        asPages(results, "the page of possible partners", looking, one -> one.by, Looking::path, sql);
        return results;
    }

    /** People whom everyone may find, in the order of their numbers. */
    private List<Person> found() {
        var ids = new HashSet<>(owner.sql("""
                select id from network.found where kind = 'person' and id not in (
                  select person_id from directory.line where field in ('no_introductions', 'no_matching'))
                """).query(UUID.class).list());
        return network.people.stream().filter(one -> ids.contains(one.id())).toList();
    }

    /** Most of them some connections apart; every fourth may be anywhere. */
    private Two two(List<Person> people) {
        while (true) {
            var from = people.get(random.nextInt(people.size()));
            if (!inside.isConnected(from.id())) continue;
            if (random.nextInt(4) == 0) return new Two(from, people.get(random.nextInt(people.size())));
            var to = inside.wandered(from.id(), 2 + random.nextInt(MOST_CONNECTIONS - 1), random);
            var person = people.stream().filter(one -> one.id().equals(to)).findFirst();
            if (person.isPresent() && !to.equals(from.id())) return new Two(from, person.get());
        }
    }

    private List<Looking> looking(List<Person> people) {
        var organisations = new HashSet<>(owner.sql("select id from network.found where kind = 'organisation'")
                .query(UUID.class)
                .list());
        var looking = new ArrayList<Looking>();
        while (looking.size() < EACH) {
            var by = people.get(random.nextInt(people.size()));
            var organisation = network.organisations.get(by.organisation());
            if (looking.size() % 2 == 0) looking.add(new Looking(by, null));
            else if (organisations.contains(organisation)) looking.add(new Looking(by, organisation));
        }
        return looking;
    }

    private <T> void measure(Results results, String what, List<T> all, Consumer<T> asked, long[] sql, long[] library) {
        all.stream().limit(WARM).forEach(asked);
        var databaseBefore = Processes.databaseCpuMillis(data);
        var before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        var took = took(all, all.size(), asked);
        var cpu = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before) / NANOS;
        add(results, what, took, cpu + Processes.databaseCpuMillis(data) - databaseBefore, sql, library);
    }

    private <T> void asPages(
            Results results, String what, List<T> all, Function<T, Person> by, Function<T, String> path, long[] sql) {
        for (int round = 0; round < 2; round++)
            all.stream().limit(WARM).forEach(one -> read(by.apply(one), path.apply(one)));
        all.forEach(one -> browser.session(by.apply(one)));
        StopWatch.begin();
        var databaseBefore = Processes.databaseCpuMillis(data);
        all.forEach(one -> read(by.apply(one), path.apply(one)));
        var took = StopWatch.nanos(all.size());
        Arrays.sort(took);
        var cpu = StopWatch.cpuNanos() / NANOS + Processes.databaseCpuMillis(data) - databaseBefore;
        add(results, what, took, cpu, sql, NONE);
        StopWatch.slowest(Integer.getInteger("bench.slow", 0), all.size()).forEach(System.out::println);
    }

    private void read(Person by, String path) {
        var answer = browser.as(by).read(path);
        if (answer.status() != 200) throw new IllegalStateException(path + " answers " + answer.status());
    }

    private static void add(Results results, String what, long[] took, double cpu, long[] sql, long[] library) {
        results.add(
                what,
                took.length,
                part(took, 50),
                part(took, 95),
                cpu / took.length,
                part(sql, 50),
                part(sql, 95),
                part(library, 50),
                part(library, 95));
        System.out.println(results.last());
    }

    private static Object part(long[] took, int percent) {
        return took.length == 0 ? "" : took[took.length * percent / 100] / NANOS;
    }

    private static <T> long[] took(List<T> all, int many, Consumer<T> asked) {
        return all.stream()
                .limit(many)
                .mapToLong(one -> {
                    var begun = System.nanoTime();
                    asked.accept(one);
                    return System.nanoTime() - begun;
                })
                .sorted()
                .toArray();
    }

    /** How often plain SQL and the network in memory told another cost of the strongest way. */
    long differ(int many) {
        var people = found();
        return LongStream.range(0, many)
                .mapToObj(_ -> two(people))
                .filter(one -> {
                    var ours = inside.strongest(one.from.id(), one.to.id());
                    var theirs = strongest(one);
                    return ours.isPresent() != !theirs.isEmpty()
                            || ours.isPresent() && Math.abs(ours.get() - theirs.getFirst()) > 1e-6;
                })
                .count();
    }

    private List<Double> strongest(Two two) {
        return owner.sql(STRONGEST)
                .param("from", two.from.id())
                .param("to", two.to.id())
                .param("least", inside.least())
                .query((row, _) -> row.getDouble("cost"))
                .list();
    }

    /** How well each of those fits who fit best, as plain SQL. */
    private List<Double> partners(Looking looking) {
        return owner.sql(PARTNERS)
                .param("from", looking.by.id())
                .param("side", looking.side())
                .param("least", inside.least())
                .param("day", Network.TODAY)
                .param("gaps", inside.gaps().toArray(String[]::new))
                .query((row, _) -> row.getDouble("value"))
                .list();
    }

    private static final String WILLING =
            "exists (select from directory.line l where l.field = 'may_introduce' and l.person_id = %s)";

    private static final String BESIDE = """
            lateral (select c.other, c.weight from relationships.connection c where c.one = %1$s and c.weight >= :least
              union all select c.one, c.weight from relationships.connection c where c.other = %1$s and c.weight >= :least) x
            """;

    private static final String STRONGEST = """
            with recursive way (person, people, cost) as (
              select :from::uuid, array[:from::uuid], 0::float8
              union all
              select x.other, w.people || x.other, w.cost + ln(1 + :least / x.weight) from way w, %s
              where cardinality(w.people) <= 4 and w.person <> :to and x.other <> all (w.people)
                and (x.other = :to or %s))
            select people, cost from way where person = :to order by cost limit 1
            """.formatted(BESIDE.formatted("w.person"), WILLING.formatted("x.other"));

    private static final String REACHED = """
            with recursive reach (person, steps) as (
              select :from::uuid, 0
              union
              select x.other, r.steps + 1 from reach r, %s where r.steps < 4 and (r.steps = 0 or %s))
            select count(distinct person) from reach
            """.formatted(BESIDE.formatted("r.person"), WILLING.formatted("r.person"));

    private static final String PARTNERS = """
            with recursive reach (person, steps) as (
              select :from::uuid, 0
              union
              select x.other, r.steps + 1 from reach r, %s where r.steps < 4 and (r.steps = 0 or %s)),
            far as materialized (select person, min(steps) as steps from reach where steps > 0 and person <> :from group by 1),
            ways as materialized (
              select id, min(steps) as steps from (
                select person as id, steps from far
                union all
                select b.organisation_id, f.steps from network.belonging(:day) b join far f on f.person = b.person_id
                where %s) w group by 1),
            told as materialized (select * from network.told),
            found as materialized (select id from network.found where id <> :side
              and id not in (select id from told where field = 'no_matching')),
            mine as materialized (select field, value from told where id = :side and field in ('value', 'issue')),
            shared as materialized (
              select t.id, count(m.value)::float8 / (count(*) + (select count(*) from mine) - count(m.value)) as part
              from told t left join mine m on m.field = t.field and m.value = t.value
              where t.field in ('value', 'issue') group by 1),
            placed as materialized (
              select t.id, w.* from told t join bench_where w on w.place = t.value where t.field = 'place'),
            worked as materialized (select id, min(value) as sector from told where field = 'sector' group by 1),
            open as materialized (
              select o.subject as id, o.side, c as concept from offers.open_to_everyone(:day) o, unnest(o.given) c),
            takes as materialized (
              select o.id, count(distinct w.concept)::float8
                / (select count(distinct concept) from open where id = :side and side = 'request') as part
              from open w join bench_answers a on a.wanted = w.concept
                join open o on o.concept = a.answer and o.side = 'offer'
              where w.id = :side and w.side = 'request' group by 1),
            gives as materialized (
              select w.id, count(distinct w.concept) filter (where a.answer in (
                  select concept from open where id = :side and side = 'offer'))::float8 / count(distinct w.concept) as part
              from open w left join bench_answers a on a.wanted = w.concept where w.side = 'request' group by 1),
            part as (
              select id, true as found, null::float8 as takes, null::float8 as gives, null::float8 as shared,
                null::int as steps, null::float8 as near, null::boolean as bridge from found
              union all select id, null, part, null, null, null, null, null from takes
              union all select id, null, null, part, null, null, null, null from gives
              union all select id, null, null, null, part, null, null, null from shared
              union all select id, null, null, null, null, steps, null, null from ways
              union all
              select p.id, null, null, null, null, null,
                case when p.place = me.place then 1 when p.province = me.province then 0.5 end,
                'province' = any (:gaps) and p.province <> me.province or 'setting' = any (:gaps) and p.urban <> me.urban
              from placed p join placed me on me.id = :side
              union all
              select p.id, null, null, null, null, null, null, 'sector' = any (:gaps) and p.sector <> me.sector
              from worked p join worked me on me.id = :side)
            select id,
              0.30 * coalesce(2 * max(takes) * max(gives) / nullif(max(takes) + max(gives), 0), 0)
              + 0.20 * coalesce(max(shared), 0) + 0.20 * coalesce(1.0 / greatest(2, min(steps)), 0)
              + 0.15 * coalesce(max(near), 0) + case when bool_or(bridge) then 0.15 else 0 end as value
            from part group by id having bool_or(found)
            order by value desc limit 60
            """.formatted(
                    BESIDE.formatted("r.person"), WILLING.formatted("r.person"), WILLING.formatted("b.person_id"));
}
