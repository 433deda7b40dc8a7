package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A grant and its dates, told to the table. */
@Controller
class FundingController {
    private final Fundings fundings;
    private final Tables tables;

    FundingController(Fundings fundings, Tables tables) {
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/funding/new")
    String start(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        return new FundingForm(tables.inside(id, me), texts).page(Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/funding")
    String add(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var form = new FundingForm(tables.inside(id, me), texts);
        var entered = form.read(typed);
        if (typed.refused()) return Refused.again(response, form.page(typed, model));
        fundings.add(id, entered, me);
        Done.say(next, "pace.done.added");
        return "redirect:/tables/" + id + "/time";
    }
}
