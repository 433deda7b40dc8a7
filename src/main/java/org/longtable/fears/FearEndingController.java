package org.longtable.fears;

import java.util.UUID;
import org.longtable.fears.Fears.Ending;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The talk about what was opened: who leads it, who wants to keep the words, and its end. */
@Controller
class FearEndingController {
    private final Tables tables;
    private final Fears fears;

    FearEndingController(Tables tables, Fears fears) {
        this.tables = tables;
        this.fears = fears;
    }

    @PostMapping("/tables/{id}/fears/{talk}/guides")
    String guide(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, Typed typed, RedirectAttributes next) {
        var guide = Talk.Guide.of(typed.raw("guide")).orElseThrow(NotFound::new);
        fears.choose(tables.inside(id, me), talk, guide);
        return FearsController.back(id, "fears.done.guide", next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/wishes")
    String wish(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, Typed typed, RedirectAttributes next) {
        var keep = typed.raw("keep").equals("yes");
        fears.wish(tables.inside(id, me), talk, keep);
        return FearsController.back(id, keep ? "fears.done.keep" : "fears.done.let-go", next);
    }

    @PostMapping("/tables/{id}/fears/{talk}/endings")
    String close(@PathVariable TableId id, @PathVariable UUID talk, PersonId me, RedirectAttributes next) {
        var ending = fears.close(tables.inside(id, me), talk);
        return FearsController.back(id, ending == Ending.KEPT ? "fears.done.kept" : "fears.done.gone", next);
    }
}
