package org.longtable.pace;

import java.util.Locale;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.VisitId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Whether a visit that a funder proposes suits the table. */
@Controller
class VisitAnswerController {
    private final Visits visits;

    VisitAnswerController(Visits visits) {
        this.visits = visits;
    }

    @PostMapping("/tables/{id}/visits/{visit}/answers")
    String answer(
            @PathVariable TableId id, @PathVariable VisitId visit, PersonId me, Typed typed, RedirectAttributes next) {
        var outcome = visits.answer(id, visit, typed.raw("answer").equals("yes"), me);
        Done.say(
                next,
                "pace.visit.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return "redirect:/tables/" + id + "/visits/" + visit;
    }
}
