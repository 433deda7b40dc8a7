package org.longtable.listings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.directory.Organisations;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The numbers under which an organisation is known elsewhere, kept by its own people. */
@Controller
class IdentifierController {
    private final Identifiers identifiers;
    private final Organisations organisations;

    IdentifierController(Identifiers identifiers, Organisations organisations) {
        this.identifiers = identifiers;
        this.organisations = organisations;
    }

    @GetMapping("/organisations/{id}/identifiers")
    String list(@PathVariable OrganisationId id, PersonId me, Model model) {
        identifiers.insist(id);
        return page(id, Typed.nothing().with("scheme", Identifier.CHARITY), model);
    }

    @PostMapping("/organisations/{id}/identifiers")
    String add(@PathVariable OrganisationId id, PersonId me, Typed typed, HttpServletResponse response, Model model) {
        identifiers.insist(id);
        var scheme = typed.choice("scheme", code -> Optional.of(code).filter(Identifier.SCHEMES::contains));
        var value = typed.text("value", 100);
        var number = scheme.filter(Identifier.CHARITY::equals).isPresent()
                        && typed.problem("value").isEmpty()
                ? Identifier.charityNumber(value)
                : Optional.of(value);
        if (number.isEmpty()) typed.problem("value", "listings.number.not-charity");
        if (!typed.refused() && !identifiers.add(id, new Identifier(scheme.orElseThrow(), number.orElseThrow())))
            typed.problem("value", "listings.number.too-many", Identifiers.MOST);
        if (typed.refused()) return Refused.again(response, page(id, typed, model));
        return "redirect:/organisations/" + id + "/identifiers";
    }

    @PostMapping("/organisations/{id}/identifiers/removals")
    String remove(@PathVariable OrganisationId id, PersonId me, Typed typed, RedirectAttributes next) {
        identifiers.remove(id, new Identifier(typed.raw("scheme"), typed.raw("value")));
        Done.say(next, "listings.number.removed");
        return "redirect:/organisations/" + id + "/identifiers";
    }

    private String page(OrganisationId id, Typed typed, Model model) {
        model.addAttribute("organisation", organisations.find(id));
        model.addAttribute("identifiers", identifiers.of(id));
        model.addAttribute("typed", typed);
        return "listings/identifiers";
    }
}
