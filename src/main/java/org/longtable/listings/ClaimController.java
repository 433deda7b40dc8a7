package org.longtable.listings;

import jakarta.servlet.http.HttpServletResponse;
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

/** <i>This is us</i>: saying that a listed organisation is one's own. */
@Controller
class ClaimController {
    private final Claims claims;

    ClaimController(Claims claims) {
        this.claims = claims;
    }

    @GetMapping("/organisations/{id}/claims/new")
    String form(@PathVariable OrganisationId id, PersonId me, Model model) {
        return page(id, me, Typed.nothing(), model);
    }

    @PostMapping("/organisations/{id}/claims")
    String claim(
            @PathVariable OrganisationId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        claims.claimable(id, me);
        var role = typed.optionalText("my_role", 120);
        var words = typed.optionalText("words", 1000);
        if (typed.refused()) return Refused.again(response, page(id, me, typed, model));
        switch (claims.claim(id, role, words, me)) {
            case CONFIRMED -> Done.say(next, "listings.claim.confirmed");
            case WAITS -> Done.say(next, "listings.claim.waits");
            case TOO_OFTEN -> {
                typed.problem("words", "listings.claim.too-often");
                return Refused.again(response, page(id, me, typed, model));
            }
        }
        return "redirect:/organisations/" + id;
    }

    private String page(OrganisationId id, PersonId me, Typed typed, Model model) {
        model.addAttribute("name", claims.claimable(id, me));
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        return "listings/claim";
    }
}
