package org.longtable.understanding;

import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.longtable.envelopes.Answer;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Choice;
import org.longtable.site.Texts;
import org.longtable.site.Typed;

/** The form on which one partner answers every statement of a round. */
public final class AnswerForm {
    private static final int LONGEST_NOTE = 500;

    private AnswerForm() {}

    public static String answer(Statement statement) {
        return "answer_" + (statement.place() + 1);
    }

    public static String note(Statement statement) {
        return "note_" + (statement.place() + 1);
    }

    /** From not at all to fully. */
    public static List<Choice> scale(Texts texts) {
        return IntStream.rangeClosed(Spread.NOT_AT_ALL, Spread.FULLY)
                .mapToObj(number -> new Choice(Integer.toString(number), texts.t("understanding.scale." + number)))
                .toList();
    }

    public static Map<String, String> labels(List<Statement> statements, Texts texts) {
        var labels = new LinkedHashMap<String, String>();
        for (var statement : statements) {
            labels.put(answer(statement), statement.words(texts).replaceFirst("\\.$", ""));
            labels.put(note(statement), texts.t("understanding.answer.note"));
        }
        return labels;
    }

    static List<Sealed> read(Typed typed, List<Statement> statements) {
        return statements.stream()
                .map(statement -> Sealed.of(
                        statement.id().toString(),
                        typed.choice(answer(statement), AnswerForm::number).orElse(0),
                        typed.optionalText(note(statement), LONGEST_NOTE)))
                .toList();
    }

    /** Filled in with what its reader has sealed; empty for anyone else. */
    static Typed of(List<Statement> statements, List<Answer> answers) {
        var byItem = answers.stream().collect(toMap(Answer::item, answer -> answer, (one, _) -> one));
        var typed = Typed.nothing();
        for (var statement : statements) {
            var answer = byItem.get(statement.id().toString());
            if (answer == null) continue;
            typed.with(answer(statement), Integer.toString(answer.number().orElseThrow()));
            typed.with(note(statement), answer.words());
        }
        return typed;
    }

    private static Optional<Integer> number(String typed) {
        return typed.matches("[1-5]") ? Optional.of(Integer.valueOf(typed)) : Optional.empty();
    }
}
