package org.longtable.bringing;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.directory.Affiliations;
import org.longtable.ground.Allowances;
import org.longtable.ground.Asking;
import org.longtable.ground.Job;
import org.longtable.ground.Secret;
import org.longtable.ground.Signing;
import org.longtable.ground.Works;
import org.longtable.letters.Letter;
import org.longtable.letters.Letters;
import org.longtable.letters.To;
import org.longtable.site.Language;
import org.longtable.site.Languages;
import org.longtable.site.Leaf;
import org.longtable.site.Leafing;
import org.longtable.site.Turn;
import org.longtable.vocabulary.DateSpan;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.context.annotation.Bean;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Front door: people of a list are asked by letter whether they belong where the list says. Nobody is attached without
 * their own yes, and whoever does not answer within thirty days is forgotten (C1).
 */
@Component
public class BelongingQuestions {
    /** Letters a day of one host, so that a long list does not become a flood. */
    static final int LETTERS_A_DAY = 40;

    private static final Leafing LATEST = Leafing.falling().time("made_at").id("id");

    /** What whoever holds the link reads. */
    public record Question(
            OrganisationId organisation,
            String organisationName,
            String role,
            Optional<LocalDate> since,
            String by,
            Language language) {}

    private record Next(UUID id, String email, Language language, String organisation, String role, String by) {}

    private final JdbcClient db;
    private final Letters letters;
    private final Languages languages;
    private final Allowances allowances;
    private final Affiliations affiliations;
    private final Signing signing;
    private final Clock clock;

    BelongingQuestions(
            JdbcClient db,
            Letters letters,
            Languages languages,
            Allowances allowances,
            Affiliations affiliations,
            Signing signing,
            Clock clock) {
        this.db = db;
        this.letters = letters;
        this.languages = languages;
        this.allowances = allowances;
        this.affiliations = affiliations;
        this.signing = signing;
        this.clock = clock;
    }

    /** Those whom the asking host asked from lists; the latest first. @throws NotFound unless a site host asks */
    @Transactional(readOnly = true)
    Leaf<Asked> asked(Turn turn) {
        if (!db.sql("select bringing.is_host()").query(Boolean.class).single()) throw new NotFound();
        return LATEST.read(
                db,
                """
                select a.id, a.name, coalesce(a.email::text, '') as email, o.name as organisation, a.state, a.made_at,
                  a.state = 'sent' and coalesce(letters.is_given_up(a.letter_id), false) as comes_back
                from bringing.asked a join directory.organisation o on o.id = a.organisation_id where true
                """,
                Map.of(),
                turn,
                (row, _) -> new Asked(
                        new AskedId(row.getObject("id", UUID.class)),
                        row.getString("name"),
                        row.getString("email"),
                        row.getString("organisation"),
                        Asked.State.valueOf(row.getString("state").toUpperCase(Locale.ROOT)),
                        row.getBoolean("comes_back")));
    }

    /** Forgets someone who was to be asked, and the question. @throws NotFound unless the asking host asked it */
    @Transactional
    void takeBack(AskedId id) {
        var gone = db.sql("select bringing.take_back(:id)")
                .param("id", id.value())
                .query(Boolean.class)
                .single();
        if (!gone) throw new NotFound();
    }

    /** Asks those who wait, as many as may be asked today. @return how many */
    @Transactional
    public int askSome(PersonId me) {
        var asked = 0;
        for (var next = next(); next.isPresent() && mayWrite(me); next = next()) {
            var token = Secret.token();
            var one = next.get();
            var letter = letters.write(new To(null, one.email(), one.language()), letter(one, token));
            db.sql("select bringing.was_asked(:id, :token, :letter, :now)")
                    .param("id", one.id())
                    .param("token", Secret.hash(token))
                    .param("letter", letter.value())
                    .param("now", now())
                    .query((_, _) -> 0)
                    .list();
            asked++;
        }
        return asked;
    }

    private boolean mayWrite(PersonId me) {
        return allowances.take("bringing:letters:" + me, LETTERS_A_DAY, Duration.ofDays(1));
    }

    private Optional<Next> next() {
        return db.sql("select * from bringing.next_to_ask()")
                .query((row, _) -> new Next(
                        row.getObject("id", UUID.class),
                        row.getString("email"),
                        Language.of(row.getString("language")).orElse(Language.EN),
                        row.getString("organisation"),
                        row.getString("role"),
                        row.getString("by_name")))
                .optional();
    }

    private Letter letter(Next one, String token) {
        var texts = languages.in(one.language());
        var parts = new ArrayList<Letter.Part>();
        parts.add(Letter.text(texts.t("bringing.letter.asks", one.by(), one.organisation())));
        parts.add(Letter.text(texts.t("bringing.letter.why")));
        parts.add(Letter.secretLink(texts.t("bringing.letter.link"), "/asked/" + token));
        parts.add(Letter.text(texts.t("bringing.letter.no")));
        return new Letter(
                texts.t("bringing.letter.subject", one.organisation()).replaceAll("\\s+", " "), List.copyOf(parts));
    }

    /** What the link of a letter asks; nothing once it is answered or thirty days are over. */
    @Transactional(readOnly = true)
    Optional<Question> read(String link) {
        return db.sql("select * from bringing.question(:token, :now)")
                .param("token", Secret.hash(link))
                .param("now", now())
                .query((row, _) -> new Question(
                        new OrganisationId(row.getObject("organisation_id", UUID.class)),
                        row.getString("organisation"),
                        row.getString("role"),
                        Optional.ofNullable(row.getObject("since", LocalDate.class)),
                        row.getString("by_name"),
                        Language.of(row.getString("language")).orElse(Language.EN)))
                .optional();
    }

    /** @param isNew whether their account began with this answer; else a letter that was passed on would open it */
    record Answered(PersonId person, boolean isNew) {}

    /** Yes, I belong there: the address is proved, and from here on they ask themselves. @return who they are */
    @Transactional
    Optional<Answered> yes(String link) {
        var question = read(link);
        if (question.isEmpty()) return Optional.empty();
        var fresh = PersonId.fresh();
        var who = db.sql("select bringing.answer_yes(:token, :fresh, :now)")
                .param("token", Secret.hash(link))
                .param("fresh", fresh.value())
                .param("now", now())
                .query((row, _) ->
                        Optional.ofNullable(row.getObject(1, UUID.class)).map(PersonId::new))
                .single();
        who.ifPresent(person -> {
            signing.goOnAs(person);
            var today = LocalDate.now(clock);
            var since =
                    question.get().since().filter(day -> !day.isAfter(today)).orElse(today);
            affiliations.say(
                    question.get().organisation(), question.get().role(), DateSpan.since(since), false, person);
        });
        return who.map(person -> new Answered(person, person.equals(fresh)));
    }

    /** Leave me out: name and address are forgotten, and no list has them asked again. */
    @Transactional
    boolean no(String link) {
        return db.sql("select bringing.answer_no(:token, :now)")
                .param("token", Secret.hash(link))
                .param("now", now())
                .query(Boolean.class)
                .single();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }

    @Bean
    static Job askFromLists(Works works, BelongingQuestions questions) {
        return new Job("bringing.ask", Duration.ofHours(1), () -> askAll(works, questions));
    }

    static void askAll(Works works, BelongingQuestions questions) {
        var hosts = works.<List<UUID>>in(db ->
                db.sql("select bringing.hosts_who_ask()").query(UUID.class).list());
        for (var host : hosts) {
            var me = new PersonId(host);
            Asking.as(me, () -> questions.askSome(me));
        }
    }
}
