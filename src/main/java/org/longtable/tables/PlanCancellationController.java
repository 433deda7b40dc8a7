package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A planned moment called off. */
@Controller
class PlanCancellationController {
    private final Tables tables;
    private final Plans plans;

    PlanCancellationController(Tables tables, Plans plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @PostMapping("/tables/{id}/plans/{plan}/cancellations")
    String callOff(@PathVariable TableId id, @PathVariable PlanId plan, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        plans.callOff(id, plan);
        Done.say(next, "tables.plan.called-off");
        return "redirect:" + table.path();
    }
}
