package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Planned moments: when, where, who is asked. */
@Controller
class PlanController {
    private final Tables tables;
    private final Plans plans;

    PlanController(Tables tables, Plans plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @GetMapping("/tables/{id}/plans/new")
    String form(@PathVariable TableId id, PersonId me, Typed wished, Texts texts, Model model) {
        var typed = Typed.nothing()
                .with("kind", wished.raw("kind"))
                .with("asked", wished.raw("asked"))
                .with("what", wished.raw("what"));
        return form(tables.inside(id, me)).page(null, typed, texts, model);
    }

    @PostMapping("/tables/{id}/plans")
    String plan(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var planned = form(table).read(typed, null);
        if (typed.refused()) return Refused.again(response, form(table).page(null, typed, texts, model));
        plans.plan(id, planned, me);
        Done.say(next, "tables.plan.saved");
        return "redirect:" + table.path();
    }

    @GetMapping("/tables/{id}/plans/{plan}")
    String show(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Model model) {
        model.addAttribute("table", tables.find(id, me));
        model.addAttribute("plan", plans.find(id, plan));
        return "tables/plan";
    }

    private PlanForm form(TableView table) {
        return new PlanForm(table, tables.today(table));
    }
}
