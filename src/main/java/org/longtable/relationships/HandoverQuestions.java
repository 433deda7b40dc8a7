package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.site.Texts;
import org.longtable.tables.SeatView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a table about a handover while it is open (W5). */
@Component
class HandoverQuestions implements Asks {
    private static final int AFTER_A_CLOSE_DATE = 15;

    private final Tables tables;
    private final Moments moments;
    private final HandoverStore store;

    HandoverQuestions(Tables tables, Moments moments, HandoverStore store) {
        this.tables = tables;
        this.moments = moments;
        this.store = store;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        if (moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        return store.at(table).stream()
                .filter(Handover::isRunning)
                .map(handover -> ask(table, handover, viewer, on, texts))
                .toList();
    }

    private static Question ask(TableView table, Handover handover, PersonId viewer, LocalDate on, Texts texts) {
        var eyes = handover.hasBegun(on) ? "after" : handover.isOf(viewer) ? "own" : "others";
        return new Question(
                table.id(),
                Warning.W5,
                handover.id().toString(),
                texts.t("relationships.w5." + eyes, handover.personName(), handover.lastDay()),
                texts.t("relationships.w5." + eyes + ".text"),
                evidence(table, handover, on),
                List.of(),
                List.of(new Step(texts.t("relationships.w5.step"), handover.path())),
                Optional.empty(),
                AFTER_A_CLOSE_DATE);
    }

    /** The day, whether it has begun, and who is here: with any of them it is asked again. */
    private static String evidence(TableView table, Handover handover, LocalDate on) {
        var people = table.seatsOn(on).stream()
                .map(SeatView::person)
                .map(PersonId::toString)
                .sorted()
                .collect(Collectors.joining(","));
        return String.join("|", handover.lastDay().toString(), Boolean.toString(handover.hasBegun(on)), people);
    }
}
