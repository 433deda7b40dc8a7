package org.longtable.understanding;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.longtable.site.Done;
import org.longtable.site.Refused;
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

/** Naming something that partners see differently in one's own words, and taking words about it back. */
@Controller
class NewDifferenceController {
    private final Tables tables;
    private final Differences differences;

    NewDifferenceController(Tables tables, Differences differences) {
        this.tables = tables;
        this.differences = differences;
    }

    @GetMapping("/tables/{id}/differences/new")
    String form(@PathVariable TableId id, PersonId me, Model model) {
        var table = tables.inside(id, me);
        var again = tables.today(table).plusDays(Differences.TIME_TO_TALK);
        return page(
                table,
                Typed.stored(Map.of(DifferenceForm.OWNER, me.toString(), DifferenceForm.AGAIN, again.toString())),
                model);
    }

    @PostMapping("/tables/{id}/differences")
    String name(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var named = DifferenceForm.named(typed, table, tables.today(table), me);
        if (typed.refused()) return Refused.again(response, page(table, typed, model));
        differences.name(table, new Topic.Own(named.words()), named.owner(), named.again(), me);
        Done.say(next, "understanding.done.named");
        return "redirect:" + table.path() + "/understanding";
    }

    /** Of a note on where it stands, or of the words in which one named it. */
    @PostMapping("/tables/{id}/differences/{difference}/removals")
    String takeBack(
            @PathVariable TableId id,
            @PathVariable DifferenceId difference,
            PersonId me,
            Typed typed,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        if (typed.raw("what").equals("words")) differences.takeBackWords(table, difference, me);
        else differences.takeBackNote(table, difference, me);
        Done.say(next, "understanding.done.removed");
        return "redirect:" + table.path() + "/differences/" + difference;
    }

    private String page(TableView table, Typed typed, Model model) {
        model.addAllAttributes(Map.of("table", table, "typed", typed, "today", tables.today(table)));
        return "understanding/difference-new";
    }
}
