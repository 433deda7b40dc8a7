package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.people.SignIns.Outcome;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Signing in with the code from the letter. */
@Controller
class SignInCodeController {
    private final SignIns signIns;
    private final WayIn way;

    SignInCodeController(SignIns signIns, WayIn way) {
        this.signIns = signIns;
        this.way = way;
    }

    @GetMapping("/sign-in/code")
    String form(Model model) {
        return page(Typed.nothing(), model);
    }

    @PostMapping("/sign-in/code")
    String enter(
            Typed typed,
            @CookieValue(name = WayIn.BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var code = typed.text("code", 20);
        if (typed.refused()) return Refused.again(response, page(typed, model));
        return switch (signIns.byCode(code, browser)) {
            case Outcome.In(var person) -> way.letIn(person, request, response);
            case Outcome.Refused(var why) -> {
                typed.problem("code", WayIn.refusal(why));
                // The wrong try counts, so this answer must be kept: it is a page and not a refusal of the form.
                yield page(typed, model);
            }
        };
    }

    private static String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "people/sign-in-code";
    }
}
