package org.longtable.people;

import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.longtable.ground.Secret;
import org.longtable.vocabulary.PersonId;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** Where someone is signed in. What is ended here is over with the next page that is asked for. */
@Component
class OwnSessions {
    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    OwnSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /** The one in use first, then the latest used. */
    List<OpenSession> of(PersonId me, String here) {
        return sessions.findByPrincipalName(me.toString()).values().stream()
                .filter(session -> !session.isExpired())
                .map(session -> new OpenSession(
                        handle(session.getId()),
                        session.getAttributeOrDefault("browser", ""),
                        session.getCreationTime(),
                        session.getLastAccessedTime(),
                        session.getId().equals(here)))
                .sorted(Comparator.comparing(OpenSession::here)
                        .thenComparing(OpenSession::lastUsed)
                        .reversed())
                .toList();
    }

    /** @return false when there is no such session of this person, or it is the one in use */
    boolean end(PersonId me, String handle, String here) {
        var found = others(me, here).stream()
                .filter(id -> handle(id).equals(handle))
                .findFirst();
        found.ifPresent(sessions::deleteById);
        return found.isPresent();
    }

    void endOthers(PersonId me, String here) {
        others(me, here).forEach(sessions::deleteById);
    }

    private List<String> others(PersonId me, String here) {
        return sessions.findByPrincipalName(me.toString()).keySet().stream()
                .filter(id -> !id.equals(here))
                .toList();
    }

    private static String handle(String id) {
        return HexFormat.of().formatHex(Secret.hash(id), 0, 8);
    }
}
