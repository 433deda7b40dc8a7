package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Removing a moment that one noted oneself; asked before. */
@Controller
class RemovalController {
    private final Moments moments;
    private final MomentViews views;

    RemovalController(Moments moments, MomentViews views) {
        this.moments = moments;
        this.views = views;
    }

    @GetMapping("/tables/{id}/moments/{moment}/removals/new")
    String ask(@PathVariable TableId id, @PathVariable MomentId moment, PersonId me, Model model) {
        var view = views.find(id, moment).filter(MomentView::mayRemove).orElseThrow(NotFound::new);
        model.addAttribute("moment", view);
        return "relationships/remove-moment";
    }

    @PostMapping("/tables/{id}/moments/{moment}/removals")
    String remove(@PathVariable TableId id, @PathVariable MomentId moment, PersonId me, RedirectAttributes next) {
        moments.remove(id, moment, me);
        Done.say(next, "relationships.moment.removed");
        return "redirect:/tables/" + id + "/moments";
    }
}
