package org.longtable.places;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Allowances;
import org.longtable.ground.Secret;
import org.longtable.people.ByCode;
import org.longtable.tables.Audience;
import org.longtable.tables.History;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: papers with a code and a link, by which someone without an account sits in their place. */
@Component
public class PaperCodes {
    static final Duration LIFE = Duration.ofDays(365);
    private static final Duration OFFER = Duration.ofDays(30);

    /** Codes that opened nothing, from one network in an hour; a few more than anyone with a paper needs. */
    private static final int TRIES = 20;

    /** The same for papers at which someone is guessing already. */
    private static final int TRIES_AT_TRIED = 3;

    /** What a code or a link opens. */
    sealed interface Opened {
        record In(PersonId person, ByCode code) implements Opened {}

        record Refused(String why) implements Opened {}
    }

    /** A paper that was just made, with what stands on it. It is shown this once and kept nowhere. */
    public record Made(PaperCode code, String linkPath) {}

    private final JdbcClient db;
    private final History history;
    private final Allowances allowances;
    private final Clock clock;

    PaperCodes(JdbcClient db, History history, Allowances allowances, Clock clock) {
        this.db = db;
        this.history = history;
        this.allowances = allowances;
        this.clock = clock;
    }

    /** Someone whose paper the asking person may make and end. @throws NotFound when that is not so */
    @Transactional(readOnly = true)
    public Guest guest(TableId table, PersonId person) {
        return db.sql("""
                select w.id as person, w.name, :table as table_id, coalesce(s.partner_id, i.partner_id) as partner_id,
                  s.partner_id is not null as sits, coalesce(l.language, i.language, 'en') as language,
                  p.id, coalesce(m.name, '') as made_by, p.made_by = w.id as by_themselves, p.made_at, p.expires_at,
                  p.seen_at is not null as seen, p.told_at is not null as tried
                from people.person w
                  left join tables.longtable t on t.id = :table
                  left join tables.seat s on s.person_id = w.id and s.table_id = :table
                    and s.since <= tables.today_at(t.zone) and (s.until is null or s.until > tables.today_at(t.zone))
                  left join tables.invitation i on i.person_id = w.id and i.table_id = :table and i.state = 'open'
                  left join people.without_account l on l.person_id = w.id
                  left join places.paper p on p.person_id = w.id and p.table_id = :table and p.ended_at is null
                  left join people.person m on m.id = p.made_by
                where w.id = :person and places.may_make(w.id, :table)
                  and (s.id is not null or i.id is not null)
                """)
                .param("table", table.value())
                .param("person", person.value())
                .query((row, _) -> guest(row))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** Everyone at a table whose paper the asking person may make. */
    @Transactional(readOnly = true)
    List<PersonId> at(TableId table) {
        return db.sql("""
                select s.person_id from tables.seat s join tables.longtable t on t.id = s.table_id
                where s.table_id = :table and s.since <= tables.today_at(t.zone)
                  and (s.until is null or s.until > tables.today_at(t.zone))
                  and s.person_id <> ground.asking() and places.may_make(s.person_id, s.table_id)
                order by s.since, s.id
                """)
                .param("table", table.value())
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list();
    }

    /** Makes a new paper; the one before is dead from now on. */
    @Transactional
    public Made make(Guest guest) {
        var code = PaperCode.fresh();
        var link = Secret.token();
        var now = clock.instant();
        var made = db.sql("""
                select places.make_paper(:id, :person, :table, :family, :code, :link, :language, :at, :expires, :offer)
                """)
                .param("id", PartnerId.fresh().value())
                .param("person", guest.person().value())
                .param("table", guest.table().value())
                .param("family", code.family())
                .param("code", code.hash())
                .param("link", Secret.hash(link))
                .param("language", guest.language())
                .param("at", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(LIFE)))
                .param("offer", Timestamp.from(now.plus(OFFER)))
                .query(Boolean.class)
                .single();
        if (!made) throw new NotFound();
        if (guest.sits())
            history.keep(
                    guest.table(), "places.history.paper", List.of(guest.name()), Audience.inside(), guest.person());
        return new Made(code, "/place/links/" + link);
    }

    /** One's own papers are over, as from now on one has an account. */
    @Transactional
    void endOwn() {
        db.sql("select places.end_own(:at)")
                .param("at", Timestamp.from(clock.instant()))
                .query((_, _) -> 0)
                .list();
    }

    /** The paper works no longer; whoever came in with it is out with the next page. */
    @Transactional
    void end(Guest guest) {
        var ended = db.sql("select places.end_paper(:person, :table, :at)")
                .param("person", guest.person().value())
                .param("table", guest.table().value())
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
        if (ended && guest.sits())
            history.keep(
                    guest.table(), "places.history.ended", List.of(guest.name()), Audience.inside(), guest.person());
    }

    /** Comes in with what someone typed. */
    @Transactional
    Opened open(String typed, String network) {
        var code = PaperCode.read(typed);
        if (code.isEmpty()) return new Opened.Refused("unreadable");
        if (!mayTry(code.get().family(), network)) return new Opened.Refused("too-often");
        return enter(code.get().hash(), null, code.get().family());
    }

    /** Comes in by the link of a paper, which nobody guesses. */
    @Transactional
    Opened follow(String link) {
        return enter(null, Secret.hash(link), "");
    }

    private Opened enter(byte @Nullable [] code, byte @Nullable [] link, String family) {
        return db.sql("select paper, person, at_table from places.enter(:code, :link, :family, :at)")
                .param("code", code)
                .param("link", link)
                .param("family", family)
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> row.getObject("paper") == null
                        ? new Opened.Refused("unknown")
                        : (Opened) new Opened.In(
                                new PersonId(row.getObject("person", UUID.class)),
                                new ByCode(
                                        row.getObject("paper", UUID.class),
                                        new TableId(row.getObject("at_table", UUID.class)))))
                .single();
    }

    private boolean mayTry(String family, String network) {
        var from = network(network);
        if (!allowances.take("place:network:" + from, TRIES, Duration.ofHours(1))) return false;
        var tried = db.sql("select places.is_tried(:family)")
                .param("family", family)
                .query(Boolean.class)
                .single();
        return !tried || allowances.take("place:family:" + family + ":" + from, TRIES_AT_TRIED, Duration.ofHours(1));
    }

    /** An address of the old kind; of the new kind, the part that belongs to one household. */
    static String network(String address) {
        try {
            var bytes = InetAddress.getByName(address).getAddress();
            return HexFormat.of().formatHex(bytes.length == 4 ? bytes : Arrays.copyOf(bytes, 7));
        } catch (UnknownHostException e) {
            return "unknown";
        }
    }

    private static Guest guest(ResultSet row) throws SQLException {
        return new Guest(
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                new TableId(row.getObject("table_id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                row.getBoolean("sits"),
                row.getString("language"),
                row.getObject("id") == null ? Optional.empty() : Optional.of(paper(row)));
    }

    private static CodePaper paper(ResultSet row) throws SQLException {
        return new CodePaper(
                row.getObject("id", UUID.class),
                row.getString("made_by"),
                row.getBoolean("by_themselves"),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                row.getBoolean("seen"),
                row.getBoolean("tried"));
    }
}
