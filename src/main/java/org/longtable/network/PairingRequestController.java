package org.longtable.network;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Asking someone one knows to learn from each other for a while. */
@Controller
class PairingRequestController {
    private static final Map<Pairings.Outcome, String> REFUSALS = Map.of(
            Pairings.Outcome.UNKNOWN, "network.pairing.refused.unknown",
            Pairings.Outcome.ALREADY, "network.pairing.refused.already",
            Pairings.Outcome.TOO_MANY, "network.pairing.refused.too-many");

    private final Pairings pairings;

    PairingRequestController(Pairings pairings) {
        this.pairings = pairings;
    }

    @GetMapping("/pairings/new")
    String form(Typed wished, Model model) {
        return page(Typed.nothing().with("with", wished.raw("with")).with("months", "3"), model);
    }

    @PostMapping("/pairings")
    String ask(Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var whom = typed.choice("with", PairingRequestController::person);
        var gives = typed.text("gives", Pairings.LONGEST);
        var months = typed.choice(
                "months",
                code -> Pairings.months().stream()
                        .filter(many -> many.toString().equals(code))
                        .findFirst());
        if (!typed.refused()) {
            var outcome = pairings.ask(whom.orElseThrow(), gives, months.orElseThrow());
            if (outcome == Pairings.Outcome.SENT) {
                Done.say(next, "network.pairing.sent");
                return "redirect:/pairings";
            }
            typed.problem("with", REFUSALS.getOrDefault(outcome, ""));
        }
        return Refused.again(response, page(typed, model));
    }

    private String page(Typed typed, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("known", pairings.known());
        return "network/pair";
    }

    private static Optional<PersonId> person(String code) {
        return code.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")
                ? Optional.of(PersonId.of(code))
                : Optional.empty();
    }
}
