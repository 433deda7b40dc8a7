package org.longtable.network;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
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
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Subject;
import org.longtable.gazetteer.Coordinates;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.gazetteer.Place;
import org.longtable.gazetteer.Setting;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.meanings.Meaning;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Side;
import org.longtable.network.Gaps.Between;
import org.longtable.offers.Offers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * What everyone tells everyone, in memory, to be compared with one of them. It decides who is looked at; who is shown, and
 * what of them, is read under row security. It is read anew once something of it changed: while that is quick, before the
 * answer, and else beside it.
 */
@Component
class Portraits {
    private static final Logger LOG = LoggerFactory.getLogger(Portraits.class);
    private static final int ROWS = 10_000;
    private static final String CONCEPT = "concept:";
    /** Connections fade and begin without anything being told: what is counted over them is counted again after this. */
    private static final Duration COUNTED_AGAIN = Duration.ofHours(1);

    /**
     * All portraits as of one snapshot of the database.
     *
     * @param candidates those who come first on purpose before everyone else
     * @param people whom a way leads to: themselves, or those of an organisation who may be asked
     * @param connected those whose people are in touch with others beyond them
     */
    record All(
            List<Candidate> candidates,
            Map<UUID, List<UUID>> people,
            Set<UUID> connected,
            Gaps gaps,
            String asOf,
            LocalDate day,
            long readAt,
            Duration took) {
        /** Those far out, and organisations without connections of their own, come first on purpose. */
        boolean isFirst(Profile one) {
            return isFirst(one, connected);
        }

        private static boolean isFirst(Profile one, Set<UUID> connected) {
            return one.isFarOut()
                    || one.subject().kind() == Subject.Kind.ORGANISATION
                            && !connected.contains(one.subject().id());
        }
    }

    private final Works works;
    private final LivingGraph graph;
    private final Gazetteer gazetteer;
    private final Clock clock;
    private final Settings settings;
    private final Duration quick;
    private final Offers offers;
    private final Meanings meanings;
    private final Map<String, int[]> answering = new ConcurrentHashMap<>();
    private volatile long edition;
    private final Map<String, Integer> codes = new ConcurrentHashMap<>();
    private final AtomicInteger nextCode = new AtomicInteger();
    private final ReentrantLock reading = new ReentrantLock();
    private volatile @Nullable All held;

    Portraits(
            Works works,
            LivingGraph graph,
            Gazetteer gazetteer,
            Offers offers,
            Meanings meanings,
            Clock clock,
            Settings settings,
            @Value("${longtable.partners.quick:250ms}") Duration quick) {
        this.quick = quick;
        this.works = works;
        this.graph = graph;
        this.gazetteer = gazetteer;
        this.offers = offers;
        this.meanings = meanings;
        this.clock = clock;
        this.settings = settings;
    }

    /** Whoever asks first does not wait for it, nor for the network, which it is made with. */
    @EventListener(ApplicationReadyEvent.class)
    void readAhead() {
        Thread.ofVirtual().name("reading what everyone tells").start(() -> {
            try {
                now();
            } catch (RuntimeException e) {
                LOG.debug("What everyone tells is read when someone asks", e);
            }
        });
    }

    All now() {
        var before = held;
        if (before == null) return readOnce(null);
        if (!isStale(before)) return before;
        if (before.took.compareTo(quick) < 0) return readOnce(before);
        Thread.ofVirtual().name("reading what everyone tells").start(() -> {
            if (!reading.isLocked()) readOnce(before);
        });
        return before;
    }

    /**
     * As they were within the hour, for what need not be of this moment: whoever opens a page that asks by the way does not
     * have everything read again. Those asked about are in it.
     */
    All lately(Collection<UUID> about) {
        var before = held;
        if (before == null || System.nanoTime() - before.readAt > COUNTED_AGAIN.toNanos()) return now();
        var missing = new HashSet<>(about);
        before.candidates.forEach(one -> missing.remove(one.profile().subject().id()));
        return missing.isEmpty() ? before : now();
    }

