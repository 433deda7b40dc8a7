package org.longtable.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.site.Language;
import org.longtable.vocabulary.LetterId;
import org.longtable.world.LongtableTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@Tag("outside")
class SendingTest extends LongtableTest {
    private static final String ADDRESS = "maya@example.org";

    private GreenMail post;

    @Autowired
    private Letters letters;

    @Autowired
    private Sending sending;

    @Autowired
    private Outbox outbox;

    @Autowired
    private Tidying tidying;

    @Autowired
    private Works works;

    @Autowired
    private Settings settings;

    @Autowired
    private DefaultListableBeanFactory beans;

    @Autowired
    private PlatformTransactionManager transactions;

    @BeforeEach
    void a_mail_server_and_an_empty_outbox() {
        post = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        post.start();
        owner().sql("delete from letters.letter").update();
    }

    @AfterEach
    void no_mail_server() {
        if (beans.containsSingleton("mailSender")) beans.destroySingleton("mailSender");
        post.stop();
    }

    private JavaMailSenderImpl server() {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(post.getSmtp().getPort());
        return sender;
    }

    private Sending over(JavaMailSenderImpl server) {
        var factory = new DefaultListableBeanFactory();
        factory.registerSingleton("mailSender", server);
        return new Sending(
                factory.getBeanProvider(org.springframework.mail.javamail.JavaMailSender.class),
                works,
                clock,
                settings,
                "");
    }

    private void write(Language language, String subject, String words) {
        letters.write(
                new To(null, ADDRESS, language),
                new Letter(
                        subject,
                        List.of(
                                Letter.text(words),
                                Letter.secretLink("Come in", "/sign-in/links/the-secret-of-this-test"),
                                new Letter.Part.Code("493817"))));
    }

    private void write() {
        write(Language.EN, "Your way in", "Someone asked.");
    }

