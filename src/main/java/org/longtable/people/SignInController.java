package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Secret;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Asking for a letter with a code and a link. */
@Controller
class SignInController {
    private final SignIns signIns;
    private final WayIn way;

    SignInController(SignIns signIns, WayIn way) {
        this.signIns = signIns;
        this.way = way;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        return page(Typed.nothing(), model);
    }

    @PostMapping("/sign-in")
    String ask(
            Typed typed,
            @CookieValue(name = WayIn.BROWSER, defaultValue = "") String known,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var address = Address.read(typed, "email");
        var browser = known.isEmpty() ? Secret.token() : known;
        if (!typed.refused() && !signIns.ask(address, browser, request.getRemoteAddr(), texts))
            typed.problem("email", "people.sign-in.too-often");
        if (typed.refused()) return Refused.again(response, page(typed, model));
        way.asked(browser, response);
        return "redirect:/sign-in/code";
    }

    private static String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        return "people/sign-in";
    }
}
