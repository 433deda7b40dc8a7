package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
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

/** A step of relationship work, told otherwise or done. */
@Controller
class MilestoneChangeController {
    private final Milestones milestones;
    private final Fundings fundings;
    private final Tables tables;

    MilestoneChangeController(Milestones milestones, Fundings fundings, Tables tables) {
        this.milestones = milestones;
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/funding/{funding}/milestones/{milestone}")
    String edit(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            Model model) {
        var stored = milestones.find(id, funding, milestone, me);
        var table = tables.inside(id, me);
        var typed = Typed.stored(MilestoneForm.stored(stored));
        return MilestoneForm.page(table, fundings.find(id, funding, me), stored, typed, model);
    }

    @PostMapping("/tables/{id}/funding/{funding}/milestones/{milestone}")
    String change(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            @PathVariable MilestoneId milestone,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = milestones.find(id, funding, milestone, me);
        var planned = MilestoneForm.read(typed);
        var done = MilestoneForm.done(typed, tables.today(table));
        if (typed.refused() || planned.isEmpty()) {
            var grant = fundings.find(id, funding, me);
            return Refused.again(response, MilestoneForm.page(table, grant, stored, typed, model));
        }
        if (!milestones.change(id, funding, milestone, planned.get(), done, typed.version(), me))
            throw MilestoneForm.meanwhile(milestones.find(id, funding, milestone, me), texts);
        Done.say(next, "pace.done.saved");
        return "redirect:/tables/" + id + "/time";
    }
}
