package org.longtable.reviews;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.ForDigest;
import org.longtable.letters.FromLetter;
import org.longtable.site.Texts;
import org.longtable.site.Told;
import org.longtable.site.Told.Line;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What was written down when a table looked back is read from the next weekly letter, without signing in (C13). */
@Component
class ReviewsFromLetter implements FromLetter, ForDigest {
    private static final String READING = "review-reading";
    private static final int LATER = 61;
    private static final int A_WEEK = 7;

    private final Tables tables;
    private final ReviewStore store;
    private final Clock clock;

    ReviewsFromLetter(Tables tables, ReviewStore store, Clock clock) {
        this.tables = tables;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        var since = LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days + A_WEEK);
        var written = store.byOthersSince(since);
        if (written.isEmpty()) return List.of();
        return tables.ofPerson(person).stream()
                .filter(table -> written.containsKey(table.id()))
                .map(table -> new DigestPart(
                        LATER,
                        "review:" + written.get(table.id()),
                        1,
                        texts.t("reviews.letter", table.name()),
                        "",
                        List.of(new Press(
                                texts.t("reviews.letter.read"),
                                new Act(READING, Objects.requireNonNull(written.get(table.id())), 0)))))
                .toList();
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(READING);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        return tables.ofPerson(person).stream()
                .filter(table -> table.inside())
                .flatMap(table -> store.at(table.id()).stream()
                        .filter(review -> review.id().equals(act.target()))
                        .map(review -> new Shown.Opened(
                                texts.t("reviews.letter", table.name()),
                                texts.t("reviews.one", review.on()),
                                List.of(new Told(texts.t("reviews.title"), lines(review, texts))))))
                .findFirst()
                .<Shown>map(shown -> shown)
                .orElseGet(Shown.Over::new);
    }

    @Override
    public void act(Act act, PersonId person) {
        throw new NotFound();
    }

    @Override
    public String done(String purpose, Texts texts) {
        return "";
    }

    private static List<Line> lines(Review review, Texts texts) {
        return Optional.of(Arrays.stream(Heading.values())
                        .filter(heading -> !review.words(heading).isEmpty())
                        .map(heading -> new Line(texts.t("reviews.heading." + heading.code()), review.words(heading)))
                        .toList())
                .filter(lines -> !lines.isEmpty())
                .orElseGet(() -> List.of(new Line(
                        "",
                        review.removedOn()
                                .map(day -> texts.t("reviews.removed", day))
                                .orElse(""))));
    }
}
