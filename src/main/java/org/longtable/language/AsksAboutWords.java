package org.longtable.language;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.longtable.questions.Asks;
import org.longtable.questions.Question;
import org.longtable.questions.Question.Step;
import org.longtable.questions.Warning;
import org.longtable.relationships.Moments;
import org.longtable.site.Texts;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/** Asks about words that partners read differently: one question for the table, which rests until another comes up. */
@Component
class AsksAboutWords implements Asks {
    private static final int AFTER_WHAT_IS_SEEN_DIFFERENTLY = 55;

    private final Words words;
    private final Moments moments;

    AsksAboutWords(Words words, Moments moments) {
        this.words = words;
        this.moments = moments;
    }

    @Override
    public List<Question> questions(TableId table, PersonId viewer, LocalDate on, Texts texts) {
        var apart = words.at(table).stream()
                .filter(word -> word.standing() == Word.Standing.APART)
                .toList();
        if (apart.isEmpty() || moments.isStillNew(table, on)) return List.of();
        var first = apart.getFirst();
        return List.of(new Question(
                table,
                Warning.W6,
                "words",
                texts.t("language.w6", apart.size(), first.name(texts)),
                texts.t("language.w6.text", apart.size()),
                apart.stream().map(word -> word.id().toString()).sorted().collect(Collectors.joining(",")),
                List.of(),
                List.of(
                        new Step(
                                texts.t("language.w6.read"),
                                apart.size() == 1 ? first.path() : "/tables/" + table + "/words"),
                        new Step(texts.t("language.w6.plan"), "/tables/" + table + "/plans/new")),
                Optional.empty(),
                AFTER_WHAT_IS_SEEN_DIFFERENTLY));
    }
}
