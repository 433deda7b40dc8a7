package org.longtable.closeness;

import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else a partner may do about a round: leave it out, open it without others, call it off. */
@Controller
class LevelOpeningController {
    private final Tables tables;
    private final HowClose howClose;

    LevelOpeningController(Tables tables, HowClose howClose) {
        this.tables = tables;
        this.howClose = howClose;
    }

    @PostMapping("/tables/{id}/closeness/{round}/refusals")
    String leaveOut(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, howClose.leaveOut(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/closeness/{round}/agreements")
    String agree(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, howClose.agree(tables.inside(id, me), round, me), next);
    }

    @PostMapping("/tables/{id}/closeness/{round}/cancellations")
    String callOff(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, howClose.callOff(tables.inside(id, me), round), next);
    }

    private static String back(TableId id, Outcome outcome, RedirectAttributes next) {
        Done.say(next, LevelRoundController.notice(outcome));
        return "redirect:/tables/" + id + "/closeness";
    }
}
