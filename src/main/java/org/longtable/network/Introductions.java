package org.longtable.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.vocabulary.AskedId;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.IntroductionId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: being introduced to someone through people who know people. Whoever asks learns whom to ask first, one of
 * their own connections, and of the rest only that there is a way; whoever is asked learns who asks, about whom, and who
 * would be next, one of their own connections. Nobody learns what another answered: until both ends agree, a no, silence
 * and being on its way look the same (C2).
 */
@Component
public class Introductions {
    /** How many requests of one person may be open at once, and may be sent within a week. */
    static final int MOST_OPEN = 3;

    /** What became of asking. */
    public enum Outcome {
        SENT,
        NO_WAY,
        ALREADY,
        TOO_MANY
    }

    private final JdbcClient db;
    private final LivingGraph graph;
    private final Clock clock;
    private final Settings settings;

    Introductions(JdbcClient db, LivingGraph graph, Clock clock, Settings settings) {
        this.db = db;
        this.graph = graph;
        this.clock = clock;
        this.settings = settings;
    }

    /**
     * What the asking person may know of a way to someone.
     *
     * @throws NotFound when they cannot find whom it is about
     */
    @Transactional(readOnly = true)
    public Way way(Whom whom, PersonId me) {
        var name = name(whom).orElseThrow(NotFound::new);
        var living = chain(whom, me);
        if (living.isPresent() && living.get().size() == 1) return new Way.Known(whom, name);
        if (living.isPresent())
            return through(whom, name, living.get(), reach(living.get().size() - 1 < Ways.MOST_BETWEEN, false));
        return byHost(whom)
                .map(chain -> through(whom, name, chain, Way.Reach.HOST))
                .orElseGet(() -> new Way.None(whom, name));
    }

    private Way through(Whom whom, String name, List<UUID> chain, Way.Reach reach) {
        var first = chain.getFirst();
        return new Way.Through(whom, name, new PersonId(first), firstName(first).orElseThrow(NotFound::new), reach);
    }

    private static Way.Reach reach(boolean nearby, boolean byHost) {
        if (byHost) return Way.Reach.HOST;
        return nearby ? Way.Reach.NEARBY : Way.Reach.FURTHER;
    }

    /** Sends a request to the first person of the way. @throws NotFound when they cannot find whom it is about */
    @Transactional
    public Outcome ask(Whom whom, String why, String hope, PersonId me) {
        if (name(whom).isEmpty()) throw new NotFound();
        var chain = chain(whom, me).or(() -> byHost(whom)).orElse(List.of());
        if (chain.size() < 2) return Outcome.NO_WAY;
        return db.sql("select network.ask(:id, :person, :organisation, :way, :steps, :why, :hope, :at)")
                .param("id", IntroductionId.fresh().value())
                .param("person", whom.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        whom.organisation().map(OrganisationId::value).orElse(null))
                .param("way", chain.toArray(UUID[]::new))
                .param("steps", Stream.generate(Ids::fresh).limit(chain.size()).toArray(UUID[]::new))
                .param("why", why)
                .param("hope", hope)
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .single();
    }

    /** Takes a request back, wherever it is. @throws NotFound unless the asking person sent it and it is open */
    @Transactional
    public void withdraw(IntroductionId request) {
        var withdrawn = db.sql("select network.withdraw(:id, :at)")
                .param("id", request.value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!withdrawn) throw new NotFound();
    }

    /** The requests of the asking person, the latest first. */
    @Transactional(readOnly = true)
    public List<Request> sent(PersonId me) {
        return requests(me, null);
    }

    /** @throws NotFound unless the asking person sent it */
    @Transactional(readOnly = true)
    Request request(IntroductionId id, PersonId me) {
        return requests(me, id).stream().findFirst().orElseThrow(NotFound::new);
    }

