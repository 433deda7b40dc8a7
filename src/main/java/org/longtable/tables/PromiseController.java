package org.longtable.tables;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** I said I would: who, what, by when. Each partner writes its own. */
@Controller
class PromiseController {
    private final Tables tables;
    private final Promises promises;

    PromiseController(Tables tables, Promises promises) {
        this.tables = tables;
        this.promises = promises;
    }

    @GetMapping("/tables/{id}/promises")
    String list(@PathVariable TableId id, PersonId me, Turn from, Turn over, Model model) {
        var table = tables.find(id, me);
        model.addAttribute("table", table);
        model.addAttribute("today", tables.today(table));
        model.addAttribute("open", promises.open(id, from));
        model.addAttribute("over", promises.over(id, over));
        return "tables/promises";
    }

    @GetMapping("/tables/{id}/promises/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        return form(tables.find(id, me)).page(null, Typed.stored(Map.of("person", me.toString())), model);
    }

    @PostMapping("/tables/{id}/promises")
    String say(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var said = form(table).read(typed);
        if (typed.refused()) return Refused.again(response, form(table).page(null, typed, model));
        promises.say(table, said, me);
        Done.say(next, "tables.promises.saved");
        return "redirect:" + table.path() + "/promises";
    }

    private PromiseForm form(TableView table) {
        return new PromiseForm(table, tables.today(table));
    }
}
