package org.longtable.reasons;

import jakarta.servlet.http.HttpServletResponse;
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

/** One round: saying alone why one is here, and reading what was opened. */
@Controller
class ReasonRoundController {
    private final Tables tables;
    private final Reasons reasons;
    private final ReasonsPages pages;

    ReasonRoundController(Tables tables, Reasons reasons, ReasonsPages pages) {
        this.tables = tables;
        this.reasons = reasons;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/reasons/{round}")
    String show(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var shown = reasons.find(table, round);
        if (!shown.running()) return page(table, round, Typed.nothing(), false, texts, model);
        var mine = reasons.read(shown);
        var from = mine.isEmpty() ? pages.last(table, shown) : mine;
        return page(table, round, ReasonForm.of(from, ReasonForm.others(table, shown)), false, texts, model);
    }

    @PostMapping("/tables/{id}/reasons/{round}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable RoundId round,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var shown = reasons.find(table, round);
        var answers = ReasonForm.read(typed, ReasonForm.others(table, shown), pages.saidBefore(table));
        if (typed.refused() && shown.running())
            return Refused.again(response, page(table, round, typed, false, texts, model));
        var outcome = shown.running() ? reasons.answer(table, round, answers, typed.version()) : Outcome.CLOSED;
        if (outcome == Outcome.MEANWHILE) {
            response.setStatus(409);
            return page(table, round, typed, true, texts, model);
        }
        Done.say(next, ReasonsController.notice(outcome));
        return "redirect:" + table.path() + "/reasons";
    }

    /** @param meanwhile whether someone of one's own side answered after the form was shown */
    private String page(TableView table, RoundId id, Typed typed, boolean meanwhile, Texts texts, Model model) {
        var round = reasons.find(table, id);
        model.addAttribute("shown", pages.opened(table, round));
        model.addAttribute("again", pages.saidBefore(table));
        model.addAttribute("asked", pages.asked(table, round, texts));
        model.addAttribute("typed", typed);
        model.addAttribute("meanwhile", meanwhile);
        return "reasons/round";
    }
}
