package org.longtable.assumptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;
import org.longtable.assumptions.Assumption.State;
import org.longtable.site.Done;
import org.longtable.site.Leaf;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The log of what a table takes for granted. */
@Controller
class AssumptionsController {
    private final Tables tables;
    private final Assumptions assumptions;

    AssumptionsController(Tables tables, Assumptions assumptions) {
        this.tables = tables;
        this.assumptions = assumptions;
    }

    @GetMapping("/tables/{id}/assumptions")
    String show(@PathVariable TableId id, PersonId me, Turn held, Turn changed, Turn dropped, Model model) {
        var table = tables.inside(id, me);
        var log = new EnumMap<State, Leaf<Assumption>>(State.class);
        log.put(State.HELD, assumptions.in(State.HELD, table, held));
        log.put(State.CHANGED, assumptions.in(State.CHANGED, table, changed));
        log.put(State.DROPPED, assumptions.in(State.DROPPED, table, dropped));
        model.addAllAttributes(Map.of("table", table, "log", log));
        return "assumptions/assumptions";
    }

    @GetMapping("/tables/{id}/assumptions/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/assumptions")
    String write(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var words = typed.text(AssumptionForm.WORDS, AssumptionForm.LONGEST);
        var source = typed.optionalText(AssumptionForm.SOURCE, AssumptionForm.LONGEST_SOURCE);
        if (typed.refused()) return Refused.again(response, form(table, typed, model));
        assumptions.write(table, words, source, me);
        Done.say(next, "assumptions.done.written");
        return "redirect:" + table.path() + "/assumptions";
    }

    @PostMapping("/tables/{id}/assumptions/{assumption}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID assumption, PersonId me, RedirectAttributes next) {
        assumptions.takeBack(tables.inside(id, me), assumption);
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/assumptions";
    }

    private static String form(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "typed", typed));
        return "assumptions/assumption-new";
    }
}
