package org.longtable.closeness;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.closeness.Formality.Call;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.NotNow;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/**
 * Asks for an agreement where one is needed or advised, and says in words why (W16). What is only advised can wait with
 * a note; what is needed cannot. A module of agreements ends the question.
 */
@Component
class AsksForAgreement implements Asks {
    private static final int BEFORE_WHAT_IS_SEEN_DIFFERENTLY = 45;

    private final Tables tables;
    private final Triggers triggers;
    private final Moments moments;

    AsksForAgreement(Tables tables, Triggers triggers, Moments moments) {
        this.tables = tables;
        this.triggers = triggers;
        this.moments = moments;
    }

    @Override
    public List<Question> questions(TableId id, PersonId viewer, LocalDate on, Texts texts) {
        if (moments.isStillNew(id, on)) return List.of();
        var table = tables.inside(id, viewer);
        var formality = triggers.at(table, on);
        var call = formality.call();
        if (call == Call.NOTHING || triggers.isAgreed(table)) return List.of();
        var needed = call == Call.NEEDED;
        return List.of(new Question(
                id,
                Warning.W16,
                "",
                texts.t(needed ? "closeness.w16.needed" : "closeness.w16.advised"),
                texts.t(needed ? "closeness.w16.needed.text" : "closeness.w16.advised.text", reasons(formality, texts)),
                formality.reasons().stream().map(Trigger::code).sorted().collect(Collectors.joining(",")),
                List.of(),
                List.of(
                        new Step(texts.t("closeness.w16.read"), table.path() + "/closeness"),
                        new Step(texts.t("closeness.w16.said"), triggers.begun(table))),
                Optional.empty(),
                needed ? NotNow.NO : NotNow.WITH_A_NOTE,
                BEFORE_WHAT_IS_SEEN_DIFFERENTLY));
    }

    private static String reasons(Formality formality, Texts texts) {
        return formality.reasons().stream()
                .map(one -> texts.t("closeness.reason." + one.code().replace('_', '-')))
                .collect(Collectors.joining("; "));
    }
}
