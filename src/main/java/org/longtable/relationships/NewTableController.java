package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
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

/** Beginning a table with someone who has gone to another organisation: going with them, or both (R31). */
@Controller
class NewTableController {
    private static final int LONGEST = 120;

    private final Tables tables;
    private final Handovers handovers;
    private final WaysOn ways;

    NewTableController(Tables tables, Handovers handovers, WaysOn ways) {
        this.tables = tables;
        this.handovers = handovers;
        this.ways = ways;
    }

    @GetMapping("/tables/{id}/handovers/{handover}/beginnings/new")
    String form(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, Typed wished, Model model) {
        var table = tables.inside(id, me);
        var found = ways.found(table, handovers.open(table, handover));
        var mine = table.partner(table.mine()).orElseThrow().name();
        var typed = Typed.nothing()
                .with("name", shortened(mine + " – " + found.name()))
                .with("way", wished.raw("way").equals("both") ? "both" : "follow");
        return page(table, handover, typed, model);
    }

    @PostMapping("/tables/{id}/handovers/{handover}/beginnings")
    String begin(
            @PathVariable TableId id,
            @PathVariable HandoverId handover,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var left = handovers.open(table, handover);
        var found = ways.found(table, left);
        var name = typed.text("name", LONGEST);
        var purpose = typed.optionalText("purpose", 500);
        if (typed.refused()) return Refused.again(response, page(table, handover, typed, model));
        var way = typed.raw("way").equals("both") ? Way.BOTH : Way.FOLLOW;
        var begun = ways.begin(table, left, found, way, name, purpose, me);
        Done.say(next, found.mayInvite() ? "relationships.way.begun" : "relationships.way.begun-alone");
        return "redirect:/tables/" + begun;
    }

    private String page(TableView table, HandoverId id, Typed typed, Model model) {
        var handover = handovers.open(table, id);
        model.addAttribute("table", table);
        model.addAttribute("handover", handover);
        model.addAttribute("found", ways.found(table, handover));
        model.addAttribute("typed", typed);
        return "relationships/way-on";
    }

    private static String shortened(String name) {
        return name.length() <= LONGEST ? name : name.substring(0, LONGEST - 1) + "…";
    }
}
