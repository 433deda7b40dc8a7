package org.longtable.listings;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.longtable.people.Address;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** <i>Please take us off</i>: a form that anyone may send, without an account. */
@Controller
class OffTheListController {
    static final List<String> WISHES = List.of("take_off", "not_us", "mend");

    private final OffTheList list;

    OffTheListController(OffTheList list) {
        this.list = list;
    }

    @GetMapping("/off-the-list")
    String form(Typed typed, Model model) {
        var known = typed.raw("organisation");
        return page(
                Typed.nothing()
                        .with("organisation", known)
                        .with("its_name", list.named(known).orElse("")),
                model);
    }

    @PostMapping("/off-the-list")
    String ask(
            Typed typed,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var known = list.named(typed.raw("organisation"));
        var asked = new AskedOff(
                OrganisationId.fresh().value(),
                known.flatMap(_ -> OffTheList.id(typed.raw("organisation"))).orElse(null),
                known.orElseGet(() -> typed.text("its_name", 200)),
                typed.choice("wish", wish -> Optional.of(wish).filter(WISHES::contains))
                        .orElse("mend"),
                typed.text("who", 200),
                typed.raw("email").isBlank() ? "" : Address.read(typed, "email"),
                typed.optionalText("words", 2000),
                texts.language(),
                list.today());
        if (!typed.refused() && !list.ask(asked, request.getRemoteAddr()))
            typed.problem("wish", "listings.off.too-often");
        if (typed.refused()) return Refused.again(response, page(typed, model));
        Done.say(next, asked.email().isEmpty() ? "listings.off.asked" : "listings.off.asked-answered");
        return "redirect:/";
    }

    private String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("known", list.named(typed.raw("organisation")).orElse(""));
        return "listings/off";
    }
}
