package org.longtable.relationships;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page of a handover, and what the one who leaves decides about it. */
@Controller
class HandoverController {
    private final Tables tables;
    private final Handovers handovers;
    private final HandoverPages handoverPages;
    private final Pages pages;

    HandoverController(Tables tables, Handovers handovers, HandoverPages handoverPages, Pages pages) {
        this.tables = tables;
        this.handovers = handovers;
        this.handoverPages = handoverPages;
        this.pages = pages;
    }

    @GetMapping("/tables/{id}/handovers/{handover}")
    String show(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            HttpServletRequest request,
            Model model) {
        return page(tables.inside(id, me), handover, me, Typed.nothing(), request, model);
    }

    /** How a line stands: someone looks after it, it is done, it is not needed, or it is open again. */
    @PostMapping("/tables/{id}/handovers/{handover}/lines")
    String line(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
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
        if (typed.refused()) return Refused.again(response, page(table, handover, me, typed, request, model));
        standing.ifPresentOrElse(
                now -> handovers.tell(table, handover, line.orElseThrow(), now, word, day.orElse(null), me),
                () -> handovers.untell(table, handover, line.orElseThrow()));
        Done.say(next, "relationships.handover.kept");
        return "redirect:" + table.path() + "/handovers/" + handover;
    }

    @PostMapping("/tables/{id}/handovers/{handover}/notes")
    String note(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        handovers.open(table, handover);
        var words = typed.optionalText("note", 4000);
        if (typed.refused()) return Refused.again(response, page(table, handover, me, typed, request, model));
        handovers.note(table, handover, words, typed.version(), me);
        Done.say(next, "relationships.handover.kept");
        return "redirect:" + table.path() + "/handovers/" + handover;
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

    private String page(
            TableView table, HandoverId handover, PersonId me, Typed typed, HttpServletRequest request, Model model) {
        model.addAttribute("shown", handoverPages.of(table, handover, me, pages.texts(request)));
        model.addAttribute("typed", typed);
        return "relationships/handover";
    }
}
