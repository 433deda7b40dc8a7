package org.longtable.places;

import jakarta.servlet.http.HttpServletRequest;
import org.longtable.places.PaperCodes.Opened;
import org.longtable.site.Done;
import org.longtable.site.Typed;
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

/** Becoming someone's helper with their paper in hand: that they give it is their yes. */
@Controller
class HelpingController {
    private final Helpers helpers;
    private final Tables tables;

    HelpingController(Helpers helpers, Tables tables) {
        this.helpers = helpers;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/helping")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return page(tables.inside(id, me), Typed.nothing(), model);
    }

    @PostMapping("/tables/{id}/helping")
    String help(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletRequest request,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var code = typed.text("code", 100);
        if (typed.refused()) return page(table, typed, model);
        return switch (helpers.nameOneself(id, code, request.getRemoteAddr(), tables.today(table), me)) {
            case Opened.In(var person, var _) -> {
                Done.say(next, "places.helping.begun");
                yield "redirect:" + table.path() + "/places/" + person;
            }
            case Opened.Refused(var why) -> {
                typed.problem("code", "places.code." + why);
                // A wrong code counts, so this answer must be kept: it is a page and not a refusal of the form.
                yield page(table, typed, model);
            }
        };
    }

    private static String page(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        return "places/helping";
    }
}
