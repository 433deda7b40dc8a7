package org.longtable.pace;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.longtable.pace.TimesForTrust.Facts;
import org.longtable.site.Choice;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Figure;

/**
 * The page about a table's time, for people who sit inside.
 *
 * @param saidBy who said how well the partners knew each other, and when
 * @param version of what was said about it; 0 while nobody has
 * @param picture empty while there is nothing to show
 */
public record TimeView(
        String headline,
        String text,
        String usually,
        List<Figure> figures,
        List<Choice> familiarities,
        Optional<String> saidBy,
        long version,
        List<Funding> fundings,
        Optional<TimelinePicture> picture) {
    static TimeView of(TableView table, Facts facts, TimeInWords words, LocalDate on) {
        return new TimeView(
                words.headline(),
                words.text(),
                words.usually(),
                facts.time().figures(),
                TimeInWords.familiarities(words.texts()),
                words.saidBy(table.zone()),
                facts.known().map(Known::version).orElse(0L),
                facts.fundings(),
                facts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(new TimelineOfTable(table, facts, on, words.texts()).picture()));
    }
}
