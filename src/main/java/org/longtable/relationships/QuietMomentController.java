package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Plans;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PlanId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Noting a moment at a quiet table: when, what kind, and which partners if one likes (C7). */
@Controller
class QuietMomentController {
    private final Tables tables;
    private final Plans plans;
    private final Moments moments;

    QuietMomentController(Tables tables, Plans plans, Moments moments) {
        this.tables = tables;
        this.plans = plans;
        this.moments = moments;
    }

    @GetMapping("/tables/{id}/quiet-moments/new")
    String blank(@PathVariable TableId id, PersonId me, @RequestParam Optional<PlanId> plan, Texts texts, Model model) {
        var table = quiet(id, me);
        var form = QuietMomentForm.blank(table, tables.today(table), plan.map(of -> plans.open(of, me)));
        return page(form, plan, texts, model);
    }

    @PostMapping("/tables/{id}/quiet-moments")
    String note(
            @PathVariable TableId id,
            PersonId me,
            @RequestParam Optional<PlanId> plan,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = quiet(id, me);
        var form = new QuietMomentForm(table, tables.today(table), typed);
        var told = form.read();
        if (!typed.refused() && !typed.ticked("again") && moments.isNotedQuietly(table, told))
            typed.problem("again", "relationships.quiet.again.noted");
        if (typed.refused()) return Refused.again(response, page(form, plan, texts, model));
        plan.ifPresentOrElse(of -> moments.note(id, me, told, of), () -> moments.note(id, me, told));
        Done.say(next, "relationships.quiet.noted");
        return "redirect:" + table.path();
    }

    private TableView quiet(TableId id, PersonId me) {
        var table = tables.inside(id, me);
        if (!table.isQuiet()) throw new NotFound();
        return table;
    }

    private String page(QuietMomentForm form, Optional<PlanId> plan, Texts texts, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("plan", plan.map(Object::toString).orElse(""));
        model.addAttribute("kinds", MomentForm.kinds(texts));
        return "relationships/note-quietly";
    }
}
