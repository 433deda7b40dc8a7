package org.longtable.offers;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.longtable.gazetteer.Gazetteer;
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

/** An offer or a request: written, and read with what may fit. */
@Controller
class OfferController {
    private final Offers offers;
    private final OfferForm form;
    private final Gazetteer gazetteer;

    OfferController(Offers offers, OfferForm form, Gazetteer gazetteer) {
        this.offers = offers;
        this.form = form;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/me/offers/new")
    String fresh(PersonId me, Typed asked, Texts texts, Model model) {
        var typed = Typed.nothing()
                .with("offer_language", texts.language().code())
                .with("offer_side", asked.raw("side"))
                .with("whose", form.usuallyWhose(asked, me))
                .with("offer_distance", "no")
                .with("offer_seen", form.usuallySeenBy(asked, me).code());
        return form.page(Optional.empty(), typed, 0, me, texts, model);
    }

    @PostMapping("/me/offers")
    String write(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        var subject = form.subject(typed, me);
        var written = form.read(typed, subject);
        if (typed.refused())
            return Refused.again(response, form.page(Optional.empty(), typed, typed.version(), me, texts, model));
        var id = offers.write(subject, written, me);
        Done.say(next, "offers.written." + written.side().code());
        return "redirect:/offers/" + id;
    }

    @GetMapping("/offers/{offer}")
    String show(@PathVariable OfferId offer, Model model) {
        var found = offers.find(offer);
        model.addAttribute("offer", found);
        model.addAttribute("fitting", found.state().isOpen() ? offers.fitting(found) : List.of());
        model.addAttribute("gazetteer", gazetteer);
        return "offers/offer";
    }
}
