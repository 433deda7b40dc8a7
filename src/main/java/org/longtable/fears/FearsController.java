package org.longtable.fears;

import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What you may think of us: asking for it, saying yes or not now, and beginning. */
@Controller
class FearsController {
    private final Tables tables;
    private final Fears fears;
    private final FearsPages pages;

    FearsController(Tables tables, Fears fears, FearsPages pages) {
        this.tables = tables;
        this.fears = fears;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/fears")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        model.addAttribute("shown", pages.of(tables.inside(id, me)));
        return "fears/fears";
    }

    @PostMapping("/tables/{id}/fears")
    String ask(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        return back(id, fears.ask(tables.inside(id, me)) ? "fears.done.asked" : "fears.done.not-asked", next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/answers")
    String say(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, Typed typed, RedirectAttributes next) {
        var yes = typed.raw("said").equals("yes");
        fears.say(tables.inside(id, me), talk, yes);
        return back(id, yes ? "fears.done.yes" : "fears.done.not-now", next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/beginnings")
    String begin(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, RedirectAttributes next) {
        return back(
                id, fears.begin(tables.inside(id, me), talk) ? "fears.done.begun" : "understanding.done.alone", next);
    }

    static String back(TableId id, String notice, RedirectAttributes next) {
        Done.say(next, notice);
        return "redirect:/tables/" + id + "/fears";
    }
}
