package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An invitation that was written: what became of it, its letter once more, and taking it back. */
@Controller
class WrittenInvitationController {
    private final Tables tables;
    private final Invitations invitations;

    WrittenInvitationController(Tables tables, Invitations invitations) {
        this.tables = tables;
        this.invitations = invitations;
    }

    @GetMapping("/tables/{id}/invitations/{invitation}")
    String show(@PathVariable TableId id, @PathVariable InvitationId invitation, PersonId me, Model model) {
        var table = tables.find(id, me);
        model.addAttribute("table", table);
        model.addAttribute("invitation", invitations.find(id, invitation));
        return "tables/invitation";
    }

    @PostMapping("/tables/{id}/invitations/{invitation}/letters")
    String sendAgain(
            @PathVariable TableId id, @PathVariable InvitationId invitation, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        var sent = invitations.sendAgain(id, invitation, me) == Invitations.Outcome.SENT;
        Done.say(next, sent ? "tables.invitation.sent-again" : "tables.invite.too-often");
        return "redirect:" + table.path() + "/invitations/" + invitation;
    }

    @PostMapping("/tables/{id}/invitations/{invitation}/withdrawals")
    String withdraw(
            @PathVariable TableId id, @PathVariable InvitationId invitation, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        invitations.withdraw(id, invitation);
        Done.say(next, "tables.invitation.withdrawn");
        return "redirect:" + table.path();
    }

    /** The writer has read what became of it. */
    @PostMapping("/tables/{id}/invitations/{invitation}/readings")
    String read(@PathVariable TableId id, @PathVariable InvitationId invitation, PersonId me) {
        invitations.told(id, invitation);
        return "redirect:/";
    }
}
