package org.longtable.listings;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Settings;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: organisations that may be the same, for the site host and for the people of those concerned, and only where
 * they may see both. What was kept apart is not asked again until something has changed.
 */
@Component
public class Doubles {
    private static final int DAYS_OF_REST = 30;
    private static final int MOST_A_DAY = 50;
    private static final Leafing NEAREST =
            Leafing.falling().number("closeness").id("id").rows(25);
    private static final String SELECT = """
            select p.id, p.one, a.name as one_name, p.other, b.name as other_name, p.reasons, p.again, p.state, p.closeness,
              p.put_by is not null as put,
              (select min(l.value) from directory.line l where l.organisation_id = p.one and l.field = 'place') as one_place,
              (select min(l.value) from directory.line l where l.organisation_id = p.other and l.field = 'place')
                as other_place
            from listings.pair p join directory.organisation a on a.id = p.one
              join directory.organisation b on b.id = p.other
            """;

    private final JdbcClient db;
    private final PlaceNames places;
    private final Settings settings;
    private final Clock clock;

    Doubles(JdbcClient db, PlaceNames places, Settings settings, Clock clock) {
        this.db = db;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** Those that nobody has said anything about, or said <i>later</i> a while ago; the likeliest first. */
    @Transactional(readOnly = true)
    public Leaf<Pair> open(Turn turn) {
        return NEAREST.read(db, SELECT + """
                where p.state = 'open' or p.state = 'later' and p.rests_until <= :today
                """, Map.of("today", today()), turn, this::row);
    }

    @Transactional(readOnly = true)
    public Leaf<Pair> apart(Turn turn) {
        return NEAREST.read(db, SELECT + "where p.state = 'apart'", Map.of(), turn, this::row);
    }

    /** How many stand in each state, as far as the asking person may see them. */
    @Transactional(readOnly = true)
    public Counts counts() {
        return db.sql("""
                select count(*) filter (where state = 'open' or state = 'later' and rests_until <= :today) as open,
                  count(*) filter (where state = 'later' and rests_until > :today) as later,
                  count(*) filter (where state = 'apart') as apart
                from listings.pair
                """)
                .param("today", today())
                .query((row, _) -> new Counts(row.getLong("open"), row.getLong("later"), row.getLong("apart")))
                .single();
    }

    /** Those about one organisation that wait for an answer. */
    @Transactional(readOnly = true)
    public List<Pair> about(OrganisationId organisation) {
        return db.sql(SELECT + """
                where :id in (p.one, p.other) and (p.state = 'open' or p.state = 'later' and p.rests_until <= :today)
                order by p.closeness desc, p.id limit 10
                """)
                .param("id", organisation.value())
                .param("today", today())
                .query(this::row)
                .list();
    }

    /** @throws NotFound when the asking person is not concerned, or may not see both */
    @Transactional(readOnly = true)
    public Pair find(PairId pair) {
        return db.sql(SELECT + "where p.id = :id")
                .param("id", pair.value())
                .query(this::row)
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** They are two. Not asked again until something has changed. */
    @Transactional
    public void keepApart(PairId pair, PersonId me) {
        say(pair, "apart", null, me);
    }

    /** Not now. */
    @Transactional
    public void later(PairId pair, PersonId me) {
        say(pair, "later", today().plusDays(DAYS_OF_REST), me);
    }

    /** They may be the same after all. */
    @Transactional
    public void openAgain(PairId pair, PersonId me) {
        say(pair, "open", null, me);
    }

    /** Whether the asking person may say yes for it when two are made one. */
    @Transactional(readOnly = true)
    public boolean speaksFor(OrganisationId organisation) {
        return db.sql("""
                select exists (select from directory.organisation where id = :id) and listings.speaks_as(:id) is not null
                """)
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    /**
     * Puts two side by side that were not found alike; asks again about those that were kept apart.
     *
     * @return nothing when the asking person has put very many side by side today
     * @throws NotFound when the asking person may not see both, or does not speak for the first
     */
    @Transactional
    public Optional<PairId> putBeside(OrganisationId one, OrganisationId other) {
        if (one.equals(other) || !speaksFor(one) || !sees(other)) throw new NotFound();
        return db.sql("select listings.put_beside(:one, :other, :most, :now)")
                .param("one", one.value())
                .param("other", other.value())
                .param("most", MOST_A_DAY)
                .param("now", Timestamp.from(clock.instant()))
                .query((row, _) -> Optional.ofNullable(row.getObject(1, UUID.class)))
                .single()
                .map(PairId::new);
    }

    private boolean sees(OrganisationId organisation) {
        return db.sql("select exists (select from directory.organisation where id = :id)")
                .param("id", organisation.value())
                .query(Boolean.class)
                .single();
    }

    private void say(PairId pair, String state, @Nullable LocalDate until, PersonId me) {
        find(pair);
        db.sql("""
                update listings.pair set state = :state, rests_until = :until, said_by = :me, said_at = :now where id = :id
                """)
                .param("state", state)
                .param("until", until)
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("id", pair.value())
                .update();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private Pair row(ResultSet row, int number) throws SQLException {
        return new Pair(
                new PairId(row.getObject("id", UUID.class)),
                new OrganisationId(row.getObject("one", UUID.class)),
                row.getString("one_name"),
                places.name(Optional.ofNullable(row.getString("one_place")).orElse("")),
                new OrganisationId(row.getObject("other", UUID.class)),
                row.getString("other_name"),
                places.name(Optional.ofNullable(row.getString("other_place")).orElse("")),
                List.of((String[]) row.getArray("reasons").getArray()),
                row.getBoolean("put"),
                row.getBoolean("again"),
                row.getString("state"));
    }

    /** @param later those that rest for a while */
    public record Counts(long open, long later, long apart) {}
}
