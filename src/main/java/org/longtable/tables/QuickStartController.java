package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Something small and soon: a table, the other side, what was said and when to look again, on one page (R85). */
@Controller
class QuickStartController {
    private final Tables tables;
    private final Invitations invitations;
    private final InvitationForm invitation;
    private final WhatWeSaid said;
    private final OwnSide side;
    private final QuietTables quiet;
    private final BeginningWith beginning;

    QuickStartController(
            Tables tables,
            Invitations invitations,
            InvitationForm invitation,
            WhatWeSaid said,
            OwnSide side,
            QuietTables quiet,
            BeginningWith beginning) {
        this.tables = tables;
        this.invitations = invitations;
        this.invitation = invitation;
        this.said = said;
        this.side = side;
        this.quiet = quiet;
        this.beginning = beginning;
    }

    @GetMapping("/tables/quick")
    String form(PersonId me, Typed wished, Texts texts, Model model) {
        var typed = Typed.nothing()
                .with("look", tables.today().plusDays(Said.LOOK_AGAIN_AFTER).toString())
                .with("language", texts.language().code());
        return form(beginning.filled(typed, wished.raw("with"), texts), me, model);
    }

    @PostMapping("/tables/quick")
    String start(PersonId me, Typed typed, HttpServletResponse response, Model model, RedirectAttributes next) {
        var together = typed.text("together", 120);
        var wanted = invitation.readFirst(typed, me);
        var words = WhatWeSaidForm.words(typed);
        var look = WhatWeSaidForm.lookAgain(typed, tables.today());
        side.check(typed, me);
        if (!typed.refused()) {
            var id = tables.start(together, "", side.of(typed, me));
            if (typed.ticked("quiet")) quiet.begin(tables.inside(id, me));
            var table = tables.inside(id, me);
            said.write(table, words, look, 0, me);
            // A refusal takes the table with it: nothing of a refused form is kept.
            if (invitations.invite(table, wanted, me) == Invitations.Outcome.SENT) {
                Done.say(next, "tables.quick.done", wanted.name());
                return "redirect:" + table.path();
            }
            typed.problem("email", "tables.invite.too-often");
        }
        return Refused.again(response, form(typed, me, model));
    }

    private String form(Typed typed, PersonId me, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("organisations", side.offered(me));
        return "tables/quick";
    }
}
