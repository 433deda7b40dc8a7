package org.longtable.relationships;

import jakarta.servlet.http.HttpServletResponse;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Turn;
import org.longtable.site.Typed;
import org.longtable.tables.Tables;
import org.longtable.vocabulary.OpenQuestionId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The sheet of open questions of a table. */
@Controller
class OpenQuestionController {
    private final Tables tables;
    private final OpenQuestions questions;

    OpenQuestionController(Tables tables, OpenQuestions questions) {
        this.tables = tables;
        this.questions = questions;
    }

    @GetMapping("/tables/{id}/open-questions")
    String sheet(
            @PathVariable TableId id,
            PersonId me,
            @ModelAttribute("again") String again,
            Turn from,
            Turn talked,
            Model model) {
        return sheet(id, me, Typed.nothing().with("question", again), from, talked, model);
    }

    @PostMapping("/tables/{id}/open-questions")
    String ask(
            @PathVariable TableId id,
            PersonId me,
            Typed typed,
            Model model,
            HttpServletResponse response,
            RedirectAttributes next) {
        tables.inside(id, me);
        var words = typed.text("question", OpenQuestions.LONGEST);
        if (typed.refused()) return Refused.again(response, sheet(id, me, typed, Turn.BEGIN, Turn.BEGIN, model));
        questions.ask(id, me, words);
        Done.say(next, "relationships.open-questions.asked");
        return "redirect:/tables/" + id + "/open-questions";
    }

    @PostMapping("/tables/{id}/open-questions/{question}")
    String talked(@PathVariable TableId id, @PathVariable OpenQuestionId question, PersonId me, Typed typed) {
        questions.talked(id, question, me, typed.ticked("talked"));
        return "redirect:/tables/" + id + "/open-questions#sheet";
    }

    /** The words come back into the field, in case it was a slip. */
    @PostMapping("/tables/{id}/open-questions/{question}/removals")
    String takeBack(
            @PathVariable TableId id, @PathVariable OpenQuestionId question, PersonId me, RedirectAttributes next) {
        tables.inside(id, me);
        next.addFlashAttribute("again", questions.takeBack(id, question));
        Done.say(next, "relationships.open-questions.taken-back");
        return "redirect:/tables/" + id + "/open-questions";
    }

    private String sheet(TableId id, PersonId me, Typed typed, Turn from, Turn talked, Model model) {
        model.addAttribute("table", tables.inside(id, me));
        model.addAttribute("open", questions.open(id, from));
        model.addAttribute("talked", questions.talked(id, talked));
        model.addAttribute("typed", typed);
        return "relationships/open-questions";
    }
}
