package org.longtable.questions;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.longtable.questions.Questions.Gathered;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** What is worth talking about at each of a person's tables, after whatever waits for that person. */
@Component
class QuestionsForToday implements ForToday {
    private static final int AFTER_WHAT_WAITS = 1000;

    private final Questions questions;

    QuestionsForToday(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return questions.gathered(person, texts).stream()
                .map(gathered -> waiting(gathered, texts))
                .toList();
    }

    private static Waiting waiting(Gathered gathered, Texts texts) {
        var question = gathered.question();
        var path = gathered.table().path();
        var first = question.steps().stream()
                .limit(1)
                .map(step -> Step.link(step.label(), step.path()).asMain());
        var table = Step.link(texts.t("questions.today.table", gathered.table().name()), path);
        var notNow = Step.post(
                texts.t("questions.not-now"),
                path + "/rests",
                Map.of(
                        "warning", question.warning().name(),
                        "subject", question.subject(),
                        "seen", question.mark(),
                        "back", "/"));
        return new Waiting(
                AFTER_WHAT_WAITS,
                question.title(),
                question.text(),
                Stream.concat(
                                first,
                                question.notNow() == Question.NotNow.FREELY
                                        ? Stream.of(table, notNow)
                                        : Stream.of(table))
                        .toList());
    }
}
