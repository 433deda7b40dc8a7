package org.longtable.reasons;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Why a partner is here, taken up as something to talk through. */
@Controller
class ReasonDifferenceController {
    private final Tables tables;
    private final Reasons reasons;

    ReasonDifferenceController(Tables tables, Reasons reasons) {
        this.tables = tables;
        this.reasons = reasons;
    }

    @PostMapping("/tables/{id}/reasons/{round}/differences")
    String talkAbout(
            @PathVariable TableId id, @PathVariable RoundId round, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var named = reasons.talkAbout(table, round, partner(typed.raw("partner")), me);
        Done.say(next, named ? "understanding.done.named" : "reasons.done.named-already");
        return "redirect:" + table.path() + "/understanding";
    }

    private static PartnerId partner(String typed) {
        try {
            return PartnerId.of(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }
}
