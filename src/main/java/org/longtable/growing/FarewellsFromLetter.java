package org.longtable.growing;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.longtable.letters.Act;
import org.longtable.letters.DigestPart;
import org.longtable.letters.DigestPart.Press;
import org.longtable.letters.ForDigest;
import org.longtable.letters.FromLetter;
import org.longtable.site.Texts;
import org.longtable.site.Told;
import org.longtable.site.Told.Line;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Component;

/**
 * When partners close a table, a partner that has said nothing is asked once, in a weekly letter, for its own reason and
 * thanks; it says them there without signing in, and reads what the others said (C13).
 */
@Component
class FarewellsFromLetter implements FromLetter, ForDigest {
    private static final String SAYING = "table-farewell";
    private static final int BESIDE_PROPOSALS = 20;
    private static final int A_WEEK = 7;

    private final Tables tables;
    private final Closings closings;
    private final Clock clock;

    FarewellsFromLetter(Tables tables, Closings closings, Clock clock) {
        this.tables = tables;
        this.closings = closings;
        this.clock = clock;
    }

    @Override
    public List<DigestPart> parts(PersonId person, int days, Texts texts) {
        var closing = closings.withoutMine(
                LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(days + A_WEEK));
        if (closing.isEmpty()) return List.of();
        return tables.ofPerson(person).stream()
                .filter(table -> table.inside() && closing.contains(table.id()))
                .map(table -> new DigestPart(
                        BESIDE_PROPOSALS,
                        "farewell:" + table.id(),
                        1,
                        texts.t("growing.farewell.letter", table.name()),
                        texts.t("growing.farewell.letter.text"),
                        List.of(new Press(
                                texts.t("growing.farewell.say"),
                                new Act(SAYING, table.id().value(), 0)))))
                .toList();
    }

    @Override
    public boolean handles(String purpose) {
        return purpose.equals(SAYING);
    }

    @Override
    public Shown show(Act act, PersonId person, Texts texts) {
        var found = find(act, person);
        if (found.isEmpty()) return new Shown.Over();
        var table = found.get();
        if (closings.own(table).isPresent())
            return new Shown.Opened(
                    texts.t("growing.farewells"), table.name(), told(table, closings.farewells(table), texts));
        if (!closings.isBegun(table)) return new Shown.Over();
        return new Shown.Asks(
                texts.t("growing.farewell.title", table.nameOfMine()),
                texts.t("growing.farewell.letter.asks", table.name()),
                Optional.empty(),
                ClosingForm.asked(texts),
                Typed.nothing(),
                0,
                texts.t("growing.who"),
                texts.t("form.save"),
                "");
    }

    @Override
    public Taken take(Act act, PersonId person, Typed typed) {
        var table = find(act, person).orElseThrow(NotFound::new);
        var farewell = ClosingForm.farewell(typed);
        if (typed.refused()) return Taken.REFUSED;
        closings.part(table, farewell.reason(), farewell.thanks(), 0, person);
        return Taken.TAKEN;
    }

    @Override
    public void act(Act act, PersonId person) {
        throw new NotFound();
    }

    @Override
    public String done(String purpose, Texts texts) {
        return texts.t("growing.done.farewell");
    }

    private static List<Told> told(TableView table, List<Farewell> farewells, Texts texts) {
        return farewells.stream()
                .map(farewell -> {
                    var lines = new ArrayList<Line>();
                    if (!farewell.reason().isEmpty())
                        lines.add(new Line(texts.t("growing.farewell.reason"), farewell.reason()));
                    if (!farewell.thanks().isEmpty())
                        lines.add(new Line(texts.t("growing.farewell.thanks"), farewell.thanks()));
                    farewell.removedOn()
                            .ifPresent(day -> lines.add(new Line(
                                    texts.t("growing.farewells"), texts.t("understanding.note.removed", day))));
                    return new Told(
                            table.partner(farewell.partner())
                                    .map(PartnerView::name)
                                    .orElse(""),
                            lines);
                })
                .toList();
    }

    private Optional<TableView> find(Act act, PersonId person) {
        return tables.ofPerson(person).stream()
                .filter(table -> table.inside() && table.id().equals(new TableId(act.target())))
                .findFirst();
    }
}
