package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A partner in their own right notes who would know if they were away. */
@Controller
class AbsenceController {
    private final Tables tables;
    private final Absences absences;

    AbsenceController(Tables tables, Absences absences) {
        this.tables = tables;
        this.absences = absences;
    }

    @GetMapping("/tables/{id}/connections/absence")
    String stored(@PathVariable TableId id, PersonId me, Model model) {
        var table = ofOneself(id, me);
        var plan = Optional.ofNullable(absences.at(id).get(table.mine()));
        var typed =
                Typed.nothing().with("absence", plan.map(Absences.Plan::words).orElse(""));
        return form(model, table, typed, plan.map(Absences.Plan::version).orElse(0L));
    }

    @PostMapping("/tables/{id}/connections/absence")
    String keep(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        var table = ofOneself(id, me);
        var words = typed.optionalText("absence", Absences.LONGEST);
        if (typed.refused()) return Refused.again(response, form(model, table, typed, typed.version()));
        absences.keep(id, table.mine(), words, typed.version());
        Done.say(next, "relationships.absence.kept");
        return "redirect:" + table.path() + "/connections";
    }

    private TableView ofOneself(TableId id, PersonId me) {
        var table = tables.inside(id, me);
        var own =
                table.partner(table.mine()).map(mine -> mine.inTheirOwnRight()).orElse(false);
        if (!own || table.isQuiet()) throw new NotFound();
        return table;
    }

    private static String form(Model model, TableView table, Typed typed, long version) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        model.addAttribute("version", version);
        return "relationships/absence";
    }
}
