package org.longtable.updates;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Settings;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link of a letter, without signing in. Opening it changes nothing: mail scanners open links too. */
@Controller
class PostedController {
    private static final String OVER = "updates/posted-over";

    private final Posted posted;
    private final Pages pages;
    private final Settings settings;

    PostedController(Posted posted, Pages pages, Settings settings) {
        this.posted = posted;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/posted/{link}")
    String read(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var view = posted.read(link);
        view.ifPresentOrElse(one -> pages.speakFirst(request, one.language()), () -> response.setStatus(404));
        if (view.isEmpty()) return OVER;
        model.addAttribute("view", view.get());
        model.addAttribute("link", link);
        model.addAttribute("zone", settings.zone());
        return "updates/posted";
    }

    @PostMapping("/posted/{link}/answers")
    String answer(@PathVariable String link, Typed typed, HttpServletRequest request) {
        posted.read(link).ifPresent(one -> pages.speakFirst(request, one.language()));
        var yes = typed.raw("answer").equals("yes");
        return posted.answer(link, yes) && yes ? "redirect:/posted/" + link : OVER;
    }
}
