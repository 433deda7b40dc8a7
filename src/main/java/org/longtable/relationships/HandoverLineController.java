package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
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

/** How a line of a handover stands: someone looks after it, it is done, it is not needed, or it is open again. */
@Controller
class HandoverLineController {
    private final Tables tables;
    private final Handovers handovers;
    private final HandoverPages pages;

    HandoverLineController(Tables tables, Handovers handovers, HandoverPages pages) {
        this.tables = tables;
        this.handovers = handovers;
        this.pages = pages;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/lines")
    String tell(
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
        var line = typed.choice("line", HandoverLine::fromCode);
        var standing = typed.optionalChoice("standing", HandoverLine.Standing::fromCode);
        var word = typed.optionalText("word", 300);
        var day = typed.optionalDay("by_when");
        if (standing.equals(Optional.of(HandoverLine.Standing.NOT_NEEDED)) && word.isEmpty())
            typed.problem("word", "relationships.handover.word-missing");
        if (standing.equals(Optional.of(HandoverLine.Standing.TAKEN)) && day.isEmpty())
            typed.problem("by_when", "relationships.handover.by-when-missing");
        if (typed.refused()) return Refused.again(response, pages.page(table, handover, me, typed, texts, model));
        standing.ifPresentOrElse(
                now -> handovers.tell(table, handover, line.orElseThrow(), now, word, day.orElse(null), me),
                () -> handovers.untell(table, handover, line.orElseThrow()));
        Done.say(next, "relationships.handover.kept");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }
}
