package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The gate before doing: what there is, what is missing, and going ahead anyway. */
@Controller
class GateController {
    private final Tables tables;
    private final Gate gate;

    GateController(Tables tables, Gate gate) {
        this.tables = tables;
        this.gate = gate;
    }

    @GetMapping("/tables/{id}/gate")
    String show(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        if (table.stage() == Stage.DOING_IT) return "redirect:" + table.path();
        return page(table, gate.before(table, me, texts), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/gate")
    String pass(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (table.stage() == Stage.DOING_IT) return "redirect:" + table.path();
        var before = gate.before(table, me, texts);
        var reason = before.takesAReason() ? typed.text("reason", Gate.LONGEST) : "";
        if (typed.refused()) return Refused.again(response, page(table, before, typed, model));
        gate.pass(table, before, reason, me);
        Done.say(next, "tables.gate.passed");
        return "redirect:" + table.path();
    }

    private static String page(TableView table, Gate.Before before, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("before", before);
        model.addAttribute("typed", typed);
        return "tables/gate";
    }
}
