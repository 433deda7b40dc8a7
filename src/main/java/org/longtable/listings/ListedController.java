package org.longtable.listings;

import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What waits for the site host about organisations that are listed. */
@Controller
class ListedController {
    private final Listings listings;
    private final Claims claims;
    private final OffTheList off;

    ListedController(Listings listings, Claims claims, OffTheList off) {
        this.listings = listings;
        this.claims = claims;
        this.off = off;
    }

    @GetMapping("/listed")
    String show(PersonId me, Model model) {
        listings.onlyHost(me);
        model.addAttribute("nobodyYet", listings.nobodyYet());
        model.addAttribute("claims", claims.waiting());
        model.addAttribute("settled", claims.settled());
        model.addAttribute("asked", off.waiting());
        return "listings/listed";
    }

    @PostMapping("/off-the-list/{asked}/answers")
    String answer(@PathVariable UUID asked, PersonId me, Typed typed, RedirectAttributes next) {
        listings.onlyHost(me);
        var how = typed.raw("how");
        if (!how.matches("taken_off|mended|left")) throw new NotFound();
        Done.say(next, off.settle(asked, how, me) ? "listings.off.done." + how : "listings.off.has-people");
        return "redirect:/listed";
    }

    @PostMapping("/claims/{claim}/undoings")
    String undo(@PathVariable ClaimId claim, PersonId me, RedirectAttributes next) {
        Done.say(next, claims.undo(claim, me));
        return "redirect:/listed";
    }
}
