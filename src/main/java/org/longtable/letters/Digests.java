package org.longtable.letters;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Asking;
import org.longtable.ground.Settings;
import org.longtable.ground.Together;
import org.longtable.ground.Works;
import org.longtable.letters.Letter.Part;
import org.longtable.site.Languages;
import org.longtable.site.StillPossible;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The weekly letter (C10): at most one a week, on Tuesday morning, when there is something to say and the person wants
 * it. Nothing but the same week's later mornings makes up for a Tuesday on which Longtable did not run.
 *
 * <p>First everyone who is due is planned, many at a time. Then each letter is built and written in one transaction on
 * its reader's behalf, together with the mark that this person's week is done. So it holds nothing that its reader may
 * not see, a run that dies half-way is taken up where it ended, and two nodes never write to one person.
 */
@Component
class Digests {
    private static final Logger LOG = LoggerFactory.getLogger(Digests.class);
    private static final int EARLIEST_HOUR = 7;
    private static final int NOON = 12;
    private static final int PLANNED_AT_ONCE = 5000;
    private static final int BATCH = 200;

    /** Each needs a connection while it writes a letter; pages need theirs. */
    private static final int WRITERS = Math.clamp(Runtime.getRuntime().availableProcessors(), 1, 4);

    private static final int LONGEST = 12;
    private static final int LONGEST_OF_A_MONTH = 24;
    private static final Duration GOOD_FOR = Duration.ofDays(4);

    private final ObjectProvider<ForDigest> modules;
    private final StillPossible possible;
    private final Correspondents correspondents;
    private final Letters letters;
    private final ActLinks links;
    private final Languages languages;
    private final JdbcClient db;
    private final Works works;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate ofItsOwn;

