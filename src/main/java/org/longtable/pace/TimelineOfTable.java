package org.longtable.pace;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Optional;
import org.longtable.pace.Due.Kind;
import org.longtable.pace.TimelinePicture.Mark;
import org.longtable.pace.TimelinePicture.Span;
import org.longtable.pace.TimesForTrust.Facts;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;

/** What stands on a table's line of time. */
record TimelineOfTable(TableView table, Facts facts, LocalDate on, Texts texts) {

    TimelinePicture picture() {
        var marks = new ArrayList<Mark>();
        marks.add(Mark.of(TimelinePicture.Kind.TABLE_BEGAN, table.startedOn()));
        facts.firstMoment().ifPresent(day -> marks.add(Mark.of(TimelinePicture.Kind.FIRST_MOMENT, day)));
        marks.add(Mark.of(TimelinePicture.Kind.TODAY, on));
        if (facts.time() instanceof Reckoned reckoned)
            reckoned.earliestWorkableStart()
                    .ifPresent(day -> marks.add(Mark.of(TimelinePicture.Kind.EARLIEST_START, day)));
        for (var funding : facts.fundings())
            for (var due : funding.byDay()) marks.add(new Mark(kind(due), due.on(), said(funding, due)));
        return TimelinePicture.of(span(), marks, texts);
    }

    private Optional<Span> span() {
        return facts.firstMoment().map(first -> switch (facts.time()) {
            case Reckoned one -> Span.known(first, first.plusDays(one.recommendedDays()));
            case TimeForTrustRange range ->
                new Span(
                        first,
                        first.plusDays(range.asPastPartners().recommendedDays()),
                        first.plusDays(range.asStrangers().recommendedDays()));
        });
    }

    /** With several grants each date says whose it is. */
    private String said(Funding funding, Due due) {
        var said = due.said(texts);
        return facts.fundings().size() > 1 && !funding.entered().name().isEmpty()
                ? texts.t("pace.due.of", said, funding.entered().name())
                : said;
    }

    private static TimelinePicture.Kind kind(Due due) {
        if (due.moved()) return TimelinePicture.Kind.OLD;
        return due.kind() == Kind.FIRST_DELIVERABLE
                ? TimelinePicture.Kind.FIRST_DELIVERABLE
                : TimelinePicture.Kind.DATE;
    }
}
