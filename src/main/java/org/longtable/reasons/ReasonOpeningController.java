package org.longtable.reasons;

import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else a partner may do about a round: leave it out, open it without others, call it off, take words back. */
@Controller
class ReasonOpeningController {
    private final Tables tables;
    private final Reasons reasons;

    ReasonOpeningController(Tables tables, Reasons reasons) {
        this.tables = tables;
        this.reasons = reasons;
    }

    @PostMapping("/tables/{id}/reasons/{round}/refusals")
    String leaveOut(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, reasons.leaveOut(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/reasons/{round}/agreements")
    String agree(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, reasons.agree(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/reasons/{round}/cancellations")
    String callOff(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, reasons.callOff(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/reasons/{round}/removals")
    String takeBack(
            @PathVariable TableId id, @PathVariable RoundId round, PersonId me, Typed typed, RedirectAttributes next) {
        reasons.takeBack(tables.inside(id, me), round, typed.raw("item"));
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/reasons/" + round;
    }

    private static String back(TableId id, Outcome outcome, RedirectAttributes next) {
        Done.say(next, ReasonsController.notice(outcome));
        return "redirect:/tables/" + id + "/reasons";
    }
}
