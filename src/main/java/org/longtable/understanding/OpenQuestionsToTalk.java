package org.longtable.understanding;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.longtable.relationships.OpenQuestion;
import org.longtable.relationships.OpenQuestions;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.tables.TableView;
import org.longtable.understanding.Difference.State;
import org.longtable.vocabulary.OpenQuestionId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/** The sheet of open questions, to be talked about; what is recorded of one ticks it. */
@Component
class OpenQuestionsToTalk implements ToTalkAbout {
    private final OpenQuestions questions;

    OpenQuestionsToTalk(OpenQuestions questions) {
        this.questions = questions;
    }

    @Override
    public String source() {
        return "question";
    }

    @Override
    public List<Item> open(TableView table, PersonId viewer, Texts texts) {
        return questions.open(table.id(), Turn.BEGIN).rows().stream()
                .map(one -> item(one, table, texts))
                .toList();
    }

    @Override
    public List<Item> known(TableView table, PersonId viewer, Texts texts) {
        return Stream.concat(
                        questions.open(table.id(), Turn.BEGIN).rows().stream(),
                        questions.talked(table.id(), Turn.BEGIN).rows().stream())
                .map(one -> item(one, table, texts))
                .toList();
    }

    @Override
    public void recorded(TableView table, UUID ref, String words, Optional<State> state, String cost, PersonId me) {
        questions.talked(table.id(), new OpenQuestionId(ref), me, true);
    }

    private Item item(OpenQuestion one, TableView table, Texts texts) {
        return new Item(
                source(),
                one.id().value(),
                one.words(),
                texts.t("understanding.to-talk.question"),
                table.path() + "/open-questions",
                false);
    }
}
