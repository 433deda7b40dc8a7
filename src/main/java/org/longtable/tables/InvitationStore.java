package org.longtable.tables;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Loads and saves invitations; only their writers see them. */
@Component
class InvitationStore {
    private static final String SELECT = """
            select i.id, i.partner_id, i.person_id, coalesce(w.name, '') as name, coalesce(i.email::text, '') as email, i.state,
              i.made_at, i.expires_at, i.answered_at,
              i.state = 'open' and coalesce(letters.is_given_up(i.letter_id), false) as lost
            from tables.invitation i left join people.person w on w.id = i.person_id
            """;

    private final JdbcClient db;

    InvitationStore(JdbcClient db) {
        this.db = db;
    }

    List<Invitation> written(TableId table) {
        return db.sql(SELECT + " where i.table_id = :table and i.by_person = ground.asking() order by i.made_at, i.id")
                .param("table", table.value())
                .query((row, _) -> invitation(row))
                .list();
    }

    Optional<Invitation> written(TableId table, InvitationId id) {
        return db.sql(SELECT + " where i.table_id = :table and i.id = :id and i.by_person = ground.asking()")
                .param("table", table.value())
                .param("id", id.value())
                .query((row, _) -> invitation(row))
                .optional();
    }

    /** How many places wait for an answer, partner by partner, whoever offered them. */
    Map<PartnerId, Integer> offered(TableId table) {
        record Offered(PartnerId partner, int places) {}
        return db
                .sql("select partner_id, places from tables.offered_places(:table)")
                .param("table", table.value())
                .query((row, _) ->
                        new Offered(new PartnerId(row.getObject("partner_id", UUID.class)), row.getInt("places")))
                .list()
                .stream()
                .collect(Collectors.toMap(Offered::partner, Offered::places));
    }

    /** A name that only its writer sees until that person says yes (C1). */
    PersonId noteName(String name, PersonId by, LocalDate on) {
        var id = PersonId.fresh();
        db.sql("insert into people.person (id, name, invited_by, invited_on) values (:id, :name, :by, :on)")
                .param("id", id.value())
                .param("name", name)
                .param("by", by.value())
                .param("on", on)
                .update();
        return id;
    }

    /** @return false when the organisation is at the table already, as when someone else has just proposed it */
    boolean addPartner(
            PartnerId id,
            TableId table,
            @Nullable UUID organisation,
            @Nullable UUID community,
            @Nullable UUID person,
            Set<Role> roles,
            String state,
            int tone,
            LocalDate since) {
        return db.sql("""
                insert into tables.partner
                  (id, table_id, organisation_id, community_id, person_id, roles, state, tone, since)
                values (:id, :table, :organisation, :community, :person, :roles, :state, :tone, :since)
                on conflict do nothing
                """)
                        .param("id", id.value())
                        .param("table", table.value())
                        .param("organisation", organisation)
                        .param("community", community)
                        .param("person", person)
                        .param("roles", TableStore.codes(roles))
                        .param("state", state)
                        .param("tone", tone)
                        .param("since", since)
                        .update()
                == 1;
    }

    void add(
            InvitationId id,
            TableId table,
            PartnerId partner,
            PersonId invited,
            Wanted wanted,
            PersonId by,
            byte @Nullable [] token,
            Instant at,
            Instant expires) {
        db.sql("""
                insert into tables.invitation (id, table_id, partner_id, person_id, email, words, by_person,
                  token_hash, language, state, made_at, expires_at)
                values (:id, :table, :partner, :person, cast(nullif(:email, '') as citext), :words, :by,
                  :token, :language, :state, :at, :expires)
                """)
                .param("id", id.value())
                .param("table", table.value())
                .param("partner", partner.value())
                .param("person", invited.value())
                .param("email", wanted.email())
                .param("words", wanted.words())
                .param("by", by.value())
                .param("token", token)
                .param("language", wanted.language().code())
                .param("state", token == null ? "waiting" : "open")
                .param("at", Timestamp.from(at))
                .param("expires", Timestamp.from(expires))
                .update();
    }

    /** A new secret and a new term for an invitation that stands open. */
    boolean renew(TableId table, InvitationId id, byte[] token, Instant expires) {
        return db.sql("""
                        update tables.invitation set token_hash = :token, expires_at = :expires, version = version + 1
                        where id = :id and table_id = :table and state = 'open'
                        """)
                        .param("token", token)
                        .param("expires", Timestamp.from(expires))
                        .param("id", id.value())
                        .param("table", table.value())
                        .update()
                == 1;
    }

    boolean withdraw(InvitationId id, Instant at) {
        return db.sql("select tables.withdraw_invitation(:id, :at)")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query(Boolean.class)
                .single();
    }

    void told(InvitationId id, Instant at) {
        db.sql("select tables.told(:id, :at)")
                .param("id", id.value())
                .param("at", Timestamp.from(at))
                .query((_, _) -> 0)
                .list();
    }

    boolean alone(TableId table) {
        return db.sql("select tables.alone(:table)")
                .param("table", table.value())
                .query(Boolean.class)
                .single();
    }

    private static Invitation invitation(ResultSet row) throws SQLException {
        return new Invitation(
                new InvitationId(row.getObject("id", UUID.class)),
                new PartnerId(row.getObject("partner_id", UUID.class)),
                Optional.ofNullable(row.getObject("person_id", UUID.class)).map(PersonId::new),
                row.getString("name"),
                row.getString("email"),
                Invitation.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                row.getTimestamp("made_at").toInstant(),
                row.getTimestamp("expires_at").toInstant(),
                Optional.ofNullable(row.getTimestamp("answered_at")).map(Timestamp::toInstant),
                row.getBoolean("lost"));
    }
}
