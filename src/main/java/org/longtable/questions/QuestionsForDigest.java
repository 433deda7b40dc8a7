package org.longtable.questions;

import java.util.List;
import java.util.stream.Stream;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.questions.Questions.Gathered;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The one question of a week (C10): what comes first among all of a person's tables, told once while it stands so. */
@Component
class QuestionsForDigest implements ForDigest {
    private static final int LAST = 1000;

    private final Questions questions;

    QuestionsForDigest(Questions questions) {
        this.questions = questions;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return questions.gathered(person, texts).stream()
                .limit(1)
                .map(gathered -> part(gathered, texts))
                .toList();
    }

    private static DigestPart part(Gathered gathered, Texts texts) {
        var question = gathered.question();
        var first = question.steps().stream().limit(1).map(step -> new Go(step.label(), step.path()));
        var table = new Go(
                texts.t("questions.today.table", gathered.table().name()),
                gathered.table().path());
        return new DigestPart(
                LAST,
                "question:" + question.table() + ":" + question.warning() + ":" + question.subject() + ":"
                        + question.mark(),
                1,
                question.title(),
                question.text(),
                Stream.<DigestPart.Step>concat(first, Stream.of(table)).toList());
    }
}
