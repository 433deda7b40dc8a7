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

/** The stage in which a table is: it changes freely and may repeat. */
@Controller
class StageController {
    private final Tables tables;
    private final Changes changes;
    private final DetailsPage details;

    StageController(Tables tables, Changes changes, DetailsPage details) {
        this.tables = tables;
        this.changes = changes;
        this.details = details;
    }

    @PostMapping("/tables/{id}/stages")
    String turn(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stage = typed.choice("stage", Stage::of);
        if (stage.isEmpty()) return Refused.again(response, details.page(table, typed, texts, model));
        if (stage.get() == Stage.DOING_IT && table.stage() != Stage.DOING_IT)
            return "redirect:" + table.path() + "/gate";
        changes.turnTo(table, stage.get(), me);
        return DetailsPage.saved(table, next);
    }
}
