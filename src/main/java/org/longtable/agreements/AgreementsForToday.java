package org.longtable.agreements;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.ground.Together;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Go;
import org.longtable.letters.ForDigest;
import org.longtable.site.ForToday;
import org.longtable.site.Texts;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Component;

/**
 * What waits about agreements: a change that lacks the answer of one's own partner, one that waits for its word though
 * others have given theirs, and one whose day to look again has come.
 */
@Component
class AgreementsForToday implements ForToday, ForDigest {
    private static final int ORDER = 21;
    private static final int LATER = 56;

    private record Matter(String kind, String about, Agreement agreement, TableView table, String path) {
        String key() {
            return "agreements.today." + kind;
        }
    }

    private final Tables tables;
    private final Agreements agreements;

    AgreementsForToday(Tables tables, Agreements agreements) {
        this.tables = tables;
        this.agreements = agreements;
    }

    @Override
    public List<Waiting> waiting(PersonId person, Texts texts) {
        return matters(person, 0).stream()
                .map(matter -> new Waiting(
                        order(matter),
                        title(matter, texts),
                        text(matter, texts),
                        List.of(Step.link(texts.t(matter.key() + ".go"), matter.path())
                                .asMain())))
                .toList();
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        return matters(person, days).stream()
                .map(matter -> new DigestPart(
                        order(matter),
                        "agreement-" + matter.about(),
                        1,
                        title(matter, texts),
                        text(matter, texts),
                        List.of(new Go(texts.t(matter.key() + ".go"), matter.path()))))
                .toList();
    }

    private List<Matter> matters(PersonId person, int ahead) {
        var mine = tables.ofPerson(person).stream().filter(TableView::inside).toList();
        return Together.of(mine.stream().map(TableView::id).toList(), () -> {
            var matters = new ArrayList<Matter>();
            for (var table : mine)
                for (var standing : agreements.at(table))
                    matter(table, standing, tables.today(table).plusDays(ahead)).ifPresent(matters::add);
            return List.copyOf(matters);
        });
    }

    /** The most pressing one of an agreement. */
    private Optional<Matter> matter(TableView table, Standing standing, LocalDate until) {
        var agreement = standing.agreement();
        if (!standing.isPresent(table.mine()) || !standing.goesOn()) return Optional.empty();
        var here = agreements.here(table, standing);
        for (var change : agreement.open())
            if (!change.isOutdated(agreement.clauses()) && change.waitsFor(here).contains(table.mine()))
                return Optional.of(new Matter(
                        "change",
                        "change:" + change.id(),
                        agreement,
                        table,
                        agreement.path() + "/changes/" + change.id()));
        var othersDid = standing.present().stream()
                .anyMatch(partner -> !partner.equals(table.mine()) && standing.hasAcknowledgedAll(partner));
        if (standing.waitsFor(table.mine()) && othersDid)
            return Optional.of(new Matter(
                    "word", "word:" + agreement.id() + ":" + agreement.number(), agreement, table, agreement.path()));
        if (standing.isActive() && !agreement.lookAgain().isAfter(until))
            return Optional.of(new Matter(
                    "look",
                    "look:" + agreement.id() + ":" + agreement.lookAgain(),
                    agreement,
                    table,
                    agreement.path()));
        return Optional.empty();
    }

    private static int order(Matter matter) {
        return matter.kind().equals("look") ? LATER : ORDER;
    }

    private static String title(Matter matter, Texts texts) {
        return texts.t(matter.key(), matter.agreement().title());
    }

    private static String text(Matter matter, Texts texts) {
        return texts.t(
                matter.key() + ".text",
                matter.table().name(),
                matter.agreement().lookAgain());
    }
}
