package org.longtable.places;

import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The place of someone without an account, for those who make their paper and for those who help them. */
@Controller
class GuestController {
    private final PaperCodes papers;
    private final GuestPage place;

    GuestController(PaperCodes papers, GuestPage place) {
        this.papers = papers;
        this.place = place;
    }

    @GetMapping("/tables/{id}/places/{guest}")
    String show(
            @PathVariable TableId id, @PathVariable PersonId guest, PersonId me, Turn from, Texts texts, Model model) {
        return place.page(id, guest, me, Typed.nothing(), from, texts, model);
    }

    @PostMapping("/tables/{id}/places/{guest}/endings")
    String end(@PathVariable TableId id, @PathVariable PersonId guest, PersonId me, RedirectAttributes next) {
        var found = papers.guest(id, guest);
        papers.end(found);
        Done.say(next, "places.ended", found.name());
        return "redirect:" + found.path();
    }
}
