package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.VisitId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class VisitController {
    private final Visits visits;
    private final Tables tables;

    VisitController(Visits visits, Tables tables) {
        this.visits = visits;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/visits/new")
    String start(@PathVariable TableId id, PersonId me, Model model) {
        return form(ofFunder(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/visits")
    String propose(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = ofFunder(id, me);
        var purpose = typed.text("pace_purpose", 200);
        var on = typed.day("pace_visit_day");
        if (typed.problem("pace_visit_day").isEmpty() && on.isBefore(tables.today(table)))
            typed.problem("pace_visit_day", "pace.request.refused.passed", on);
        if (typed.refused()) return Refused.again(response, form(table, typed, model));
        var visit = visits.propose(id, purpose, on, me);
        Done.say(next, "pace.visit.done.proposed");
        return "redirect:/tables/" + id + "/visits/" + visit;
    }

    @GetMapping("/tables/{id}/visits/{visit}")
    String show(@PathVariable TableId id, @PathVariable VisitId visit, PersonId me, Model model) {
        model.addAttribute("table", tables.find(id, me));
        model.addAttribute("visit", visits.find(id, visit));
        return "pace/visit";
    }

    @PostMapping("/tables/{id}/visits/{visit}/withdrawals")
    String withdraw(@PathVariable TableId id, @PathVariable VisitId visit, PersonId me, RedirectAttributes next) {
        visits.withdraw(id, visit, me);
        Done.say(next, "pace.visit.done.withdrawn");
        return "redirect:/tables/" + id + "/time";
    }

    private TableView ofFunder(TableId id, PersonId me) {
        var table = tables.find(id, me);
        if (!Visits.mayPropose(table)) throw new NotFound();
        return table;
    }

    private static String form(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        return "pace/visit-new";
    }
}