    private List<Request> requests(PersonId me, @Nullable IntroductionId id) {
        return db.sql("""
                select r.id, r.person_id, r.organisation_id, coalesce(w.name, o.name, '') as about, coalesce(f.name, network.host_called(r.first)) as first,
                  r.nearby, r.by_host, r.why, r.hope, r.sent_at, r.withdrawn_at, r.agreed_at
                from network.request r left join people.person w on w.id = r.person_id
                  left join directory.organisation o on o.id = r.organisation_id
                  left join people.person f on f.id = r.first
                where r.asker = :me and (:id::uuid is null or r.id = :id) order by r.sent_at desc, r.id desc limit 100
                """)
                .param("me", me.value())
                .param("id", id == null ? null : id.value())
                .query((row, _) -> request(row))
                .list();
    }

    private Request request(ResultSet row) throws SQLException {
        var sentAt = row.getTimestamp("sent_at").toInstant();
        return new Request(
                new IntroductionId(row.getObject("id", UUID.class)),
                Whom.of(row.getObject("person_id", UUID.class), row.getObject("organisation_id", UUID.class)),
                row.getString("about"),
                Optional.ofNullable(row.getString("first")).orElse(""),
                reach(row.getBoolean("nearby"), row.getBoolean("by_host")),
                row.getString("why"),
                row.getString("hope"),
                day(sentAt),
                Request.State.of(
                        sentAt,
                        row.getTimestamp("withdrawn_at") != null,
                        row.getTimestamp("agreed_at") != null,
                        clock.instant()));
    }

