package org.longtable.reviews;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/** Asks whether it is time to look back (W23), once the day for it has gone by. */
@Component
class AsksToLookBack implements Asks {
    private static final int AFTER_EVERYTHING_ELSE = 90;

    private final ReviewStore store;
    private final Moments moments;

    AsksToLookBack(ReviewStore store, Moments moments) {
        this.store = store;
        this.moments = moments;
    }

    @Override
    public List<Question> questions(TableId table, PersonId viewer, LocalDate on, Texts texts) {
        var rhythm = store.rhythm(table).filter(one -> one.isLate(on));
        if (rhythm.isEmpty() || moments.isStillNew(table, on)) return List.of();
        var path = "/tables/" + table;
        return List.of(new Question(
                table,
                Warning.W23,
                "review",
                texts.t("reviews.w23"),
                rhythm.get().last().isPresent()
                        ? texts.t("reviews.w23.text", rhythm.get().last().get())
                        : texts.t("reviews.w23.first"),
                rhythm.get().next().toString(),
                List.of(),
                List.of(
                        new Step(texts.t("reviews.look"), path + "/reviews/new"),
                        new Step(texts.t("reviews.w23.plan"), path + "/plans/new")),
                Optional.empty(),
                AFTER_EVERYTHING_ELSE));
    }
}