    /** A portrait of what this subject's lines say, which may be more than everyone sees of them. */
    Profile portrait(Subject subject, List<Told> lines, Collection<Meaning> givesAndSeeks) {
        var draft = new Draft(subject);
        lines.forEach(draft::add);
        givesAndSeeks.forEach(one -> draft.add(one.side(), one.given()));
        return draft.profile();
    }

    record Told(String field, String value) {}

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private boolean isStale(All all) {
        if (!all.day.equals(today()) || System.nanoTime() - all.readAt > COUNTED_AGAIN.toNanos()) return true;
        return works.<Boolean>in(db -> db.sql("select changed from network.told_changed_since(:then::pg_snapshot)")
                .param("then", all.asOf)
                .query(Boolean.class)
                .single());
    }

    private All readOnce(@Nullable All before) {
        reading.lock();
        try {
            var now = held;
            if (now != null && now != before && now.day.equals(today())) return now;
            var read = read(today());
            held = read;
            return read;
        } finally {
            reading.unlock();
        }
    }

    private All read(LocalDate day) {
        var begun = System.nanoTime();
        var network = graph.now();
        var drafts = new HashMap<UUID, Draft>();
        var belonging = new HashMap<UUID, List<UUID>>();
        var people = new HashMap<UUID, List<UUID>>();
        var asOf = works.<String>in(db -> {
            var snapshot = db.sql("select pg_current_snapshot()::text")
                    .query(String.class)
                    .single();
            db.sql("select id, kind, field, value from network.told")
                    .withFetchSize(ROWS)
                    .query(row -> {
                        var id = row.getObject(1, UUID.class);
                        var draft = drafts.computeIfAbsent(id, _ -> new Draft(id));
                        draft.kind = row.getString(2);
                        var field = row.getString(3);
                        if (field != null) draft.add(new Told(field, row.getString(4)));
                    });
            db.sql("select person_id, organisation_id from network.belonging(:day)")
                    .withFetchSize(ROWS)
                    .param("day", day)
                    .query(row -> {
                        var person = row.getObject(1, UUID.class);
                        var organisation = row.getObject(2, UUID.class);
                        belonging
                                .computeIfAbsent(person, _ -> new ArrayList<>(1))
                                .add(organisation);
                        var number = network.number(person);
                        if (number != Numbering.NOBODY && network.isWilling(number))
                            people.computeIfAbsent(organisation, _ -> new ArrayList<>(2))
                                    .add(person);
                    });
            return snapshot;
        });
        if (edition != meanings.edition()) {
            edition = meanings.edition();
            answering.clear();
        }
        offers.eachOpenToEveryone(day, one -> {
            var draft = drafts.get(one.subject().id());
            if (draft != null) draft.add(one.side(), one.given());
        });
        drafts.forEach((id, draft) -> {
            if (draft.kind.equals("person")) people.put(id, List.of(id));
        });
        var connected = new HashSet<UUID>();
        var gaps = counted(network, day, belonging, drafts, connected);
        var candidates = drafts.values().stream()
                .filter(draft -> !draft.apart)
                .map(Draft::profile)
                .map(one -> Candidate.of(one, All.isFirst(one, connected)))
                .sorted(Comparator.comparing(Candidate::first).reversed())
                .toList();
        return new All(
                candidates, people, connected, gaps, asOf, day, begun, Duration.ofNanos(System.nanoTime() - begun));
    }

