package org.longtable.growing;

import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A yearly activity, copied to the next year. */
@Controller
class YearController {
    private final Tables tables;
    private final Years years;

    YearController(Tables tables, Years years) {
        this.tables = tables;
        this.years = years;
    }

    @GetMapping("/tables/{id}/growth/years/new")
    String chooseYear(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAllAttributes(Map.of("table", table, "plans", years.plans(table), "promises", years.promises(table)));
        return "growing/year";
    }

    @PostMapping("/tables/{id}/growth/years")
    String copyYear(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var chosen = typed.all("copy").stream()
                .filter(one -> one.matches("[0-9a-f-]{36}"))
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        var copied = years.copy(table, chosen, me);
        Done.say(next, copied == 0 ? "growing.done.nothing-copied" : "growing.done.copied");
        return "redirect:" + table.path() + (copied == 0 ? "/growth/years/new" : "");
    }
}
