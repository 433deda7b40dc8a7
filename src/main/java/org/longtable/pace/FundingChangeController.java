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

/** A grant and its dates, told otherwise. */
@Controller
class FundingChangeController {
    private final Fundings fundings;
    private final Tables tables;

    FundingChangeController(Fundings fundings, Tables tables) {
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/funding/{funding}")
    String edit(@PathVariable TableId id, @PathVariable FundingId funding, PersonId me, Texts texts, Model model) {
        var form = new FundingForm(tables.inside(id, me), texts);
        var stored = fundings.find(id, funding, me);
        model.addAttribute("funding", stored);
        return form.page(Typed.stored(form.stored(stored.entered())), model);
    }

    @PostMapping("/tables/{id}/funding/{funding}")
    String change(
            @PathVariable TableId id,
            @PathVariable FundingId funding,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = new FundingForm(tables.inside(id, me), texts);
        var stored = fundings.find(id, funding, me);
        var entered = form.read(typed);
        model.addAttribute("funding", stored);
        if (typed.refused()) return Refused.again(response, form.page(typed, model));
        if (!fundings.change(id, funding, entered, typed.version(), me))
            throw form.meanwhile(fundings.find(id, funding, me));
        Done.say(next, "pace.done.saved");
        return "redirect:/tables/" + id + "/time";
    }
}
