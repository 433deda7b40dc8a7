package org.longtable.policies;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.DifferenceForm;
import org.longtable.understanding.Differences;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** House rules side by side, and taking a clash up. */
@Controller
class PoliciesController {
    private final Tables tables;
    private final Policies policies;

    PoliciesController(Tables tables, Policies policies) {
        this.tables = tables;
        this.policies = policies;
    }

    @GetMapping("/tables/{id}/policies")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var again = tables.today(table).plusDays(Differences.TIME_TO_TALK);
        return page(
                table,
                Typed.stored(Map.of(DifferenceForm.OWNER, me.toString(), DifferenceForm.AGAIN, again.toString())),
                model);
    }

    @PostMapping("/tables/{id}/policies/differences")
    String takeUp(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var today = tables.today(table);
        var owner = DifferenceForm.owner(typed, table, today);
        if (owner.isEmpty()) typed.problem(DifferenceForm.OWNER, "understanding.difference.owner.missing");
        var again = DifferenceForm.again(typed, today, Optional.empty(), true);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        var named = policies.takeUp(table, typed.raw("clash"), owner.orElseThrow(), again.orElseThrow(), me);
        Done.say(next, named ? "understanding.done.named" : "policies.done.named-already");
        return "redirect:" + table.path() + "/policies";
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(
                Map.of("table", table, "shown", policies.at(table), "typed", typed, "today", tables.today(table)));
        return "policies/policies";
    }
}
