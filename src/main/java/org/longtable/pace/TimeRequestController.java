package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.FundingId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Beginning a letter that asks for time. */
@Controller
class TimeRequestController {
    private final TimeRequests requests;
    private final Fundings fundings;
    private final Milestones milestones;
    private final Tables tables;

    TimeRequestController(TimeRequests requests, Fundings fundings, Milestones milestones, Tables tables) {
        this.requests = requests;
        this.fundings = fundings;
        this.milestones = milestones;
        this.tables = tables;
    }

    /** A letter that is under way is gone on with: there is one at a time. */
    @GetMapping("/tables/{id}/funding/{funding}/requests/new")
    String start(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, Texts texts, Model model) {
        var form = form(id, funding, me, texts);
        var underWay = requests.underWay(id, funding);
        if (underWay.isPresent()) return "redirect:" + underWay.get().path();
        return page(form, Typed.stored(form.begun(milestones.at(id))), model);
    }

    @PostMapping("/tables/{id}/funding/{funding}/requests")
    String begin(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = form(id, funding, me, texts);
        var asked = form.read(typed);
        var language = form.language(typed);
        if (typed.refused()) return Refused.again(response, page(form, typed, model));
        var underWay = requests.underWay(id, funding).isPresent();
        var draft = requests.begin(id, funding, asked, language.orElseThrow(), me);
        Done.say(next, underWay ? "pace.request.done.under-way" : "pace.request.done.begun");
        return "redirect:/tables/" + id + "/requests/" + draft;
    }

    private TimeRequestForm form(TableId id, FundingId funding, PersonId me, Texts texts) {
        var table = tables.inside(id, me);
        return new TimeRequestForm(table, fundings.find(id, funding, me), tables.today(table), texts);
    }

    private static String page(TimeRequestForm form, Typed typed, Model model) {
        model.addAttribute("form", form);
        model.addAttribute("typed", typed);
        return "pace/request-new";
    }
}
