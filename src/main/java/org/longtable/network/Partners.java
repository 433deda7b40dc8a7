package org.longtable.network;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.ground.Settings;
import org.longtable.network.Portraits.Told;
import org.longtable.network.Shortlist.Scored;
import org.longtable.site.Texts;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: possible partners (F19) for oneself, or for an organisation or a community that one speaks for. Those far out
 * and those without connections come first on purpose; nobody reads a rank or a score.
 */
@Component
public class Partners {
    static final int SHOWN = 12;
    private static final int LONGEST_ABOUT = 160;

    private static final List<String> WAYS_OF_WORKING = List.of("pace", "deciding", "disagreeing", "contact_hours");

    private static final String COLLEAGUES = "select * from directory.people_near_me()";
    private static final String WORKS_WITH = COLLEAGUES
            + " union select * from directory.organisations_near_me() union select * from directory.communities_near_me()";

    /**
     * For whom one looks.
     *
     * @param hidden whether it is oneself and nobody but those at one's tables finds one
     */
    public record Own(Subject subject, String name, boolean hidden) {}

    /** Someone who was set aside. */
    public record SetAside(UUID id, String name) {}

    private record Line(UUID subject, String field, String value) {}

    private final JdbcClient db;
    private final LivingGraph graph;
    private final Portraits portraits;
    private final Exchange exchange;
    private final Gazetteer gazetteer;
    private final Clock clock;
    private final Settings settings;

    Partners(
            JdbcClient db,
            LivingGraph graph,
            Portraits portraits,
            Exchange exchange,
            Gazetteer gazetteer,
            Clock clock,
            Settings settings) {
        this.db = db;
        this.graph = graph;
        this.portraits = portraits;
        this.exchange = exchange;
        this.gazetteer = gazetteer;
        this.clock = clock;
        this.settings = settings;
    }

