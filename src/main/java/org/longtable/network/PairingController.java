package org.longtable.network;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PairingId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Learning from each other: what runs, what waits for one's answer, and what was. */
@Controller
class PairingController {
    private final Pairings pairings;

    PairingController(Pairings pairings) {
        this.pairings = pairings;
    }

    @GetMapping("/pairings")
    String all(Model model) {
        model.addAttribute("pairings", pairings.mine());
        return "network/pairings";
    }

    @GetMapping("/pairings/{pairing}")
    String show(@PathVariable PairingId pairing, Model model) {
        return page(pairing, Typed.nothing(), model);
    }

    @PostMapping("/pairings/{pairing}/answers")
    String answer(
            @PathVariable PairingId pairing,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        pairings.find(pairing);
        var no = typed.raw("answer").equals("no");
        var gives = no ? "" : typed.text("gives", Pairings.LONGEST);
        if (typed.refused()) return Refused.again(response, page(pairing, typed, model));
        pairings.answer(pairing, gives);
        Done.say(next, no ? "network.pairing.answered.no" : "network.pairing.answered.yes");
        return "redirect:/pairings";
    }

    @PostMapping("/pairings/{pairing}/endings")
    String end(@PathVariable PairingId pairing, RedirectAttributes next) {
        pairings.end(pairing);
        Done.say(next, "network.pairing.over");
        return "redirect:/pairings";
    }

    private String page(PairingId pairing, Typed typed, Model model) {
        model.addAttribute("pairing", pairings.find(pairing));
        model.addAttribute("typed", typed);
        return "network/pairing";
    }
}
