package org.longtable.network;

import java.util.EnumSet;
import java.util.Set;
import org.longtable.network.Wishes.Wish;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Introductions: what one is asked, what one asked for, and what one chooses about them. */
@Controller
class IntroductionsController {
    private final Introductions introductions;
    private final Wishes wishes;

    IntroductionsController(Introductions introductions, Wishes wishes) {
        this.introductions = introductions;
        this.wishes = wishes;
    }

    @GetMapping("/introductions")
    String all(PersonId me, Model model) {
        var chosen = wishes.of(me);
        model.addAttribute("asked", introductions.asked());
        model.addAttribute("agreed", introductions.agreed());
        model.addAttribute("sent", introductions.sent(me));
        model.addAttribute("host", wishes.isHost());
        model.addAttribute("unwelcome", introductions.unwelcome());
        model.addAttribute(
                "typed",
                Typed.nothing()
                        .with("may_introduce", chosen.contains(Wish.MAY_INTRODUCE) ? "yes" : "no")
                        .with("first_introductions", chosen.contains(Wish.FIRST_INTRODUCTIONS) ? "yes" : "no")
                        .with("introductions", chosen.contains(Wish.NO_INTRODUCTIONS) ? "no" : "yes")
                        .with("matching", chosen.contains(Wish.NO_MATCHING) ? "no" : "yes"));
        return "network/introductions";
    }

    @PostMapping("/introductions/wishes")
    String choose(PersonId me, Typed typed, RedirectAttributes next) {
        Set<Wish> chosen = EnumSet.noneOf(Wish.class);
        if (typed.raw("may_introduce").equals("yes")) chosen.add(Wish.MAY_INTRODUCE);
        if (typed.raw("first_introductions").equals("yes")) chosen.add(Wish.FIRST_INTRODUCTIONS);
        if (typed.raw("introductions").equals("no")) chosen.add(Wish.NO_INTRODUCTIONS);
        if (typed.raw("matching").equals("no")) chosen.add(Wish.NO_MATCHING);
        wishes.choose(chosen, me);
        Done.say(next, "network.wishes.kept");
        return "redirect:/introductions";
    }

    @PostMapping("/introductions/welcomes")
    String welcomeAgain(RedirectAttributes next) {
        introductions.welcomeAgain();
        Done.say(next, "network.welcomed");
        return "redirect:/introductions";
    }
}
