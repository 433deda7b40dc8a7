package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.vocabulary.HistoryLineId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's words at tables one has left, and taking them back for good (C5). */
@Controller
class LeftWordsController {
    private final LeftWords words;

    LeftWordsController(LeftWords words) {
        this.words = words;
    }

    @GetMapping("/me/words")
    String show(PersonId me, Turn from, Texts texts, Model model) {
        model.addAttribute("words", words.all(from, texts));
        return "tables/left-words";
    }

    @PostMapping("/me/words/{line}/removals")
    String takeBack(@PathVariable HistoryLineId line, PersonId me, RedirectAttributes next) {
        words.takeBack(line);
        Done.say(next, "tables.history.taken-back");
        return "redirect:/me/words";
    }
}
