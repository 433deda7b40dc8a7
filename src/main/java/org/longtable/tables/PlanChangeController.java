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

/** Another day, another place: a plan changed by anyone inside. */
@Controller
class PlanChangeController {
    private final Tables tables;
    private final Plans plans;

    PlanChangeController(Tables tables, Plans plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @GetMapping("/tables/{id}/plans/{plan}/edit")
    String form(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var stored = plans.open(plan, me);
        return form(table).page(stored, PlanForm.stored(stored), texts, model);
    }

    @PostMapping("/tables/{id}/plans/{plan}")
    String change(
            @PathVariable TableId id,
            @PathVariable PlanId plan,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var planned = form(table).read(typed, plans.find(id, plan));
        if (typed.refused())
            return Refused.again(response, form(table).page(plans.find(id, plan), typed, texts, model));
        plans.change(id, plan, planned, typed.version());
        Done.say(next, "tables.plan.saved");
        return "redirect:" + table.path() + "/plans/" + plan;
    }

    private PlanForm form(TableView table) {
        return new PlanForm(table, tables.today(table));
    }
}
