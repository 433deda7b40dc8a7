package org.longtable.bringing;

import org.longtable.site.Done;
import org.longtable.site.Turn;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Those whom a site host has asked from lists. */
@Controller
class AskedController {
    private final BelongingQuestions questions;

    AskedController(BelongingQuestions questions) {
        this.questions = questions;
    }

    @GetMapping("/bringing/asked")
    String all(PersonId me, Turn from, Model model) {
        model.addAttribute("asked", questions.asked(from));
        model.addAttribute("most", BelongingQuestions.LETTERS_A_DAY);
        return "bringing/asked";
    }

    @PostMapping("/bringing/asked/{id}/removals")
    String takeBack(@PathVariable AskedId id, PersonId me, RedirectAttributes next) {
        questions.takeBack(id);
        Done.say(next, "bringing.asked.taken-back");
        return "redirect:/bringing/asked";
    }
}
