package org.longtable.assumptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
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

/** One thing that a table takes for granted: whether it still holds, and what changed it. */
@Controller
class AssumptionController {
    private final Tables tables;
    private final Assumptions assumptions;
    private final LatestMoments moments;

    AssumptionController(Tables tables, Assumptions assumptions, LatestMoments moments) {
        this.tables = tables;
        this.assumptions = assumptions;
        this.moments = moments;
    }

    @GetMapping("/tables/{id}/assumptions/{assumption}")
    String show(@PathVariable TableId id, @PathVariable UUID assumption, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var stored = assumptions.find(table, assumption);
        return form(table, stored, Typed.stored(AssumptionForm.stored(stored)), model);
    }

    @PostMapping("/tables/{id}/assumptions/{assumption}")
    String turn(
            @PathVariable TableId id,
            @PathVariable UUID assumption,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = assumptions.find(table, assumption);
        var turn = AssumptionForm.turn(typed, moments.at(table));
        if (typed.refused()) return Refused.again(response, form(table, stored, typed, model));
        if (!assumptions.turn(table, assumption, turn, typed.version(), me)) {
            var now = assumptions.find(table, assumption);
            throw new SavedMeanwhile(
                    now.version(),
                    AssumptionForm.stored(now),
                    Map.of(
                            AssumptionForm.STATE, AssumptionForm.states(texts),
                            AssumptionForm.MOMENT, LatestMoments.choices(moments.at(table), texts)));
        }
        Done.say(next, "assumptions.done.turned");
        return "redirect:" + table.path() + "/assumptions";
    }

    private String form(TableView table, Assumption stored, Typed typed, Model model) {
        model.addAllAttributes(
                Map.of("table", table, "assumption", stored, "typed", typed, "moments", moments.at(table)));
        return "assumptions/assumption";
    }
}
