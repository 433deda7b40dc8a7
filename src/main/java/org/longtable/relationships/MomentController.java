package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Plans;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
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

/** Noting a moment: who, when, what kind. */
@Controller
class MomentController {
    private final Tables tables;
    private final Plans plans;
    private final Moments moments;
    private final Companies companies;
    private final Notes notes;
    private final Watching watching;

    MomentController(Tables tables, Plans plans, Moments moments, Companies companies, Notes notes, Watching watching) {
        this.tables = tables;
        this.plans = plans;
        this.moments = moments;
        this.companies = companies;
        this.notes = notes;
        this.watching = watching;
    }

    @GetMapping("/tables/{id}/moments/new")
    String blank(@PathVariable TableId id, PersonId me, @RequestParam Optional<PlanId> plan, Model model) {
        var table = tables.inside(id, me);
        if (table.isQuiet()) return quietly(table, plan);
        var company = companies.at(table, me, List.of());
        var today = tables.today(table);
        var typed = plan.map(of -> MomentForm.from(plans.open(of, me), company, today, me))
                .orElseGet(() -> MomentForm.fresh(today));
        return new MomentForm(typed, company, today).page(table, plan, model);
    }

    @PostMapping("/tables/{id}/moments")
    String note(
            @PathVariable TableId id,
            PersonId me,
            @RequestParam Optional<PlanId> plan,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (table.isQuiet()) {
            // It became quiet while this was being written; nobody who was there is kept.
            Done.say(next, "relationships.quiet.meanwhile");
            return quietly(table, plan);
        }
        var form = new MomentForm(typed, companies.at(table, me, List.of()), tables.today(table));
        var told = form.read();
        var note = NoteForm.read(typed);
        var agreed = form.readAgreed(told, note);
        if (form.isToldOnce()) moments.justNoted(id, told).ifPresent(form::askWhetherAgain);
        if (typed.refused()) return Refused.again(response, form.page(table, plan, model));
        var moment = plan.map(of -> moments.note(id, me, told, of)).orElseGet(() -> moments.note(id, me, told));
        if (agreed) watching.agreed(moment, table.mine());
        notes.keep(moment, me, note, 0);
        Done.say(next, "relationships.moment.noted");
        return "redirect:/tables/" + id + "/moments/" + moment;
    }

    private static String quietly(TableView table, Optional<PlanId> plan) {
        return "redirect:" + table.path() + "/quiet-moments/new"
                + plan.map(of -> "?plan=" + of).orElse("");
    }
}
