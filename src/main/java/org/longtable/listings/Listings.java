package org.longtable.listings;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.longtable.ground.Settings;
import org.longtable.people.People;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door: organisations that stand here before anyone of theirs does. */
@Component
public class Listings {
    private final JdbcClient db;
    private final People people;
    private final PlaceNames places;
    private final Settings settings;
    private final Clock clock;

    Listings(JdbcClient db, People people, PlaceNames places, Settings settings, Clock clock) {
        this.db = db;
        this.people = people;
        this.places = places;
        this.settings = settings;
        this.clock = clock;
    }

    /** How it came here; nothing when it was not listed or is not to be seen. */
    @Transactional(readOnly = true)
    public Optional<Listing> of(OrganisationId organisation) {
        return db.sql("""
                select o.begun_at, coalesce(nullif(o.listed_from, ''), listings.from_list(o.id), '') as listed_from,
                  coalesce(directory.brought_in_by(o.id), '') as brought_in_by,
                  directory.has_people(o.id) as has_people
                from directory.organisation o where o.id = :id and o.listed
                """)
                .param("id", organisation.value())
                .query((row, _) -> new Listing(
                        row.getString("brought_in_by"),
                        row.getString("listed_from"),
                        row.getTimestamp("begun_at")
                                .toInstant()
                                .atZone(settings.zone())
                                .toLocalDate(),
                        !row.getBoolean("has_people")))
                .optional();
    }

    /** Lists an organisation. Nobody is attached to it. @throws NotFound for anyone but the site host */
    @Transactional
    public OrganisationId list(Wanted wanted, PersonId me) {
        onlyHost(me);
        var id = OrganisationId.fresh();
        db.sql("""
                insert into directory.organisation (id, name, seen_by, begun_by, begun_at, listed, listed_from)
                values (:id, :name, :seenBy, :me, :now, true, :from)
                """)
                .param("id", id.value())
                .param("name", wanted.name())
                .param("seenBy", wanted.seenBy())
                .param("me", me.value())
                .param("now", Timestamp.from(clock.instant()))
                .param("from", wanted.from())
                .update();
        wanted.lines()
                .forEach((field, value) -> db.sql("""
                insert into directory.line (id, organisation_id, field, value, seen_by)
                values (gen_random_uuid(), :id, :field, :value, :seenBy)
                """)
                        .param("id", id.value())
                        .param("field", field)
                        .param("value", field.equals("place") ? places.kept(value) : value)
                        .param("seenBy", wanted.seenBy())
                        .update());
        return id;
    }

    /** How many of them nobody is here for yet. */
    @Transactional(readOnly = true)
    long nobodyYet() {
        return db.sql("select listings.nobody_yet()").query(Long.class).single();
    }

    /** @throws NotFound for anyone but the site host */
    void onlyHost(PersonId me) {
        if (!people.isHost(me)) throw new NotFound();
    }
}
