package org.longtable.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.UUID;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What someone is told of looks behind the masks of letters to them, until they note it. */
@Component
class Unmaskings {
    record Look(UUID id, String subject, ZonedDateTime at) {}

    private final Works works;
    private final Correspondents correspondents;
    private final Settings settings;
    private final Clock clock;

    Unmaskings(Works works, Correspondents correspondents, Settings settings, Clock clock) {
        this.works = works;
        this.correspondents = correspondents;
        this.settings = settings;
        this.clock = clock;
    }

    /** Looks at letters to this person, who asks, or to their address, by someone else; the latest first. */
    List<Look> of(PersonId me) {
        var address = address(me);
        return works.in(db -> db.sql("""
                select u.id, l.subject, u.at from letters.unmasking u join letters.letter l on l.id = u.letter_id
                where u.noted_at is null and u.by_person <> :me
                  and (l.to_person = :me or lower(l.to_address) = lower(:address))
                order by u.at desc limit 5
                """)
                .param("me", me.value())
                .param("address", address)
                .query((row, _) -> new Look(
                        row.getObject("id", UUID.class),
                        row.getString("subject"),
                        row.getTimestamp("at").toInstant().atZone(settings.zone())))
                .list());
    }

    /** Keeps that this person has read of a look. @throws NotFound when it is about a letter to someone else */
    void note(UUID id, PersonId me) {
        var address = address(me);
        var noted = works.<Integer>in(db -> db.sql("""
                update letters.unmasking u set noted_at = :now from letters.letter l
                where u.id = :id and l.id = u.letter_id and u.by_person <> :me
                  and (l.to_person = :me or lower(l.to_address) = lower(:address))
                """)
                .param("id", id)
                .param("me", me.value())
                .param("address", address)
                .param("now", Timestamp.from(clock.instant()))
                .update());
        if (noted == 0) throw new NotFound();
    }

    private String address(PersonId me) {
        return correspondents.ownAddress(me).map(To::address).orElse("");
    }
}