    private MimeMessage only() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    @Test
    void a_letter_is_sent_once_with_its_text_twice_and_nothing_of_it_stays() throws Exception {
        write();
        var sender = over(server());
        assertThat(sender.sendWhatWaits()).isEqualTo(1);
        assertThat(sender.sendWhatWaits()).isZero();

        var parts = partsOf(only());
        assertThat(parts).anyMatch(part -> part.startsWith("text/plain") && part.contains("the-secret-of-this-test"));
        assertThat(parts).anyMatch(part -> part.startsWith("text/html") && part.contains("<h1>Your way in</h1>"));
        assertThat(only().getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(only().getFrom()[0].toString()).isEqualTo("longtable@localhost");
        assertThat(owner().sql("select body || html || array_to_string(secrets, '') from letters.letter")
                        .query(String.class)
                        .single())
                .isEmpty();
    }

    @Test
    void a_letter_goes_out_as_soon_as_what_it_tells_is_kept() {
        beans.registerSingleton("mailSender", server());
        var all = new TransactionTemplate(transactions);
        all.executeWithoutResult(_ -> {
            write();
            assertThat(post.waitForIncomingEmail(300, 1)).isFalse();
        });
        assertThat(post.waitForIncomingEmail(5000, 1)).isTrue();
        all.executeWithoutResult(transaction -> {
            write();
            transaction.setRollbackOnly();
        });
        assertThat(post.waitForIncomingEmail(300, 2)).isFalse();
    }

    @Test
    void without_a_mail_server_letters_wait() {
        write();
        assertThat(sending.canSend()).isFalse();
        assertThat(sending.sendWhatWaits()).isZero();
        assertThat(lettersTo(ADDRESS).getFirst().body()).contains("Someone asked.");
    }

    @Test
    void what_the_server_refuses_is_sent_after_a_pause() throws Exception {
        write();
        var server = new Moody(post.getSmtp().getPort());
        var sender = over(server);
        server.refuses = true;
        assertThat(sender.sendWhatWaits()).isZero();
        server.refuses = false;
        assertThat(sender.sendWhatWaits()).as("the pause is not over").isZero();
        clock.goesOnBy(Duration.ofMinutes(2));
        assertThat(sender.sendWhatWaits()).isEqualTo(1);
        assertThat(only().getSubject()).isEqualTo("Your way in");
    }

    @Test
    void after_eight_tries_a_letter_is_given_up() {
        write();
        var server = new Moody(post.getSmtp().getPort());
        server.refuses = true;
        var sender = over(server);
        for (var n = 0; n < 12; n++) {
            sender.sendWhatWaits();
            clock.goesOnBy(Duration.ofDays(1));
        }
        assertThat(server.asked).isEqualTo(8);
        assertThat(owner().sql("select given_up_at is not null from letters.letter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void an_address_that_the_server_refuses_for_good_is_given_up_at_once() {
        write();
        try (var server = new SmtpServer("550 5.1.1 No such person here")) {
            assertThat(over(server.sender()).sendWhatWaits()).isZero();
            assertThat(isGivenUp()).isTrue();
            clock.goesOnBy(Duration.ofDays(1));
            over(server.sender()).sendWhatWaits();
            assertThat(server.asked()).as("it is not tried again").isEqualTo(1);
        }
    }

    @Test
    void an_address_that_is_refused_for_now_is_tried_again() {
        write();
        try (var server = new SmtpServer("450 4.2.1 Their mailbox is busy")) {
            over(server.sender()).sendWhatWaits();
            assertThat(isGivenUp()).isFalse();
            clock.goesOnBy(Duration.ofMinutes(2));
            over(server.sender()).sendWhatWaits();
            assertThat(server.asked()).isEqualTo(2);
        }
        assertThat(over(server()).sendWhatWaits()).as("the pause is not over").isZero();
        clock.goesOnBy(Duration.ofMinutes(5));
        assertThat(over(server()).sendWhatWaits()).isEqualTo(1);
    }

    @Test
    void a_server_that_passes_nothing_on_for_us_is_no_reason_to_give_letters_up() {
        write();
        for (var says : List.of("550 5.7.1 Relaying denied", "530 Authentication required", "503 Bad sequence"))
            try (var server = new SmtpServer(says)) {
                over(server.sender()).sendWhatWaits();
                assertThat(isGivenUp()).as(says).isFalse();
                clock.goesOnBy(Duration.ofHours(1));
            }
    }

    @Test
    void addresses_that_bounce_hold_nobody_up() {
        for (var n = 0; n < 5; n++) write();
        try (var server = new SmtpServer("550 No such person here")) {
            over(server.sender()).sendWhatWaits();
            assertThat(server.asked())
                    .as("more than the three after which a server seems not to be there")
                    .isEqualTo(5);
        }
    }

    private boolean isGivenUp() {
        return owner().sql("select given_up_at is not null from letters.letter")
                .query(Boolean.class)
                .single();
    }

    @Test
    void two_senders_at_once_send_each_letter_once() throws Exception {
        for (var n = 0; n < 20; n++) write();
        var ready = new CountDownLatch(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var sent = new ArrayList<Future<Integer>>();
            for (var n = 0; n < 2; n++)
                sent.add(pool.submit(() -> {
                    var sender = over(server());
                    ready.countDown();
                    ready.await();
                    return sender.sendWhatWaits();
                }));
            assertThat(sent.get(0).get() + sent.get(1).get()).isEqualTo(20);
        }
        assertThat(post.getReceivedMessages()).hasSize(20);
        assertThat(Arrays.stream(post.getReceivedMessages()).map(SendingTest::id))
                .doesNotHaveDuplicates();
    }

    @Test
    void a_sender_that_dies_before_it_can_note_what_it_sent_is_followed_by_one_that_sends_it_under_the_same_id() {
        write();
        var server = new Moody(post.getSmtp().getPort());
        server.dies = true;
        assertThatThrownBy(() -> over(server).sendWhatWaits()).isInstanceOf(Dead.class);
        assertThat(over(server()).sendWhatWaits()).as("it is still taken").isZero();
        clock.goesOnBy(Duration.ofMinutes(11));
        assertThat(over(server()).sendWhatWaits()).isEqualTo(1);
        assertThat(post.getReceivedMessages()).hasSize(2);
        assertThat(id(post.getReceivedMessages()[0])).isEqualTo(id(post.getReceivedMessages()[1]));
    }

    @Test
    void a_weekly_letter_whose_sender_dies_goes_out_once_all_the_same() {
        weekly();
        var server = new Moody(post.getSmtp().getPort());
        server.dies = true;
        assertThatThrownBy(() -> over(server).sendWhatWaits()).isInstanceOf(Dead.class);
        assertThat(lettersTo(ADDRESS).getFirst().body()).isNotEmpty();
        for (var n = 0; n < 3; n++) {
            clock.goesOnBy(Duration.ofMinutes(11));
            assertThat(over(server()).sendWhatWaits()).isZero();
        }
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(lettersTo(ADDRESS).getFirst().body()).isEmpty();
    }

    @Test
    void a_weekly_letter_that_a_server_does_not_take_now_is_tried_again() {
        weekly();
        try (var server = new SmtpServer("450 4.2.1 Their mailbox is busy")) {
            over(server.sender()).sendWhatWaits();
        }
        clock.goesOnBy(Duration.ofMinutes(2));
        var nobody = new JavaMailSenderImpl();
        nobody.setHost("127.0.0.1");
        nobody.setPort(1);
        over(nobody).sendWhatWaits();
        clock.goesOnBy(Duration.ofMinutes(5));
        assertThat(over(server()).sendWhatWaits()).isEqualTo(1);
    }

    @Test
    void a_weekly_letter_that_was_refused_for_good_goes_out_when_the_site_host_tries_again() {
        weekly();
        try (var server = new SmtpServer("550 5.1.1 There is nobody by that name")) {
            over(server.sender()).sendWhatWaits();
        }
        var iris = siteHost("Iris Lund");
        var letter = owner().sql(
                        "select id from letters.letter where to_address = :address and given_up_at is not null")
                .param("address", ADDRESS)
                .query(UUID.class)
                .single();
        asking(iris, () -> {
            outbox.retry(new LetterId(letter), iris.id());
            return true;
        });

        assertThat(over(server()).sendWhatWaits()).isEqualTo(1);
        assertThat(post.getReceivedMessages()).hasSize(1);
    }

    private void weekly() {
        letters.write(
                new To(null, ADDRESS, Language.EN),
                new Letter("Your week", List.of(Letter.text("Coffee waits."))).atMostOnce());
    }

    @Test
    void a_sender_that_dies_again_and_again_does_not_send_for_ever() {
        write();
        var server = new Moody(post.getSmtp().getPort());
        server.dies = true;
        for (var n = 0; n < 10; n++) {
            try {
                over(server).sendWhatWaits();
            } catch (Dead expected) {
                // The next one takes over.
            }
            clock.goesOnBy(Duration.ofMinutes(11));
        }
        assertThat(post.getReceivedMessages()).hasSize(8);
        tidying.tidy();
        assertThat(owner().sql("select given_up_at is not null from letters.letter")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void accents_arrive_and_nothing_in_a_subject_makes_a_header_of_its_own() throws Exception {
        write(
                Language.FR,
                "Été à Saint-Jérôme – ᐃᓄᒃᑎᑐᑦ\r\nBcc: everyone@example.org",
                "C’est noté\u00a0: où, quand, à qui.");
        over(server()).sendWhatWaits();
        assertThat(only().getSubject()).isEqualTo("Été à Saint-Jérôme – ᐃᓄᒃᑎᑐᑦ Bcc: everyone@example.org");
        assertThat(only().getHeader("Bcc")).isNull();
        assertThat(only().getAllRecipients()).hasSize(1);
        assertThat(partsOf(only()))
                .anyMatch(part -> part.contains("C’est noté\u00a0: où, quand, à qui."))
                .anyMatch(part -> part.contains("<html lang=\"fr\">") && part.contains("Personne ne lit les réponses"));
    }

    @Test
    void an_address_that_is_none_sends_nothing_and_holds_nobody_up() {
        for (var address :
                List.of("a@example.org\r\nBcc: b@example.org", "a@example.org, b@example.org", "a b@example.org"))
            letters.write(new To(null, address, Language.EN), new Letter("Hello", List.of()));
        clock.goesOnBy(Duration.ofMinutes(1));
        write();
        var sender = over(server());
        sender.sendWhatWaits();
        sender.sendWhatWaits();
        assertThat(GreenMailUtil.getAddressList(recipient())).isEqualTo(ADDRESS);
    }

    @Test
    void a_letter_whose_time_is_over_is_not_sent_any_more_and_its_secrets_are_forgotten() {
        letters.write(
                new To(null, ADDRESS, Language.EN),
                new Letter("Your way in", List.of(new Letter.Part.Code("493817"))).goodFor(Duration.ofMinutes(10)));
        clock.goesOnBy(Duration.ofMinutes(11));
        assertThat(over(server()).sendWhatWaits()).isZero();
        tidying.tidy();
        assertThat(lettersTo(ADDRESS).getFirst().secrets()).isEmpty();
        assertThat(lettersTo(ADDRESS).getFirst().body()).isEmpty();
        assertThat(over(server()).sendWhatWaits()).isZero();
    }

    @Test
    void after_ninety_days_nothing_is_kept_of_a_sent_letter() {
        write();
        over(server()).sendWhatWaits();
        clock.goesOnBy(Duration.ofDays(89));
        tidying.tidy();
        assertThat(lettersTo(ADDRESS)).hasSize(1);
        clock.goesOnBy(Duration.ofDays(2));
        tidying.tidy();
        assertThat(lettersTo(ADDRESS)).isEmpty();
    }

    private jakarta.mail.Address[] recipient() {
        try {
            return only().getAllRecipients();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<String> partsOf(Part part) throws Exception {
        var parts = new ArrayList<String>();
        if (part.getContent() instanceof Multipart several)
            for (var n = 0; n < several.getCount(); n++) parts.addAll(partsOf(several.getBodyPart(n)));
        else parts.add(part.getContentType().toLowerCase(Locale.ROOT) + "\n" + part.getContent());
        return parts;
    }

    /** Something that no sender can catch and carry on from, as when its process is killed. */
    private static final class Dead extends Error {}

    /** A mail server that may refuse, or whose client dies when the letter is out. */
    private static final class Moody extends JavaMailSenderImpl {
        private boolean refuses;
        private boolean dies;
        private int asked;

        Moody(int port) {
            setHost("127.0.0.1");
            setPort(port);
        }

        @Override
        protected void doSend(MimeMessage[] messages, Object[] originals) {
            asked++;
            if (refuses) throw new MailSendException("mailbox of the reader is full");
            super.doSend(messages, originals);
            if (dies) throw new Dead();
        }
    }
}
