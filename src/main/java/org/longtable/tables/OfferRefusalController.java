package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** Saying no, thank you, to an invitation. */
@Controller
class OfferRefusalController {
    private final OfferedPlaces places;
    private final OfferedPlacePage offered;

    OfferRefusalController(OfferedPlaces places, OfferedPlacePage offered) {
        this.places = places;
        this.offered = offered;
    }

    /** Asking first, since it cannot be undone. */
    @GetMapping("/invitations/{key}/refusal")
    String ask(@PathVariable String key, HttpServletResponse response, Model model) {
        var view = offered.page(key, Typed.nothing(), response, model);
        return view.equals("tables/offered") ? "tables/offered-no" : view;
    }

    @PostMapping("/invitations/{key}/refusal")
    String decline(@PathVariable String key, HttpServletResponse response, Model model) {
        return switch (places.decline(key)) {
            case OfferedPlaces.Answer.Declined() -> "redirect:/invitations/" + key;
            default -> offered.page(key, Typed.nothing(), response, model);
        };
    }
}
