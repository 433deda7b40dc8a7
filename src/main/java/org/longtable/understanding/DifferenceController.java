package org.longtable.understanding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.DifferenceId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One thing that partners see differently: where it stands, who keeps it in mind, and when to look again. */
@Controller
class DifferenceController {
    private final Tables tables;
    private final Differences differences;

    DifferenceController(Tables tables, Differences differences) {
        this.tables = tables;
        this.differences = differences;
    }

    @GetMapping("/tables/{id}/differences/{difference}")
    String show(
            @PathVariable TableId id, @PathVariable DifferenceId difference, PersonId me, Texts texts, Model model) {
        var table = tables.inside(id, me);
        var stored = differences.find(table, difference);
        return form(table, stored, Typed.stored(DifferenceForm.stored(stored)), model);
    }

    @PostMapping("/tables/{id}/differences/{difference}")
    String change(
            @PathVariable TableId id,
            @PathVariable DifferenceId difference,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = differences.find(table, difference);
        var change = DifferenceForm.read(typed, table, tables.today(table), stored);
        if (typed.refused()) return Refused.again(response, form(table, stored, typed, model));
        if (!differences.change(table, difference, change, typed.version(), me)) {
            var now = differences.find(table, difference);
            throw new SavedMeanwhile(
                    now.version(),
                    DifferenceForm.stored(now),
                    DifferenceForm.choices(table, tables.today(table), texts));
        }
        Done.say(next, "understanding.done.difference");
        return "redirect:" + table.path() + "/understanding";
    }

    private String form(TableView table, Difference stored, Typed typed, Model model) {
        model.addAllAttributes(
                Map.of("table", table, "difference", stored, "typed", typed, "today", tables.today(table)));
        return "understanding/difference";
    }
}
