package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
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

/** A goal, and who set it. */
@Controller
class GoalController {
    private final Tables tables;
    private final Goals goals;

    GoalController(Tables tables, Goals goals) {
        this.tables = tables;
        this.goals = goals;
    }

    @GetMapping("/tables/{id}/goals/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.inside(id, me), Optional.empty(), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/goals")
    String set(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var said = GoalForm.read(typed, table);
        if (typed.refused()) return Refused.again(response, form(table, Optional.empty(), typed, model));
        goals.set(table, said, me);
        Done.say(next, "growing.done.goal");
        return "redirect:" + table.path() + "/growth";
    }

    @GetMapping("/tables/{id}/goals/{goal}")
    String edit(@PathVariable TableId id, @PathVariable UUID goal, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = goals.find(table, goal);
        return form(table, Optional.of(stored), GoalForm.stored(stored), model);
    }

    @PostMapping("/tables/{id}/goals/{goal}")
    String change(
            @PathVariable TableId id,
            @PathVariable UUID goal,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = goals.find(table, goal);
        var said = GoalForm.read(typed, table);
        var state = GoalForm.state(typed);
        if (typed.refused()) return Refused.again(response, form(table, Optional.of(stored), typed, model));
        goals.change(table, stored, said, state, typed.version());
        Done.say(next, "growing.done.goal");
        return "redirect:" + table.path() + "/growth";
    }

    private static String form(TableView table, Optional<Goal> goal, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "goal", goal, "typed", typed));
        return "growing/goal";
    }
}
