package org.longtable.understanding;

import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.StatementId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What else a partner may do about a round: leave it out, open it without others, call it off, take words back. */
@Controller
class OpeningController {
    private final Tables tables;
    private final Statements statements;

    OpeningController(Tables tables, Statements statements) {
        this.tables = tables;
        this.statements = statements;
    }

    @PostMapping("/tables/{id}/statements/{round}/refusals")
    String leaveOut(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, statements.leaveOut(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/statements/{round}/agreements")
    String agree(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, statements.agree(tables.inside(id, me), round), next);
    }

    @PostMapping("/tables/{id}/statements/{round}/cancellations")
    String callOff(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, RedirectAttributes next) {
        return back(id, statements.callOff(tables.inside(id, me), round), next);
    }

    /** Of a note that one wrote, or of a statement that one put into words. */
    @PostMapping("/tables/{id}/statements/{round}/removals")
    String takeBack(
            @PathVariable TableId id, @PathVariable RoundId round, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var statement = statement(typed.raw("statement"));
        if (typed.raw("what").equals("note")) statements.takeBackNote(table, round, statement);
        else statements.takeBackStatement(table, round, statement, me);
        Done.say(next, "understanding.done.removed");
        return "redirect:" + table.path() + "/statements/" + round;
    }

    private static StatementId statement(String typed) {
        try {
            return StatementId.of(typed);
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
    }

    private static String back(TableId id, Outcome outcome, RedirectAttributes next) {
        Done.say(next, RoundController.notice(outcome));
        return "redirect:/tables/" + id + "/understanding";
    }
}
