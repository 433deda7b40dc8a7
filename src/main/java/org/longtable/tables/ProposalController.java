package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.ProposalId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What changes a table for the others: proposing a form, and each partner's yes or no. */
@Controller
class ProposalController {
    private final Tables tables;
    private final Proposals proposals;
    private final Seats seats;

    ProposalController(Tables tables, Proposals proposals, Seats seats) {
        this.tables = tables;
        this.proposals = proposals;
        this.seats = seats;
    }

    @PostMapping("/tables/{id}/proposals")
    String propose(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var form = table.form() == Form.COLLABORATION ? Form.PARTNERSHIP : Form.COLLABORATION;
        if (typed.raw("form").equalsIgnoreCase(form.name())) proposals.newForm(table, form, me);
        var changed = tables.find(id, me).form() == form;
        Done.say(next, changed ? "tables.details.form.changed" : "tables.details.form.proposed");
        return "redirect:" + table.path();
    }

    @PostMapping("/tables/{id}/proposals/{proposal}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable ProposalId proposal,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        switch (typed.raw("answer")) {
            case "yes" -> proposals.answer(table, proposal, true, me);
            case "no" -> proposals.answer(table, proposal, false, me);
            default -> {
                return "redirect:" + table.path();
            }
        }
        Done.say(next, "tables.proposal.answered");
        return "redirect:" + table.path();
    }

    @PostMapping("/tables/{id}/proposals/{proposal}/withdrawals")
    String withdraw(@PathVariable TableId id, @PathVariable ProposalId proposal, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        proposals.withdraw(table, proposal);
        Done.say(next, "tables.proposal.withdrawn");
        return "redirect:" + table.path();
    }

    /** Saying yes for one's own organisation, which was only invited until now. */
    @PostMapping("/tables/{id}/confirmations")
    String speakFor(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        var mine = table.nameOfMine();
        if (seats.speakFor(table)) Done.say(next, "tables.speak.done", mine);
        else Done.say(next, "tables.speak.not-yet");
        return "redirect:" + table.path();
    }
}
