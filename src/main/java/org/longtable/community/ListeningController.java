package org.longtable.community;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Reading what the community says, and adding to it. */
@Controller
class ListeningController {
    private final Listening listening;
    private final ListeningTimes times;
    private final LineForm form;
    private final Tables tables;

    ListeningController(Listening listening, ListeningTimes times, LineForm form, Tables tables) {
        this.listening = listening;
        this.times = times;
        this.form = form;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/listening")
    String list(@PathVariable TableId id, PersonId me, Turn from, Turn times, Model model) {
        model.addAttribute("table", tables.inside(id, me));
        model.addAttribute("lines", listening.at(id, from));
        model.addAttribute("times", this.times.at(id, times));
        return "community/listening";
    }

    @GetMapping("/tables/{id}/listening/new")
    String form(@PathVariable TableId id, PersonId me, Typed wished, Model model) {
        var table = tables.inside(id, me);
        return form.page(table, form.fresh(table, wished), model);
    }

    @PostMapping("/tables/{id}/listening")
    String add(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var told = form.read(table, typed);
        if (typed.refused()) return Refused.again(response, form.page(table, typed, model));
        var line = listening.add(id, told, me);
        Done.say(next, "community.added");
        return "redirect:" + table.path() + "/listening/" + line;
    }
}
