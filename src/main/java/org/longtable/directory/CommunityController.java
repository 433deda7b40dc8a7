package org.longtable.directory;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.CommunityId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A community: a place or a shared identity. */
@Controller
class CommunityController {
    private final Communities communities;

    CommunityController(Communities communities) {
        this.communities = communities;
    }

    @GetMapping("/communities/new")
    String fresh(PersonId me, Model model) {
        return form(null, Typed.nothing(), 0, model);
    }

    @PostMapping("/communities")
    String begin(PersonId me, Typed typed, HttpServletResponse response, Model model) {
        var name = typed.text("its_name", 200);
        var place = typed.optionalText("its_place", 200);
        var about = typed.optionalText("its_about", 2000);
        if (typed.refused()) return Refused.again(response, form(null, typed, typed.version(), model));
        return "redirect:/communities/" + communities.begin(name, place, about, me);
    }

    @GetMapping("/communities/{id}")
    String show(@PathVariable CommunityId id, PersonId me, Model model) {
        model.addAttribute("community", communities.find(id));
        return "directory/community";
    }

    @GetMapping("/communities/{id}/details")
    String form(@PathVariable CommunityId id, PersonId me, Model model) {
        var stored = communities.find(id);
        if (!stored.mine()) throw new NotFound();
        return form(id, Typed.stored(stored.fields()), stored.version(), model);
    }

    @PostMapping("/communities/{id}/details")
    String change(
            @PathVariable CommunityId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        if (!communities.find(id).mine()) throw new NotFound();
        var changed = new Community(
                id,
                typed.text("its_name", 200),
                typed.optionalText("its_place", 200),
                typed.optionalText("its_about", 2000),
                true,
                typed.version());
        if (typed.refused()) return Refused.again(response, form(id, typed, typed.version(), model));
        communities.change(changed, typed.version());
        Done.say(next, "directory.saved");
        return "redirect:/communities/" + id;
    }

    private static String form(@Nullable CommunityId id, Typed typed, long version, Model model) {
        model.addAttribute("id", id);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "directory/community-details";
    }
}
