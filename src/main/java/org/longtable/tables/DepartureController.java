package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Leaving a table: anyone may, after reading what happens then. The reason is never asked (C3). */
@Controller
class DepartureController {
    private final Tables tables;
    private final Seats seats;

    DepartureController(Tables tables, Seats seats) {
        this.tables = tables;
        this.seats = seats;
    }

    @GetMapping("/tables/{id}/departures")
    String ask(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.find(id, me);
        model.addAttribute("table", table);
        model.addAttribute("mine", table.partner(table.mine()).orElseThrow());
        model.addAttribute("last", seats.isLastOfPartner(table));
        model.addAttribute(
                "alone", table.inside() && table.seatsOn(tables.today(table)).size() == 1);
        return "tables/leave";
    }

    @PostMapping("/tables/{id}/departures")
    String leave(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        var table = tables.find(id, me);
        var alone = table.inside() && table.seatsOn(tables.today(table)).size() == 1;
        seats.leave(table, alone || typed.ticked("whole"), me);
        Done.say(next, "tables.left", table.name());
        return "redirect:/tables";
    }
}
