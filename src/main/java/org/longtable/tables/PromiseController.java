package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Choice;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.Money;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** I said I would: who, what, by when, done. Each partner writes its own. */
@Controller
class PromiseController {
    private final Tables tables;
    private final Promises promises;

    PromiseController(Tables tables, Promises promises) {
        this.tables = tables;
        this.promises = promises;
    }

    @GetMapping("/tables/{id}/promises")
    String list(@PathVariable TableId id, PersonId me, Model model) {
        model.addAttribute("table", tables.find(id, me));
        model.addAttribute("promises", promises.of(id));
        return "tables/promises";
    }

    @GetMapping("/tables/{id}/promises/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.find(id, me), null, Typed.stored(Map.of("person", me.toString())), model);
    }

    @PostMapping("/tables/{id}/promises")
    String say(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var said = read(table, typed);
        if (typed.refused()) return refused(table, null, typed, response, model);
        promises.say(table, said, me);
        return saved(table, next);
    }

    @GetMapping("/tables/{id}/promises/{promise}")
    String edit(@PathVariable TableId id, @PathVariable PromiseId promise, PersonId me, Model model) {
        var table = tables.find(id, me);
        var stored = promises.own(table, promise);
        return form(table, stored, Typed.stored(stored.fields()), model);
    }

    @PostMapping("/tables/{id}/promises/{promise}")
    String change(
            @PathVariable TableId id,
            @PathVariable PromiseId promise,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var said = read(table, typed);
        if (typed.refused()) return refused(table, promises.own(table, promise), typed, response, model);
        promises.change(table, promise, said, typed.version());
        return saved(table, next);
    }

    /** Done, not done after all, or dropped. */
    @PostMapping("/tables/{id}/promises/{promise}/standings")
    String now(
            @PathVariable TableId id,
            @PathVariable PromiseId promise,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        promises.now(
                table,
                promise,
                switch (typed.raw("now")) {
                    case "done" -> Promises.Standing.DONE;
                    case "dropped" -> Promises.Standing.DROPPED;
                    default -> Promises.Standing.OPEN;
                });
        Done.say(next, "tables.promises.saved");
        return "redirect:" + (typed.raw("back").equals("today") ? "/" : table.path() + "/promises");
    }

    private Promises.Said read(TableView table, Typed typed) {
        var ours = table.peopleOf(table.mine(), tables.today(table));
        return new Promises.Said(
                typed.text("what", 300),
                typed.optionalDay("by"),
                typed.optionalChoice(
                        "person",
                        chosen -> ours.stream()
                                .filter(person -> person.toString().equals(chosen))
                                .findFirst()),
                fee(typed));
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

    private static String saved(TableView table, RedirectAttributes next) {
        Done.say(next, "tables.promises.saved");
        return "redirect:" + table.path() + "/promises";
    }

    private String refused(
            TableView table, @Nullable Promise stored, Typed typed, HttpServletResponse response, Model model) {
        return Refused.again(response, form(table, stored, typed, model));
    }

    private String form(TableView table, @Nullable Promise stored, Typed typed, Model model) {
        var today = tables.today(table);
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
}
