package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.HandoverId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The three ways on for the others, when someone has gone to another organisation (R31). */
@Controller
class WayOnController {
    private final Tables tables;
    private final Handovers handovers;
    private final WaysOn ways;

    WayOnController(Tables tables, Handovers handovers, WaysOn ways) {
        this.tables = tables;
        this.handovers = handovers;
        this.ways = ways;
    }

    /** Going on with the organisation, through others. */
    @PostMapping("/tables/{id}/handovers/{handover}/ways")
    String stay(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, RedirectAttributes next) {
        var table = tables.inside(id, me);
        found(table, handover);
        ways.choose(table, handover, Way.STAY, me);
        Done.say(next, "relationships.way.kept");
        return "redirect:" + table.path();
    }

    @GetMapping("/tables/{id}/handovers/{handover}/beginnings/new")
    String form(@PathVariable TableId id, @PathVariable HandoverId handover, PersonId me, Typed typed, Model model) {
        var table = tables.inside(id, me);
        var found = found(table, handover);
        var mine = table.partner(table.mine()).orElseThrow().name();
        var way = typed.raw("way").equals("both") ? "both" : "follow";
        return page(
                table,
                handover,
                Typed.nothing()
                        .with("name", shortened(mine + " – " + found.name()))
                        .with("way", way),
                model);
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
        var found = found(table, handover);
        var name = typed.text("name", 120);
        var purpose = typed.optionalText("purpose", 500);
        if (typed.refused()) return Refused.again(response, page(table, handover, typed, model));
        var way = typed.raw("way").equals("both") ? Way.BOTH : Way.FOLLOW;
        var begun = ways.begin(table, handovers.open(table, handover), found, way, name, purpose, me);
        Done.say(next, found.mayInvite() ? "relationships.way.begun" : "relationships.way.begun-alone");
        return "redirect:/tables/" + begun;
    }

    /** Only the others go on; the leaver's own side stays where it is. */
    private Whereabouts found(TableView table, HandoverId id) {
        var handover = handovers.open(table, id);
        if (table.mine().equals(handover.partner())) throw new NotFound();
        return ways.foundAt(handover).orElseThrow(NotFound::new);
    }

    private String page(TableView table, HandoverId handover, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("handover", handovers.open(table, handover));
        model.addAttribute("found", found(table, handover));
        model.addAttribute("typed", typed);
        return "relationships/way-on";
    }

    private static String shortened(String name) {
        return name.length() <= 120 ? name : name.substring(0, 119) + "…";
    }
}
