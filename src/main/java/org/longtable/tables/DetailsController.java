package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A table's name and purpose, which anyone seated may change. */
@Controller
class DetailsController {
    private final Tables tables;
    private final Changes changes;
    private final DetailsPage details;

    DetailsController(Tables tables, Changes changes, DetailsPage details) {
        this.tables = tables;
        this.changes = changes;
        this.details = details;
    }

    @GetMapping("/tables/{id}/details")
    String show(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        return details.page(tables.inside(id, me), Typed.nothing(), texts, model);
    }

    @PostMapping("/tables/{id}/details")
    String save(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var name = typed.text("name", 120);
        var purpose = typed.optionalText("purpose", 500);
        if (typed.refused()) return Refused.again(response, details.page(table, typed, texts, model));
        changes.call(table, name, purpose, typed.version());
        return DetailsPage.saved(table, next);
    }
}
