package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.SavedMeanwhile;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** A letter that asks for time: a draft to write on, for people inside; as it was sent, for its funder as well. */
@Controller
class TimeRequestDraftController {
    private final TimeRequests requests;
    private final TimeRequestPages shown;
    private final Fundings fundings;
    private final Tables tables;

    TimeRequestDraftController(TimeRequests requests, TimeRequestPages shown, Fundings fundings, Tables tables) {
        this.requests = requests;
        this.shown = shown;
        this.fundings = fundings;
        this.tables = tables;
    }

    @GetMapping("/tables/{id}/requests/{request}")
    String show(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            Texts texts,
            Model model) {
        return shown.of(tables.find(id, me), requests.find(id, which), null, texts, model);
    }

    @PostMapping("/tables/{id}/requests/{request}")
    String change(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.inside(id, me);
        var stored = requests.find(id, which);
        var form = new TimeRequestForm(table, fundings.find(id, stored.funding(), me), tables.today(table), texts);
        var asked = form.read(typed);
        var language = form.language(typed);
        var words = form.letter(typed);
        if (!stored.isDraft() || typed.refused()) {
            response.setStatus(stored.isDraft() ? 422 : 409);
            return shown.of(table, stored, typed, texts, model);
        }
        if (!requests.change(id, which, asked, language.orElseThrow(), words, typed.version(), me)) {
            var now = requests.find(id, which);
            throw new SavedMeanwhile(now.version(), form.stored(now), form.choices());
        }
        Done.say(next, "pace.done.saved");
        return "redirect:" + stored.path();
    }
}
