package org.longtable.listings;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Making one of two, saying yes to it, and undoing it. */
@Controller
class MergeController {
    private final Doubles doubles;
    private final DoublePage form;
    private final Merges merges;

    MergeController(Doubles doubles, DoublePage form, Merges merges) {
        this.doubles = doubles;
        this.form = form;
        this.merges = merges;
    }

    @PostMapping("/doubles/{pair}/merges")
    String propose(
            @PathVariable PairId pair,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var found = doubles.find(pair);
        var chosen = form.read(found, typed, texts);
        if (chosen.isEmpty()) return Refused.again(response, form.of(found, typed, texts, model));
        var id = MergeId.fresh();
        var outcome = merges.propose(
                id, chosen.get().kept(), chosen.get().merged(), chosen.get().choices());
        if (outcome == Merges.Outcome.DONE || outcome == Merges.Outcome.ASKED) {
            Done.say(next, MergeWords.of(outcome));
            return "redirect:/merges/" + id;
        }
        typed.problem("stays", MergeWords.of(outcome));
        model.addAttribute("tables", merges.tablesOfBoth(found.one(), found.other()));
        return Refused.again(response, form.of(found, typed, texts, model));
    }

    @GetMapping("/merges/{merge}")
    String show(@PathVariable MergeId merge, PersonId me, Model model) {
        model.addAttribute("merge", merges.find(merge));
        return "listings/merge";
    }

    @PostMapping("/merges/{merge}/answers")
    String answer(@PathVariable MergeId merge, PersonId me, Typed typed, RedirectAttributes next) {
        Done.say(next, MergeWords.of(merges.answer(merge, typed.raw("yes").equals("yes"))));
        return "redirect:/merges/" + merge;
    }

    @PostMapping("/merges/{merge}/undoings")
    String undo(@PathVariable MergeId merge, PersonId me, RedirectAttributes next) {
        Done.say(next, MergeWords.of(merges.undo(merge)));
        return "redirect:/merges/" + merge;
    }
}
