package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.longtable.ground.Secret;
import org.longtable.ground.Settings;
import org.longtable.ground.Signing;
import org.longtable.people.SignIns.Outcome;
import org.longtable.people.SignIns.Refusal;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.CookieValue;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

@Controller
class SignInController {
    private static final String BROWSER = "asked";

    private final SignIns signIns;
    private final People people;
    private final Signing signing;
    private final Pages pages;
    private final Settings settings;

    SignInController(SignIns signIns, People people, Signing signing, Pages pages, Settings settings) {
        this.signIns = signIns;
        this.people = people;
        this.signing = signing;
        this.pages = pages;
        this.settings = settings;
    }

    @GetMapping("/sign-in")
    String form(Model model) {
        model.addAttribute("typed", Typed.nothing());
        return "people/sign-in";
    }

    @PostMapping("/sign-in")
    String ask(
            Typed typed,
            @CookieValue(name = BROWSER, defaultValue = "") String known,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var address = Address.read(typed, "email");
        var browser = known.isEmpty() ? Secret.token() : known;
        if (!typed.refused() && !signIns.ask(address, browser, request.getRemoteAddr(), pages.texts(request)))
            typed.problem("email", "people.sign-in.too-often");
        if (typed.refused()) return again(typed, "people/sign-in", response, model);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie(browser, 3600).toString());
        return "redirect:/sign-in/code";
    }

    @GetMapping("/sign-in/code")
    String code(Model model) {
        model.addAttribute("typed", Typed.nothing());
        return "people/sign-in-code";
    }

    @PostMapping("/sign-in/code")
    String byCode(
            Typed typed,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var code = typed.text("code", 20);
        if (!typed.refused()) {
            switch (signIns.byCode(code, browser)) {
                case Outcome.In(var person) -> {
                    return in(person, request, response);
                }
                case Outcome.Refused(var why) -> {
                    typed.problem("code", key(why));
                    // The wrong try counts, so this answer must be kept: it is a page and not a refusal of the form.
                    model.addAttribute("typed", typed);
                    return "people/sign-in-code";
                }
            }
        }
        return again(typed, "people/sign-in-code", response, model);
    }

    /** Reading the page does nothing yet: mail scanners open links too. */
    @GetMapping("/sign-in/links/{link}")
    String link(@PathVariable String link, Model model) {
        model.addAttribute("link", link);
        model.addAttribute("refusal", "");
        return "people/sign-in-link";
    }

    @PostMapping("/sign-in/links/{link}")
    String byLink(
            @PathVariable String link,
            @CookieValue(name = BROWSER, defaultValue = "") String browser,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        return switch (signIns.byLink(link, browser)) {
            case Outcome.In(var person) -> in(person, request, response);
            case Outcome.Refused(var why) -> {
                model.addAttribute("link", link);
                model.addAttribute("refusal", key(why));
                yield "people/sign-in-link";
            }
        };
    }

    private String in(
            org.longtable.vocabulary.PersonId person, HttpServletRequest request, HttpServletResponse response) {
        Doors.letIn(person, request, response, signing);
        response.addHeader(HttpHeaders.SET_COOKIE, cookie("", 0).toString());
        var wanted = new CookieRequestCache().getRequest(request, response);
        new CookieRequestCache().removeRequest(request, response);
        if (!people.isWelcomed(person)) return "redirect:/welcome";
        return "redirect:" + (wanted == null ? "/" : path(wanted.getRedirectUrl()));
    }

    private static String path(String wanted) {
        var uri = java.net.URI.create(wanted);
        return org.longtable.site.InHere.path(
                uri.getRawPath() + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    }

    private ResponseCookie cookie(String browser, int seconds) {
        return ResponseCookie.from(BROWSER, browser)
                .path("/sign-in")
                .maxAge(seconds)
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite("Lax")
                .build();
    }

    private static String again(Typed typed, String view, HttpServletResponse response, Model model) {
        model.addAttribute("typed", typed);
        return Refused.again(response, view);
    }

    private static String key(Refusal why) {
        return "people.sign-in.refused." + why.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
