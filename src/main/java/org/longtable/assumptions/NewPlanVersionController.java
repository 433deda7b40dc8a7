package org.longtable.assumptions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
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

/** Writing the plan anew, with what was learned since. */
@Controller
class NewPlanVersionController {
    private static final int LONGEST = 8000;

    private final Tables tables;
    private final PlanVersions plans;

    NewPlanVersionController(Tables tables, PlanVersions plans) {
        this.tables = tables;
        this.plans = plans;
    }

    @GetMapping("/tables/{id}/plan/versions/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var words = plans.at(table).stream().findFirst().map(PlanVersion::words).orElse("");
        return page(table, Typed.nothing().with("plan_words", words).with("plan_lessons", ids(table)), model);
    }

    @PostMapping("/tables/{id}/plan/versions")
    String write(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var words = typed.text("plan_words", LONGEST);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        var taken = ids(table).stream()
                .filter(one -> typed.chose("plan_lessons", one))
                .map(UUID::fromString)
                .toList();
        if (!plans.write(table, (int) typed.version() + 1, words, taken, me)) {
            var now = plans.at(table).getFirst();
            throw new SavedMeanwhile(now.number(), Map.of("plan_words", now.words()));
        }
        Done.say(next, "assumptions.done.version");
        return "redirect:" + table.path() + "/plan";
    }

    private List<String> ids(TableView table) {
        return plans.waiting(table).stream()
                .map(lesson -> lesson.id().toString())
                .toList();
    }

    private String page(TableView table, Typed typed, Model model) {
        var latest = plans.at(table).stream().findFirst().map(PlanVersion::number);
        model.addAllAttributes(
                Map.of("table", table, "typed", typed, "waiting", plans.waiting(table), "latest", latest.orElse(0)));
        return "assumptions/version-new";
    }
}
