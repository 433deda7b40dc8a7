package org.longtable.updates;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.longtable.ground.Secret;
import org.longtable.site.Language;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door for people without a place, who come by the link of a letter. */
@Component
class Posted {
    private final JdbcClient db;
    private final Clock clock;

    Posted(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** What is behind a link; nothing when it is unknown, was stopped, or was not answered in time. */
    @Transactional(readOnly = true)
    Optional<PostedPage> read(String link) {
        return db.sql("select state, language, inviter, table_name from updates.read_follower(:token, :at)")
                .param("token", Secret.hash(link))
                .param("at", Timestamp.from(clock.instant()))
                .query((row, _) -> new PostedPage(
                        row.getString("state").equals("following"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("inviter"),
                        row.getString("table_name"),
                        lines(link)))
                .optional();
    }

    /** Yes, keep me posted; or no, or no longer: then name and address are forgotten. @return false when it is over */
    @Transactional
    boolean answer(String link, boolean yes) {
        return db.sql("select updates.answer_posting(:token, :yes, :at)")
                .param("token", Secret.hash(link))
                .param("yes", yes)
                .param("at", Timestamp.from(clock.instant()))
                .query(Boolean.class)
                .single();
    }

    private List<PostedPage.Line> lines(String link) {
        return db.sql("select words, partner, posted_at from updates.read_posted(:token)")
                .param("token", Secret.hash(link))
                .query((row, _) -> new PostedPage.Line(
                        row.getString("words"),
                        row.getString("partner"),
                        row.getTimestamp("posted_at").toInstant()))
                .list();
    }
}
