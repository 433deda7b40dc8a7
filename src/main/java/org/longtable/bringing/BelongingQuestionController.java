package org.longtable.bringing;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.longtable.ground.Signing;
import org.longtable.people.Doors;
import org.longtable.people.People;
import org.longtable.site.Done;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page behind the link of such a letter. Opening it changes nothing: mail scanners open links too. */
@Controller
class BelongingQuestionController {
    private static final String OVER = "bringing/question-over";

    private final BelongingQuestions questions;
    private final People people;
    private final Signing signing;
    private final Pages pages;

    BelongingQuestionController(BelongingQuestions questions, People people, Signing signing, Pages pages) {
        this.questions = questions;
        this.people = people;
        this.signing = signing;
        this.pages = pages;
    }

    @GetMapping("/asked/{link}")
    String read(@PathVariable String link, HttpServletRequest request, HttpServletResponse response, Model model) {
        var question = questions.read(link);
        question.ifPresentOrElse(one -> pages.speakFirst(request, one.language()), () -> response.setStatus(404));
        if (question.isEmpty()) return OVER;
        model.addAttribute("question", question.get());
        model.addAttribute("link", link);
        return "bringing/question";
    }

    @PostMapping("/asked/{link}/answers")
    String answer(
            @PathVariable String link,
            Typed typed,
            HttpServletRequest request,
            HttpServletResponse response,
            RedirectAttributes next) {
        var question = questions.read(link);
        question.ifPresent(one -> pages.speakFirst(request, one.language()));
        if (question.isEmpty()) {
            response.setStatus(404);
            return OVER;
        }
        if (!typed.raw("answer").equals("yes")) {
            questions.no(link);
            return OVER;
        }
        var who = questions.yes(link);
        if (who.isEmpty()) return OVER;
        if (!who.get().isNew()) {
            Done.say(next, "bringing.question.said", question.get().organisationName());
            return "redirect:/me";
        }
        Doors.letIn(who.get().person(), request, response, signing);
        return people.isWelcomed(who.get().person())
                ? "redirect:/organisations/" + question.get().organisation()
                : "redirect:/welcome";
    }
}
