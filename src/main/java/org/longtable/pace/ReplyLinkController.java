package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.pace.ReplyLinks.Standing;
import org.longtable.pace.TimeRequests.Answering;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * The page behind the link in a letter: a funder without an account reads the request there, answers, and may
 * change the answer until the link's time is over (C13). */
@Controller
class ReplyLinkController {
    private final ReplyLinks links;
    private final TimeRequests requests;
    private final ReplyLinkPage shown;

    ReplyLinkController(ReplyLinks links, TimeRequests requests, ReplyLinkPage shown) {
        this.links = links;
        this.requests = requests;
        this.shown = shown;
    }

    @GetMapping("/time-requests/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var behind = links.open(link).orElseThrow(NotFound::new);
        if (behind.standing() instanceof Standing.Over) response.setStatus(410);
        return shown.of(behind, null, request, model);
    }

    /** The page tells afterwards what was answered, today and whenever the link is opened again. */
    @PostMapping("/time-requests/{link}")
    String answer(
            @PathVariable String link,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var behind = links.open(link).orElseThrow(NotFound::new);
        var given = shown.form(behind, request).read(typed);
        var taken = behind.takesAnswer(typed.version());
        if (taken && typed.refused()) return Refused.again(response, shown.of(behind, typed, request, model));
        if (taken && requests.answerByLink(link, typed.version(), given) == Answering.KEPT)
            return "redirect:/time-requests/" + link;
        response.setStatus(behind.standing() instanceof Standing.Over ? 410 : 409);
        return shown.of(links.open(link).orElseThrow(NotFound::new), typed, request, model);
    }
}
