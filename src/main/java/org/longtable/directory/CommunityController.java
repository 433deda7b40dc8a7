package org.longtable.directory;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.directory.Organisation.SeenBy;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
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
    private final ProfilePages pages;
    private final CommunityPage panels;

    CommunityController(Communities communities, ProfilePages pages, CommunityPage panels) {
        this.communities = communities;
        this.pages = pages;
        this.panels = panels;
    }

    @GetMapping("/communities/new")
    String fresh(PersonId me, Model model) {
        return CommunityForm.page(null, Typed.nothing().with("its_seen", "tables"), 0, model);
    }

    @PostMapping("/communities")
    String begin(PersonId me, Typed typed, HttpServletResponse response, Model model) {
        var wanted = CommunityForm.read(typed, CommunityId.fresh());
        if (typed.refused()) return Refused.again(response, CommunityForm.page(null, typed, typed.version(), model));
        var id = communities.begin(wanted.name(), me);
        communities.change(new Community(id, wanted.name(), wanted.seenBy(), true, 0), 0);
        return "redirect:/communities/" + id;
    }

    @GetMapping("/communities/{id}")
    String show(
            @PathVariable CommunityId id,
            Texts texts,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        var community = ProfilePages.orTheDoor(() -> communities.find(id));
        model.addAttribute("community", community);
        model.addAttribute("panels", panels.of(community, request));
        var forAnyone = community.seenBy() == SeenBy.ANYONE;
        pages.show(Subject.of(id), community.name(), community.mine(), forAnyone, texts, response, model);
        return "directory/community";
    }

    @GetMapping("/communities/{id}/details")
    String form(@PathVariable CommunityId id, PersonId me, Model model) {
        var stored = communities.find(id);
        if (!stored.mine()) throw new NotFound();
        return CommunityForm.page(id, CommunityForm.stored(stored), stored.version(), model);
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
        var changed = CommunityForm.read(typed, id);
        if (typed.refused()) return Refused.again(response, CommunityForm.page(id, typed, typed.version(), model));
        communities.change(changed, typed.version());
        Done.say(next, "directory.saved");
        return "redirect:/communities/" + id;
    }
}