    private LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, settings.zone());
    }

    /** What waits for the asking person's answer, the oldest first. */
    @Transactional(readOnly = true)
    public List<Asked> asked() {
        return db.sql("select * from network.asked_of_me()")
                .query((row, _) -> new Asked(
                        new AskedId(row.getObject("id", UUID.class)),
                        row.getString("asker_name"),
                        Whom.of(row.getObject("about", UUID.class), row.getObject("organisation", UUID.class)),
                        row.getString("about_name"),
                        Optional.ofNullable(row.getString("next_name")),
                        row.getBoolean("next_is_about"),
                        Optional.ofNullable(row.getString("through_name")),
                        row.getString("why"),
                        row.getString("hope"),
                        day(row.getTimestamp("asked_at").toInstant().plus(Request.PATIENCE))))
                .list();
    }

    /** Whether the asking person was asked this and answered it. */
    @Transactional(readOnly = true)
    boolean isAnswered(AskedId step) {
        return db.sql("select exists (select from network.step where id = :step and answer is not null)")
                .param("step", step.value())
                .query(Boolean.class)
                .single();
    }

    /** @throws NotFound when this does not wait for the asking person */
    @Transactional(readOnly = true)
    Asked waiting(AskedId step) {
        return asked().stream().filter(one -> one.id().equals(step)).findFirst().orElseThrow(NotFound::new);
    }

    /**
     * Says yes or no to what one is asked; nobody else is told which.
     *
     * @param noMore whether requests of the same person are not to reach them again
     * @throws NotFound when this does not wait for the asking person
     */
    @Transactional
    public void answer(AskedId step, boolean yes, boolean noMore) {
        var answered = db.sql("select network.answer(:step, :yes, :no_more, :at)")
                .param("step", step.value())
                .param("yes", yes)
                .param("no_more", noMore)
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (!answered) throw new NotFound();
    }

    /** The introductions to which both ends said yes, the latest first. */
    @Transactional(readOnly = true)
    public List<Agreed> agreed() {
        return db.sql("""
                select a.*, (select s.table_id from tables.seat s
                    join tables.my_seats() m on m.table_id = s.table_id and m.inside
                    join tables.longtable t on t.id = s.table_id and t.quiet_since is null
                  where s.person_id = a.person and (s.until is null or s.until > ground.today())
                  order by s.since desc, s.table_id limit 1) as together
                from network.agreed_with_me() a
                """)
                .query((row, _) -> new Agreed(
                        new IntroductionId(row.getObject("request", UUID.class)),
                        new PersonId(row.getObject("person", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        Optional.ofNullable(row.getString("through_name")).orElse(""),
                        row.getBoolean("i_asked"),
                        row.getTimestamp("agreed_at").toInstant(),
                        Optional.ofNullable(row.getObject("together", UUID.class))
                                .map(TableId::new)))
                .list();
    }

    /** The one of this request; nothing until both ends said yes. */
    @Transactional(readOnly = true)
    Optional<Agreed> agreed(IntroductionId request) {
        return agreed().stream().filter(one -> one.request().equals(request)).findFirst();
    }

    /** The names of those whose requests are not to reach the asking person any more. */
    @Transactional(readOnly = true)
    List<String> unwelcome() {
        return db.sql("select name from network.unwelcome()")
                .query((row, _) -> row.getString(1))
                .list();
    }

    /** Lets everyone's requests reach the asking person again. */
    @Transactional
    void welcomeAgain() {
        db.sql("delete from network.not_from where person_id = ground.asking()").update();
    }

    /** The people of the strongest way after the asking person, verified for them. Never leaves this module. */
    private Optional<List<UUID>> chain(Whom whom, PersonId me) {
        var ends = ends(whom);
        if (ends.isEmpty()) return Optional.empty();
        var open = whom.organisation().isPresent() || isOpen(whom);
        var way = graph.ways()
                .strongest(me.value(), ends, open ? Ways.MOST_BETWEEN : 1, notAgain(whom))
                .map(found -> found.people().subList(1, found.people().size()));
        return way.filter(chain -> chain.size() == 1 || holds(whom, chain));
    }

    /** For whom no way leads there: a host who may be asked, and whom it would reach. */
    private Optional<List<UUID>> byHost(Whom whom) {
        return db
                .sql("select unnest(network.first_way(:person, :organisation))")
                .param("person", whom.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        whom.organisation().map(OrganisationId::value).orElse(null))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list()
                .stream()
                .collect(Collectors.collectingAndThen(Collectors.toList(), Optional::of))
                .filter(chain -> !chain.isEmpty());
    }

    private List<UUID> ends(Whom whom) {
        return whom.organisation()
                .map(this::endsAt)
                .orElseGet(() -> toMeet(whom).isPresent()
                        ? whom.person().stream().map(PersonId::value).toList()
                        : List.of());
    }

    /**
     * Without those whom the asking person knows and of whom they may not read that they belong there: that they are in
     * touch with someone there would tell it.
     */
    private List<UUID> endsAt(OrganisationId organisation) {
        return db.sql("""
                select p.id from network.to_meet_at(:organisation) p(id)
                where not relationships.is_mine(p.id) or exists (select from directory.affiliation a
                  where a.person_id = p.id and a.organisation_id = :organisation)
                """)
                .param("organisation", organisation.value())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean isOpen(Whom whom) {
        return toMeet(whom).orElse(false);
    }

    /** Whether everybody may find someone whom the asking person may ask to meet; nothing when they may not. */
    private Optional<Boolean> toMeet(Whom whom) {
        return db.sql("select open from network.to_meet(:person)")
                .param("person", whom.person().map(PersonId::value).orElse(null))
                .query(Boolean.class)
                .optional();
    }

    private List<UUID> notAgain(Whom whom) {
        return db.sql("select * from network.not_again(:person, :organisation)")
                .param("person", whom.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        whom.organisation().map(OrganisationId::value).orElse(null))
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
    }

    private boolean holds(Whom whom, List<UUID> chain) {
        return db.sql("select coalesce(network.holds(:person, :organisation, :way), false)")
                .param("person", whom.person().map(PersonId::value).orElse(null))
                .param(
                        "organisation",
                        whom.organisation().map(OrganisationId::value).orElse(null))
                .param("way", chain.toArray(UUID[]::new))
                .query(Boolean.class)
                .single();
    }

    private Optional<String> name(Whom whom) {
        return whom.person()
                .map(PersonId::value)
                .map(this::person)
                .orElseGet(() -> db.sql("select name from directory.organisation where id = :id")
                        .param(
                                "id",
                                whom.organisation().map(OrganisationId::value).orElse(null))
                        .query(String.class)
                        .optional());
    }

    /** The asking person need not see a host to ask them. */
    private Optional<String> firstName(UUID id) {
        return person(id)
                .or(() -> db.sql("select network.host_called(:id)")
                        .param("id", id)
                        .query(String.class)
                        .optional());
    }

    private Optional<String> person(UUID id) {
        return db.sql("select name from people.person where id = :id and invited_by is null and merged_into is null")
                .param("id", id)
                .query(String.class)
                .optional();
    }
}
