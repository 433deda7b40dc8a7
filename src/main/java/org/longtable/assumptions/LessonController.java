package org.longtable.assumptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.understanding.LatestMoments;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What was learned, and what it changes in the plan. */
@Controller
class LessonController {
    private final Tables tables;
    private final Assumptions assumptions;
    private final PlanVersions plans;
    private final LatestMoments moments;

    LessonController(Tables tables, Assumptions assumptions, PlanVersions plans, LatestMoments moments) {
        this.tables = tables;
        this.assumptions = assumptions;
        this.plans = plans;
        this.moments = moments;
    }

    @GetMapping("/tables/{id}/lessons/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return page(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/lessons")
    String learn(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var told = LessonForm.read(typed, assumptions.at(table), moments.at(table), tables.today(table));
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        plans.learn(table, told, me);
        Done.say(next, "assumptions.done.learned");
        return "redirect:" + table.path() + "/plan";
    }

    @PostMapping("/tables/{id}/lessons/{lesson}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID lesson, PersonId me, RedirectAttributes next) {
        plans.takeBackLesson(tables.inside(id, me), lesson);
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/plan";
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of(
                "table", table,
                "typed", typed,
                "known", LessonForm.known(assumptions.at(table)),
                "moments", moments.at(table),
                "today", tables.today(table)));
        return "assumptions/lesson";
    }
}
