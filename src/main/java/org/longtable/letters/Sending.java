package org.longtable.letters;

import jakarta.mail.MessagingException;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.mail.MailException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/**
 * Sends what waits in the outbox. Each letter is taken by one node alone, carries its own id as Message-ID, and is
 * tried again after a pause when the mail server does not take it; after eight tries it is given up and stays visible
 * to the site host. Without a mail server nothing is sent and the outbox page shows what waits.
 */
@Component
class Sending {
    private static final Logger LOG = LoggerFactory.getLogger(Sending.class);
    private static final int TRIES = 8;

    private record Waiting(UUID id, String address, String subject, String body, String html, int attempts) {}

    private final ObjectProvider<JavaMailSender> mail;
    private final Works works;
    private final Clock clock;
    private final Settings settings;
    private final String from;

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

    /** Whether a mail server is set. */
    boolean canSend() {
        return mail.getIfAvailable() != null;
    }

    /** Sends what is due. @return how many letters the mail server took */
    int sendWhatWaits() {
        if (!canSend()) return 0;
        var sent = 0;
        while (Boolean.TRUE.equals(works.<Boolean>in(_ -> sendOne()))) sent++;
        return sent;
    }

    /**
     * Takes one letter for the next minutes, so that no other node takes it, and sends it. Should the answer of the
     * mail server be lost, the letter goes out again later under the same Message-ID.
     */
    private boolean sendOne() {
        var now = clock.instant();
        var taken = works.<List<Waiting>>in(db -> db.sql("""
                update letters.letter set not_before = :again, attempts = attempts + 1
                where id = (select id from letters.letter
                    where sent_at is null and given_up_at is null and not_before <= :now
                    order by not_before limit 1 for update skip locked)
                returning id, to_address as address, subject, body, html, attempts
                """)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(now.plus(Duration.ofMinutes(5))))
                .query(Waiting.class)
                .list());
        taken.forEach(this::send);
        return !taken.isEmpty();
    }

    private void send(Waiting letter) {
        try {
            var sender = mail.getObject();
            var message = sender.createMimeMessage();
            var parts = new MimeMessageHelper(message, true, "UTF-8");
            parts.setFrom(from);
            parts.setTo(letter.address);
            parts.setSubject(letter.subject.replaceAll("[\\r\\n]+", " "));
            parts.setText(letter.body, letter.html);
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            message.setHeader("Message-ID", "<" + letter.id + "@" + settings.address().getHost() + ">");
            sender.send(message);
            works.run(db -> db.sql("""
                    update letters.letter set sent_at = :now, body = '', html = '', secrets = '{}' where id = :id
                    """)
                    .param("now", Timestamp.from(clock.instant()))
                    .param("id", letter.id)
                    .update());
        } catch (MailException | MessagingException e) {
            later(letter, e);
        }
    }

    private void later(Waiting letter, Exception failure) {
        LOG.warn(
                "letter {} was not taken by the mail server, try {}: {}",
                letter.id,
                letter.attempts,
                failure.getClass().getSimpleName());
        var now = clock.instant();
        works.run(db -> db.sql("""
                update letters.letter set not_before = :again,
                  given_up_at = case when :givenUp then :now::timestamptz end
                where id = :id
                """)
                .param("givenUp", letter.attempts >= TRIES)
                .param("now", Timestamp.from(now))
                .param("again", Timestamp.from(now.plus(Duration.ofMinutes(1L << letter.attempts))))
                .param("id", letter.id)
                .update());
    }
}
