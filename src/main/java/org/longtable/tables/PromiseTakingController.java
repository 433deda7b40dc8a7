package org.longtable.tables;

import org.longtable.site.Done;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Taking on what was promised: one's own partner's, or what is left of a partner for which nobody sits any more. */
@Controller
class PromiseTakingController {
    private final Tables tables;
    private final Promises promises;

    PromiseTakingController(Tables tables, Promises promises) {
        this.tables = tables;
        this.promises = promises;
    }

    @PostMapping("/tables/{id}/promises/{promise}/takings")
    String takeOn(@PathVariable TableId id, @PathVariable PromiseId promise, PersonId me, RedirectAttributes next) {
        var table = tables.find(id, me);
        promises.takeOver(table, promise, me);
        Done.say(next, "tables.promises.taken-on");
        return "redirect:" + table.path() + "/promises";
    }
}
