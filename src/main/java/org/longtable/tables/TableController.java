package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** My tables, and starting one: by oneself, with a line of purpose and nothing else (R131). */
@Controller
class TableController {
    private final Tables tables;
    private final TableLists lists;
    private final OwnSide side;
    private final QuietTables quiet;

    TableController(Tables tables, TableLists lists, OwnSide side, QuietTables quiet) {
        this.tables = tables;
        this.lists = lists;
        this.side = side;
        this.quiet = quiet;
    }

    @GetMapping("/tables")
    String mine(PersonId me, Turn from, Model model) {
        model.addAttribute("tables", lists.mine(from));
        return "tables/list";
    }

    @GetMapping("/tables/new")
    String form(PersonId me, Model model) {
        return form(Typed.nothing(), me, model);
    }

    @PostMapping("/tables/new")
    String start(PersonId me, Typed typed, HttpServletResponse response, Model model) {
        var name = typed.text("name", 120);
        var purpose = typed.optionalText("purpose", 500);
        side.check(typed, me);
        if (typed.refused()) return Refused.again(response, form(typed, me, model));
        var id = tables.start(name, purpose, side.of(typed, me));
        if (typed.ticked("quiet")) quiet.begin(tables.inside(id, me));
        return "redirect:/tables/" + id;
    }

    private String form(Typed typed, PersonId me, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("organisations", side.offered(me));
        return "tables/new";
    }
}
