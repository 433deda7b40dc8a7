package org.longtable.network;

import static java.util.function.Function.identity;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toMap;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.directory.Subject;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: who stands alone (W24). An organisation's own people are asked about it; a host is asked whether there are
 * such, without which. Put aside it sleeps until what it stands on changes; an accepted introduction ends it.
 */
@Component
public class Isolations {
    /** Of fewer a host could guess who they are. */
    static final int FEWEST = 3;

    /**
     * The question, as one of those who may be asked reads it.
     *
     * @param organisation whose question it is; empty for a host's
     * @param evidence what was read, so that only that is put aside
     */
    public record Asked(Optional<UUID> organisation, String name, String code, String evidence, boolean resting) {
        boolean isHosts() {
            return organisation.isEmpty();
        }

        /** Where its possible partners are. */
        public String path() {
            return Isolations.path(side());
        }

        /** For whom it is put aside or asked again. */
        public String side() {
            return organisation.map(UUID::toString).orElse("");
        }
    }

    static String path(String side) {
        return side.isEmpty() ? "/partners" : "/partners?for=organisation:" + side;
    }

    private record Own(UUID id, String name, boolean connected, List<UUID> inTouch, boolean introduced) {}

    private final JdbcClient db;
    private final Portraits portraits;
    private final Wishes wishes;
    private final Clock clock;

    Isolations(JdbcClient db, Portraits portraits, Wishes wishes, Clock clock) {
        this.db = db;
        this.portraits = portraits;
        this.wishes = wishes;
        this.clock = clock;
    }

    /** What the asking person may be asked, those put aside among it: of their organisations, then as a host. */
    @Transactional(readOnly = true)
    public List<Asked> asked() {
        var own = own();
        var host = wishes.isHost();
        if (own.isEmpty() && !host) return List.of();
        var all = portraits.lately(own.stream().map(Own::id).toList());
        var rests = rests();
        return Stream.concat(
                        own.stream().flatMap(one -> asked(one, all, rests).stream()),
                        host ? asHost(all, rests).stream() : Stream.empty())
                .toList();
    }

    /** What is asked of this side: a host is asked where they look for themselves. */
    @Transactional(readOnly = true)
    public Optional<Asked> asked(Subject side) {
        var whose = side.kind() == Subject.Kind.PERSON ? "" : side.id().toString();
        return asked().stream().filter(one -> one.side().equals(whose)).findFirst();
    }

    private static Optional<Asked> asked(Own own, Portraits.All all, Set<String> rests) {
        if (own.introduced) return Optional.empty();
        var wanted = new HashSet<>(own.inTouch);
        wanted.add(own.id);
        var profiles = all.candidates().stream()
                .map(Candidate::profile)
                .filter(one -> wanted.contains(one.subject().id()))
                .collect(toMap(one -> one.subject().id(), identity()));
        var mine = profiles.remove(own.id);
        if (mine == null) return Optional.empty();
        return Isolation.of(mine, own.connected, profiles.values(), all.gaps())
                .map(why -> new Asked(
                        Optional.of(own.id),
                        own.name,
                        why.code(),
                        why.evidence(),
                        rests.contains(own.id + why.evidence())));
    }

    private static Optional<Asked> asHost(Portraits.All all, Set<String> rests) {
        var alone = all.candidates().stream()
                .map(Candidate::profile)
                .filter(one -> one.subject().kind() == Subject.Kind.ORGANISATION)
                .filter(one -> !all.connected().contains(one.subject().id()))
                .limit(FEWEST)
                .count();
        var gaps = Arrays.stream(Gap.values())
                .filter(all.gaps()::isBelowChance)
                .map(Gap::code)
                .collect(joining(","));
        if (alone < FEWEST && gaps.isEmpty()) return Optional.empty();
        var evidence = "stands-alone:" + (alone < FEWEST ? "" : "some") + ":" + gaps;
        var code = alone < FEWEST ? "host." + gaps.split(",", 2)[0] : "host.alone";
        return Optional.of(new Asked(Optional.empty(), "", code, evidence, rests.contains(evidence)));
    }

    /** Puts it aside as it was read. @throws NotFound when the asking person is not asked it, or it has changed since */
    @Transactional
    public void rest(String side, String seen) {
        var one = find(side);
        if (!one.evidence.equals(seen)) throw new NotFound();
        if (one.resting) return;
        db.sql("""
                insert into network.rest (id, organisation_id, by_person, evidence, at)
                values (:id, :organisation, ground.asking(), :evidence, :at)
                """)
                .param("id", Ids.fresh())
                .param("organisation", one.organisation.orElse(null))
                .param("evidence", seen)
                .param("at", Timestamp.from(clock.instant()))
                .update();
    }

    /** Asks again what was put aside. @throws NotFound when the asking person is not asked it */
    @Transactional
    public void wake(String side) {
        var one = find(side);
        db.sql("""
                delete from network.rest where organisation_id is not distinct from cast(:organisation as uuid)
                  and (organisation_id is not null or by_person = ground.asking())
                """).param("organisation", one.organisation.orElse(null)).update();
    }

    private Asked find(String side) {
        return asked().stream()
                .filter(one -> one.side().equals(side))
                .findFirst()
                .orElseThrow(NotFound::new);
    }

    private List<Own> own() {
        return db.sql("select * from network.own_organisations()")
                .query((row, _) -> new Own(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        row.getBoolean("connected"),
                        List.of((UUID[]) row.getArray("in_touch").getArray()),
                        row.getBoolean("introduced")))
                .list();
    }

    /** What was put aside, each as whose it is and what it stood on. */
    private Set<String> rests() {
        return new HashSet<>(db.sql("select coalesce(organisation_id::text, '') || evidence from network.rest")
                .query(String.class)
                .list());
    }
}
