package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whoever is asked says whether they come. */
@Controller
class PlanAnswerController {
    private final Tables tables;
    private final Plans plans;

    PlanAnswerController(Tables tables, Plans plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @PostMapping("/tables/{id}/plans/{plan}/answers")
    String answer(
            @PathVariable TableId id, @PathVariable PlanId plan, PersonId me, Typed typed, RedirectAttributes next) {
        tables.find(id, me);
        var coming = typed.raw("coming").equals("yes");
        plans.answer(id, plan, me, coming);
        Done.say(next, coming ? "tables.plan.i-come" : "tables.plan.i-do-not-come");
        return "redirect:/tables/" + id + "/plans/" + plan;
    }
}
