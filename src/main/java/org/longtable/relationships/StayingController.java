package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the one who leaves decides alone: staying after all, what their side may read, and their yes to a colleague. */
@Controller
class StayingController {
    private final Tables tables;
    private final Handovers handovers;

    StayingController(Tables tables, Handovers handovers) {
        this.tables = tables;
        this.handovers = handovers;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/cancellations")
    String cancel(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        handovers.cancel(table, handover, me);
        Done.say(next, "relationships.notice.cancelled");
        return "redirect:" + table.path();
    }

    @PostMapping("/tables/{id}/handovers/{handover}/readers")
    String ownSide(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, Typed typed) {
        var table = tables.inside(id, me);
        handovers.ownSide(table, handover, typed.raw("own_side").equals("yes"), me);
        return "redirect:" + table.path() + "/handovers/" + handover;
    }

    /** Yes or no to what a colleague entered. */
    @PostMapping("/tables/{id}/handovers/{handover}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var yes = typed.raw("answer").equals("yes");
        handovers.answer(table, handover, yes, me);
        if (yes) return "redirect:" + table.path() + "/handovers/" + handover;
        Done.say(next, "relationships.notice.said-no");
        return "redirect:/";
    }

    @PostMapping("/tables/{id}/handovers/{handover}/withdrawals")
    String takeBack(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me) {
        var table = tables.inside(id, me);
        handovers.takeBack(table, handover, me);
        return "redirect:" + table.path() + "/handovers/new";
    }
}
