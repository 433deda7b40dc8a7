package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.Proposals;
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

/** Closing a table well, and opening it again. */
@Controller
class ClosingController {
    private final Tables tables;
    private final Closings closings;
    private final GoingOn goingOn;
    private final Proposals proposals;

    ClosingController(Tables tables, Closings closings, GoingOn goingOn, Proposals proposals) {
        this.tables = tables;
        this.closings = closings;
        this.goingOn = goingOn;
        this.proposals = proposals;
    }

    @GetMapping("/tables/{id}/closing")
    String show(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        return page(table, Typed.stored(ClosingForm.stored(closings.of(table))), model);
    }

    @PostMapping("/tables/{id}/closing")
    String say(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var closing = ClosingForm.read(typed);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        closings.say(table, closing, me);
        Done.say(next, "growing.done.closing");
        return "redirect:" + table.path() + "/closing";
    }

    @PostMapping("/tables/{id}/closing/proposals")
    String propose(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        var proposed = closings.propose(table, me);
        Done.say(next, proposed ? "growing.done.proposed" : "growing.done.not-yet");
        return "redirect:" + table.path() + (proposed ? "" : "/closing");
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "typed", typed, "closing", closings.of(table)));
        model.addAttribute("agreements", goingOn.of(table));
        model.addAttribute("farewells", closings.farewells(table));
        model.addAttribute("missing", closings.missing(table));
        model.addAttribute("waits", proposals.open(table.id()).stream().anyMatch(one -> one.isAboutClosing()));
        model.addAttribute("today", tables.today(table));
        return "growing/closing";
    }
}
