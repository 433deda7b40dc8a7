package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.SignIns.Outcome;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with the link from the letter. */
@Controller
class SignInLinkController {
    private final SignIns signIns;
    private final WayIn way;

    SignInLinkController(SignIns signIns, WayIn way) {
        this.signIns = signIns;
        this.way = way;
    }

    /** Reading the page does nothing yet: mail scanners open links too. */
    @GetMapping("/sign-in/links/{link}")
    String read(@PathVariable String link, Model model) {
        return page(link, "", model);
    }

    @PostMapping("/sign-in/links/{link}")
    String follow(
            @PathVariable String link,
            @CookieValue(name = WayIn.BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIns.byLink(link, browser)) {
            case Outcome.In(var person) -> way.letIn(person, request, response);
            case Outcome.Refused(var why) -> page(link, WayIn.refusal(why), model);
        };
    }

    private static String page(String link, String refusal, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("refusal", refusal);
        return "people/sign-in-link";
    }
}
