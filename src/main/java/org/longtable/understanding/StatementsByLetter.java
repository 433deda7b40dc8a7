package org.longtable.understanding;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.site.Asked;
import org.longtable.site.Texts;
import org.longtable.site.Told;
import org.longtable.site.Told.Line;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;

/** Statements, answered and read behind the link in a letter and on a sheet of paper (C13). */
@Component
class StatementsByLetter implements AskedByLetter {
    private final Statements statements;

    StatementsByLetter(Statements statements) {
        this.statements = statements;
    }

    @Override
    public AskedAlone kind() {
        return statements;
    }

    @Override
    public List<Round> rounds(TableView table) {
        return statements.rounds(table);
    }

    @Override
    public Optional<Own> own(Round round) {
        return statements.own(round);
    }

    @Override
    public List<Asked> asked(TableView table, Round round, Texts texts) {
        var asked = new ArrayList<Asked>();
        for (var statement : statements.of(round.id())) {
            asked.add(Asked.oneOf(AnswerForm.answer(statement), statement.words(texts), AnswerForm.scale(texts)));
            asked.add(Asked.words(AnswerForm.note(statement), texts.t("understanding.answer.note"), null, 2)
                    .orNothing()
                    .foldedBehind(texts.t("understanding.answer.note.add")));
        }
        return asked;
    }

    @Override
    public Typed begun(TableView table, Round round) {
        return Typed.nothing();
    }

    @Override
    public List<Sealed> read(Typed typed, TableView table, Round round) {
        return AnswerForm.read(typed, statements.of(round.id()));
    }

    @Override
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version, PersonId me) {
        return statements.answer(table, round, answers, version);
    }

    @Override
    public Outcome leaveOut(TableView table, RoundId round) {
        return statements.leaveOut(table, round);
    }

    @Override
    public List<Told> opened(TableView table, Round round, Texts texts) {
        if (!round.openedFor(table.mine())) return List.of();
        return OpenedRound.of(table, round, statements.of(round.id()), statements.read(round)).items().stream()
                .map(item -> {
                    var lines = new ArrayList<Line>();
                    for (var voice : item.voices())
                        lines.add(new Line(voice.names(), texts.t("understanding.scale." + voice.number())));
                    for (var note : item.notes())
                        lines.add(new Line(
                                note.partner(),
                                note.removedOn()
                                        .map(day -> texts.t("understanding.note.removed", day))
                                        .orElse(note.words())));
                    return new Told(item.statement().words(texts), lines);
                })
                .toList();
    }
}
