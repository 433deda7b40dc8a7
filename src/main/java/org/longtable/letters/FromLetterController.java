package org.longtable.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.letters.FromLetter.Taken;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Pages with one button behind the links in letters. Reading them does nothing: mail scanners open links too. */
@Controller
class FromLetterController {
    private final ActLinks links;
    private final Pages pages;

    FromLetterController(ActLinks links, Pages pages) {
        this.links = links;
        this.pages = pages;
    }

    @GetMapping("/from-letter/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var behind = links.open(link);
        switch (behind) {
            case Behind.Nothing _ -> response.setStatus(404);
            case Behind.SomeoneElses _ -> response.setStatus(403);
            case Behind.Expired _ -> response.setStatus(410);
            case Behind.Used _, Behind.Open _ -> {}
        }
        return page(link, behind, Typed.nothing(), false, request, model);
    }

    /** The page tells afterwards what was done, today and whenever the link is opened again. */
    @PostMapping("/from-letter/{link}")
    String act(
            @PathVariable String link,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var taken = links.use(link, typed);
        if (taken == Taken.TAKEN) return "redirect:/from-letter/" + link;
        response.setStatus(taken == Taken.REFUSED ? 422 : 409);
        return page(link, links.open(link), typed, taken == Taken.MEANWHILE, request, model);
    }

    private String page(
            String link, Behind behind, Typed typed, boolean meanwhile, HttpServletRequest request, Model model) {
        behind.spoken().ifPresent(language -> pages.speakFirst(request, language));
        model.addAttribute("behind", behind);
        model.addAttribute("link", link);
        model.addAttribute("typed", typed);
        model.addAttribute("meanwhile", meanwhile);
        return "letters/from-letter";
    }
}
