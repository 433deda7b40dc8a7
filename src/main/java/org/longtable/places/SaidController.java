package org.longtable.places;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
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

/** A helper enters what someone said. */
@Controller
class SaidController {
    private final PaperCodes papers;
    private final Spoken spoken;
    private final GuestPage place;

    SaidController(PaperCodes papers, Spoken spoken, GuestPage place) {
        this.papers = papers;
        this.spoken = spoken;
        this.place = place;
    }

    @PostMapping("/tables/{id}/places/{guest}/said")
    String enter(
            @PathVariable TableId id,
            @PathVariable PersonId guest,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = papers.guest(id, guest);
        var form = place.form(typed, id, me);
        var matter = form.matter();
        var on = form.day();
        var answer = form.answer();
        var words = typed.optionalText("words", 1000);
        var answers = answer.filter("yes"::equals)
                .map(_ -> spoken.answers(found, matter.kind(), matter.target(), typed, texts))
                .orElse(List.of());
        if (!typed.refused()) {
            var kind = answer.orElseThrow().equals("absence") ? Matter.Kind.ABSENCE : matter.kind();
            var yes = !answer.get().equals("no");
            if (spoken.enter(found, kind, matter.target(), yes, words, answers, on, me, texts)) {
                Done.say(next, "places.entered", found.name());
                return "redirect:" + found.path();
            }
            typed.problem("answer", "places.said.between", found.name());
        }
        return Refused.again(response, place.page(id, guest, me, typed, texts, model));
    }
}
