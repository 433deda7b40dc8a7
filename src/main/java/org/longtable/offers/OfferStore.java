package org.longtable.offers;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Subject;
import org.longtable.meanings.Meaning;
import org.longtable.meanings.Meanings;
import org.longtable.meanings.Side;
import org.longtable.people.SeenBy;
import org.longtable.site.Language;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

@Component
class OfferStore {
    static final String MINE = """
             (o.organisation_id = any (array(select directory.mine()))
               or o.community_id = any (array(select directory.communities_i_write())) or o.person_id = ground.asking())
            """;
    private static final String TOLD = """
            o.id, o.organisation_id, o.community_id, o.person_id, coalesce(g.name, c.name, p.name, '') as name, o.side,
              o.kind, o.words, o.language, o.place, o.at_distance, o.from_day, o.until_day, o.access, o.seen_by,
              o.fulfilled_at, o.withdrawn_at, o.made_at, o.version, ground.today() as today
            """;
    static final String COLUMNS = TOLD + ", (" + MINE + ") is true as mine";
    static final String FROM = """
             from offers.offer o
              left join directory.organisation g on g.id = o.organisation_id
              left join directory.community c on c.id = o.community_id
              left join people.person p on p.id = o.person_id
            """;
    /** Neither fulfilled nor withdrawn, and within its days. */
    static final String OPEN = """
             o.withdrawn_at is null and o.fulfilled_at is null
               and (o.from_day is null or o.from_day <= ground.today())
               and (o.until_day is null or o.until_day >= ground.today())
            """;

    private final JdbcClient db;
    private final Meanings meanings;
    private final Clock clock;

    OfferStore(JdbcClient db, Meanings meanings, Clock clock) {
        this.db = db;
        this.meanings = meanings;
        this.clock = clock;
    }

    OfferId save(Subject subject, Offer.Written written, PersonId by) {
        var id = OfferId.fresh();
        var kind = subject.kind();
        written(db.sql("""
                insert into offers.offer (id, organisation_id, community_id, person_id, by_person, side, kind, words,
                  language, place, at_distance, from_day, until_day, access, seen_by, given, about, edition, made_at)
                values (:id, :organisation, :community, :person, :by, :side, :kind, :words, :language, :place, :atDistance,
                  :from, :until, :access, :seenBy, :given, :about, :edition, :at)
                """), written)
                .param("id", id.value())
                .param("organisation", kind == Subject.Kind.ORGANISATION ? subject.id() : null)
                .param("community", kind == Subject.Kind.COMMUNITY ? subject.id() : null)
                .param("person", kind == Subject.Kind.PERSON ? subject.id() : null)
                .param("by", by.value())
                .param("at", Timestamp.from(clock.instant()))
                .update();
        return id;
    }

    /** @return whether it was still at this version */
    boolean change(OfferId id, Offer.Written written, long version) {
        return written(db.sql("""
                update offers.offer set side = :side, kind = :kind, words = :words, language = :language, place = :place,
                  at_distance = :atDistance, from_day = :from, until_day = :until, access = :access, seen_by = :seenBy,
                  given = :given, about = :about, edition = :edition, version = version + 1
                where id = :id and version = :version
                """), written)
                        .param("id", id.value())
                        .param("version", version)
                        .update()
                == 1;
    }

    private StatementSpec written(StatementSpec sql, Offer.Written written) {
        var edition = meanings.edition();
        var meaning = meaning(written);
        return sql.param("side", written.side().code())
                .param("kind", written.kind().code())
                .param("words", written.words())
                .param("language", written.language().code())
                .param("place", written.place())
                .param("atDistance", written.atDistance())
                .param("from", written.from().orElse(null))
                .param("until", written.until().orElse(null))
                .param("access", written.access())
                .param("seenBy", written.seenBy().code())
                .param("given", meaning.given().toArray(String[]::new))
                .param("about", meaning.about().toArray(String[]::new))
                .param("edition", edition);
    }

    Meaning meaning(Offer.Written written) {
        return meanings.of(written.words(), Locale.of(written.language().code()), written.side());
    }

    /** @throws NotFound unless it is the asking person's to change */
    void mark(OfferId id, boolean fulfilled, boolean withdrawn) {
        var now = Timestamp.from(clock.instant());
        var marked = db.sql("""
                update offers.offer set fulfilled_at = :fulfilled, withdrawn_at = :withdrawn, version = version + 1
                where id = :id
                """)
                .param("fulfilled", fulfilled ? now : null)
                .param("withdrawn", withdrawn ? now : null)
                .param("id", id.value())
                .update();
        if (marked == 0) throw new NotFound();
    }

    Optional<Offer> find(OfferId id) {
        return db.sql("select " + COLUMNS + FROM + " where o.id = :id")
                .param("id", id.value())
                .query((row, _) -> offer(row))
                .optional();
    }

    /** Those of these that the asking person may see and that are open, in no order. */
    List<Offer> open(List<OfferId> ids) {
        return db.sql("select " + COLUMNS + FROM + " where o.id = any(:ids) and" + OPEN)
                .param("ids", ids.stream().map(OfferId::value).toArray(UUID[]::new))
                .query((row, _) -> offer(row))
                .list();
    }

    List<Offer> openOf(Subject subject, int most) {
        return db.sql("select " + COLUMNS + FROM + " where o." + subject.kind().code() + "_id = :subject and" + OPEN
                        + " order by o.made_at desc, o.id desc limit :most")
                .param("subject", subject.id())
                .param("most", most)
                .query((row, _) -> offer(row))
                .list();
    }

    /** How widely this subject is found, as far as the asking person sees it. */
    Optional<SeenBy> foundBy(Subject subject) {
        return db.sql("select offers.found_by(:subject)")
                .param("subject", subject.id())
                .query(String.class)
                .optional()
                .flatMap(SeenBy::of);
    }

    static Offer offer(ResultSet row) throws SQLException {
        var written = new Offer.Written(
                Side.valueOf(row.getString("side").toUpperCase(Locale.ROOT)),
                OfferKind.of(row.getString("kind")).orElse(OfferKind.OTHER),
                row.getString("words"),
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("place"),
                row.getBoolean("at_distance"),
                Optional.ofNullable(row.getObject("from_day", LocalDate.class)),
                Optional.ofNullable(row.getObject("until_day", LocalDate.class)),
                row.getString("access"),
                SeenBy.of(row.getString("seen_by")).orElse(SeenBy.TABLES));
        return new Offer(
                new OfferId(row.getObject("id", UUID.class)),
                subject(row),
                row.getString("name"),
                written,
                state(row, written),
                row.getBoolean("mine"),
                row.getLong("version"));
    }

    private static Offer.State state(ResultSet row, Offer.Written written) throws SQLException {
        if (row.getTimestamp("withdrawn_at") != null) return Offer.State.WITHDRAWN;
        if (row.getTimestamp("fulfilled_at") != null) return Offer.State.FULFILLED;
        return written.standsOn(row.getObject("today", LocalDate.class));
    }

    private static Subject subject(ResultSet row) throws SQLException {
        for (var kind : Subject.Kind.values()) {
            @Nullable UUID id = row.getObject(kind.code() + "_id", UUID.class);
            if (id != null) return new Subject(kind, id);
        }
        throw new IllegalStateException("an offer of nobody");
    }
}
