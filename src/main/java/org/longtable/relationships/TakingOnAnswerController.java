package org.longtable.relationships;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TakingOnId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking on what one was asked to, or declining. */
@Controller
class TakingOnAnswerController {
    private final Tables tables;
    private final TakingsOn takings;

    TakingOnAnswerController(Tables tables, TakingsOn takings) {
        this.tables = tables;
        this.takings = takings;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/takings/{taking}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            @PathVariable TakingOnId taking,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var yes = typed.raw("answer").equals("yes");
        takings.answer(table, handover, taking, yes, me);
        Done.say(next, yes ? "relationships.handover.taken-on" : "relationships.handover.declined");
        return "redirect:" + (typed.raw("back").equals("today") ? "/" : table.path() + "/handovers/" + handover);
    }
}
