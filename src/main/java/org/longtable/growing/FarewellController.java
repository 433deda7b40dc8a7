package org.longtable.growing;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Typed;
import org.longtable.tables.TableView;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One's own partner's reason and thanks when a table is closed. */
@Controller
class FarewellController {
    private final Tables tables;
    private final Closings closings;

    FarewellController(Tables tables, Closings closings) {
        this.tables = tables;
        this.closings = closings;
    }

    @GetMapping("/tables/{id}/closing/farewells/mine")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var own = closings.own(table);
        return form(
                table,
                Typed.stored(own.map(ClosingForm::stored).orElse(Map.of())),
                own.map(Farewell::version).orElse(0L),
                model);
    }

    @PostMapping("/tables/{id}/closing/farewells")
    String say(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var farewell = ClosingForm.farewell(typed);
        if (typed.refused()) return Refused.again(response, form(table, typed, typed.version(), model));
        closings.part(table, farewell.reason(), farewell.thanks(), typed.version(), me);
        Done.say(next, "growing.done.farewell");
        return "redirect:" + table.path() + "/closing";
    }

    @PostMapping("/tables/{id}/closing/farewells/removals")
    String takeBack(@PathVariable TableId id, PersonId me, RedirectAttributes next) {
        closings.takeBack(tables.inside(id, me));
        Done.say(next, "growing.done.removed");
        return "redirect:/tables/" + id + "/closing";
    }

    private static String form(TableView table, Typed typed, long version, Model model) {
        model.addAllAttributes(Map.of("table", table, "typed", typed, "version", version));
        return "growing/farewell";
    }
}
