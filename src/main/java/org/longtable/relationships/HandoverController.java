package org.longtable.relationships;

import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The page of a handover, and whether the table is through with it. */
@Controller
class HandoverController {
    private final Tables tables;
    private final Handovers handovers;
    private final HandoverPages pages;

    HandoverController(Tables tables, Handovers handovers, HandoverPages pages) {
        this.tables = tables;
        this.handovers = handovers;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/handovers/{handover}")
    String show(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, Texts texts, Model model) {
        return pages.page(tables.inside(id, me), handover, me, Typed.nothing(), texts, model);
    }

    /** The table is through with it, sets it aside, or goes on after all. */
    @PostMapping("/tables/{id}/handovers/{handover}/endings")
    String end(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, Typed typed) {
        var table = tables.inside(id, me);
        switch (typed.raw("how")) {
            case "done" -> handovers.end(table, handover, true, me);
            case "aside" -> handovers.end(table, handover, false, me);
            default -> handovers.goOn(table, handover);
        }
        return "redirect:" + table.path() + "/handovers/" + handover;
    }
}
