package org.longtable.people;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.time.Instant;
import org.longtable.ground.Signing;
import org.longtable.people.AddressChanges.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.security.web.savedrequest.CookieRequestCache;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Another e-mail address, for someone who has signed in within the last ten minutes. */
@Controller
class AddressController {
    private static final Duration FRESH = Duration.ofMinutes(10);

    private final AddressChanges changes;
    private final People people;
    private final Signing signing;
    private final Pages pages;

    AddressController(AddressChanges changes, People people, Signing signing, Pages pages) {
        this.changes = changes;
        this.people = people;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping("/me/address")
    String form(PersonId me, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!isFresh(request)) new CookieRequestCache().saveRequest(request, response);
        return page("people/own-address", me, Typed.nothing(), request, model);
    }

    @PostMapping("/me/address")
    String ask(PersonId me, Typed typed, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (!isFresh(request)) return "redirect:/me/address";
        var address = Address.read(typed, "email");
        if (!typed.refused() && !changes.ask(me, address, pages.texts(request)))
            typed.problem("email", "people.sign-in.too-often");
        if (!typed.refused()) return "redirect:/me/address/code";
        return Refused.again(response, page("people/own-address", me, typed, request, model));
    }

    @GetMapping("/me/address/code")
    String code(PersonId me, HttpServletRequest request, Model model) {
        return page("people/own-address-code", me, Typed.nothing(), request, model);
    }

    @PostMapping("/me/address/code")
    String prove(PersonId me, Typed typed, HttpServletRequest request, Model model, RedirectAttributes next) {
        if (!isFresh(request)) return "redirect:/me/address";
        switch (changes.prove(me, typed.raw("code"))) {
            case Outcome.Changed(var address) -> {
                Done.say(next, "people.address.changed", address);
                return "redirect:/me";
            }
            case Outcome.Refused(var why) -> typed.problem("code", "people.address.refused." + why);
        }
        // The wrong try counts, so this answer must be kept: it is a page and not a refusal of the form.
        return page("people/own-address-code", me, typed, request, model);
    }

    private String page(String view, PersonId me, Typed typed, HttpServletRequest request, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("address", people.ownAddress(me).orElseThrow().address());
        model.addAttribute("cameBack", changes.cameBack().orElse(""));
        model.addAttribute("fresh", isFresh(request));
        return view;
    }

    private boolean isFresh(HttpServletRequest request) {
        return request.getSession().getAttribute(Doors.SIGNED_IN_AT) instanceof Long at
                && Instant.ofEpochMilli(at).plus(FRESH).isAfter(signing.now());
    }
}
