package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the one who leaves writes down for those who go on. */
@Controller
class HandoverNoteController {
    private final Tables tables;
    private final Handovers handovers;
    private final HandoverPages pages;

    HandoverNoteController(Tables tables, Handovers handovers, HandoverPages pages) {
        this.tables = tables;
        this.handovers = handovers;
        this.pages = pages;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/notes")
    String write(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        handovers.open(table, handover);
        var words = typed.optionalText("note", 4000);
        if (typed.refused()) return Refused.again(response, pages.page(table, handover, me, typed, texts, model));
        handovers.note(table, handover, words, typed.version(), me);
        Done.say(next, "relationships.handover.kept");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }
}
