package org.longtable.agreements;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** Whether a fingerprint, or a text, is that of a version kept here. Nothing that is pasted is kept. */
@Controller
class CheckController {
    private static final int LONGEST = 500_000;

    private final Checks checks;

    CheckController(Checks checks) {
        this.checks = checks;
    }

    @GetMapping("/agreement-check")
    String form(Model model) {
        model.addAttribute("typed", Typed.nothing());
        return "agreements/check";
    }

    @PostMapping("/agreement-check")
    String check(Typed typed, HttpServletResponse response, Model model) {
        var words = typed.text("brought", LONGEST);
        Fingerprint.partOfOne(words).ifPresent(signs -> typed.problem("brought", "agreements.check.not-whole", signs));
        var brought = Fingerprint.brought(words);
        model.addAttribute("typed", typed);
        if (typed.refused() || brought.isEmpty()) return Refused.again(response, "agreements/check");
        model.addAttribute("asked", brought.get());
        checks.of(brought.get()).ifPresent(known -> model.addAttribute("known", known));
        return "agreements/check";
    }
}
