package org.longtable.understanding;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.envelopes.Round;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/**
 * Asks to talk through what partners see differently (W6): one question for the table. What came from a round is asked of
 * those who answered, what was found or named otherwise of everyone inside. It rests until another difference comes up
 * or one is settled.
 */
@Component
class AsksToTalk implements Asks {
    private static final int AFTER_TIME_AND_PEOPLE = 50;

    private final Tables tables;
    private final Statements statements;
    private final Differences differences;
    private final Moments moments;

    AsksToTalk(Tables tables, Statements statements, Differences differences, Moments moments) {
        this.tables = tables;
        this.statements = statements;
        this.differences = differences;
        this.moments = moments;
    }

    @Override
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        var open = differences.at(id).stream().filter(Difference::isOpen).toList();
        if (open.isEmpty() || moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        var latest = statements.rounds(table).stream().filter(Round::isOpened).findFirst();
        var answered = latest.filter(round -> round.openedFor(table.mine()));
        var mine = open.stream()
                .filter(one -> one.statement().isEmpty() || answered.isPresent())
                .toList();
        return mine.isEmpty() ? List.of() : List.of(ask(table, answered, mine, on, texts));
    }

    private Question ask(TableView table, Optional<Round> latest, List<Difference> open, LocalDate on, Texts texts) {
        var path = table.path();
        var still = latest.isEmpty()
                || open.stream().anyMatch(one -> one.statement().isEmpty())
                || stillApart(latest.get(), open);
        return new Question(
                table.id(),
                Warning.W6,
                "",
                texts.t(still ? "understanding.w6" : "understanding.w6.closer", open.size()),
                texts.t(still ? "understanding.w6.text" : "understanding.w6.closer.text", open.size()),
                open.stream().map(one -> one.id().toString()).sorted().collect(Collectors.joining(",")),
                latest.flatMap(statements::congruence).map(m -> m.figure(true, on)).stream()
                        .toList(),
                List.of(
                        new Step(texts.t("understanding.w6.read"), path + "/understanding"),
                        new Step(texts.t("understanding.w6.plan"), path + "/plans/new")),
                Optional.empty(),
                AFTER_TIME_AND_PEOPLE);
    }

    /** Whether the latest round brought any of them up, or they are left over from an earlier one. */
    private boolean stillApart(Round latest, List<Difference> open) {
        var asked = statements.of(latest.id()).stream().map(Statement::id).toList();
        return open.stream().flatMap(one -> one.statement().stream()).anyMatch(one -> asked.contains(one.id()));
    }
}
