package org.longtable.finding;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.longtable.ground.Asking;
import org.longtable.ground.Settings;
import org.longtable.ground.Works;
import org.longtable.letters.Correspondents;
import org.longtable.letters.DigestPart;
import org.longtable.letters.Letter;
import org.longtable.letters.Letter.Part;
import org.longtable.letters.Letters;
import org.longtable.site.Languages;
import org.longtable.vocabulary.PersonId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Letters of their own, for those who asked to be told sooner than in the weekly letter: by day, once a day at most, and
 * each written on its reader's behalf, so that it tells of nobody whom they may not see.
 */
@Component
class DailyLetters {
    private static final Logger LOG = LoggerFactory.getLogger(DailyLetters.class);
    private static final Duration A_DAY = Duration.ofHours(22);
    private static final Duration GOOD_FOR = Duration.ofDays(2);
    private static final int FROM_HOUR = 7;
    private static final int UNTIL_HOUR = 20;
    private static final int BATCH = 200;

    private final SavedLetters saved;
    private final Letters letters;
    private final Correspondents correspondents;
    private final Languages languages;
    private final Works works;
    private final Settings settings;
    private final Clock clock;
    private final TransactionTemplate transaction;

    DailyLetters(
            SavedLetters saved,
            Letters letters,
            Correspondents correspondents,
            Languages languages,
            Works works,
            Settings settings,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.saved = saved;
        this.letters = letters;
        this.correspondents = correspondents;
        this.languages = languages;
        this.works = works;
        this.settings = settings;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Writes to all who are due, if it is day. */
    void write() {
        var hour = clock.instant().atZone(settings.zone()).getHour();
        if (hour < FROM_HOUR || hour >= UNTIL_HOUR) return;
        var before = clock.instant().minus(A_DAY);
        @Nullable UUID after = null;
        for (var due = due(before, after); !due.isEmpty(); due = due(before, after)) {
            for (var person : due) write(new PersonId(person));
            after = due.getLast();
        }
    }

    private List<UUID> due(Instant before, @Nullable UUID after) {
        return works.in(
                db -> db.sql("select * from finding.due_for_letters(:before, cast(:after as uuid), :most) as person_id")
                        .param("before", Timestamp.from(before))
                        .param("after", after)
                        .param("most", BATCH)
                        .query((row, _) -> row.getObject("person_id", UUID.class))
                        .list());
    }

    /** One person's letter that cannot be written keeps nobody else from theirs. */
    private void write(PersonId person) {
        try {
            Asking.as(person, () -> {
                transaction.executeWithoutResult(_ -> writes(person));
                return true;
            });
        } catch (RuntimeException e) {
            LOG.error("the letter of person {} about their searches could not be written", person, e);
        }
    }

    private void writes(PersonId person) {
        correspondents.ownAddress(person).ifPresent(to -> {
            var texts = languages.in(to.language());
            var parts = new ArrayList<Part>();
            for (var part : saved.parts(LetterRhythm.DAY, texts)) {
                parts.add(new Part.Heading(part.title()));
                parts.add(Letter.text(part.text()));
                for (var step : part.steps())
                    parts.add(
                            switch (step) {
                                case DigestPart.Go(var label, var path) -> Letter.link(label, path);
                                case DigestPart.Press press -> letters.press(person, press);
                            });
            }
            if (parts.isEmpty()) return;
            letters.write(
                    to,
                    new Letter(texts.t("finding.letter.subject"), parts)
                            .goodFor(GOOD_FOR)
                            .confidentially()
                            .atMostOnce());
        });
    }
}
