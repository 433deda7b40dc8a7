package org.longtable.tables;

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
import org.longtable.ground.Secret;
import org.longtable.ground.Settings;
import org.longtable.vocabulary.Ids;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door for those who are invited. A key opens an invitation: the secret of its letter, or its id for someone
 * signed in with the address to which it was sent.
 */
@Component
public class OfferedPlaces {
    /** What became of taking or declining a place. */
    public sealed interface Answer {
        record Seated(PersonId person, TableId table) implements Answer {}

        record Declined() implements Answer {}

        /** @param why unknown, used, expired, other-person, sign-in-first or already-there */
        record Refused(String why) implements Answer {}
    }

    /** An invitation that waits for the person who asks. */
    public record ForMe(InvitationId id, String table, String purpose, String inviter) {}

    private final JdbcClient db;
    private final Settings settings;
    private final Clock clock;

    OfferedPlaces(JdbcClient db, Settings settings, Clock clock) {
        this.db = db;
        this.settings = settings;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<OfferedPlace> read(String key) {
        return db.sql("select * from tables.read_invitation(:token, cast(:id as uuid), :at)")
                .param("token", Secret.hash(key))
                .param("id", id(key))
                .param("at", now())
                .query((row, _) -> place(row))
                .optional();
    }

    /** Whether whoever asks is nobody known here, and the place stands. */
    @Transactional(readOnly = true)
    boolean isForSomeoneNew(String key) {
        return read(key)
                .filter(place -> place.reader() == OfferedPlace.Reader.STRANGER && place.stands())
                .isPresent();
    }

    @Transactional(readOnly = true)
    public List<ForMe> forMe() {
        return db.sql("select * from tables.invitations_for_me(:at)")
                .param("at", now())
                .query((row, _) -> new ForMe(
                        new InvitationId(row.getObject("invitation", UUID.class)),
                        row.getString("table_name"),
                        row.getString("purpose"),
                        row.getString("inviter")))
                .list();
    }

    /**
     * Takes the place. Whoever is new gets an account with the address to which the letter was sent.
     *
     * @param name how someone new wants to be called
     * @param speaksFor whether the first person of an organisation says that they may speak for it
     */
    @Transactional
    public Answer take(String key, String name, boolean speaksFor) {
        return db.sql("""
                select person, at_table, refusal
                from tables.take_place(:token, cast(:id as uuid), :name, :speaks, :on, :at, :new)
                """)
                .param("token", Secret.hash(key))
                .param("id", id(key))
                .param("name", name)
                .param("speaks", speaksFor)
                .param("on", LocalDate.now(clock.withZone(settings.zone())))
                .param("at", now())
                .param("new", Ids.fresh())
                .query((row, _) -> row.getString("refusal") == null
                        ? new Answer.Seated(
                                new PersonId(row.getObject("person", UUID.class)),
                                new TableId(row.getObject("at_table", UUID.class)))
                        : refused(row.getString("refusal")))
                .single();
    }

    /** Says no, thank you: no reason and no account; the name and the address are forgotten. */
    @Transactional
    public Answer decline(String key) {
        return db.sql("select refusal from tables.decline_place(:token, cast(:id as uuid), :at)")
                .param("token", Secret.hash(key))
                .param("id", id(key))
                .param("at", now())
                .query((row, _) ->
                        row.getString("refusal") == null ? new Answer.Declined() : refused(row.getString("refusal")))
                .single();
    }

    private static Answer refused(String why) {
        return new Answer.Refused(why.replace('_', '-'));
    }

    private static @Nullable UUID id(String key) {
        try {
            return InvitationId.of(key).value();
        } catch (IllegalArgumentException e) {
            return null;
        }
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    private static OfferedPlace place(ResultSet row) throws SQLException {
        return new OfferedPlace(
                new TableId(row.getObject("table_id", UUID.class)),
                row.getString("state"),
                row.getString("words"),
                row.getString("invited_name"),
                row.getString("inviter"),
                row.getString("inviter_partner"),
                row.getString("table_name"),
                row.getString("purpose"),
                row.getString("partner_name"),
                row.getString("partner_kind").equals("organisation") && !row.getBoolean("partner_has_people"),
                List.of((String[]) row.getArray("partners").getArray()),
                TableStore.roles((String[]) row.getArray("roles").getArray()),
                row.getTimestamp("expires_at").toInstant(),
                row.getString("zone"),
                OfferedPlace.Reader.valueOf(row.getString("reader").toUpperCase(Locale.ROOT)));
    }
}
