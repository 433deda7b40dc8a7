package org.longtable.offers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OfferId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changing an offer or a request; whose it is stays. */
@Controller
class OfferDetailsController {
    private final Offers offers;
    private final OfferForm form;

    OfferDetailsController(Offers offers, OfferForm form) {
        this.offers = offers;
        this.form = form;
    }

    @GetMapping("/offers/{offer}/details")
    String form(@PathVariable OfferId offer, PersonId me, Texts texts, Model model) {
        var stored = offers.mine(offer);
        return form.page(Optional.of(offer), form.stored(stored, texts), stored.version(), me, texts, model);
    }

    @PostMapping("/offers/{offer}/details")
    String change(
            @PathVariable OfferId offer,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var written = form.read(typed, offers.mine(offer).subject());
        if (typed.refused())
            return Refused.again(response, form.page(Optional.of(offer), typed, typed.version(), me, texts, model));
        offers.change(offer, written, typed.version(), theirs -> form.meanwhile(theirs, texts));
        Done.say(next, "offers.saved");
        return "redirect:/offers/" + offer;
    }
}
