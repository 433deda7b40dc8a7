package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Offering a place. */
@Controller
class InvitationController {
    private final Tables tables;
    private final Invitations invitations;
    private final InvitationForm form;

    InvitationController(Tables tables, Invitations invitations, InvitationForm form) {
        this.tables = tables;
        this.invitations = invitations;
        this.form = form;
    }

    @GetMapping("/tables/{id}/invitations/new")
    String form(@PathVariable TableId id, PersonId me, Typed wished, Texts texts, Model model) {
        var typed = Typed.nothing()
                .with("for", wished.raw("partner"))
                .with("by", wished.raw("by"))
                .with("language", texts.language().code());
        return form.page(tables.find(id, me), typed, texts, model);
    }

    @PostMapping("/tables/{id}/invitations")
    String invite(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var wanted = form.read(table, typed, me);
        if (!typed.refused()) {
            var outcome = invitations.invite(table, wanted, me);
            InvitationForm.refuse(typed, outcome);
            if (!typed.refused()) return offered(table, wanted, outcome, next);
        }
        return Refused.again(response, form.page(table, typed, texts, model));
    }

    private String offered(TableView table, Wanted wanted, Invitations.Outcome outcome, RedirectAttributes next) {
        switch (outcome) {
            case ON_PAPER -> {
                Done.say(next, "tables.invited.on-paper");
                var latest = invitations.written(table.id()).getLast();
                return "redirect:" + table.path() + "/invitations/" + latest.id();
            }
            case PROPOSED ->
                Done.say(next, wanted.onPaper() ? "tables.invite.proposed.on-paper" : "tables.invite.proposed");
            default -> Done.say(next, "tables.invited", wanted.name());
        }
        return "redirect:" + table.path();
    }
}
