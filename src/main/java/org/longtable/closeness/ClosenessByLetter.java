package org.longtable.closeness;

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
import org.longtable.understanding.AskedAlone;
import org.longtable.understanding.AskedByLetter;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.springframework.stereotype.Component;

/** How close partners are, said and read behind the link in a letter and on a sheet of paper (C13). */
@Component
class ClosenessByLetter implements AskedByLetter {
    private final HowClose howClose;
    private final ClosenessPages pages;

    ClosenessByLetter(HowClose howClose, ClosenessPages pages) {
        this.howClose = howClose;
        this.pages = pages;
    }

    @Override
    public AskedAlone kind() {
        return howClose;
    }

    @Override
    public List<Round> rounds(TableView table) {
        return howClose.rounds(table);
    }

    @Override
    public Optional<Own> own(Round round) {
        return howClose.own(round);
    }

    @Override
    public List<Asked> asked(TableView table, Round round, Texts texts) {
        return LevelForm.asked(LevelForm.others(table, round), texts);
    }

    @Override
    public Typed begun(TableView table, Round round) {
        return Typed.nothing();
    }

    @Override
    public List<Sealed> read(Typed typed, TableView table, Round round) {
        return LevelForm.read(typed, LevelForm.others(table, round));
    }

    @Override
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version, PersonId me) {
        return howClose.answer(table, round, answers, version, me);
    }

    @Override
    public Outcome leaveOut(TableView table, RoundId round) {
        return howClose.leaveOut(table, round);
    }

    @Override
    public List<Told> opened(TableView table, Round round, Texts texts) {
        var shown = pages.opened(table, round);
        return shown.pairs().stream()
                .map(pair -> {
                    var one = shown.name(pair.one());
                    var other = shown.name(pair.other());
                    var lines = new ArrayList<Line>();
                    lines.add(new Line(
                            texts.t("closeness.says", one, other),
                            pair.oneSays().words(texts)));
                    lines.add(new Line(
                            texts.t("closeness.says", other, one),
                            pair.otherSays().words(texts)));
                    if (pair.isWorthTalkingAbout())
                        lines.add(new Line(texts.t("closeness.apart.go"), texts.t("closeness.apart.text")));
                    return new Told(one + " · " + other, lines);
                })
                .toList();
    }
}