    Digests(
            ObjectProvider<ForDigest> modules,
            StillPossible possible,
            Correspondents correspondents,
            Letters letters,
            ActLinks links,
            Languages languages,
            JdbcClient db,
            Works works,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.modules = modules;
        this.possible = possible;
        this.correspondents = correspondents;
        this.letters = letters;
        this.links = links;
        this.languages = languages;
        this.db = db;
        this.works = works;
        this.settings = settings;
        this.clock = clock;
        this.ofItsOwn = new TransactionTemplate(transactions);
        ofItsOwn.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Writes this week's letters if it is a morning for that. @return how many were written */
    int writeInTheMorning() {
        var now = clock.instant().atZone(settings.zone());
        var day = now.getDayOfWeek();
        var morning = now.getHour() >= EARLIEST_HOUR && now.getHour() < NOON;
        if (!morning || day.compareTo(DayOfWeek.TUESDAY) < 0 || day.compareTo(DayOfWeek.FRIDAY) > 0) return 0;
        return write(now.toLocalDate().with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY)));
    }

    /** Writes to everyone who is due in the week that begins on this Monday. */
    private int write(LocalDate week) {
        plan(week);
        var written = 0;
        @Nullable PersonId last = null;
        try (var writers = Executors.newFixedThreadPool(WRITERS)) {
            for (var planned = planned(week, last); !planned.isEmpty(); planned = planned(week, last)) {
                last = planned.getLast();
                written += written(planned, week, writers);
            }
        }
        return written;
    }

    /** Plans for everyone who is due and has no letter planned yet. */
    void plan(LocalDate week) {
        while (correspondents.planDigests(week, clock.instant(), PLANNED_AT_ONCE) > 0) {
            // Each batch is kept by itself.
        }
    }

    private List<PersonId> planned(LocalDate week, @Nullable PersonId after) {
        return works.in(works -> works.sql("select * from letters.planned(:week, cast(:after as uuid), :most)")
                .param("week", week)
                .param("after", after == null ? null : after.value())
                .param("most", BATCH)
                .query((row, _) -> new PersonId(row.getObject(1, UUID.class)))
                .list());
    }

    /** In no order, so that two nodes seldom want to write to the same person at once. */
    private int written(List<PersonId> people, LocalDate week, ExecutorService writers) {
        var shuffled = new ArrayList<>(people);
        Collections.shuffle(shuffled);
        var letters = shuffled.stream()
                .map(person -> writers.submit(() -> written(person, week)))
                .toList();
        var written = 0;
        for (var letter : letters) if (isDone(letter)) written++;
        return written;
    }

    private static boolean isDone(Future<Boolean> letter) {
        try {
            return letter.get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the weekly letters ended half-way", e.getCause());
        }
    }

    /** One person's letter that cannot be built keeps nobody else from theirs; it is tried again later that morning. */
    private boolean written(PersonId person, LocalDate week) {
        try {
            return write(person, week);
        } catch (RuntimeException e) {
            LOG.error("the weekly letter of person {} could not be written", person, e);
            return false;
        }
    }

    /** Writes one person's letter, once a week. @return false when it was done before or there is nothing to say */
    boolean write(PersonId person, LocalDate week) {
        return Asking.as(
                person, () -> Boolean.TRUE.equals(ofItsOwn.execute(_ -> begins(person, week) && writes(person))));
    }

    private boolean writes(PersonId person) {
        var rhythm = correspondents.rhythm(person);
        return rhythm != Rhythm.NEVER && letter(person, rhythm).isPresent();
    }

    /**
     * Marks this person's week as done; the mark is kept with the letter or not at all. So it need not be on disk before
     * the next person's turn: whatever takes the letter to send it is, and with it all that was kept before.
     */
    private boolean begins(PersonId person, LocalDate week) {
        db.sql("set local synchronous_commit = off").update();
        return db.sql("""
                        insert into letters.digest as digest (person_id, week, at, done_at)
                        values (:person, :week, :now, :now)
                        on conflict (person_id, week) do update set done_at = :now where digest.done_at is null
                        """)
                        .param("person", person.value())
                        .param("week", week)
                        .param("now", now())
                        .update()
                == 1;
    }

    private Optional<Letter> letter(PersonId person, Rhythm rhythm) {
        return correspondents.ownAddress(person).flatMap(to -> {
            var texts = languages.in(to.language());
            var letter = said(person, rhythm, texts).map(parts -> letter(person, rhythm, parts, texts));
            letter.ifPresent(written -> letters.write(to, written));
            return letter;
        });
    }

    private Letter letter(PersonId person, Rhythm rhythm, List<Part> parts, Texts texts) {
        var monthly = rhythm == Rhythm.MONTHLY;
        var all = new ArrayList<Part>();
        all.add(Letter.text(texts.t("letters.digest.begin")));
        all.addAll(parts);
        all.add(Letter.link(texts.t("letters.digest.today"), "/"));
        all.add(Letter.text(texts.t(monthly ? "letters.digest.end.monthly" : "letters.digest.end")));
        all.add(Letter.secretLink(
                texts.t(monthly ? "letters.digest.stop.monthly" : "letters.digest.stop"),
                links.write(person, DigestStop.of(person), clock.instant())));
        return new Letter(texts.t(monthly ? "letters.digest.subject.monthly" : "letters.digest.subject"), all)
                .goodFor(GOOD_FOR)
                .confidentially()
                .atMostOnce();
    }

    /** What the modules have to say, without what was said often enough; nothing when that is all. */
    private Optional<List<Part>> said(PersonId person, Rhythm rhythm, Texts texts) {
        var days = rhythm.daysToLast(LocalDate.ofInstant(clock.instant(), settings.zone()));
        var longest = rhythm == Rhythm.MONTHLY ? LONGEST_OF_A_MONTH : LONGEST;
        var offered = stillPossible(modules.stream()
                .flatMap(module -> module.parts(person, days, texts).stream())
                .sorted(Comparator.comparingInt(DigestPart::order))
                .toList());
        var said = new ArrayList<Part>();
        var matters = 0;
        for (var part : offered) {
            if (matters == longest && !part.asked()) continue;
            var times = timesTold(person, part);
            if (times.isEmpty()) continue;
            if (!part.asked()) matters++;
            said.add(new Part.Heading(part.title()));
            if (!part.text().isEmpty()) said.add(Letter.text(part.text()));
            if (times.get() > 1 && times.get() == part.most())
                said.add(Letter.text(texts.t("letters.digest.once-more")));
            for (var step : part.steps()) said.add(step(person, step));
        }
        return said.isEmpty() ? Optional.empty() : Optional.of(said);
    }

    /** Nobody is asked for what would be refused where something was closed. */
    private List<DigestPart> stillPossible(List<DigestPart> parts) {
        return Together.of(
                List.of(),
                () -> parts.stream()
                        .filter(part -> !possible.isOver(part.steps().stream()
                                .filter(DigestPart.Go.class::isInstance)
                                .map(step -> ((DigestPart.Go) step).path())
                                .toList()))
                        .map(part -> part.with(part.steps().stream()
                                .filter(step -> !(step instanceof DigestPart.Go go) || possible.leads(go.path()))
                                .toList()))
                        .toList());
    }

    private Part step(PersonId person, DigestPart.Step step) {
        return switch (step) {
            case DigestPart.Go(var label, var path) -> Letter.link(label, path);
            case DigestPart.Press(var label, var act) ->
                Letter.secretLink(label, links.write(person, act, clock.instant()));
        };
    }

    /** Counts that the matter is told; nothing when it was told often enough. */
    private Optional<Integer> timesTold(PersonId person, DigestPart part) {
        return db.sql("""
                insert into letters.told as told (person_id, about, times, at) values (:person, :about, 1, :now)
                on conflict (person_id, about) do update set times = told.times + 1, at = :now
                  where told.times < :most
                returning times
                """)
                .param("person", person.value())
                .param("about", part.about())
                .param("most", part.most())
                .param("now", now())
                .query(Integer.class)
                .optional();
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
