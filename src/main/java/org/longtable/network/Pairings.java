package org.longtable.network;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.longtable.ground.Settings;
import org.longtable.vocabulary.Hours;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PairingId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: two who learn from each other for a while (R126), by the yes of both, each saying what they give. Whoever
 * asked does not learn a no from no answer, and does not ask the same one again within a year.
 */
@Component
public class Pairings {
    static final int LONGEST = 500;

    private static final List<Integer> MONTHS = List.of(1, 3, 6, 12);

    /** What became of asking. */
    public enum Outcome {
        SENT,
        UNKNOWN,
        ALREADY,
        TOO_MANY
    }

    /** Someone whom the asking person knows. */
    public record Known(PersonId person, String name) {}

    private final JdbcClient db;
    private final Clock clock;
    private final Settings settings;

    Pairings(JdbcClient db, Clock clock, Settings settings) {
        this.db = db;
        this.clock = clock;
        this.settings = settings;
    }

    /** For how many months it may be asked. */
    public static List<Integer> months() {
        return MONTHS;
    }

    /** Whom one may ask: those one is connected with or was introduced to. */
    @Transactional(readOnly = true)
    List<Known> known() {
        return db.sql("select person, name from network.i_know()")
                .query((row, _) -> new Known(new PersonId(row.getObject("person", UUID.class)), row.getString("name")))
                .list();
    }

    @Transactional
    public Outcome ask(PersonId whom, String gives, int months) {
        return db.sql("select network.ask_to_pair(:id, :whom, :gives, :until, :at)")
                .param("id", PairingId.fresh().value())
                .param("whom", whom.value())
                .param("gives", gives)
                .param("until", today().plusMonths(months))
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> Outcome.valueOf(row.getString(1).toUpperCase(Locale.ROOT)))
                .single();
    }

    /** What the asking person may know of their own, the latest first. */
    @Transactional(readOnly = true)
    public List<Pairing> mine() {
        return db.sql("select * from network.my_pairings()")
                .query((row, _) -> pairing(row))
                .list();
    }

    /** @throws NotFound for whoever is not one of the two, and for who said no */
    @Transactional(readOnly = true)
    Pairing find(PairingId id) {
        return mine().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Says yes with what one gives, or no with nothing. @throws NotFound when it does not wait for the asking person */
    @Transactional
    public void answer(PairingId id, String gives) {
        insist(db.sql("select network.answer_pairing(:id, :gives, :day)")
                .param("id", id.value())
                .param("gives", gives)
                .param("day", today())
                .query(Boolean.class)
                .single());
    }

    /** Ends it before its date, or takes a request back. @throws NotFound when there is nothing to end */
    @Transactional
    public void end(PairingId id) {
        insist(db.sql("select network.end_pairing(:id, :day)")
                .param("id", id.value())
                .param("day", today())
                .query(Boolean.class)
                .single());
    }

    private static void insist(boolean done) {
        if (!done) throw new NotFound();
    }

    private LocalDate today() {
        return LocalDate.now(clock.withZone(settings.zone()));
    }

    private static Pairing pairing(ResultSet row) throws SQLException {
        var state = Pairing.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT));
        return new Pairing(
                new PairingId(row.getObject("id", UUID.class)),
                new PersonId(row.getObject("person", UUID.class)),
                row.getString("name"),
                row.getString("i_give"),
                row.getString("they_give"),
                row.getObject(state == Pairing.State.ENDED ? "ended_on" : "until", LocalDate.class),
                state,
                Optional.ofNullable(row.getBigDecimal("hours")).map(Hours::new));
    }
}
