package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.PromiseId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Saying what was promised otherwise; only one's own partner's. */
@Controller
class PromiseChangeController {
    private final Tables tables;
    private final Promises promises;

    PromiseChangeController(Tables tables, Promises promises) {
        this.tables = tables;
        this.promises = promises;
    }

    @GetMapping("/tables/{id}/promises/{promise}")
    String form(@PathVariable TableId id, @PathVariable PromiseId promise, PersonId me, Model model) {
        var table = tables.find(id, me);
        var stored = promises.own(table, promise);
        return form(table).page(stored, Typed.stored(stored.fields()), model);
    }

    @PostMapping("/tables/{id}/promises/{promise}")
    String change(
            @PathVariable TableId id,
            @PathVariable PromiseId promise,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var said = form(table).read(typed);
        if (typed.refused())
            return Refused.again(response, form(table).page(promises.own(table, promise), typed, model));
        promises.change(table, promise, said, typed.version());
        Done.say(next, "tables.promises.saved");
        return "redirect:" + table.path() + "/promises";
    }

    private PromiseForm form(TableView table) {
        return new PromiseForm(table, tables.today(table));
    }
}
