package org.longtable.tables;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.site.Texts;
import org.longtable.tables.Areas.Told;
import org.longtable.vocabulary.Hours;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * The five areas of a table's page in one sentence each: what the modules below tell of it, and what the table itself
 * knows. A quiet table, which keeps little of itself, has none (C7).
 */
@Component
class FiveAreas {
    private final Tables tables;
    private final ObjectProvider<Areas> modules;

    FiveAreas(Tables tables, ObjectProvider<Areas> modules) {
        this.tables = tables;
        this.modules = modules;
    }

    /** One for each area about which something can be said, in their order. */
    List<Told> of(TableView table, LocalDate on, boolean somethingWritten, Texts texts) {
        if (table.isQuiet()) return List.of();
        var all = new ArrayList<Told>();
        all.add(partners(table, texts));
        all.add(power(table, on, tables.lookedAfter(table.id()), texts));
        modules.forEach(module -> all.addAll(module.told(table, on, texts)));
        all.add(policies(table, somethingWritten, texts));
        return Arrays.stream(Area.values()).flatMap(area -> one(all, area)).toList();
    }

    private static Stream<Told> one(List<Told> all, Area area) {
        var of = all.stream().filter(told -> told.area() == area).toList();
        Optional<Hours> hours =
                of.stream().flatMap(told -> told.hours().stream()).reduce(Hours::plus);
        return of.stream().filter(told -> !told.sentence().isEmpty()).limit(1).map(told -> told.lasting(hours));
    }

    private static Told partners(TableView table, Texts texts) {
        var here = table.seated().size();
        var invited = table.partners().stream()
                .filter(partner -> partner.state() == PartnerView.State.INVITED)
                .count();
        var sentence = here + invited < 2
                ? texts.t("tables.area.finding-partners.alone")
                : texts.t("tables.area.finding-partners.some", here, invited);
        return Told.of(Area.FINDING_PARTNERS, sentence, texts.t("tables.invite"), table.path() + "/invitations/new");
    }

    /** Counts what everyone inside may read on the page of who looks after what, and names nobody (C2). */
    static Told power(TableView table, LocalDate on, List<LookedAfter> held, Texts texts) {
        var seated = table.seatsOn(on).stream().map(SeatView::person).collect(Collectors.toSet());
        var organisations = table.seated().stream()
                .filter(partner -> !partner.onlyFunds() && !partner.inTheirOwnRight())
                .map(PartnerView::id)
                .collect(Collectors.toSet());
        var now = held.stream()
                .filter(one -> seated.contains(one.person()) && organisations.contains(one.partner()))
                .toList();
        var said = now.stream().map(LookedAfter::partner).distinct().count();
        var alone = now.stream()
                .collect(Collectors.groupingBy(one -> one.partner() + " " + one.duty(), Collectors.counting()))
                .values()
                .stream()
                .filter(people -> people == 1)
                .count();
        var sentence = said == 0
                ? texts.t("tables.area.power.nobody")
                : said < organisations.size()
                        ? texts.t("tables.area.power.not-all")
                        : texts.t("tables.area.power.everyone", alone);
        return Told.of(Area.POWER, sentence, texts.t("tables.duties"), table.path() + "/duties");
    }

    private static Told policies(TableView table, boolean somethingWritten, Texts texts) {
        return Told.of(
                Area.POLICIES,
                texts.t(somethingWritten ? "tables.area.policies.written" : "tables.area.policies.none"),
                texts.t(somethingWritten ? "tables.note.title" : "tables.area.policies.write"),
                table.path() + (somethingWritten ? "/said" : "/said/new"));
    }
}
