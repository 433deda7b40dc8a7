package org.longtable.relationships;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Language;
import org.longtable.tables.Invitations;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.tables.Wanted;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: how the others go on when someone has gone to another organisation and lets themselves be found: with
 * the organisation through others, with the new one, or both. Nothing of the old organisation travels along (R31).
 */
@Component
class WaysOn {
    private record Address(String email, Language language) {}

    private final JdbcClient db;
    private final Tables tables;
    private final Invitations invitations;
    private final Clock clock;

    WaysOn(JdbcClient db, Tables tables, Invitations invitations, Clock clock) {
        this.db = db;
        this.tables = tables;
        this.invitations = invitations;
        this.clock = clock;
    }

    /** The own departures, also of tables that one no longer sees; the latest first. */
    @Transactional(readOnly = true)
    List<OwnDeparture> mine() {
        return db.sql("select * from relationships.my_departures()")
                .query((row, _) -> new OwnDeparture(
                        new HandoverId(row.getObject("id", UUID.class)),
                        new TableId(row.getObject("table_id", UUID.class)),
                        row.getString("table_name"),
                        row.getString("partner_name"),
                        row.getObject("last_day", LocalDate.class),
                        row.getBoolean("over"),
                        Optional.ofNullable(row.getObject("organisation_id", UUID.class))
                                .map(OrganisationId::new),
                        row.getBoolean("may_invite"),
                        row.getBoolean("answered"),
                        Optional.ofNullable(row.getObject("sat_for", UUID.class))
                                .map(OrganisationId::new),
                        row.getBoolean("stays")))
                .list();
    }

    /** @throws NotFound when it is nobody's, or another person's */
    @Transactional(readOnly = true)
    OwnDeparture mine(HandoverId id) {
        return mine().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** Says where one may be found by those whom one left, or that one is not to be. @throws NotFound for others */
    @Transactional
    void beFound(HandoverId id, @Nullable OrganisationId at, boolean mayInvite) {
        mine(id);
        db.sql("""
                insert into relationships.whereabouts (handover_id, organisation_id, may_invite, at)
                values (:id, :organisation, :invite, :at)
                on conflict (handover_id) do update set organisation_id = excluded.organisation_id,
                  may_invite = excluded.may_invite, at = excluded.at
                """)
                .param("id", id.value())
                .param("organisation", at == null ? null : at.value())
                .param("invite", at != null && mayInvite)
                .param("at", now())
                .update();
    }

    /** Only the others go on; the leaver's own side stays where it is. @throws NotFound for that side */
    @Transactional(readOnly = true)
    Whereabouts found(TableView table, Handover handover) {
        if (table.mine().equals(handover.partner())) throw new NotFound();
        return foundAt(handover).orElseThrow(NotFound::new);
    }

    /** Where the one who left may be found; once their last day has begun. */
    @Transactional(readOnly = true)
    Optional<Whereabouts> foundAt(Handover handover) {
        return db.sql("""
                select o.id, o.name, w.may_invite from relationships.whereabouts w
                  join directory.organisation o on o.id = w.organisation_id
                  join relationships.handover h on h.id = w.handover_id
                  join tables.partner p on p.id = h.partner_id and p.organisation_id is distinct from o.id
                where w.handover_id = :id
                """)
                .param("id", handover.id().value())
                .query((row, _) -> new Whereabouts(
                        new OrganisationId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getBoolean("may_invite")))
                .optional();
    }

    /** Where those who left a table may be found, as long as one's own partner has not said how it goes on. */
    @Transactional(readOnly = true)
    Map<HandoverId, Whereabouts> offered(TableView table) {
        var offered = new HashMap<HandoverId, Whereabouts>();
        db.sql("""
                select h.id as handover, o.id, o.name, w.may_invite from relationships.whereabouts w
                  join relationships.handover h on h.id = w.handover_id
                  join directory.organisation o on o.id = w.organisation_id
                  join tables.partner p on p.id = h.partner_id and p.organisation_id is distinct from o.id
                where h.table_id = :table and h.partner_id <> :mine and not exists (select from relationships.way_on y
                  where y.handover_id = h.id and y.partner_id = :mine)
                """)
                .param("table", table.id().value())
                .param("mine", table.mine().value())
                .query(row -> {
                    offered.put(
                            new HandoverId(row.getObject("handover", UUID.class)),
                            new Whereabouts(
                                    new OrganisationId(row.getObject("id", UUID.class)),
                                    row.getString("name"),
                                    row.getBoolean("may_invite")));
                });
        return offered;
    }

    /** What one's own partner has chosen. */
    @Transactional(readOnly = true)
    Optional<Way> chosen(TableView table, HandoverId id) {
        return db.sql("select way from relationships.way_on where handover_id = :id and partner_id = :mine")
                .param("id", id.value())
                .param("mine", table.mine().value())
                .query((row, _) -> Way.valueOf(row.getString("way").toUpperCase(Locale.ROOT)))
                .optional();
    }

    @Transactional
    void choose(TableView table, HandoverId id, Way way, PersonId me) {
        db.sql("""
                insert into relationships.way_on (handover_id, partner_id, way, by_person, at)
                values (:id, :mine, :way, :me, :at)
                on conflict (handover_id, partner_id) do update set way = excluded.way, by_person = excluded.by_person,
                  at = excluded.at
                """)
                .param("id", id.value())
                .param("mine", table.mine().value())
                .param("way", way.code())
                .param("me", me.value())
                .param("at", now())
                .update();
    }

    /**
     * Sets a new table for one's own partner, to which the one who left is invited for their new organisation where
     * they allowed it. Connections come along because they are people's own; nothing else does.
     */
    @Transactional
    TableId begin(
            TableView old, Handover handover, Whereabouts found, Way way, String name, String purpose, PersonId me) {
        choose(old, handover.id(), way, me);
        var organisation =
                old.partner(old.mine()).flatMap(PartnerView::organisation).orElse(null);
        var id = tables.start(name, purpose, organisation);
        address(handover.id())
                .ifPresent(address -> invitations.invite(
                        tables.find(id, me),
                        new Wanted(
                                new Wanted.For.Organisation(found.organisation()),
                                Set.of(),
                                handover.personName(),
                                address.email(),
                                "",
                                address.language()),
                        me));
        return id;
    }

    private Optional<Address> address(HandoverId id) {
        return db.sql("select email, language from relationships.address_to_invite(:id)")
                .param("id", id.value())
                .query((row, _) -> new Address(
                        row.getString("email"),
                        Language.valueOf(row.getString("language").toUpperCase(Locale.ROOT))))
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
