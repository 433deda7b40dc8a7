package org.longtable.pace;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.pace.TimeRequests.Answering;
import org.longtable.site.Done;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.longtable.vocabulary.TimeRequestId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** An answer by the funder itself, or typed in by whoever received it. */
@Controller
class TimeAnswerController {
    private final TimeRequests requests;
    private final TimeRequestPages shown;
    private final Tables tables;

    TimeAnswerController(TimeRequests requests, TimeRequestPages shown, Tables tables) {
        this.requests = requests;
        this.shown = shown;
        this.tables = tables;
    }

    /** Where another answer came meanwhile it stays, and what was typed is shown beside it. */
    @PostMapping("/tables/{id}/requests/{request}/answers")
    String answer(
            @PathVariable TableId id,
            @PathVariable("request") TimeRequestId which,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            Model model,
            RedirectAttributes next) {
        var table = tables.find(id, me);
        var asking = requests.find(id, which);
        if (asking.isDraft()) throw new NotFound();
        var given = shown.answerForm(table, asking, texts).read(typed);
        var taken = asking.takesAnswer(typed.version());
        if (!taken || typed.refused()) {
            response.setStatus(taken ? 422 : 409);
            return shown.of(table, asking, typed, texts, model);
        }
        if (requests.answer(id, which, typed.version(), given, me) != Answering.KEPT) {
            response.setStatus(409);
            return shown.of(table, requests.find(id, which), typed, texts, model);
        }
        Done.say(next, given.said().isYes() ? "pace.answer.done.yes" : "pace.answer.done");
        return "redirect:" + asking.path();
    }
}
