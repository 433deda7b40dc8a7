package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.MilestoneId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Steps of relationship work that a grant pays time for: added, and taken away again. */
@Controller
class MilestoneController {
    private final Milestones milestones;
    private final Fundings fundings;
    private final Tables tables;

    MilestoneController(Milestones milestones, Fundings fundings, Tables tables) {
        this.milestones = milestones;
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/funding/{funding}/milestones/new")
    String start(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, Model model) {
        var table = tables.inside(id, me);
        return MilestoneForm.page(table, fundings.find(id, funding, me), null, Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/funding/{funding}/milestones")
    String add(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var grant = fundings.find(id, funding, me);
        var planned = MilestoneForm.read(typed);
        if (typed.refused() || planned.isEmpty())
            return Refused.again(response, MilestoneForm.page(table, grant, null, typed, model));
        milestones.add(id, funding, planned.get(), me);
        Done.say(next, "pace.milestone.done.added");
        return "redirect:/tables/" + id + "/time";
    }

    @PostMapping("/tables/{id}/funding/{funding}/milestones/{milestone}/removals")
    String remove(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            RedirectAttributes next) {
        milestones.remove(id, funding, milestone, me);
        Done.say(next, "pace.done.removed");
        return "redirect:/tables/" + id + "/time";
    }
}
