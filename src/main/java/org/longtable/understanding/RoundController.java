package org.longtable.understanding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RoundId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One round: reading it, and answering alone. */
@Controller
class RoundController {
    private final Tables tables;
    private final Statements statements;
    private final UnderstandingPages pages;

    RoundController(Tables tables, Statements statements, UnderstandingPages pages) {
        this.tables = tables;
        this.statements = statements;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/statements/{round}")
    String show(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var shown = statements.find(table, round);
        var mine = shown.running() ? AnswerForm.of(statements.of(round), statements.read(shown)) : Typed.nothing();
        return page(table, round, mine, false, model);
    }

    @PostMapping("/tables/{id}/statements/{round}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable RoundId round,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var running = statements.find(table, round).running();
        var answers = AnswerForm.read(typed, statements.of(round));
        if (typed.refused() && running) return Refused.again(response, page(table, round, typed, false, model));
        var outcome = running ? statements.answer(table, round, answers, typed.version()) : Outcome.CLOSED;
        if (outcome == Outcome.MEANWHILE) {
            response.setStatus(409);
            return page(table, round, typed, true, model);
        }
        Done.say(next, notice(outcome));
        return "redirect:" + table.path() + "/understanding";
    }

    /** @param meanwhile whether someone of one's own side answered after the form was shown */
    private String page(TableView table, RoundId round, Typed typed, boolean meanwhile, Model model) {
        model.addAttribute("shown", pages.of(table, statements.find(table, round)));
        model.addAttribute("typed", typed);
        model.addAttribute("meanwhile", meanwhile);
        return "understanding/round";
    }

    /** Key of what is said about what became of a deed. */
    static String notice(Outcome outcome) {
        return "understanding.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
