package org.longtable.letters;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Pages;
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
            case Behind.Expired(var language) -> {
                response.setStatus(410);
                pages.speakFirst(request, language);
            }
            case Behind.Used used -> pages.speakFirst(request, used.language());
            case Behind.Open open -> pages.speakFirst(request, open.language());
        }
        model.addAttribute("behind", behind);
        model.addAttribute("link", link);
        return "letters/from-letter";
    }

    /** The page tells afterwards what was done, today and whenever the link is opened again. */
    @PostMapping("/from-letter/{link}")
    String act(@PathVariable String link) {
        links.use(link);
        return "redirect:/from-letter/" + link;
    }
}
