package org.longtable.places;

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
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who helps someone without an account. */
@Controller
class GuestHelperController {
    private final PaperCodes papers;
    private final Helpers helpers;
    private final GuestPage place;
    private final Tables tables;

    GuestHelperController(PaperCodes papers, Helpers helpers, GuestPage place, Tables tables) {
        this.papers = papers;
        this.helpers = helpers;
        this.place = place;
        this.tables = tables;
    }

    @PostMapping("/tables/{id}/places/{guest}/helpers")
    String name(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var table = tables.inside(id, me);
        var form = new SaidForm(typed, table, tables.today(table));
        var on = form.day();
        var helper = form.helper(me);
        if (typed.refused()) return Refused.again(response, place.page(id, guest, me, typed, texts, model));
        helpers.name(id, guest, helper.orElseThrow().person(), on, me);
        Done.say(next, "places.helper.named", helper.get().name(), found.name());
        return "redirect:" + found.path();
    }

    @PostMapping("/tables/{id}/places/{guest}/helpers/endings")
    String end(
            @PathVariable TableId id, @PathVariable PersonId guest, PersonId me, Typed typed, RedirectAttributes next) {
        papers.guest(id, guest);
        helpers.end(id, SaidForm.entry(typed));
        Done.say(next, "places.helper.ended");
        return "redirect:/tables/" + id;
    }
}
