package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Turn;
import org.longtable.vocabulary.HistoryLineId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What happened at a table, as its reader may see it, and taking words back for good (C5). */
@Controller
class HistoryController {
    private final Tables tables;
    private final History history;

    HistoryController(Tables tables, History history) {
        this.tables = tables;
        this.history = history;
    }

    @GetMapping("/tables/{id}/history")
    String show(@PathVariable TableId id, Turn from, PersonId me, Model model) {
        model.addAttribute("table", tables.find(id, me));
        model.addAttribute("listed", history.of(id, from));
        return "tables/history";
    }

    @PostMapping("/tables/{id}/history/{line}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable HistoryLineId line, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        history.takeBack(id, line);
        Done.say(next, "tables.history.taken-back");
        return "redirect:" + table.path() + "/history";
    }
}
