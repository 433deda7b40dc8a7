package org.longtable.closeness;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import java.util.UUID;
import org.longtable.envelopes.Outcome;
import org.longtable.site.Done;
import org.longtable.site.Refused;
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

/** How close are we: the page, beginning a round, and the level that is right for now. */
@Controller
class ClosenessController {
    private static final int LONGEST_NOTE = 500;

    private final Tables tables;
    private final HowClose howClose;
    private final Levels levels;
    private final ClosenessPages pages;

    ClosenessController(Tables tables, HowClose howClose, Levels levels, ClosenessPages pages) {
        this.tables = tables;
        this.howClose = howClose;
        this.levels = levels;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/closeness")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        return page(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/closeness")
    String begin(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var outcome = howClose.begin(table);
        Done.say(next, outcome == Outcome.BEGUN ? "closeness.done.begun" : LevelRoundController.notice(outcome));
        return "redirect:" + table.path() + "/closeness";
    }

    @PostMapping("/tables/{id}/closeness/choices")
    String suggest(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var level = typed.choice("level", Level::of);
        var note = typed.optionalText("level_note", LONGEST_NOTE);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        levels.suggest(table, level.orElseThrow(), note);
        Done.say(next, "closeness.done.suggested");
        return "redirect:" + table.path() + "/closeness";
    }

    @PostMapping("/tables/{id}/closeness/choices/{choice}/takings")
    String take(@PathVariable TableId id, @PathVariable UUID choice, PersonId me, RedirectAttributes next) {
        var taken = levels.take(tables.inside(id, me), choice);
        Done.say(next, taken ? "closeness.done.taken" : "closeness.done.changed");
        return "redirect:/tables/" + id + "/closeness";
    }

    @PostMapping("/tables/{id}/closeness/choices/{choice}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable UUID choice, PersonId me, RedirectAttributes next) {
        levels.takeBack(tables.inside(id, me), choice);
        Done.say(next, "understanding.done.removed");
        return "redirect:/tables/" + id + "/closeness";
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of("shown", pages.of(table), "typed", typed));
        return "closeness/closeness";
    }
}
