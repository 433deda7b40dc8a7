package org.longtable.closeness;

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

/** One round: saying alone how close one is, reading what was opened, and what else may be done about it. */
@Controller
class LevelRoundController {
    private final Tables tables;
    private final HowClose howClose;
    private final ClosenessPages pages;

    LevelRoundController(Tables tables, HowClose howClose, ClosenessPages pages) {
        this.tables = tables;
        this.howClose = howClose;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/closeness/{round}")
    String show(@PathVariable TableId id, @PathVariable RoundId round, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var shown = howClose.find(table, round);
        var typed = shown.running() ? LevelForm.of(howClose.read(shown)) : Typed.nothing();
        return page(table, round, typed, false, texts, model);
    }

    @PostMapping("/tables/{id}/closeness/{round}/answers")
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
        var shown = howClose.find(table, round);
        var answers = LevelForm.read(typed, LevelForm.others(table, shown));
        if (typed.refused() && shown.running())
            return Refused.again(response, page(table, round, typed, false, texts, model));
        var outcome = shown.running() ? howClose.answer(table, round, answers, typed.version(), me) : Outcome.CLOSED;
        if (outcome == Outcome.MEANWHILE) {
            response.setStatus(409);
            return page(table, round, typed, true, texts, model);
        }
        Done.say(next, notice(outcome));
        return "redirect:" + table.path() + "/closeness";
    }

    /** @param meanwhile whether someone of one's own side answered after the form was shown */
    private String page(TableView table, RoundId id, Typed typed, boolean meanwhile, Texts texts, Model model) {
        var round = howClose.find(table, id);
        model.addAttribute("shown", pages.opened(table, round));
        model.addAttribute("asked", LevelForm.asked(LevelForm.others(table, round), texts));
        model.addAttribute("typed", typed);
        model.addAttribute("meanwhile", meanwhile);
        return "closeness/round";
    }

    /** Key of what is said about what became of a deed. */
    static String notice(Outcome outcome) {
        return "understanding.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
