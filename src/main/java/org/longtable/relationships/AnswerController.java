package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.InHere;
import org.longtable.site.Typed;
import org.longtable.vocabulary.MomentId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What someone who is named in a moment says to it with one tap: all fine. */
@Controller
class AnswerController {
    private final Moments moments;
    private final MomentViews views;

    AnswerController(Moments moments, MomentViews views) {
        this.moments = moments;
        this.views = views;
    }

    @PostMapping("/tables/{id}/moments/{moment}/confirmations")
    String confirm(
            @PathVariable TableId id,
            @PathVariable MomentId moment,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var named = views.find(id, moment).filter(MomentView::namesViewer).orElseThrow(NotFound::new);
        if (!moments.confirm(id, moment, me, typed.version())) {
            Done.say(next, "relationships.moment.changed-meanwhile");
            return "redirect:" + named.path();
        }
        Done.say(next, "relationships.moment.confirmed");
        return "redirect:" + back(typed, "/tables/" + id + "/moments/" + moment);
    }

    private static String back(Typed typed, String otherwise) {
        return typed.raw("back").isEmpty() ? otherwise : InHere.path(typed.raw("back"));
    }
}
