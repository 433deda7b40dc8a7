package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The note of what we said: written anew and read the same way. */
@Controller
class WhatWeSaidController {
    private final Tables tables;
    private final WhatWeSaid said;

    WhatWeSaidController(Tables tables, WhatWeSaid said) {
        this.tables = tables;
        this.said = said;
    }

    @GetMapping("/tables/{id}/said")
    String show(@PathVariable TableId id, PersonId me, Turn from, Texts texts, Model model) {
        var table = tables.inside(id, me);
        model.addAttribute("table", table);
        model.addAttribute("me", me);
        var now = said.latest(id);
        model.addAttribute("latest", now);
        model.addAttribute("before", said.before(id, now.map(Said::number).orElse(0), from));
        model.addAttribute("turned", !from.equals(Turn.BEGIN));
        return "tables/said";
    }

    @GetMapping("/tables/{id}/said/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var before = said.latest(id);
        var number = before.map(Said::number).orElse(0);
        return form(table, WhatWeSaidForm.from(before, tables.today(table)), number, model);
    }

    @PostMapping("/tables/{id}/said")
    String write(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var number = (int) typed.version();
        var words = WhatWeSaidForm.words(typed);
        var look = WhatWeSaidForm.lookAgain(typed, tables.today(table));
        if (typed.refused()) return Refused.again(response, form(table, typed, number, model));
        said.write(table, words, look, number, me);
        Done.say(next, "tables.note.saved");
        return "redirect:" + table.path() + "/said";
    }

    private static String form(TableView table, Typed typed, int number, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("number", number);
        return "tables/say";
    }
}
