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
 * What waits about agreements: changes that lack the answer of one's own partner, one that waits for its word though others
 * have given theirs, one that was begun and that it has not looked at, and one whose day to look again has come.
 */
@Component
class AgreementsForToday implements ForToday, ForDigest {
    private static final int ORDER = 21;
    private static final int LATER = 56;

    /** For so many days a partner that says nothing is told of an agreement that was begun, and is then left in peace. */
    private static final int NEW = 31;

    private record Matter(String kind, String about, Agreement agreement, TableView table, String path, int many) {
        Matter(String kind, String about, Agreement agreement, TableView table) {
            this(kind, about, agreement, table, agreement.path(), 1);
        }

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
                        List.of(Step.link(go(matter, texts), matter.path()).asMain())))
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
                        List.of(new Go(go(matter, texts), matter.path()))))
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
        var changes = agreement.open().stream()
                .filter(change -> !change.isOutdated(agreement.clauses())
                        && change.waitsFor(here).contains(table.mine()))
                .toList();
        if (!changes.isEmpty()) return Optional.of(changes(changes, agreement, table));
        var othersDid = standing.present().stream()
                .anyMatch(partner -> !partner.equals(table.mine()) && standing.hasAcknowledgedAll(partner));
        if (standing.waitsFor(table.mine()) && othersDid)
            return Optional.of(
                    new Matter("word", "word:" + agreement.id() + ":" + agreement.number(), agreement, table));
        if (isNewTo(table, standing, until))
            return Optional.of(new Matter("first", "first:" + agreement.id(), agreement, table));
        if (standing.isActive() && !agreement.lookAgain().isAfter(until))
            return Optional.of(
                    new Matter("look", "look:" + agreement.id() + ":" + agreement.lookAgain(), agreement, table));
        return Optional.empty();
    }

    /** Several changes of one agreement are one matter. */
    private static Matter changes(List<Proposed> changes, Agreement agreement, TableView table) {
        var latest = changes.getLast().id();
        return new Matter(
                "change",
                "change:" + latest,
                agreement,
                table,
                agreement.path() + (changes.size() == 1 ? "/changes/" + latest : ""),
                changes.size());
    }

    /** Whether it was begun lately, by others, and one's own partner has said nothing to it yet in any way. */
    private boolean isNewTo(TableView table, Standing standing, LocalDate until) {
        var agreement = standing.agreement();
        var mine = table.mine();
        return standing.waitsFor(mine)
                && standing.inForce().isEmpty()
                && !agreement.begunBy().equals(mine)
                && agreement.begunOn().isAfter(until.minusDays(NEW))
                && !agreement.fineAsIs().contains(mine)
                && agreement.acknowledged().stream()
                        .noneMatch(one -> one.partner().equals(mine))
                && agreement.changes().stream()
                        .noneMatch(change ->
                                change.by().equals(mine) || change.answers().containsKey(mine));
    }

    private static int order(Matter matter) {
        return matter.kind().equals("look") ? LATER : ORDER;
    }

    private static String title(Matter matter, Texts texts) {
        return matter.many() == 1
                ? texts.t(matter.key(), matter.agreement().title())
                : texts.t(
                        matter.key() + ".several",
                        matter.many(),
                        matter.agreement().title());
    }

    private static String go(Matter matter, Texts texts) {
        return texts.t(matter.key() + (matter.many() == 1 ? ".go" : ".several.go"));
    }

    private static String text(Matter matter, Texts texts) {
        return texts.t(
                matter.key() + (matter.many() == 1 ? ".text" : ".several.text"),
                matter.table().name(),
                matter.agreement().lookAgain());
    }
}
