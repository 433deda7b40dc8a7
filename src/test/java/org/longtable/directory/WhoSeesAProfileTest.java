package org.longtable.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.longtable.finding.Finding;
import org.longtable.finding.Found;
import org.longtable.finding.Item;
import org.longtable.finding.Order;
import org.longtable.finding.Piece;
import org.longtable.finding.Search;
import org.longtable.finding.Sheet;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Asking;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.world.LongtableTest;
import org.longtable.world.Visitor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What each of a stranger, someone signed in, someone at the same table, and oneself sees of a profile: every field, each
 * circle, on every route by which it can be read. A module that adds a route adds a line to {@link #routes}.
 */
class WhoSeesAProfileTest extends LongtableTest {
    private static final List<String> READERS = List.of("stranger", "signed in", "table-mate", "self");

    /** Whom each circle lets in. */
    private static final Map<SeenBy, List<String>> MAY = Map.of(
            SeenBy.ME, List.of("self"),
            SeenBy.TABLES, List.of("table-mate", "self"),
            SeenBy.EVERYONE, List.of("signed in", "table-mate", "self"),
            SeenBy.ANYONE, READERS);

    private static final String PAGE = "page";
    private static final String SEARCH = "search";
    private static final String EXPORT = "spreadsheet";
    private static final String SUGGESTION = "possible partners";

    /** What is said of a possible partner by whoever shares it, or of where they are. */
    private static final Set<Field> SUGGESTED = Set.of(Field.ABOUT, Field.VALUE, Field.ISSUE, Field.PLACE);

    /** How to reach someone and how they work finds nobody. */
    private static final Set<Field> NOT_SOUGHT = Set.of(
            Field.COORDINATES,
            Field.ADDRESS,
            Field.POSTAL,
            Field.ONLINE,
            Field.WEBSITE,
            Field.EMAIL,
            Field.PHONE,
            Field.STAGE_OF_PRACTICE,
            Field.IDENTITY_COUNTS,
            Field.PACE,
            Field.DECIDING,
            Field.DISAGREEING,
            Field.CONTACT_HOURS,
            Field.MAY_INTRODUCE,
            Field.POLICY_CHECKS,
            Field.POLICY_PHOTOS,
            Field.POLICY_NAMES,
            Field.POLICY_PUBLISHING,
            Field.POLICY_PRIVACY,
            Field.POLICY_ROOM,
            Field.POLICY_INSURANCE,
            Field.POLICY_PAYMENT,
            Field.POLICY_MORE);

    private static final Set<Field> NOT_TAKEN_ALONG = Set.of(
            Field.ONLINE,
            Field.KNOWS,
            Field.WANTS_TO_LEARN,
            Field.CURIOUS_ABOUT,
            Field.PACE,
            Field.DECIDING,
            Field.DISAGREEING,
            Field.CONTACT_HOURS,
            Field.POLICY_CHECKS,
            Field.POLICY_PHOTOS,
            Field.POLICY_NAMES,
            Field.POLICY_PUBLISHING,
            Field.POLICY_PRIVACY,
            Field.POLICY_ROOM,
            Field.POLICY_INSURANCE,
            Field.POLICY_PAYMENT,
            Field.POLICY_MORE);

    /** One way to read a profile: everything that a reader is given about a subject. */
    interface Route {
        String read(Visitor visitor, Someone reader, Subject subject, List<Line> told);
    }

    @Autowired
    private JdbcClient people;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private Profiles profiles;

    @Autowired
    private Organisations organisations;

    @Autowired
    private Communities communities;

    @Autowired
    private Finding finding;

    @Autowired
    private Languages languages;

    @Autowired
    private Gazetteer gazetteer;

    private Map<String, Route> routes() {
        var routes = new LinkedHashMap<String, Route>();
        routes.put(PAGE, (visitor, _, subject, _) -> {
            visitor.ask(subject.path());
            return visitor.status() == 200 ? visitor.text() : "";
        });
        routes.put(
                "front door",
                (_, reader, subject, _) -> as(
                        reader,
                        () -> profiles.of(subject).lines().stream()
                                .map(Line::value)
                                .collect(Collectors.joining(" "))));
        routes.put(
                "told, from which search and matching read",
                (_, reader, subject, _) -> as(
                        reader,
                        () -> people.sql(
                                        "select coalesce(string_agg(value, ' '), '') from directory.told where subject = :subject")
                                .param("subject", subject.id())
                                .query(String.class)
                                .single()));
        routes.put(
                "count",
                (_, reader, _, told) -> as(
                        reader,
                        () -> told.stream()
                                .map(Line::value)
                                .filter(value -> people.sql("select count(*) from directory.told where value = :value")
                                                .param("value", value)
                                                .query(Integer.class)
                                                .single()
                                        > 0)
                                .collect(Collectors.joining(" "))));
        routes.put(
                SEARCH,
                (_, reader, subject, told) -> as(
                        reader,
                        () -> told.stream()
                                // What is not sought though anyone may read it is sought in no circle.
                                .filter(line -> !NOT_SOUGHT.contains(line.field()) || line.seenBy() == SeenBy.ANYONE)
                                .map(Line::value)
                                .filter(value -> isFound(subject, value))
                                .collect(Collectors.joining(" "))));
        routes.put(EXPORT, (visitor, _, subject, _) -> {
            if (subject.kind() != Subject.Kind.ORGANISATION) return "";
            visitor.ask("/lists/organisations");
            return visitor.status() == 200 ? visitor.text() : "";
        });
        routes.put(SUGGESTION, (visitor, reader, _, told) -> {
            if (reader == null) return "";
            for (var line : told)
                if (line.field() == Field.VALUE || line.field() == Field.ISSUE)
                    keep(Subject.of(reader.id()), new Line(line.field(), line.value(), SeenBy.ME));
            visitor.ask("/partners");
            return visitor.page().select(".partner").text();
        });
        return routes;
    }

    /** Whether what was told finds the one who told it, and is said as the reason or as the place. */
    private boolean isFound(Subject subject, String value) {
        var search = new Search(value, Map.of(), Optional.empty(), Order.FIT, 0, List.of());
        return finding.find(search, languages.in(Language.EN)).rows().stream()
                .filter(row -> row.item().equals(Item.of(subject)))
                .flatMap(row -> Stream.concat(
                        Stream.of(row.place()), row.reasons().stream().map(Found.Reason::pieces)))
                .map(pieces -> pieces.stream().map(Piece::text).collect(Collectors.joining()))
                .anyMatch(words -> words.contains(value));
    }

    static Stream<Arguments> subjectsAndCircles() {
        return Stream.of(Subject.Kind.values())
                .flatMap(kind -> Stream.of(SeenBy.values()).map(circle -> Arguments.of(kind, circle)));
    }

    @ParameterizedTest(name = "{0}, told to {1}")
    @MethodSource("subjectsAndCircles")
    void every_field_is_seen_by_those_it_is_for_and_by_nobody_else_on_every_route(Subject.Kind kind, SeenBy circle) {
        var world = new AroundOne(kind, "anyone");
        var told = world.tells(circle);
        for (var route : routes().entrySet())
            for (var reader : READERS) {
                var read = route.getValue().read(world.visitor(reader), world.reader(reader), world.subject, told);
                for (var line : told)
                    assertThat(read.contains(line.value()))
                            .as(
                                    "%s of a %s, told to %s: %s on the %s",
                                    line.field(), kind, circle, reader, route.getKey())
                            .isEqualTo(MAY.get(circle).contains(reader) && tells(route.getKey(), line, kind, reader));
            }
    }

    /** Whether a route tells such a thing at all to this reader, be it for them. */
    private static boolean tells(String route, Line line, Subject.Kind kind, String reader) {
        return switch (route) {
            // That who someone is may count is no news for others: the page says it to oneself alone.
            case PAGE -> line.field() != Field.IDENTITY_COUNTS || reader.equals("self");
            // Of themselves people find what everyone finds of them.
            case SEARCH ->
                !NOT_SOUGHT.contains(line.field())
                        && (kind != Subject.Kind.PERSON || !reader.equals("self") || isForEveryone(line));
            case EXPORT ->
                kind == Subject.Kind.ORGANISATION
                        && !reader.equals("stranger")
                        && !NOT_TAKEN_ALONG.contains(line.field());
            // Who works with them already finds nobody new in them; what their tables alone see makes nobody a partner.
            case SUGGESTION -> reader.equals("signed in") && isForEveryone(line) && SUGGESTED.contains(line.field());
            default -> true;
        };
    }

    @ParameterizedTest(name = "{0}, told to {1}")
    @MethodSource("subjectsAndCircles")
    void where_someone_is_stands_on_the_map_of_those_it_is_for(Subject.Kind kind, SeenBy circle) {
        var world = new AroundOne(kind, "anyone");
        var name = "Named" + UUID.randomUUID().toString().replaceAll("[0-9-]", "");
        owner().sql("update " + world.where() + " set name = :name where id = :id")
                .param("name", name)
                .param("id", world.subject.id())
                .update();
        var place = new Line(
                Field.PLACE, gazetteer.exactly("Hay River").orElseThrow().code(), circle);
        keep(world.subject, place);
        var search = new Search(name, Map.of(), Optional.empty(), Order.FIT, 0, List.of());
        for (var reader : READERS) {
            var sheet = as(
                    world.reader(reader),
                    () -> finding.find(search, languages.in(Language.EN)).sheet());
            assertThat(sheet.clusters().stream().mapToInt(Sheet.Cluster::count).sum())
                    .as("%s, where a %s is, told to %s", reader, kind, circle)
                    .isEqualTo(MAY.get(circle).contains(reader) && tells(SEARCH, place, kind, reader) ? 1 : 0);
        }
    }

    private static boolean isForEveryone(Line line) {
        return MAY.get(line.seenBy()).contains("signed in");
    }

    /** The outer circle holds for all within: what is told to anyone by someone whom only their tables find. */
    @ParameterizedTest
    @MethodSource("kinds")
    void nothing_is_seen_of_someone_who_is_not_found(Subject.Kind kind) {
        var world = new AroundOne(kind, "tables");
        var told = world.tells(SeenBy.ANYONE);
        for (var route : routes().entrySet())
            for (var reader : List.of("stranger", "signed in")) {
                var read = route.getValue().read(world.visitor(reader), world.reader(reader), world.subject, told);
                assertThat(told)
                        .as("%s on the %s", reader, route.getKey())
                        .noneMatch(line -> read.contains(line.value()));
            }
    }

    static Stream<Subject.Kind> kinds() {
        return Stream.of(Subject.Kind.values());
    }

    @Test
    void who_someone_is_counts_in_search_and_matching_only_with_their_yes() {
        var world = new AroundOne(Subject.Kind.PERSON, "anyone");
        var line = new Line(Field.IDENTITY, "told-" + UUID.randomUUID(), SeenBy.ANYONE);
        world.keep(List.of(line));
        var told = routes().get("told, from which search and matching read");
        assertThat(told.read(world.visitor("self"), world.reader("self"), world.subject, List.of(line)))
                .isEmpty();
        world.keep(List.of(new Line(Field.IDENTITY_COUNTS, "yes", SeenBy.ANYONE)));
        assertThat(told.read(world.visitor("stranger"), world.reader("stranger"), world.subject, List.of(line)))
                .contains(line.value());
    }

    @Test
    void search_engines_are_kept_away_unless_one_is_listed_for_anyone() {
        for (var kind : Subject.Kind.values()) {
            var open = new AroundOne(kind, "anyone");
            assertThat(stranger().ask(open.subject.path()).header("X-Robots-Tag"))
                    .isEmpty();
            var inside = new AroundOne(kind, "everyone");
            assertThat(inside.visitor("signed in").ask(inside.subject.path()).header("X-Robots-Tag"))
                    .isEqualTo("noindex");
            assertThat(stranger().visit(inside.subject.path()).where()).isEqualTo("/sign-in");
        }
    }

    private <T> T as(Someone reader, Supplier<T> work) {
        if (reader != null) return asking(reader, work);
        return Asking.asNobody(() -> transactions.execute(_ -> work.get()));
    }

    private void keep(Subject subject, Line line) {
        owner().sql("""
                insert into directory.line (id, %s_id, field, value, seen_by)
                values (gen_random_uuid(), :subject, :field, :value, :by) on conflict do nothing
                """.formatted(subject.kind().code()))
                .param("subject", subject.id())
                .param("field", line.field().code())
                .param("value", line.value())
                .param("by", line.seenBy().code())
                .update();
    }

    /** One subject, and each who reads it. */
    private final class AroundOne {
        final Subject subject;
        private final Map<String, Someone> readers = new LinkedHashMap<>();

        AroundOne(Subject.Kind kind, String foundBy) {
            var self = someone("Amal Haddad");
            var mate = someone("Dev Mehta");
            readers.put("self", self);
            readers.put("table-mate", mate);
            readers.put("signed in", someone("Sam Roy"));
            var table = Together.atATable(owner(), clock.today(), self.id(), mate.id());
            subject = switch (kind) {
                case PERSON -> Subject.of(self.id());
                case ORGANISATION -> Subject.of(asking(self, () -> organisations.beginOwn("Food Bank", "", self.id())));
                case COMMUNITY -> Subject.of(asking(self, () -> communities.begin("Eastgate", self.id())));
            };
            var ofAge = kind == Subject.Kind.PERSON ? ", of_age_on = current_date" : "";
            owner().sql("update " + where() + " set seen_by = :by" + ofAge + " where id = :id")
                    .param("by", foundBy)
                    .param("id", subject.id())
                    .update();
            if (kind != Subject.Kind.PERSON) sits(table, kind);
        }

        private void sits(UUID table, Subject.Kind kind) {
            owner().sql("""
                    insert into tables.partner (id, table_id, %s_id, roles, state, since)
                    values (gen_random_uuid(), :table, :subject, '{}', 'seated', :since)
                    """.formatted(kind.code()))
                    .param("table", table)
                    .param("subject", subject.id())
                    .param("since", clock.today())
                    .update();
        }

        List<Line> tells(SeenBy circle) {
            var told = new ArrayList<Line>();
            for (var field : Field.values())
                if (field.isToldBy(subject.kind()))
                    told.add(new Line(field, "told-" + field.code() + "-" + UUID.randomUUID(), circle));
            keep(told);
            return told;
        }

        String where() {
            return subject.kind() == Subject.Kind.PERSON
                    ? "people.person"
                    : "directory." + subject.kind().code();
        }

        void keep(List<Line> lines) {
            lines.forEach(line -> WhoSeesAProfileTest.this.keep(subject, line));
        }

        Someone reader(String who) {
            return readers.get(who);
        }

        Visitor visitor(String who) {
            return who.equals("stranger") ? stranger() : WhoSeesAProfileTest.this.as(readers.get(who));
        }
    }
}
