package org.longtable.listings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Listing an organisation by hand, for the site host. */
@Controller
class NewListingController {
    private final Listings listings;
    private final AlikeViews alike;

    NewListingController(Listings listings, AlikeViews alike) {
        this.listings = listings;
        this.alike = alike;
    }

    @GetMapping("/listed/new")
    String fresh(PersonId me, Model model) {
        listings.onlyHost(me);
        return ListingForm.page(Typed.nothing().with("its_seen", "everyone"), List.of(), model);
    }

    /** What is close to one that is here already is shown first, and saved only when asked again. */
    @PostMapping("/listed")
    String list(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        listings.onlyHost(me);
        var wanted = ListingForm.read(typed);
        if (typed.refused()) return Refused.again(response, ListingForm.page(typed, List.of(), model));
        var near = typed.ticked("none_of_these") ? List.<Alike>of() : alike.to(wanted);
        if (!near.isEmpty()) {
            typed.problem("its_name", "listings.alike.problem");
            return Refused.again(response, ListingForm.page(typed, near, model));
        }
        var id = listings.list(wanted, me);
        Done.say(next, "listings.listed", wanted.name());
        return "redirect:/organisations/" + id;
    }
}
