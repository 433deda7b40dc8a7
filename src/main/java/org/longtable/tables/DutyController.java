package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Who looks after what: everyone inside reads it, and each partner writes its own. */
@Controller
class DutyController {
    private final Tables tables;
    private final Duties duties;

    DutyController(Tables tables, Duties duties) {
        this.tables = tables;
        this.duties = duties;
    }

    @GetMapping("/tables/{id}/duties")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var held = tables.lookedAfter(id);
        var now = Typed.nothing();
        form(table).stored(held).forEach(now::with);
        model.addAttribute("table", table);
        model.addAttribute("today", tables.today(table));
        model.addAttribute("held", held);
        model.addAttribute("now", now);
        model.addAttribute("version", duties.version(table));
        return "tables/duties";
    }

    @PostMapping("/tables/{id}/duties")
    String save(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (!duties.lookAfter(table, form(table).read(typed), typed.version())) throw meanwhile(table);
        Done.say(next, "tables.duties.saved");
        return "redirect:" + table.path() + "/duties";
    }

    private SavedMeanwhile meanwhile(TableView table) {
        var choices = form(table).choices();
        return SavedMeanwhile.several(
                choices.keySet(), duties.version(table), form(table).stored(tables.lookedAfter(table.id())), choices);
    }

    private DutyForm form(TableView table) {
        return new DutyForm(table, tables.today(table));
    }
}
