package org.longtable.reasons;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Outcome;
import org.longtable.envelopes.Own;
import org.longtable.envelopes.Round;
import org.longtable.envelopes.Sealed;
import org.longtable.reasons.Reason.Said;
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

/** Why a partner is here, said and read behind the link in a letter and on a sheet of paper (C13). */
@Component
class ReasonsByLetter implements AskedByLetter {
    private final Reasons reasons;
    private final ReasonsPages pages;

    ReasonsByLetter(Reasons reasons, ReasonsPages pages) {
        this.reasons = reasons;
        this.pages = pages;
    }

    @Override
    public AskedAlone kind() {
        return reasons;
    }

    @Override
    public List<Round> rounds(TableView table) {
        return reasons.rounds(table);
    }

    @Override
    public Optional<Own> own(Round round) {
        return reasons.own(round);
    }

    @Override
    public List<Asked> asked(TableView table, Round round, Texts texts) {
        return pages.asked(table, round, texts);
    }

    @Override
    public Typed begun(TableView table, Round round) {
        return ReasonForm.of(pages.last(table, round), ReasonForm.others(table, round));
    }

    @Override
    public List<Sealed> read(Typed typed, TableView table, Round round) {
        return ReasonForm.read(typed, ReasonForm.others(table, round), pages.saidBefore(table));
    }

    @Override
    public Outcome answer(TableView table, RoundId round, List<Sealed> answers, long version, PersonId me) {
        return reasons.answer(table, round, answers, version);
    }

    @Override
    public Outcome leaveOut(TableView table, RoundId round) {
        return reasons.leaveOut(table, round);
    }

    @Override
    public List<Told> opened(TableView table, Round round, Texts texts) {
        return pages.opened(table, round).reasons().stream()
                .map(reason -> told(reason, texts))
                .toList();
    }

    private static Told told(Reason reason, Texts texts) {
        var lines = new ArrayList<Line>();
        lines.add(line(texts.t("reasons.says"), reason.why(), texts));
        if (!reason.sector().isEmpty()) lines.add(line(texts.t("reasons.says.sector"), reason.sector(), texts));
        if (reason.same()) lines.add(new Line(texts.t("reasons.says.changed"), texts.t("reasons.same")));
        else if (!reason.changed().isEmpty()) lines.add(line(texts.t("reasons.says.changed"), reason.changed(), texts));
        for (var understood : reason.understood())
            if (!understood.words().isEmpty())
                lines.add(line(texts.t("reasons.understood.by", understood.by().name()), understood.words(), texts));
        if (!reason.learn().isEmpty()) lines.add(line(texts.t("reasons.says.learn"), reason.learn(), texts));
        if (!reason.gains().isEmpty())
            lines.add(new Line(
                    texts.t("reasons.says.gains"),
                    String.join(
                            ", ",
                            reason.gains().stream()
                                    .map(gain -> texts.t("reasons.gain." + gain.code()))
                                    .toList())));
        return new Told(texts.t("reasons.why-is", reason.partner().name()), lines);
    }

    private static Line line(String label, Said said, Texts texts) {
        if (said.removedOn().isPresent())
            return new Line(
                    label,
                    texts.t("understanding.note.removed", said.removedOn().get()));
        return new Line(label, said.isEmpty() ? texts.t("reasons.nothing-said") : said.words());
    }
}
