package org.longtable.finding;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.gazetteer.Gazetteer;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The searches that someone keeps. */
@Controller
class SavedController {
    private final SavedSearches saved;
    private final Gazetteer gazetteer;

    SavedController(SavedSearches saved, Gazetteer gazetteer) {
        this.saved = saved;
        this.gazetteer = gazetteer;
    }

    @GetMapping("/find/saved")
    String all(PersonId me, Model model) {
        model.addAttribute("all", saved.mine());
        return "finding/saved";
    }

    @GetMapping("/find/saved/new")
    String fresh(PersonId me, Typed typed, Texts texts, Model model) {
        var search = Search.read(typed, gazetteer).from(0);
        var filled = Typed.nothing().with("its_name", search.inWords(texts)).with("letters", LetterRhythm.WEEK.code());
        return SavedForm.page(null, search, filled, 0, model);
    }

    @PostMapping("/find/saved")
    String keep(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        var search = Search.at(typed.raw("search"), gazetteer);
        var wanted = SavedForm.read(typed);
        if (saved.mine().size() >= SavedSearches.MOST)
            typed.problem("its_name", "finding.saved.too-many", SavedSearches.MOST);
        if (search.isOfAll()) typed.problem("its_name", "finding.saved.of-all");
        if (typed.refused()) return Refused.again(response, SavedForm.page(null, search, typed, 0, model));
        saved.keep(wanted.name(), search, wanted.letters(), me);
        Done.say(next, "finding.saved.done", wanted.name());
        return "redirect:/find/saved";
    }
}
