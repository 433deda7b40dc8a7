package org.longtable.network;

import java.util.List;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.AskedId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Being asked for an introduction: to hand it on, or to be met. */
@Controller
class AskedIntroductionController {
    private final Introductions introductions;

    AskedIntroductionController(Introductions introductions) {
        this.introductions = introductions;
    }

    @GetMapping("/introductions/asked/{handed}")
    String show(@PathVariable AskedId handed, Model model, RedirectAttributes next) {
        if (introductions.isAnswered(handed)) return already(next);
        model.addAttribute("asked", introductions.waiting(handed));
        return "network/asked";
    }

    @PostMapping("/introductions/asked/{handed}/answers")
    String answer(@PathVariable AskedId handed, Typed typed, RedirectAttributes next) {
        if (introductions.isAnswered(handed)) return already(next);
        var aboutMe = introductions.waiting(handed).isAboutMe();
        var yes = typed.choice(
                        "answer",
                        chosen -> List.of("yes", "no").contains(chosen) ? Optional.of(chosen) : Optional.empty())
                .filter("yes"::equals)
                .isPresent();
        if (typed.refused()) return "redirect:/introductions/asked/" + handed;
        introductions.answer(handed, yes, !yes && typed.ticked("no_more"));
        Done.say(next, yes ? aboutMe ? "network.answered.agreed" : "network.answered.yes" : "network.answered.no");
        return "redirect:/introductions";
    }

    private static String already(RedirectAttributes next) {
        Done.say(next, "network.answered.already");
        return "redirect:/introductions";
    }
}
