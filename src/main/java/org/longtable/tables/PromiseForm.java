package org.longtable.tables;

import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Choice;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PersonId;
import org.springframework.ui.Model;

/** The form of what one partner says it will do: who, what, by when, and a fee if there is one. */
record PromiseForm(TableView table, LocalDate today) {
    Promises.Said read(Typed typed) {
        return new Promises.Said(
                typed.text("what", 300),
                typed.optionalDay("by"),
                typed.optionalChoice("person", this::ours),
                fee(typed));
    }

    String page(@Nullable Promise stored, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("promise", stored);
        model.addAttribute("typed", typed);
        model.addAttribute(
                "ours",
                table.seatsOn(today).stream()
                        .filter(seat -> seat.partner().equals(table.mine()))
                        .map(seat -> new Choice(seat.person().toString(), seat.name()))
                        .toList());
        return "tables/promise";
    }

    private Optional<PersonId> ours(String chosen) {
        return table.peopleOf(table.mine(), today).stream()
                .filter(person -> person.toString().equals(chosen))
                .findFirst();
    }

    private static Optional<Money> fee(Typed typed) {
        if (typed.raw("fee").isBlank()) return Optional.empty();
        try {
            return Optional.of(Money.parse(typed.raw("fee")));
        } catch (IllegalArgumentException e) {
            typed.problem("fee", "tables.promises.not-money");
            return Optional.empty();
        }
    }
}
