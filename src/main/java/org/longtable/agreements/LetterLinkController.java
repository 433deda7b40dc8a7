package org.longtable.agreements;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.agreements.AgreementLetters.Behind;
import org.longtable.agreements.AgreementLetters.Saying;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page behind the link in a letter: an agreement is read there, and a partner's word given, without an account. */
@Controller
class LetterLinkController {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST = 500;

    private final AgreementLetters letters;
    private final Pages pages;

    LetterLinkController(AgreementLetters letters, Pages pages) {
        this.letters = letters;
        this.pages = pages;
    }

    @GetMapping("/agreement-letters/{link}")
    String show(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var behind = letters.open(link).orElseThrow(NotFound::new);
        if (behind.over()) response.setStatus(410);
        return page(link, behind, Typed.nothing(), request, model);
    }

    @PostMapping("/agreement-letters/{link}")
    String say(
            @PathVariable String link,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var behind = letters.open(link).orElseThrow(NotFound::new);
        var called = typed.text("called", LONGEST_NAME);
        var alone = behind.wantsTwo() && !typed.raw("two").equals("yes");
        var reason = alone ? typed.text("reason", LONGEST) : "";
        if (!behind.over() && typed.refused())
            return Refused.again(response, page(link, behind, typed, request, model));
        var said = letters.say(link, (int) typed.version(), called, reason);
        if (said == Saying.KEPT || said == Saying.IN_FORCE) return "redirect:/agreement-letters/" + link;
        response.setStatus(said == Saying.OVER ? 410 : 409);
        model.addAttribute("changed", said == Saying.CHANGED);
        return page(link, letters.open(link).orElseThrow(NotFound::new), typed, request, model);
    }

    private String page(String link, Behind behind, Typed typed, HttpServletRequest request, Model model) {
        pages.speakFirst(request, behind.language());
        model.addAttribute("link", link);
        model.addAttribute("behind", behind);
        model.addAttribute("typed", typed);
        return "agreements/behind";
    }
}
