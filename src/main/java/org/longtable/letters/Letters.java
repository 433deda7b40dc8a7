package org.longtable.letters;

import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.longtable.ground.Settings;
import org.longtable.letters.Letter.Part;
import org.longtable.site.Languages;
import org.longtable.vocabulary.LetterId;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Front door of the outbox. A letter written here is sent if, and only if, the transaction around it is kept. */
@Component
public class Letters {
    private final JdbcClient db;
    private final TemplateEngine templates;
    private final Languages languages;
    private final Settings settings;
    private final Clock clock;
    private final ApplicationEventPublisher events;
    private final Sending sending;
    private final ActLinks acts;

    Letters(
            JdbcClient db,
            TemplateEngine templates,
            Languages languages,
            Settings settings,
            Clock clock,
            ApplicationEventPublisher events,
            Sending sending,
            ActLinks acts) {
        this.acts = acts;
        this.db = db;
        this.templates = templates;
        this.languages = languages;
        this.settings = settings;
        this.clock = clock;
        this.events = events;
        this.sending = sending;
    }

    /** Whether letters leave; without a mail server they wait on the outbox page. */
    public boolean leave() {
        return sending.canSend();
    }

    /** Whether the letters to the asking person come back, so that their address may be wrong. */
    @Transactional(readOnly = true)
    public boolean ownComeBack() {
        return db.sql("select letters.own_come_back()").query(Boolean.class).single();
    }

    /** A link by which the asking person can do something from a letter to them, without signing in. */
    @Transactional
    public Part press(PersonId person, DigestPart.Press press) {
        return Letter.secretLink(press.label(), acts.write(person, press.act(), clock.instant()));
    }

    /** @return the letter's id, by which its writer may later learn that it came back */
    @Transactional
    public LetterId write(To to, Letter letter) {
        return write(db, to, letter);
    }

    /** As {@link #write(To, Letter)}, in a transaction of the works. */
    LetterId write(JdbcClient db, To to, Letter letter) {
        var now = clock.instant();
        var id = LetterId.fresh();
        db.sql("""
                insert into letters.letter
                  (id, to_person, to_address, language, subject, body, html, secrets, private, once, written_at,
                   not_before, good_until)
                values (:id, :person, :address, :language, :subject, :body, :html, :secrets, :private, :once, :now,
                  :now, :goodUntil)
                """)
                .param("id", id.value())
                .param("person", to.person() == null ? null : to.person().value())
                .param("address", to.address())
                .param("language", to.language().code())
                .param("subject", letter.subject())
                .param("body", plain(letter, to))
                .param("html", html(letter, to))
                .param("secrets", secrets(letter).toArray(String[]::new))
                .param("private", letter.confidential())
                .param("once", letter.once())
                .param("now", Timestamp.from(now))
                .param("goodUntil", Timestamp.from(now.plus(letter.goodFor())))
                .update();
        events.publishEvent(new LetterWritten());
        return id;
    }

    private String plain(Letter letter, To to) {
        var lines = new ArrayList<String>();
        for (var part : letter.parts())
            lines.add(
                    switch (part) {
                        case Part.Text(var words) -> words;
                        case Part.Heading(var words) -> words + "\n" + "-".repeat(Math.min(words.length(), 60));
                        case Part.Link(var label, var path) -> label + "\n" + address(path);
                        case Part.SecretLink(var label, var path) -> label + "\n" + address(path);
                        case Part.Code(var code) -> "    " + code;
                    });
        lines.add("--\n" + languages.in(to.language()).t("letters.foot", settings.address()));
        return String.join("\n\n", lines) + "\n";
    }

    private String html(Letter letter, To to) {
        var output = new StringOutput();
        templates.render(
                "letters/letter.jte",
                Map.of(
                        "texts", languages.in(to.language()),
                        "letter", letter,
                        "address", settings.address().toString()),
                output);
        return output.toString();
    }

    private List<String> secrets(Letter letter) {
        return letter.parts().stream()
                .<String>mapMulti((part, keep) -> {
                    if (part instanceof Part.SecretLink(var _, var path)) keep.accept(address(path));
                    if (part instanceof Part.Code(var code)) keep.accept(code);
                })
                .toList();
    }

    private String address(String path) {
        return settings.address() + path;
    }
}
