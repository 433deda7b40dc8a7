package org.longtable.assumptions;

import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The plan of a table in words: as it is now, and as it was. */
@Controller
class PlanVersionController {
    private final Tables tables;
    private final PlanVersions plans;

    PlanVersionController(Tables tables, PlanVersions plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @GetMapping("/tables/{id}/plan")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAllAttributes(Map.of("table", table, "versions", plans.at(table), "waiting", plans.waiting(table)));
        return "assumptions/plan";
    }

    @GetMapping("/tables/{id}/plan/versions/{number}")
    String version(@PathVariable TableId id, @PathVariable int number, PersonId me, Model model) {
        var table = tables.inside(id, me);
        model.addAllAttributes(Map.of("table", table, "version", plans.find(table, number)));
        model.addAttribute("latest", plans.at(table).getFirst().number());
        return "assumptions/version";
    }

    /** Two versions beside each other; those that were not said are the latest and the one before. */
    @GetMapping("/tables/{id}/plan/versions")
    String beside(@PathVariable TableId id, PersonId me, Typed typed, Model model) {
        var table = tables.inside(id, me);
        var versions = plans.at(table);
        if (versions.isEmpty()) return "redirect:" + table.path() + "/plan";
        var to = plans.find(
                table, number(typed.raw("to")).orElse(versions.getFirst().number()));
        var from = plans.find(table, number(typed.raw("from")).orElse(Math.max(1, to.number() - 1)));
        model.addAllAttributes(Map.of("table", table, "from", from, "to", to));
        return "assumptions/versions";
    }

    private static Optional<Integer> number(String typed) {
        if (typed.isEmpty()) return Optional.empty();
        if (!typed.matches("[1-9]\\d{0,5}")) throw new NotFound();
        return Optional.of(Integer.parseInt(typed));
    }

    @PostMapping("/tables/{id}/plan/versions/{number}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable int number, PersonId me, RedirectAttributes next) {
        plans.takeBackVersion(tables.inside(id, me), number);
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/plan";
    }
}
