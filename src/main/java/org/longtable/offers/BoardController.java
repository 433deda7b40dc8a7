package org.longtable.offers;

import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The board: what is offered and looked for. Strangers read what is there for anyone. */
@Controller
class BoardController {
    private final Offers offers;
    private final Gazetteer gazetteer;

    BoardController(Offers offers, Gazetteer gazetteer) {
        this.offers = offers;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/offers")
    String board(Typed typed, Turn from, Texts texts, Model model) {
        var wanted = Wanted.read(typed, gazetteer);
        model.addAttribute("wanted", wanted);
        model.addAttribute("typed", typed);
        model.addAttribute("kinds", OfferForm.kinds(texts));
        model.addAttribute("offers", offers.board(wanted, from));
        model.addAttribute("gazetteer", gazetteer);
        return "offers/board";
    }
}
