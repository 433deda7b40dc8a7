package org.longtable.places;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.people.ByCode;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.TableId;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What someone who came in with a code finds behind it, asked anew with every page. */
@Component
class Visits {
    enum State {
        OFFERED,
        SEATED,
        /** The paper was ended, or the place is no longer theirs. */
        GONE
    }

    record Visit(State state, TableId table, @Nullable InvitationId invitation) {
        InvitationId offer() {
            if (state != State.OFFERED || invitation == null) throw new NotFound();
            return invitation;
        }
    }

    private final JdbcClient db;
    private final Clock clock;

    Visits(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** @throws NotFound for someone who did not come in with a code */
    @Transactional(readOnly = true)
    Visit now() {
        return of(ByCode.ofThisVisit().orElseThrow(NotFound::new));
    }

    @Transactional(readOnly = true)
    Visit of(ByCode code) {
        return db.sql("select state, invitation from places.opens(:paper, :at)")
                .param("paper", code.paper())
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> new Visit(
                        State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        code.table(),
                        Optional.ofNullable(row.getObject("invitation", UUID.class))
                                .map(InvitationId::new)
                                .orElse(null)))
                .single();
    }
}
