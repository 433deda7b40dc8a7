package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Setting the rule of two representatives aside, with a reason that all read, or asking for it again. */
@Controller
class RepresentativesController {
    private final Tables tables;
    private final Changes changes;
    private final DetailsPage details;

    RepresentativesController(Tables tables, Changes changes, DetailsPage details) {
        this.tables = tables;
        this.changes = changes;
        this.details = details;
    }

    @PostMapping("/tables/{id}/representatives")
    String two(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var wanted = typed.raw("two").equals("yes");
        var reason = wanted ? "" : typed.text("reason", 500);
        if (typed.refused()) return Refused.again(response, details.page(table, typed, texts, model));
        changes.twoRepresentatives(table, wanted, reason, typed.version());
        return DetailsPage.saved(table, next);
    }
}
