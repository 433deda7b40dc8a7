package org.longtable.pace;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.ground.Secret;
import org.longtable.pace.TimeRequest.AgreedDate;
import org.longtable.pace.TimeRequest.Asked;
import org.longtable.pace.TimeRequest.AskedDate;
import org.longtable.pace.TimeRequest.Said;
import org.longtable.pace.TimeRequest.Told;
import org.longtable.site.Language;
import org.longtable.vocabulary.NotFound;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What is behind the link in a letter that asks for time: the letter, for whoever holds it, and nothing else. */
@Component
public class ReplyLinks {
    /**
     * @param words of the letter; empty once its writer took them back
     * @param answers all that were given, the newest first
     * @param agreed the dates of the answer that counts
     * @param version so that nobody changes an answer that they have not seen
     */
    public record Behind(
            Language language,
            String words,
            String table,
            String grant,
            ZoneId zone,
            LocalDate sentOn,
            Optional<Told> told,
            Asked asked,
            Standing standing,
            List<Answer> answers,
            List<AgreedDate> agreed,
            long version) {
        /** Whether an answer of someone who saw this version is taken. */
        boolean takesAnswer(long seen) {
            return standing instanceof Standing.Open
                    || standing instanceof Standing.Answered answered
                            && answered.changeableUntil().isPresent()
                            && version == seen;
        }

        public boolean isAsking() {
            return takesAnswer(version);
        }

        /** Those that no longer count. */
        public List<Answer> earlier() {
            return answers.stream().filter(Answer::replaced).toList();
        }

        /** Those with words that were given through this link. */
        public List<Answer> written() {
            return answers.stream()
                    .filter(answer ->
                            !answer.note().isEmpty() || answer.noteGoneOn().isPresent())
                    .toList();
        }

        Optional<Answer> answer() {
            return counting(answers);
        }
    }

    /**
     * @param note what was written with it, through this link
     * @param noteGoneOn the day on which that was taken back
     * @param replaced whether another answer has taken its place
     */
    public record Answer(Said said, LocalDate on, String note, Optional<LocalDate> noteGoneOn, boolean replaced) {}

    /** Where the request stands. */
    public sealed interface Standing {
        record Open() implements Standing {}

        /** @param changeableUntil the last day on which the link changes the answer; empty once it no longer does */
        record Answered(Said said, LocalDate on, Optional<LocalDate> changeableUntil) implements Standing {}

        /** The link's time is over, or the letter was taken back. */
        record Over() implements Standing {}
    }

    private final JdbcClient db;
    private final Clock clock;

    ReplyLinks(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Empty when there is no such link. */
    @Transactional(readOnly = true)
    Optional<Behind> open(String link) {
        var hash = Secret.hash(link);
        var dates = db.sql("select kind, place, words, before_day, after_day from pace.dates_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> new AskedDate(
                        Due.Kind.fromCode(row.getString("kind")),
                        row.getInt("place"),
                        row.getString("words"),
                        TimeRequestStore.day(row, "before_day"),
                        row.getObject("after_day", LocalDate.class)))
                .list();
        var milestones = db.sql("select kind, words, by_day from pace.milestones_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> new Milestone.Planned(
                        Milestone.Kind.fromCode(row.getString("kind")),
                        row.getString("words"),
                        TimeRequestStore.day(row, "by_day")))
                .list();
        var answers = db.sql("select what, on_day, note, gone_on, replaced from pace.answers_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> new Answer(
                        Said.valueOf(row.getString("what").toUpperCase(Locale.ROOT)),
                        row.getObject("on_day", LocalDate.class),
                        row.getString("note"),
                        TimeRequestStore.day(row, "gone_on"),
                        row.getBoolean("replaced")))
                .list();
        var agreed = db.sql("select kind, place, words, on_day from pace.agreed_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> TimeRequestStore.agreedDate(row))
                .list();
        return db.sql("select * from pace.behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> behind(row, new Asked(dates, milestones), answers, agreed))
                .optional();
    }

    /** The words that were given through this link go for good (C5), however old it is. @throws NotFound without any */
    @Transactional
    void takeBack(String link) {
        var behind = open(link).orElseThrow(NotFound::new);
        var gone = db.sql("select pace.take_back_note_by_link(:hash, :on)")
                .param("hash", Secret.hash(link))
                .param("on", LocalDate.ofInstant(clock.instant(), behind.zone()))
                .query(Boolean.class)
                .single();
        if (!gone) throw new NotFound();
    }

    /** The answer that counts. */
    private static Optional<Answer> counting(List<Answer> answers) {
        return answers.stream().filter(answer -> !answer.replaced()).findFirst();
    }

    private Behind behind(ResultSet row, Asked asked, List<Answer> answers, List<AgreedDate> agreed)
            throws SQLException {
        var zone = ZoneId.of(row.getString("zone"));
        var expires = row.getTimestamp("expires_at").toInstant();
        var expired = !expires.isAfter(clock.instant());
        var over = expired || !row.getString("state").equals("sent");
        var changeable = row.getBoolean("may_change");
        var until = Optional.of(LocalDate.ofInstant(expires, zone)).filter(_ -> !expired && changeable);
        return new Behind(
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("words"),
                row.getString("table_name"),
                row.getString("grant_name"),
                zone,
                row.getObject("sent_on", LocalDate.class),
                TimeRequestStore.told(row.getBigDecimal("pressure_before"), row.getBigDecimal("pressure_after")),
                asked,
                counting(answers)
                        .<Standing>map(answer -> new Standing.Answered(answer.said(), answer.on(), until))
                        .orElseGet(() -> over ? new Standing.Over() : new Standing.Open()),
                answers,
                agreed,
                row.getLong("version"));
    }
}
