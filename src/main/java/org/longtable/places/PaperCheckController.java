package org.longtable.places;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Someone checked on paper what was entered for them; another than the helper records it. */
@Controller
class PaperCheckController {
    private final PaperCodes papers;
    private final Spoken spoken;
    private final GuestPage place;

    PaperCheckController(PaperCodes papers, Spoken spoken, GuestPage place) {
        this.papers = papers;
        this.spoken = spoken;
        this.place = place;
    }

    @PostMapping("/tables/{id}/places/{guest}/checks")
    String check(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var on = place.form(typed, id, me).day();
        var check = typed.choice("check", Spoken.Check::of);
        if (typed.refused()) return Refused.again(response, place.page(id, guest, me, typed, texts, model));
        spoken.checkOnPaper(id, SaidForm.entry(typed), check.orElseThrow(), on, texts);
        Done.say(next, "places.checked-on-paper", found.name());
        return "redirect:" + found.path();
    }
}
