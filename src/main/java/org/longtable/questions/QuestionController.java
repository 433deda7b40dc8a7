package org.longtable.questions;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Locale;
import org.longtable.questions.Questions.Outcome;
import org.longtable.site.Done;
import org.longtable.site.InHere;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.RestId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class QuestionController {
    private static final int LONGEST_REASON = 500;

    private final Questions questions;

    QuestionController(Questions questions) {
        this.questions = questions;
    }

    @GetMapping("/tables/{id}/questions")
    String list(@PathVariable TableId id, PersonId me, Texts texts, Model model) {
        return page(id, me, Typed.nothing(), texts, model);
    }

    @PostMapping("/tables/{id}/rests")
    String rest(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Texts texts,
            HttpServletResponse response,
            RedirectAttributes next,
            Model model) {
        var reason = typed.optionalText("reason", LONGEST_REASON);
        if (typed.refused()) return Refused.again(response, page(id, me, typed, texts, model));
        var outcome =
                questions.rest(id, me, typed.raw("warning"), typed.raw("subject"), typed.raw("seen"), reason, texts);
        if (outcome == Outcome.NOTE_MISSING) {
            typed.problem("reason", "questions.rest.reason.missing");
            return Refused.again(response, page(id, me, typed, texts, model));
        }
        Done.say(
                next,
                "questions.done." + outcome.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        if (outcome == Outcome.CHANGED) return "redirect:/tables/" + id + "/questions";
        return "redirect:" + (typed.raw("back").isEmpty() ? "/tables/" + id : InHere.path(typed.raw("back")));
    }

    @PostMapping("/tables/{id}/rests/{rest}/wakings")
    String wake(@PathVariable TableId id, @PathVariable RestId rest, PersonId me, RedirectAttributes next) {
        questions.wake(id, rest, me);
        Done.say(next, "questions.done.awake");
        return "redirect:/tables/" + id + "/questions";
    }

    @PostMapping("/tables/{id}/rests/{rest}/removals")
    String takeBackWords(@PathVariable TableId id, @PathVariable RestId rest, PersonId me, RedirectAttributes next) {
        questions.takeBackWords(id, rest, me);
        Done.say(next, "questions.done.words-removed");
        return "redirect:/tables/" + id + "/questions";
    }

    private String page(TableId id, PersonId me, Typed typed, Texts texts, Model model) {
        var table = questions.inside(id, me);
        model.addAttribute("table", table);
        model.addAttribute("asked", questions.atTable(id, me, questions.today(table), texts));
        model.addAttribute("typed", typed);
        return "questions/list";
    }
}