    /**
     * Which gaps are crossed too seldom.
     *
     * @param connected gathers those who are connected beyond their own
     */
    private static Gaps counted(
            Graph network,
            LocalDate day,
            Map<UUID, List<UUID>> belonging,
            Map<UUID, Draft> drafts,
            Set<UUID> connected) {
        var between = new HashMap<Pair, Between>();
        var faded = Graph.fadedBy(day);
        belonging.forEach((person, organisations) -> {
            int number = network.number(person);
            if (number == Numbering.NOBODY) return;
            int patch = network.patch(number);
            var to = network.to(patch);
            var log = network.log(patch);
            for (int e = network.begin(number, patch); e < network.end(number, patch); e++) {
                if (log[e] < faded) continue;
                var others = belonging.getOrDefault(network.person(to[e]), List.of());
                for (var organisation : organisations) {
                    if (others.isEmpty() || !others.contains(organisation)) connected.add(organisation);
                    for (var other : others) cross(organisation, other, drafts, between);
                }
            }
        });
        var organisations = drafts.values().stream()
                .filter(draft -> draft.kind.equals("organisation"))
                .map(Draft::profile)
                .toList();
        return Gaps.of(organisations, between.values());
    }

    private record Pair(UUID one, UUID other) {}

    private static void cross(UUID one, UUID other, Map<UUID, Draft> drafts, Map<Pair, Between> between) {
        if (one.compareTo(other) >= 0) return;
        var first = drafts.get(one);
        var second = drafts.get(other);
        if (first == null || second == null) return;
        between.computeIfAbsent(new Pair(one, other), _ -> new Between(first.profile(), second.profile()));
    }

    /** What is told of one, as it is read. */
    private final class Draft {
        private final UUID id;
        private final Set<Integer> shares = new HashSet<>(4);
        private final Set<Integer> gives = new HashSet<>(2);
        private final Set<String> needs = new HashSet<>(2);
        private String kind = "";
        private String sector = "";
        private String place = "";
        private Optional<Coordinates> at = Optional.empty();
        private Optional<Setting> setting = Optional.empty();
        private boolean online;
        private boolean apart;
        private @Nullable Profile profile;

        Draft(UUID id) {
            this.id = id;
        }

        Draft(Subject subject) {
            this(subject.id());
            kind = subject.kind().code();
        }

        void add(Told told) {
            switch (told.field) {
                case "value", "issue" -> shares.add(code(told.field + ":" + told.value));
                case "sector" -> sector = sector.isEmpty() || told.value.compareTo(sector) < 0 ? told.value : sector;
                case "place" -> place = told.value;
                case "coordinates" -> at = Coordinates.of(told.value);
                case "setting" -> setting = Setting.of(told.value);
                case "online" -> online = true;
                case "no_matching" -> apart = true;
                default -> {}
            }
        }

        void add(Side side, Collection<String> concepts) {
            if (side == Side.REQUEST) needs.addAll(concepts);
            else concepts.forEach(concept -> gives.add(code(CONCEPT + concept)));
        }

        Profile profile() {
            if (profile == null) profile = drawn();
            return profile;
        }

        private Profile drawn() {
            var named = place.isEmpty() ? Optional.<Place>empty() : gazetteer.told(place);
            var surroundings = setting.or(() -> at.map(gazetteer::setting)).or(() -> named.map(gazetteer::setting));
            return new Profile(
                    new Subject(Subject.Kind.valueOf(kind.toUpperCase(Locale.ROOT)), id),
                    sorted(shares),
                    needs.stream().map(Portraits.this::answering).toArray(int[][]::new),
                    sorted(gives),
                    named.map(Place::id).orElse(0),
                    named.map(Place::province)
                            .or(() -> at.map(gazetteer::nearest)
                                    .map(near -> near.place().province()))
                            .orElse(null),
                    surroundings.map(one -> one == Setting.URBAN),
                    online,
                    sector);
        }
    }

    /** What answers a wish for this concept. */
    private int[] answering(String concept) {
        return answering.computeIfAbsent(
                concept,
                wished -> sorted(meanings.answering(wished).stream()
                        .map(one -> code(CONCEPT + one))
                        .toList()));
    }

    private int code(String word) {
        return codes.computeIfAbsent(word, _ -> nextCode.getAndIncrement());
    }

    private static int[] sorted(Collection<Integer> numbers) {
        var all = numbers.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(all);
        return all;
    }
}
