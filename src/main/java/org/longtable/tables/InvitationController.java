package org.longtable.tables;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.longtable.vocabulary.InvitationId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering a place, and what became of it. */
@Controller
class InvitationController {
    private final Tables tables;
    private final Invitations invitations;
    private final InvitationForm form;
    private final Pages pages;

    InvitationController(Tables tables, Invitations invitations, InvitationForm form, Pages pages) {
        this.tables = tables;
        this.invitations = invitations;
        this.form = form;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/invitations/new")
    String form(
            @PathVariable TableId id,
            PersonId me,
            @RequestParam(defaultValue = "") String partner,
            @RequestParam(defaultValue = "") String by,
            HttpServletRequest request,
            Model model) {
        var table = tables.find(id, me);
        form.fill(
                model,
                table,
                Typed.nothing()
                        .with("for", partner)
                        .with("by", by)
                        .with("language", pages.of(request).lang()),
                request);
        return "tables/invite";
    }

    @PostMapping("/tables/{id}/invitations")
    String invite(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var wanted = form.read(table, typed, me);
        if (!typed.refused()) {
            switch (invitations.invite(table, wanted, me)) {
                case SENT -> Done.say(next, "tables.invited", wanted.name());
                case ON_PAPER -> {
                    Done.say(next, "tables.invited.on-paper");
                    return "redirect:" + table.path() + "/invitations/" + latest(table);
                }
                case PROPOSED ->
                    Done.say(next, wanted.onPaper() ? "tables.invite.proposed.on-paper" : "tables.invite.proposed");
                case TOO_OFTEN -> typed.problem("email", "tables.invite.too-often");
                case ALREADY_INVITED -> typed.problem("email", "tables.invite.already");
                case HERE_ALREADY -> typed.problem("known", "tables.invite.here-already");
            }
        }
        if (!typed.refused()) return "redirect:" + table.path();
        response.setStatus(422);
        form.fill(model, table, typed, request);
        return "tables/invite";
    }

    private InvitationId latest(TableView table) {
        return invitations.written(table.id()).getLast().id();
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
