package org.longtable.letters;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/**
 * Sends what waits in the outbox. Each letter is taken for a while by one node alone, carries its own id as Message-ID,
 * and is tried again after a pause when the mail server does not take it; after eight tries, spread over four days, it
 * is given up and stays visible to the site host. What the mail server refuses for good is given up at once. Should a
 * node die between sending and noting it, or the mail server's answer be lost, the letter goes out again under the same
 * Message-ID; but one that is wanted {@link Letter#once} at most counts as sent. Without a mail server nothing is sent.
 */
@Component
class Sending implements DisposableBean {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    static final int TRIES = 8;
    private static final int REFUSED_IN_A_ROW = 3;

    /** Longer than the mail server may take over one letter; its time limits are in application.properties. */
    private static final Duration TAKEN = Duration.ofMinutes(10);

    private record Waiting(
            UUID id,
            String address,
            String subject,
            String body,
            String html,
            Instant writtenAt,
            int attempts,
            boolean once) {}

    private enum Outcome {
        SENT,
        REFUSED,
        GIVEN_UP,
        NOTHING_WAITED
    }

    private final ObjectProvider<JavaMailSender> mail;
    private final Works works;
    private final Clock clock;
    private final Settings settings;
    private final String from;
    private final ThreadPoolExecutor soon = new ThreadPoolExecutor(
            1,
            1,
            0,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            Thread.ofPlatform().daemon().name("sending").factory(),
            new ThreadPoolExecutor.DiscardPolicy());

    Sending(
            ObjectProvider<JavaMailSender> mail,
            Works works,
            Clock clock,
            Settings settings,
            @Value("${longtable.mail-from:}") String from) {
        this.mail = mail;
        this.works = works;
        this.clock = clock;
        this.settings = settings;
        this.from = from.isBlank() ? "longtable@" + settings.address().getHost() : from;
    }

    /** Whether letters leave: a mail server is set, and this is no demonstration with its invented addresses. */
    boolean canSend() {
        return !settings.demonstration() && mail.getIfAvailable() != null;
    }

    /** Does not wait for the job, so that someone who asked for a code has it at once. */
    @TransactionalEventListener(fallbackExecution = true)
    void soon(LetterWritten written) {
        if (canSend()) soon.execute(this::sendWhatWaits);
    }

    /** Sends what is due, unless the mail server seems not to be there. @return how many letters it took */
    int sendWhatWaits() {
        if (!canSend()) return 0;
        countAsSent();
        var sent = 0;
        var refused = 0;
        while (refused < REFUSED_IN_A_ROW) {
            switch (sendOne()) {
                case SENT -> {
                    sent++;
                    refused = 0;
                }
                case REFUSED -> refused++;
                case GIVEN_UP -> refused = 0;
                case NOTHING_WAITED -> {
                    return sent;
                }
            }
        }
        return sent;
    }

    @Override
    public void destroy() {
        soon.shutdown();
    }

    private Outcome sendOne() {
        var taken = take();
        if (taken.isEmpty()) return Outcome.NOTHING_WAITED;
        var letter = taken.get();
        try {
            mail.getObject().send(message(letter));
        } catch (MessagingException | RuntimeException e) {
            // Neither the address nor what the mail server said of it may reach the log.
            LOG.warn(
                    "letter {} was not taken, try {}: {}",
                    letter.id,
                    letter.attempts,
                    e.getClass().getSimpleName());
            if (Refusal.isForGood(e)) {
                giveUp(letter);
                return Outcome.GIVEN_UP;
            }
            if (letter.once && !Refusal.isAnAnswer(e)) return Outcome.REFUSED;
            later(letter);
            return Outcome.REFUSED;
        }
        sent(letter);
        return Outcome.SENT;
    }

    /** Committed before the letter goes out: no other node takes it meanwhile, and a try that crashed counts. */
    private Optional<Waiting> take() {
        var now = clock.instant();
        return works.in(db -> db.sql("""
                update letters.letter set not_before = :again, attempts = attempts + 1,
                  handed_at = case when once then :now::timestamptz end
                where id = (select id from letters.letter
                    where sent_at is null and given_up_at is null and not_before <= :now and good_until > :now
                      and attempts < :tries and handed_at is null
                    order by not_before, id limit 1 for update skip locked)
                returning id, to_address, subject, body, html, written_at, attempts, once
                """)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(now.plus(TAKEN)))
                .param("tries", TRIES)
                .query((row, _) -> waiting(row))
                .optional());
    }

    private static Waiting waiting(ResultSet row) throws SQLException {
        return new Waiting(
                row.getObject("id", UUID.class),
                row.getString("to_address"),
                row.getString("subject"),
                row.getString("body"),
                row.getString("html"),
                row.getTimestamp("written_at").toInstant(),
                row.getInt("attempts"),
                row.getBoolean("once"));
    }

    private MimeMessage message(Waiting letter) throws MessagingException {
        var message = mail.getObject().createMimeMessage();
        var parts = new MimeMessageHelper(message, true, "UTF-8");
        parts.setFrom(from);
        parts.setTo(letter.address.replaceAll("\\p{Cntrl}+", " "));
        parts.setSubject(letter.subject.replaceAll("\\p{Cntrl}+", " "));
        parts.setText(letter.body, letter.html);
        parts.setSentDate(Date.from(letter.writtenAt));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        message.setHeader(
                "Message-ID", "<" + letter.id + "@" + settings.address().getHost() + ">");
        return message;
    }

    /** What may have been taken when its node died or the answer was lost: nobody knows, and it was wanted once at most. */
    private void countAsSent() {
        works.run(
                db -> db.sql("""
                update letters.letter set sent_at = handed_at, body = '', html = '', secrets = '{}'
                where handed_at is not null and sent_at is null and given_up_at is null and not_before <= :now
                """).param("now", Timestamp.from(clock.instant())).update());
    }

    private void sent(Waiting letter) {
        works.run(db -> db.sql("""
                update letters.letter set sent_at = :now, given_up_at = null, body = '', html = '', secrets = '{}'
                where id = :id
                """)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", letter.id)
                .update());
    }

    /** Trying again would only be refused again; whoever wrote it learns of it now and not in days. */
    private void giveUp(Waiting letter) {
        works.run(db -> db.sql("""
                update letters.letter set given_up_at = :now, refused = true, handed_at = null
                where id = :id and attempts = :attempts and sent_at is null
                """)
                .param("attempts", letter.attempts)
                .param("now", Timestamp.from(clock.instant()))
                .param("id", letter.id)
                .update());
    }

    /** The next try after 1, 4, 16, … minutes; unless another node has taken the letter since. */
    private void later(Waiting letter) {
        var now = clock.instant();
        works.run(db -> db.sql("""
                update letters.letter set not_before = :again, handed_at = null,
                  given_up_at = case when attempts >= :tries then :now::timestamptz end
                where id = :id and attempts = :attempts and sent_at is null
                """)
                .param("tries", TRIES)
                .param("attempts", letter.attempts)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(now.plus(Duration.ofMinutes(1L << (2 * (letter.attempts - 1))))))
                .param("id", letter.id)
                .update());
    }
}
