package org.longtable.bringing;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The lists that a site host has brought in, a new one, and what is forgotten of one. */
@Controller
class BringingController {
    private final Bringings bringings;
    private final Bounds bounds;
    private final Clock clock;

    BringingController(Bringings bringings, Bounds bounds, Clock clock) {
        this.bringings = bringings;
        this.bounds = bounds;
        this.clock = clock;
    }

    @GetMapping("/bringing")
    String all(PersonId me, Turn from, Model model) {
        model.addAttribute("all", bringings.all(from));
        model.addAttribute("now", clock.instant());
        return "bringing/list";
    }

    @GetMapping("/bringing/new")
    String fresh(PersonId me, Typed asked, HttpServletResponse response, Model model) {
        bringings.insistOnHost();
        var typed = Typed.nothing().with("holds", Holds.ORGANISATIONS.code());
        if (!asked.ticked("large")) return UploadForm.page(typed, bounds, model);
        typed.problem("file", "bringing.unreadable.large", bounds.file().toMegabytes());
        return Refused.again(response, UploadForm.page(typed, bounds, model));
    }

    @PostMapping("/bringing")
    String take(
            PersonId me,
            Typed typed,
            @RequestParam(required = false) MultipartFile file,
            Texts texts,
            HttpServletResponse response,
            Model model)
            throws IOException {
        bringings.insistOnHost();
        var id = UploadForm.read(typed, file, bringings, texts);
        return id.isPresent()
                ? "redirect:/bringing/" + id.get()
                : Refused.again(response, UploadForm.page(typed, bounds, model));
    }

    @PostMapping("/bringing/{id}/removals")
    String remove(@PathVariable BringingId id, PersonId me, RedirectAttributes next) {
        if (!bringings.remove(id)) return "redirect:/bringing/" + id;
        Done.say(next, "bringing.removed");
        return "redirect:/bringing";
    }
}
