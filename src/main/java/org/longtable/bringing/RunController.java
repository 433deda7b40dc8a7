package org.longtable.bringing;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** One list: what its columns become, how far it is, what became of it. */
@Controller
class RunController {
    private final Bringings bringings;
    private final Clock clock;

    RunController(Bringings bringings, Clock clock) {
        this.bringings = bringings;
        this.clock = clock;
    }

    @GetMapping("/bringing/{id}")
    String show(
            @PathVariable BringingId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        var bringing = bringings.find(id);
        model.addAttribute("bringing", bringing);
        if (bringing.isRunning(clock.instant())) {
            if (!typed.ticked("still")) response.setIntHeader("Refresh", 2);
            model.addAttribute("still", typed.ticked("still"));
            return "bringing/running";
        }
        if (bringing.state() == Bringing.State.DONE) {
            model.addAttribute("noticed", bringings.noticed(id));
            return "bringing/done";
        }
        return form(bringing, MappingForm.begin(bringing, bringings.before(bringing)), texts, model);
    }

    @PostMapping("/bringing/{id}/runs")
    String run(
            @PathVariable BringingId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model) {
        var bringing = bringings.find(id);
        var wanted = MappingForm.read(typed, bringing, bringings.before(bringing));
        if (typed.refused()) return Refused.again(response, form(bringing, typed, texts, model));
        bringings.run(id, wanted, me);
        return "redirect:" + bringing.path();
    }

    @PostMapping("/bringing/{id}/stops")
    String stop(@PathVariable BringingId id, PersonId me) {
        bringings.stop(id);
        return "redirect:/bringing/" + id;
    }

    private String form(Bringing bringing, Typed typed, Texts texts, Model model) {
        model.addAttribute("bringing", bringing);
        model.addAttribute("brokeOff", bringing.brokeOff(clock.instant()));
        model.addAttribute("typed", typed);
        model.addAttribute("preview", bringings.preview(bringing));
        model.addAttribute("before", MappingForm.lists(bringings.before(bringing), texts));
        model.addAttribute("most", BelongingQuestions.LETTERS_A_DAY);
        model.addAttribute("offered", MappingForm.columns(bringing.holds(), texts));
        return "bringing/columns";
    }
}
