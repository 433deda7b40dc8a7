package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.InHere;
import org.longtable.site.Typed;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leave me out: no reason is asked, but whether one means it, because it is for good (C1). */
@Controller
class LeavingOutController {
    private final Moments moments;
    private final MomentViews views;

    LeavingOutController(Moments moments, MomentViews views) {
        this.moments = moments;
        this.views = views;
    }

    @GetMapping("/tables/{id}/moments/{moment}/absences/new")
    String ask(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            @RequestParam(defaultValue = "") String back,
            PersonId me,
            Model model) {
        var view = views.find(id, moment).filter(MomentView::namesViewer).orElseThrow(NotFound::new);
        model.addAttribute("moment", view);
        model.addAttribute("back", back.isEmpty() ? view.path() : InHere.path(back));
        return "relationships/leave-out";
    }

    @PostMapping("/tables/{id}/moments/{moment}/absences")
    String leaveOut(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        moments.leaveOut(id, moment, me);
        Done.say(next, "relationships.moment.left-out");
        var stillThere = views.find(id, moment).isPresent();
        return "redirect:" + back(typed, stillThere ? "/tables/" + id + "/moments/" + moment : "/");
    }

    private static String back(Typed typed, String otherwise) {
        return typed.raw("back").isEmpty() ? otherwise : InHere.path(typed.raw("back"));
    }
}