    /** Oneself first, then the organisations one belongs to and the communities one may write for. */
    @Transactional(readOnly = true)
    public List<Own> own(PersonId me) {
        return db.sql("""
                select 0 as turn, 'person' as kind, id, name, seen_by = 'tables' as hidden
                  from people.person where id = :me
                union all select 1, 'organisation', id, name, false from directory.organisation
                  where id in (select directory.mine())
                union all select 2, 'community', id, name, false from directory.community
                  where id in (select directory.communities_i_write())
                order by turn, name, id
                """)
                .param("me", me.value())
                .query((row, _) -> new Own(
                        subject(row.getString("kind"), row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("hidden")))
                .list();
    }

    /** @throws NotFound for a side that the asking person does not speak for */
    @Transactional(readOnly = true)
    public List<Suggestion> of(Subject side, Optional<Subject.Kind> kind, PersonId me, Texts texts) {
        insistOn(side, me);
        var all = portraits.now();
        var ours = exchange.of(side);
        var lines = told(List.of(side.id())).stream()
                .map(line -> new Told(line.field, line.value))
                .toList();
        var mine = portraits.portrait(
                side, lines, ours.stream().map(Exchange.Open::meaning).toList());
        var far = graph.ways().distances(Set.of(me.value()));
        var apart = apart(side, me);
        var looked = visible(Shortlist.of(all, mine, far, apart, kind));
        var connections = connections(looked, far);
        var found = looked.stream()
                .map(one -> one.with(one.match().asTold(connections.containsKey(one.id()))))
                .filter(one -> one.hasReason(mine))
                .sorted(Comparator.comparingDouble(Scored::order).reversed())
                .limit(SHOWN)
                .sorted(Comparator.comparing((Scored one) -> turn(all, one.profile())))
                .toList();
        return views(side, found, all, mine, ours, connections, texts);
    }

    /** Those far out, then those without connections of their own, then everyone else. */
    private static int turn(Portraits.All all, Profile other) {
        if (other.isFarOut()) return 0;
        return all.isFirst(other) ? 1 : 2;
    }

    /** Only those whom the asking person may find now. */
    private List<Scored> visible(Collection<Scored> found) {
        var ids = found.stream().map(Scored::id).toArray(UUID[]::new);
        var seen = new HashSet<>(db.sql("""
                select id from directory.organisation where id = any(:ids)
                union all select id from directory.community where id = any(:ids)
                union all select id from people.person where id = any(:ids)
                """)
                .param("ids", ids)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
        return found.stream().filter(one -> seen.contains(one.id())).toList();
    }

    /**
     * How many connections lie between the asking person and each of these, where an introduction could take the way. Who
     * wants none, whom it was asked about already and who is further away have none, so that nothing on the page tells
     * which of it they are.
     */
    private Map<UUID, Integer> connections(List<Scored> found, Ways.Distances far) {
        var reached = found.stream().filter(one -> one.match().way() > 0).toList();
        var ends = new HashMap<UUID, List<UUID>>();
        db.sql("""
                select s.id, s.id from unnest(:people::uuid[]) s(id)
                  where exists (select from network.to_meet(s.id)) and not exists (select from network.not_again(s.id, null))
                union all
                select s.id, p from unnest(:organisations::uuid[]) s(id), network.to_meet_at(s.id) p
                  where not exists (select from network.not_again(null, s.id))
                """)
                .param("people", ids(reached, Subject.Kind.PERSON))
                .param("organisations", ids(reached, Subject.Kind.ORGANISATION))
                .query(row -> {
                    ends.computeIfAbsent(row.getObject(1, UUID.class), _ -> new ArrayList<>(2))
                            .add(row.getObject(2, UUID.class));
                });
        var connections = new HashMap<UUID, Integer>();
        ends.forEach((id, people) -> {
            int many = far.to(people);
            if (many > 0) connections.put(id, many);
        });
        return connections;
    }

    private static UUID[] ids(List<Scored> found, Subject.Kind kind) {
        return found.stream()
                .filter(one -> one.profile().subject().kind() == kind)
                .map(Scored::id)
                .toArray(UUID[]::new);
    }

    private List<Suggestion> views(
            Subject side,
            List<Scored> found,
            Portraits.All all,
            Profile mine,
            List<Exchange.Open> ours,
            Map<UUID, Integer> connections,
            Texts texts) {
        var ids = new ArrayList<>(found.stream().map(Scored::id).toList());
        var names = names(ids);
        ids.add(side.id());
        var lines = told(ids).stream()
                .collect(groupingBy(Line::subject, groupingBy(Line::field, mapping(Line::value, toList()))));
        var own = lines.getOrDefault(side.id(), Map.of());
        var today = LocalDate.now(clock.withZone(settings.zone()));
        var views = new ArrayList<Suggestion>();
        for (var one : found) {
            var subject = one.profile().subject();
            var theirs = lines.getOrDefault(subject.id(), Map.of());
            var exchanges = mine.answeredBy(one.profile()) > 0 || one.profile().answeredBy(mine) > 0;
            var open = exchanges ? exchange.of(subject) : List.<Exchange.Open>of();
            views.add(new Suggestion(
                    subject,
                    names.getOrDefault(subject.id(), ""),
                    theirs.getOrDefault("place", List.of()).stream()
                            .findFirst()
                            .map(place -> gazetteer.inWords(place, texts))
                            .orElse(""),
                    theirs.getOrDefault("about", List.of()).stream()
                            .findFirst()
                            .map(Partners::beginning)
                            .orElse(""),
                    exchange.given(open, ours, texts),
                    exchange.given(ours, open, texts),
                    shared(own, theirs, texts),
                    differs(own, theirs, texts),
                    connections.getOrDefault(subject.id(), 0) > 1,
                    near(mine, one.profile()),
                    all.gaps().crossed(mine, one.profile()).map(Gap::code),
                    all.isFirst(one.profile()),
                    one.match().told(today)));
        }
        return views;
    }

    private static String beginning(String words) {
        if (words.length() <= LONGEST_ABOUT) return words;
        var space = words.lastIndexOf(' ', LONGEST_ABOUT);
        return words.substring(0, space > 0 ? space : LONGEST_ABOUT) + " …";
    }

    private static String near(Profile mine, Profile other) {
        if (mine.isInSamePlaceAs(other)) return "place";
        if (mine.isInSameProvinceAs(other)) return "province";
        return mine.online() && other.online() ? "distance" : "";
    }

    private static List<String> shared(Map<String, List<String>> mine, Map<String, List<String>> theirs, Texts texts) {
        return Stream.of("art_form", "value", "issue")
                .flatMap(field -> mine.getOrDefault(field, List.of()).stream()
                        .filter(theirs.getOrDefault(field, List.of())::contains)
                        .map(value -> inWords(field, value, texts)))
                .distinct()
                .toList();
    }

    /** Side by side, only where both tell it and tell it differently; which is better is not said. */
    private static List<Suggestion.Beside> differs(
            Map<String, List<String>> mine, Map<String, List<String>> theirs, Texts texts) {
        var differs = new ArrayList<Suggestion.Beside>();
        for (var field : WAYS_OF_WORKING) {
            var one = mine.getOrDefault(field, List.of());
            var other = theirs.getOrDefault(field, List.of());
            if (one.isEmpty() || other.isEmpty() || one.equals(other)) continue;
            differs.add(new Suggestion.Beside(
                    texts.t("network.way-of-working." + field),
                    inWords(field, one.getFirst(), texts),
                    inWords(field, other.getFirst(), texts)));
        }
        return differs;
    }

    /** A code in the words of the directory, and words of one's own as they are. */
    private static String inWords(String field, String value, Texts texts) {
        var key = "directory.code." + field + "." + value;
        return texts.has(key) ? texts.t(key) : value;
    }

    private Map<UUID, String> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, String>();
        db.sql("""
                select id, name from directory.organisation where id = any(:ids)
                union all select id, name from directory.community where id = any(:ids)
                union all select id, name from people.person where id = any(:ids)
                """).param("ids", ids.toArray(UUID[]::new)).query(row -> {
            names.put(row.getObject(1, UUID.class), row.getString(2));
        });
        return names;
    }

    /** What the asking person sees of these; never for whom they work or how they describe themselves (R128). */
    private List<Line> told(Collection<UUID> subjects) {
        // One after the other: for all of them at once the database would gather everyone whom the reader may see.
        return db.sql("""
                select t.subject, t.field, t.value from unnest(:subjects::uuid[]) s(id) cross join lateral (
                  select subject, field, value from directory.told where subject = s.id
                    and field in ('about', 'art_form', 'value', 'issue', 'sector', 'place', 'setting', 'online', 'coordinates',
                      'pace', 'deciding', 'disagreeing', 'contact_hours') offset 0) t
                order by t.field, t.value
                """)
                .param("subjects", subjects.toArray(UUID[]::new))
                .query((row, _) ->
                        new Line(row.getObject("subject", UUID.class), row.getString("field"), row.getString("value")))
                .list();
    }

    /** One's own, those at a table with one's side, and those who were set aside. */
    private Set<UUID> apart(Subject side, PersonId me) {
        var apart = new HashSet<>(db.sql("""
                select other from network.set_aside where side = :side
                union all
                select coalesce(p.organisation_id, p.community_id, p.person_id) from tables.partner p
                where p.table_id in (select o.table_id from tables.partner o
                    where coalesce(o.organisation_id, o.community_id, o.person_id) = :side)
                  and p.table_id in (select tables.mine())
                """)
                .param("side", side.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
        own(me).forEach(one -> apart.add(one.subject().id()));
        // With whom one works already, one need not be told of.
        apart.addAll(db.sql(side.kind() == Subject.Kind.PERSON ? WORKS_WITH : COLLEAGUES)
                .query((row, _) -> row.getObject(1, UUID.class))
                .list());
        return apart;
    }

    /** Not for us: kept for the side, until it is taken back. @throws NotFound for who may not be found */
    @Transactional
    public void setAside(Subject side, Subject other, PersonId me) {
        insistOn(side, me);
        if (names(List.of(other.id())).isEmpty()) throw new NotFound();
        db.sql("""
                insert into network.set_aside
                  (id, organisation_id, community_id, person_id, other_kind, other, by_person, at)
                values (:id, case :kind when 'organisation' then :side::uuid end,
                  case :kind when 'community' then :side::uuid end, case :kind when 'person' then :side::uuid end,
                  :other_kind, :other, :me, :at) on conflict do nothing
                """)
                .param("id", Ids.fresh())
                .param("kind", side.kind().code())
                .param("side", side.id())
                .param("other_kind", other.kind().code())
                .param("other", other.id())
                .param("me", me.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Suggests everyone again who was set aside for this side. @throws NotFound for another's side */
    @Transactional
    public void takeBack(Subject side, UUID other, PersonId me) {
        insistOn(side, me);
        db.sql("delete from network.set_aside where side = :side and other = :other")
                .param("side", side.id())
                .param("other", other)
                .update();
    }

    /** Those who were set aside for a side, by name where the asking person may still know it. */
    @Transactional(readOnly = true)
    public List<SetAside> setAside(Subject side) {
        return db.sql("""
                select s.other, coalesce(o.name, c.name, w.name) as name from network.set_aside s
                  left join directory.organisation o on o.id = s.other left join directory.community c on c.id = s.other
                  left join people.person w on w.id = s.other
                where s.side = :side and coalesce(o.name, c.name, w.name) is not null order by s.at desc, s.id limit 100
                """)
                .param("side", side.id())
                .query((row, _) -> new SetAside(row.getObject("other", UUID.class), row.getString("name")))
                .list();
    }

    private void insistOn(Subject side, PersonId me) {
        if (own(me).stream().noneMatch(one -> one.subject().equals(side))) throw new NotFound();
    }

    static Subject subject(String kind, UUID id) {
        return new Subject(Subject.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id);
    }
}
