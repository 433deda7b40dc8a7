package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NoteId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The note of what we said: written, read the same way, looked at again. */
@Controller
class WhatWeSaidController {
    static final int LONGEST = 4000;

    private final Tables tables;
    private final WhatWeSaid said;

    WhatWeSaidController(Tables tables, WhatWeSaid said) {
        this.tables = tables;
        this.said = said;
    }

    @GetMapping("/tables/{id}/said")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        model.addAttribute("table", tables.inside(id, me));
        model.addAttribute("me", me);
        model.addAttribute("writings", said.at(id));
        return "tables/said";
    }

    @GetMapping("/tables/{id}/said/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var before = said.latest(id);
        var typed = before.map(one -> Typed.stored(one.fields())).orElseGet(Typed::nothing);
        var look = before.map(Said::lookAgain)
                .filter(day -> day.isAfter(tables.today(table)))
                .orElse(tables.today(table).plusDays(Said.LOOK_AGAIN_AFTER));
        return form(
                table,
                typed.with("look", look.toString()),
                before.map(Said::number).orElse(0),
                model);
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
        var words = typed.text("said", LONGEST);
        var look = lookAgain(typed, tables.today(table));
        if (typed.refused()) return Refused.again(response, form(table, typed, (int) typed.version(), model));
        said.write(table, words, look, (int) typed.version(), me);
        Done.say(next, "tables.note.saved");
        return "redirect:" + table.path() + "/said";
    }

    @PostMapping("/tables/{id}/said/{note}/readings")
    String read(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.read(table, note, me);
        Done.say(next, "tables.note.read.done");
        return "redirect:" + table.path() + "/said";
    }

    @PostMapping("/tables/{id}/said/{note}/looks")
    String lookedAgain(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.lookedAgain(table, note);
        Done.say(next, "tables.note.look.done");
        return "redirect:" + table.path() + "/said";
    }

    @PostMapping("/tables/{id}/said/{note}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable NoteId note, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        said.takeBack(table, note);
        Done.say(next, "tables.note.removed.done");
        return "redirect:" + table.path() + "/said";
    }

    /** A day that is still to come. */
    static LocalDate lookAgain(Typed typed, LocalDate today) {
        var look = typed.day("look");
        if (typed.problem("look").isEmpty() && !look.isAfter(today)) typed.problem("look", "tables.note.look.past");
        return look;
    }

    private static String form(TableView table, Typed typed, int number, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("number", number);
        return "tables/say";
    }
}
