package org.longtable.offers;

import org.longtable.site.Done;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An offer or a request is fulfilled, withdrawn, or open again. */
@Controller
class OfferStateController {
    private final Offers offers;

    OfferStateController(Offers offers) {
        this.offers = offers;
    }

    @PostMapping("/offers/{offer}/fulfilments")
    String fulfil(@PathVariable OfferId offer, PersonId me, RedirectAttributes next) {
        offers.fulfil(offer);
        Done.say(next, "offers.fulfilled.done");
        return "redirect:/offers/" + offer;
    }

    @PostMapping("/offers/{offer}/withdrawals")
    String withdraw(@PathVariable OfferId offer, PersonId me, RedirectAttributes next) {
        offers.withdraw(offer);
        Done.say(next, "offers.withdrawn.done");
        return "redirect:/offers/" + offer;
    }

    @PostMapping("/offers/{offer}/openings")
    String open(@PathVariable OfferId offer, PersonId me, RedirectAttributes next) {
        offers.openAgain(offer);
        Done.say(next, "offers.open.done");
        return "redirect:/offers/" + offer;
    }
}
