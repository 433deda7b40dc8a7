package org.longtable.relationships;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.longtable.site.Choice;
import org.longtable.site.Typed;
import org.longtable.tables.PartnerView;
import org.longtable.tables.Plan;
import org.longtable.tables.TableView;
import org.longtable.vocabulary.Kind;
import org.longtable.vocabulary.PartnerId;

/** The form in which a moment at a quiet table is told: its fields are {@code kind}, {@code day} and {@code partners}. */
public record QuietMomentForm(TableView table, LocalDate today, Typed typed) {
    static QuietMomentForm blank(TableView table, LocalDate today, Optional<Plan> plan) {
        var day = plan.map(Plan::day).filter(on -> !on.isAfter(today)).orElse(today);
        return new QuietMomentForm(
                table,
                today,
                Typed.nothing()
                        .with("day", day.toString())
                        .with("kind", plan.map(Plan::kind).orElse("")));
    }

    /** A partner in their own right is a person, and no person is named. */
    public List<Choice> partners() {
        return named(table)
                .map(partner -> new Choice(partner.id().toString(), partner.name()))
                .toList();
    }

    /** What was told; of no use once something in it is refused. */
    Told read() {
        var kind = typed.choice("kind", Kind::of).orElse(Kind.CALL);
        var day = typed.day("day");
        if (typed.problem("day").isEmpty() && day.isAfter(today))
            typed.problem("day", "relationships.moment.day.future");
        var partners = named(table)
                .map(PartnerView::id)
                .filter(partner -> typed.chose("partners", partner.toString()))
                .collect(Collectors.toSet());
        return new Told(kind, day, false, Set.of(), partners, Optional.empty(), 0, Told.Place.UNTOLD);
    }

    /** Of what was told, the partners that a quiet table keeps. */
    static Set<PartnerId> kept(TableView table, Told told) {
        return named(table)
                .map(PartnerView::id)
                .filter(told.someone()::contains)
                .collect(Collectors.toSet());
    }

    private static Stream<PartnerView> named(TableView table) {
        return table.seated().stream().filter(partner -> !partner.inTheirOwnRight());
    }
}
