package org.longtable.pace;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.longtable.ground.Secret;
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
    /** @param words of the letter; empty once its writer took them back */
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
            Optional<Note> note) {}

    /** What was written with the answer, through this link. @param goneOn the day on which it was taken back */
    public record Note(String words, Optional<LocalDate> goneOn) {}

    /** Where the request stands. */
    public sealed interface Standing {
        record Open() implements Standing {}

        record Answered(Said said, LocalDate on) implements Standing {}

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
        var note = db.sql("select note, gone_on from pace.note_behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> new Note(row.getString("note"), TimeRequestStore.day(row, "gone_on")))
                .optional()
                .filter(one -> !one.words().isEmpty() || one.goneOn().isPresent());
        return db.sql("select * from pace.behind(:hash)")
                .param("hash", hash)
                .query((row, _) -> behind(row, dates, milestones, note))
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

    private Behind behind(
            java.sql.ResultSet row, List<AskedDate> dates, List<Milestone.Planned> milestones, Optional<Note> note)
            throws java.sql.SQLException {
        var answered = Optional.ofNullable(row.getString("answered"));
        var over = !row.getTimestamp("expires_at").toInstant().isAfter(clock.instant())
                || !row.getString("state").equals("sent");
        var answeredOn = row.getObject("answered_on", LocalDate.class);
        return new Behind(
                Language.of(row.getString("language")).orElse(Language.EN),
                row.getString("words"),
                row.getString("table_name"),
                row.getString("grant_name"),
                ZoneId.of(row.getString("zone")),
                row.getObject("sent_on", LocalDate.class),
                TimeRequestStore.told(row.getBigDecimal("pressure_before"), row.getBigDecimal("pressure_after")),
                new Asked(dates, milestones),
                answered.<Standing>map(
                                said -> new Standing.Answered(Said.valueOf(said.toUpperCase(Locale.ROOT)), answeredOn))
                        .orElseGet(() -> over ? new Standing.Over() : new Standing.Open()),
                note);
    }
}
