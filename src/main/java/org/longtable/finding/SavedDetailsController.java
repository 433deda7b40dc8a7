package org.longtable.finding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What a saved search is called and how soon one is told; and throwing it away. */
@Controller
class SavedDetailsController {
    private final SavedSearches searches;

    SavedDetailsController(SavedSearches searches) {
        this.searches = searches;
    }

    @GetMapping("/find/saved/{saved}/details")
    String form(@PathVariable UUID saved, PersonId me, Model model) {
        var one = searches.find(saved);
        var typed = Typed.stored(
                Map.of("its_name", one.name(), "letters", one.letters().code()));
        return SavedForm.page(saved, one.search(), typed, one.version(), model);
    }

    @PostMapping("/find/saved/{saved}/details")
    String change(
            @PathVariable UUID saved,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var one = searches.find(saved);
        var wanted = SavedForm.read(typed);
        if (typed.refused())
            return Refused.again(response, SavedForm.page(saved, one.search(), typed, typed.version(), model));
        searches.change(new SavedSearch(saved, wanted.name(), one.search(), wanted.letters(), typed.version()));
        Done.say(next, "finding.saved.done", wanted.name());
        return "redirect:/find/saved";
    }

    @PostMapping("/find/saved/{saved}/removals")
    String remove(@PathVariable UUID saved, PersonId me, RedirectAttributes next) {
        searches.remove(saved);
        Done.say(next, "finding.saved.removed");
        return "redirect:/find/saved";
    }
}
