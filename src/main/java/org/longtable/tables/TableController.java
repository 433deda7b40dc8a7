package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.longtable.directory.Affiliations;
import org.longtable.directory.Organisations;
import org.longtable.site.Typed;
import org.longtable.vocabulary.OrganisationId;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;

/** My tables, and starting one: by oneself, with a line of purpose and nothing else (R131). */
@Controller
class TableController {
    private static final String NEW = "new";

    private final Tables tables;
    private final TableLists lists;
    private final Affiliations affiliations;
    private final Organisations organisations;

    TableController(Tables tables, TableLists lists, Affiliations affiliations, Organisations organisations) {
        this.tables = tables;
        this.lists = lists;
        this.affiliations = affiliations;
        this.organisations = organisations;
    }

    @GetMapping("/tables")
    String mine(PersonId me, Model model) {
        model.addAttribute("tables", lists.of(me));
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
        var organisation = organisation(typed, me);
        if (typed.refused()) {
            response.setStatus(422);
            return form(typed, me, model);
        }
        var begun = typed.raw("for").equals(NEW)
                ? organisations.beginOwn(typed.optionalText("organisation", 200), "", me)
                : organisation;
        return "redirect:" + "/tables/" + tables.start(name, purpose, begun);
    }

    private @Nullable OrganisationId organisation(Typed typed, PersonId me) {
        if (typed.raw("for").equals(NEW)) {
            typed.text("organisation", 200);
            return null;
        }
        return typed.optionalChoice(
                        "for",
                        chosen -> affiliations.organisationsToday(me).stream()
                                .filter(own -> own.id().toString().equals(chosen))
                                .findFirst())
                .map(own -> own.id())
                .orElse(null);
    }

    private String form(Typed typed, PersonId me, Model model) {
        model.addAttribute("typed", typed);
        model.addAttribute("organisations", affiliations.organisationsToday(me));
        return "tables/new";
    }
}
