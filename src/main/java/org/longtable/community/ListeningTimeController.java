package org.longtable.community;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
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

/** A time of listening: what was asked, who was invited and came as counts, and what was promised back. */
@Controller
class ListeningTimeController {
    private final ListeningTimes times;
    private final Tables tables;

    ListeningTimeController(ListeningTimes times, Tables tables) {
        this.times = times;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/listening/times/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        return page(table, Typed.nothing().with("on", tables.today(table).toString()), model);
    }

    @PostMapping("/tables/{id}/listening/times")
    String note(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var on = typed.day("on");
        if (on.isAfter(tables.today(table))) typed.problem("on", "community.later");
        var questions = typed.text("questions", 2000);
        var promised = typed.optionalText("promised", 1000);
        var counts = ListeningTimeForm.counts(typed);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        times.note(id, on, questions, promised, counts, me);
        Done.say(next, "community.time.noted");
        return "redirect:" + table.path() + "/listening";
    }

    @PostMapping("/tables/{id}/listening/times/removals")
    String remove(@PathVariable TableId id, PersonId me, Typed typed, RedirectAttributes next) {
        tables.inside(id, me);
        try {
            times.remove(id, UUID.fromString(typed.raw("time")));
        } catch (IllegalArgumentException e) {
            throw new NotFound();
        }
        Done.say(next, "community.time.removed");
        return "redirect:/tables/" + id + "/listening";
    }

    private static String page(TableView table, Typed typed, Model model) {
        model.addAttribute("table", table);
        model.addAttribute("typed", typed);
        return "community/new-time";
    }
}
