package org.longtable.understanding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;
import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What partners assume, and beginning a round about it. */
@Controller
class UnderstandingController {
    /** Stands for a set of own words alone. */
    private static final String OWN = "own";

    private final Tables tables;
    private final Statements statements;
    private final UnderstandingPages pages;

    UnderstandingController(Tables tables, Statements statements, UnderstandingPages pages) {
        this.tables = tables;
        this.statements = statements;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/understanding")
    String show(@PathVariable TableId id, PersonId me, Turn open, Turn over, Texts texts, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("shown", pages.of(table, open, over, me, texts));
        return "understanding/understanding";
    }

    @GetMapping("/tables/{id}/statements/new")
    String choose(@PathVariable TableId id, PersonId me, Typed asked, Model model) {
        var table = tables.inside(id, me);
        var set = ReadySet.of(asked.raw("set"));
        if (set.isPresent() || asked.raw("set").equals(OWN)) return form(table, set, SetForm.whole(set), model);
        model.addAttribute("table", table);
        model.addAttribute(
                "sets", List.of(ReadySet.values()).stream().map(ReadySet::code).toList());
        return "understanding/sets";
    }

    @PostMapping("/tables/{id}/statements")
    String begin(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var set = ReadySet.of(typed.raw("set"));
        var wordings = SetForm.read(typed, SetForm.lines(set));
        if (typed.refused()) return Refused.again(response, form(table, set, typed, model));
        var outcome = statements.begin(table, wordings, me);
        Done.say(next, outcome == Outcome.BEGUN ? "understanding.done.begun" : RoundController.notice(outcome));
        return "redirect:" + table.path() + "/understanding";
    }

    private static String form(TableView table, Optional<ReadySet> set, Typed typed, Model model) {
        var lines = SetForm.lines(set);
        model.addAttribute("table", table);
        model.addAttribute("set", set.map(ReadySet::code).orElse(OWN));
        model.addAttribute("lines", lines);
        model.addAttribute("orders", SetForm.orders(lines));
        model.addAttribute("typed", typed);
        return "understanding/new";
    }
}
