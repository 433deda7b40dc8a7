package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** How a promise stands: done, not done after all, or dropped. */
@Controller
class PromiseStandingController {
    private final Tables tables;
    private final Promises promises;

    PromiseStandingController(Tables tables, Promises promises) {
        this.tables = tables;
        this.promises = promises;
    }

    @PostMapping("/tables/{id}/promises/{promise}/standings")
    String now(
            @PathVariable TableId id,
            @PathVariable PromiseId promise,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        promises.now(
                table,
                promise,
                switch (typed.raw("now")) {
                    case "done" -> Promises.Standing.DONE;
                    case "dropped" -> Promises.Standing.DROPPED;
                    default -> Promises.Standing.OPEN;
                });
        Done.say(next, "tables.promises.saved");
        return "redirect:" + (typed.raw("back").equals("today") ? "/" : table.path() + "/promises");
    }
}
