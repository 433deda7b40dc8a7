package org.longtable.relationships;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.world.Sight;
import org.longtable.world.Statements;
import org.longtable.world.Visitor;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** Every list that grows is read leaf by leaf: nothing is cut off, comes twice, or is missed. */
class LongListsTest extends AtATable {
    private static final int MANY = 120;
    private static final Pattern ROW = Pattern.compile("Row \\d{3}");

    /**
     * A list of a table or of Nadia's own.
     *
     * @param fill gives it the rows first to last, numbered in the order in which they are read
     */
    enum Listed {
        OPEN_PROMISES("/promises", "from", """
                insert into tables.promise (id, table_id, partner_id, what, by_when, made_by, made_at)
                select gen_random_uuid(), :table, :partner, 'Row ' || to_char(n, 'FM000'),
                  case when n <= 60 then date '2026-03-01' + n / 7 end, :me, timestamptz :now + n * interval '1 second'
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        PROMISES_OVER("/promises", "over", """
                insert into tables.promise (id, table_id, partner_id, what, done_on, dropped_at, made_by, made_at)
                select gen_random_uuid(), :table, :partner, 'Row ' || to_char(n, 'FM000'),
                  case when n % 2 = 0 then date '2026-02-01' - n end,
                  case when n % 2 = 1 then timestamptz '2026-02-01 12:00Z' - n * interval '1 day' end, :me, :now
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        OPEN_QUESTIONS("/open-questions", "from", """
                insert into relationships.open_question (id, table_id, writer, words, asked_at)
                select gen_random_uuid(), :table, :me, 'Row ' || to_char(n, 'FM000'), timestamptz :now + n * interval '1 microsecond'
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        TALKED_ABOUT("/open-questions", "talked", """
                insert into relationships.open_question (id, table_id, writer, words, asked_at, talked_on)
                select gen_random_uuid(), :table, :me, 'Row ' || to_char(n, 'FM000'), :now, date '2026-02-01' - n
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        LISTENING("/listening", "from", """
                insert into community.line (id, table_id, words, capacity, said_on)
                select gen_random_uuid(), :table, 'Row ' || to_char(n, 'FM000'), 'neighbour', date '2026-02-01' - n * 31
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        TIMES("/listening", "times", """
                insert into community.session (id, table_id, on_day, questions, noted_by)
                select gen_random_uuid(), :table, date '2026-02-01' - n, 'Row ' || to_char(n, 'FM000'), :me
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        UPDATES("/updates", "from", """
                insert into updates.posting (id, table_id, partner_id, words, beyond, by_person, at)
                select gen_random_uuid(), :table, :partner, 'Row ' || to_char(n, 'FM000'), false, :me,
                  timestamptz :now - n * interval '1 hour'
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        ASSUMPTIONS("/assumptions", "held", """
                insert into assumptions.assumption (id, table_id, words, written_by, written_on)
                select gen_random_uuid(), :table, 'Row ' || to_char(n, 'FM000'), :me, date '2026-02-01' - n
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        DIFFERENCES("/understanding", "open", """
                insert into understanding.difference (id, table_id, words, named_on, named_by, owner, look_again)
                select gen_random_uuid(), :table, 'Row ' || to_char(n, 'FM000'), date '2025-09-01' + n, :me, :me, '2026-05-01'
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        DIFFERENCES_OVER("/understanding", "over", """
                insert into understanding.difference
                  (id, table_id, words, named_on, named_by, owner, state, note, changed_on)
                select gen_random_uuid(), :table, 'Row ' || to_char(n, 'FM000'), '2025-09-01', :me, :me, 'settled', 'Done',
                  date '2026-02-01' - n
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        HISTORY("/history", "from", """
                insert into tables.history (id, table_id, at, by_person, what, words)
                select gen_random_uuid(), :table, timestamptz :now - n / 9 * interval '1 hour' - n * interval '1 microsecond', :me,
                  'tables.history.promised', array['Row ' || to_char(n, 'FM000')]
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 50),
        MOMENTS("/moments", "from", """
                insert into relationships.moment (id, table_id, kind, on_day, noted_by, noted_at)
                select gen_random_uuid(), :table, 'call', date '2026-02-01' - n, :me, :now
                from generate_series(cast(:first as int), cast(:last as int)) n
                """, 20),
        WRITINGS("/said", "from", """
                insert into tables.note (id, table_id, number, words, look_again, by_person, at)
                select gen_random_uuid(), :table, 1000 - n, case when n = 0 then 'Now' else 'Row ' || to_char(n, 'FM000') end,
                  '2026-05-01', :me, :now
                from (select 0 union all select generate_series(cast(:first as int), cast(:last as int))) rows (n)
                on conflict (table_id, number) do nothing
                """, 20);

        private final String path;
        private final String parameter;
        private final String fill;
        private final int rows;

        Listed(String path, String parameter, String fill, int rows) {
            this.path = path;
            this.parameter = parameter;
            this.fill = fill;
            this.rows = rows;
        }
    }

    private Someone nadia;
    private Someone karen;
    private PartnerId writers;

    @BeforeEach
    void aTableForTwo() {
        nadia = someone("Nadia");
        karen = someone("Karen Osei");
        writers = organisation("Writers");
        seat(writers, nadia);
        seat(organisation("The Hospital"), karen);
    }

    @ParameterizedTest
    @EnumSource
    void all_of_a_long_list_is_read_on_and_back_again(Listed list) {
        fill(list, 1, MANY);
        var visitor = as(nadia);

        var leaves = readOn(visitor, list);
        assertThat(leaves.stream().flatMap(List::stream)).containsExactlyElementsOf(rows(1, MANY));
        assertThat(leaves).allSatisfy(leaf -> assertThat(leaf.size()).isBetween(1, list.rows));
        assertThat(leaves.size()).isGreaterThan(2);

        var back = new ArrayList<>(shown(visitor));
        while (turn(visitor, list, "prev")) back.addAll(0, shown(visitor));
        assertThat(back).containsExactlyElementsOf(rows(1, MANY));
    }

    @ParameterizedTest
    @EnumSource
    void what_is_added_between_two_leaves_makes_nothing_come_twice_and_nothing_be_missed(Listed list) {
        fill(list, 10, MANY - 10);
        var visitor = as(nadia);
        visitor.visit(path() + list.path);
        var read = new ArrayList<>(shown(visitor));

        fill(list, 1, 9);
        fill(list, MANY - 9, MANY);
        while (turn(visitor, list, "next")) read.addAll(shown(visitor));

        assertThat(read.stream().filter(row -> row.compareTo(row(10)) >= 0)).containsExactlyElementsOf(rows(10, MANY));
        assertThat(read).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void a_list_takes_as_many_statements_for_one_row_as_for_many(Listed list) {
        fill(list, 1, 2);
        var visitor = as(nadia);
        visitor.visit(path() + list.path);
        var few = Statements.during(() -> visitor.visit(path() + list.path));
        fill(list, 3, MANY);

        assertThat(Statements.during(() -> visitor.visit(path() + list.path))).isEqualTo(few);
        var next = next(visitor, list, "next").orElseThrow();
        assertThat(Statements.during(() -> visitor.visit(next))).isEqualTo(few);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense",
                "on",
                "on~",
                "on~2026-02-30~x",
                "on~+999999999-12-31~01890000-0000-7000-8000-000000000000",
                "back~9999-12-31~1-1-1-1-1",
                "on~-5",
                "on~9223372036854775808",
                "back~'; drop table tables.promise; --",
                "on~\u0000~\u0000",
            })
    void an_address_that_makes_no_sense_leads_calmly_to_the_beginning(String nonsense) {
        for (var list : Listed.values()) fill(list, 1, 60);
        var visitor = as(nadia);
        for (var list : Listed.values()) {
            visitor.visit(path() + list.path);
            var begins = shown(visitor);
            visitor.visit(path() + list.path + "?" + list.parameter + "="
                    + URLEncoder.encode(nonsense, StandardCharsets.UTF_8));
            assertThat(visitor.status()).as(list.name()).isEqualTo(200);
            assertThat(shown(visitor)).as(list.name()).isEqualTo(begins);
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_place_in_an_address_opens_nothing_to_whoever_may_not_read_the_list(Listed list) {
        fill(list, 1, MANY);
        var visitor = as(nadia).visit(path() + list.path);
        var address = next(visitor, list, "next").orElseThrow();
        assertThat(as(someone("A Stranger")).visit(address).status()).isEqualTo(404);

        var theirs = table;
        table = tableSince(clock.today());
        writers = organisation("Writers elsewhere");
        seat(writers, nadia, karen);
        fill(list, 1, 5);
        // Karen knows an address of the other table; at this one it says a place and nothing else.
        var elsewhere = as(karen).visit(address.replace(theirs.toString(), table.toString()));
        assertThat(elsewhere.status()).isEqualTo(200);
        assertThat(shown(elsewhere)).isNotEmpty().isSubsetOf(rows(1, 5));
    }

    @Test
    void the_list_of_tables_is_read_leaf_by_leaf() {
        tables(1, MANY);
        var visitor = as(karen).visit("/tables");
        var few = Statements.during(() -> visitor.visit("/tables"));
        var read = new ArrayList<>(shown(visitor));
        assertThat(read).hasSize(50);
        assertThat(visitor.page().select("nav a[rel=prev]")).isEmpty();

        tables(0, 0);
        var next = visitor.page().select("nav a[rel=next]").attr("href");
        assertThat(Statements.during(() -> visitor.visit(next))).isEqualTo(few);
        read.addAll(shown(visitor));
        visitor.follow("Earlier ones");
        read.addAll(shown(visitor));

        assertThat(read).containsExactlyElementsOf(rows(1, MANY));
        assertThat(visitor.page().select("nav a[rel=next]")).isEmpty();
        assertThat(visitor.text()).contains("Between Us");
    }

    @Test
    void people_are_read_in_the_order_of_their_names_and_found_by_a_part_of_one_whatever_the_accents() {
        people(1, MANY);
        seat(writers, someone("Étienne Lachœur"), someone("Eva O’Neil"));
        var nobody = someone("Étienne Stranger");
        invited(writers, nadia, "Étienne Invited");
        var visitor = as(karen).visit("/people");
        var one = Statements.during(() -> visitor.visit("/people"));
        var names = new ArrayList<>(names(visitor));
        assertThat(names).hasSize(50).startsWith("Étienne Lachœur", "Eva O’Neil", "Nadia");
        var next = visitor.page().select("#people nav a[rel=next]").attr("href");
        assertThat(Statements.during(() -> visitor.visit(next))).isEqualTo(one);
        names.addAll(names(visitor));
        visitor.follow("Next");
        names.addAll(names(visitor));
        assertThat(names).doesNotHaveDuplicates().hasSize(MANY + 3).containsAll(rows(1, MANY));

        for (var wanted : List.of("etienne", "LACHOEUR", "étienne lachœ", "  Lach  étie "))
            assertThat(names(visitor.visit("/people?name=" + URLEncoder.encode(wanted, StandardCharsets.UTF_8))))
                    .as(wanted)
                    .containsExactly("Étienne Lachœur");
        assertThat(names(visitor.visit("/people?name=o'neil"))).containsExactly("Eva O’Neil");
        assertThat(visitor.visit("/people?name=" + nobody.name().split(" ")[1]).text())
                .contains("Nobody here has “Stranger” in their name.");
        assertThat(names(visitor.visit("/people?name=Row"))).hasSize(50);
        visitor.follow("Next");
        assertThat(visitor.page().select("input[name=name]").val()).isEqualTo("Row");
        assertThat(names(visitor)).hasSize(50).containsExactlyElementsOf(rows(51, 100));
        assertThat(names(visitor.visit("/people?from=on~%25%25~x"))).hasSize(50);
        // A place in the order of names is no person: whoever stands there or not, it is answered the same way.
        assertThat(names(visitor.visit("/people?from=on~" + place(nobody) + "~" + nobody.id())))
                .isEqualTo(names(visitor.visit("/people?from=on~" + place(nobody) + "~" + PersonId.fresh())));
    }

    @Test
    void the_people_of_an_organisation_are_read_in_the_order_of_their_names() {
        var organisation = owner().sql("select organisation_id from tables.partner where id = :id")
                .param("id", writers.value())
                .query(UUID.class)
                .single();
        belongs(nadia.id().value(), organisation);
        people(1, MANY);
        owner().sql("select person_id from tables.seat where partner_id = :id and person_id <> :me")
                .param("id", writers.value())
                .param("me", nadia.id().value())
                .query(UUID.class)
                .list()
                .forEach(person -> belongs(person, organisation));

        var visitor = as(nadia).visit("/organisations/" + organisation);
        var read = new ArrayList<>(shown(visitor));
        read.addAll(shown(visitor.follow("Next")));
        read.addAll(shown(visitor.follow("Next")));
        assertThat(read).containsExactlyElementsOf(rows(1, MANY));
    }

    @Test
    void more_than_twenty_things_for_today_are_told_and_folded() {
        owner().sql("""
                insert into tables.promise (id, table_id, partner_id, person_id, what, by_when, made_by, made_at)
                select gen_random_uuid(), :table, :partner, :me, 'Row ' || to_char(n, 'FM000'), '2026-02-01', :me, now()
                from generate_series(1, 45) n
                """)
                .param("table", table.value())
                .param("partner", writers.value())
                .param("me", nadia.id().value())
                .update();
        var today = as(nadia).visit("/").page();
        var folded = today.select("main details article").size();
        assertThat(today.select("main article").size() - folded).isEqualTo(20);
        assertThat(today.select("main details > summary").text()).contains(folded + " more things, when you have time");
    }

    @Test
    void the_tables_page_says_how_many_more_promises_there_are_and_leads_to_all() {
        fill(Listed.OPEN_PROMISES, 1, 12);
        var page = as(nadia).visit(path());
        assertThat(page.text()).contains("Row 005").doesNotContain("Row 006");
        page.follow("Everything we said (7 more)");
        assertThat(shown(page)).containsExactlyElementsOf(rows(1, 12));
    }

    @Test
    void leaves_are_turned_by_keyboard_on_any_width_and_in_both_languages() {
        for (var list : Listed.values()) fill(list, 1, 500);
        people(1, 500);
        var paths = new ArrayList<>(List.of("/people"));
        for (var list : Listed.values()) paths.add(path() + list.path);
        for (var sight : List.of(Sight.PHONE, Sight.DESK_IN_FRENCH)) {
            var reader = someone("Lecteur", sight.language());
            seat(writers, reader);
            var window = sight.window(address(), sessionOf(reader));
            for (var path : paths) {
                window.navigate(path);
                if (path.endsWith("/said")) window.locator("#before > summary").press("Enter");
                window.locator("nav a[rel=next]").first().focus();
                window.keyboard().press("Enter");
                window.waitForURL("**~**");
                assertThat(window.locator("nav a[rel=prev]").first().isVisible())
                        .as(path)
                        .isTrue();
                sight.check(window, "leaf-" + path.substring(path.lastIndexOf('/') + 1));
            }
        }
    }

    private void fill(Listed list, int first, int last) {
        filling(list.fill, first, last).update();
    }

    private StatementSpec filling(String sql, int first, int last) {
        return owner().sql(sql.replace("timestamptz :now", "cast(:now as timestamptz)"))
                .param("table", table.value())
                .param("partner", writers.value())
                .param("me", nadia.id().value())
                .param("now", Timestamp.from(clock.instant()))
                .param("first", first)
                .param("last", last);
    }

    /** Tables at which Karen sits, each begun before the one above it. */
    private void tables(int first, int last) {
        for (var nth = first; nth <= last; nth++) {
            var id = TableId.fresh().value();
            var partner = UUID.randomUUID();
            owner().sql("""
                    insert into tables.longtable (id, name, zone, started_on, started_by, begun_at)
                    values (:id, :name, 'America/Toronto', :day, :me, :at)
                    """)
                    .param("id", id)
                    .param("name", row(nth))
                    .param("day", clock.today())
                    .param("me", karen.id().value())
                    .param("at", Timestamp.from(clock.instant().plusSeconds(1000 - nth)))
                    .update();
            owner().sql("insert into tables.stage values (gen_random_uuid(), :id, 'getting_to_know', :day, :at)")
                    .param("id", id)
                    .param("day", clock.today())
                    .param("at", Timestamp.from(clock.instant()))
                    .update();
            owner().sql("""
                    insert into tables.partner (id, table_id, person_id, state, since)
                    values (:partner, :id, :me, 'seated', :day)
                    """)
                    .param("partner", partner)
                    .param("id", id)
                    .param("me", karen.id().value())
                    .param("day", clock.today())
                    .update();
            owner().sql("""
                    insert into tables.seat (id, table_id, partner_id, person_id, since)
                    values (gen_random_uuid(), :id, :partner, :me, :day)
                    """)
                    .param("partner", partner)
                    .param("id", id)
                    .param("me", karen.id().value())
                    .param("day", clock.today())
                    .update();
        }
    }

    private void people(int first, int last) {
        filling("""
                with them as (
                  insert into people.person (id, name)
                  select gen_random_uuid(), 'Row ' || to_char(n, 'FM000')
                  from generate_series(cast(:first as int), cast(:last as int)) n returning id)
                insert into tables.seat (id, table_id, partner_id, person_id, since)
                select gen_random_uuid(), :table, :partner, id, cast(:now as date) from them
                """, first, last).update();
    }

    private void belongs(UUID person, UUID organisation) {
        owner().sql("""
                insert into directory.affiliation (id, person_id, organisation_id, since, said_yes_at, confirmed_at)
                values (gen_random_uuid(), :person, :organisation, '2026-01-01', now(), now())
                """)
                .param("person", person)
                .param("organisation", organisation)
                .update();
    }

    private List<List<String>> readOn(Visitor visitor, Listed list) {
        var leaves = new ArrayList<List<String>>();
        visitor.visit(path() + list.path);
        do leaves.add(shown(visitor));
        while (turn(visitor, list, "next"));
        return leaves;
    }

    private boolean turn(Visitor visitor, Listed list, String way) {
        var address = next(visitor, list, way);
        address.ifPresent(visitor::visit);
        return address.isPresent();
    }

    private Optional<String> next(Visitor visitor, Listed list, String way) {
        return visitor.page().select("nav a[rel=" + way + "]").stream()
                .map(link -> link.attr("href"))
                .filter(address -> address.contains("?" + list.parameter + "="))
                .findFirst();
    }

    /** The numbered rows, in the order in which they stand. */
    private List<String> shown(Visitor visitor) {
        var moments = visitor.page().select(".moments li a");
        if (!moments.isEmpty())
            return moments.stream().map(link -> moment(link.attr("href"))).toList();
        var page = visitor.page().clone();
        page.select(".hidden, summary, [aria-label] button").remove();
        return ROW.matcher(page.select("main").text())
                .results()
                .map(found -> found.group())
                .distinct()
                .toList();
    }

    private String moment(String address) {
        return row(owner().sql("select date '2026-02-01' - on_day from relationships.moment where id = :id")
                .param("id", UUID.fromString(address.substring(address.lastIndexOf('/') + 1)))
                .query(Integer.class)
                .single());
    }

    private static List<String> names(Visitor visitor) {
        return visitor.page().select("#people .people a").stream()
                .map(Element::text)
                .toList();
    }

    private static String place(Someone person) {
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString(person.name().getBytes(StandardCharsets.UTF_8));
    }

    private static List<String> rows(int first, int last) {
        return IntStream.rangeClosed(first, last).mapToObj(LongListsTest::row).toList();
    }

    private static String row(int nth) {
        return "Row %03d".formatted(nth);
    }
}
