package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.ReplyLinks.Behind;
import org.longtable.pace.ReplyLinks.Standing;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link in a letter: a funder without an account reads the request there and answers once (C13). */
@Controller
class ReplyLinkController {
    private final ReplyLinks links;
    private final TimeRequests requests;
    private final Pages pages;
    private final Clock clock;

    ReplyLinkController(ReplyLinks links, TimeRequests requests, Pages pages, Clock clock) {
        this.links = links;
        this.requests = requests;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/time-requests/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var behind = links.open(link).orElseThrow(NotFound::new);
        if (behind.standing() instanceof Standing.Over) response.setStatus(410);
        return page(behind, null, request, model);
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
        pages.speakFirst(request, behind.language());
        var given = form(behind, request).read(typed);
        if (behind.standing() instanceof Standing.Open && typed.refused())
            return Refused.again(response, page(behind, typed, request, model));
        if (behind.standing() instanceof Standing.Open) requests.answerByLink(link, given);
        return "redirect:/time-requests/" + link;
    }

    private String page(Behind behind, @Nullable Typed typed, HttpServletRequest request, Model model) {
        pages.speakFirst(request, behind.language());
        var form = form(behind, request);
        model.addAttribute("behind", behind);
        model.addAttribute("form", form);
        model.addAttribute("typed", typed == null ? form.begin() : typed);
        model.addAttribute(
                "letter",
                new TimeLetter(pages.texts(request), behind.table(), behind.grant(), behind.asked(), behind.told()));
        return "pace/request-reply";
    }

    private TimeAnswerForm form(Behind behind, HttpServletRequest request) {
        return new TimeAnswerForm(
                behind.asked().dates(),
                behind.sentOn(),
                false,
                LocalDate.ofInstant(clock.instant(), behind.zone()),
                pages.texts(request));
    }
}
