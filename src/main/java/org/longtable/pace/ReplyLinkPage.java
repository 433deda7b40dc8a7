package org.longtable.pace;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.longtable.pace.ReplyLinks.Behind;
import org.longtable.site.Pages;
import org.longtable.site.Typed;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** The page behind the link in a letter, in the language of the letter until its reader chooses another. */
@Component
class ReplyLinkPage {
    private final Pages pages;
    private final Clock clock;

    ReplyLinkPage(Pages pages, Clock clock) {
        this.pages = pages;
        this.clock = clock;
    }

    /** @param typed what was typed and not kept */
    String of(Behind behind, @Nullable Typed typed, HttpServletRequest request, Model model) {
        var form = form(behind, request);
        model.addAttribute("behind", behind);
        model.addAttribute("form", form);
        model.addAttribute(
                "typed",
                typed != null
                        ? typed
                        : behind.answer()
                                .map(answer -> form.begin(answer.said(), behind.agreed()))
                                .orElseGet(form::begin));
        model.addAttribute("meanwhile", typed != null && !behind.takesAnswer(typed.version()));
        model.addAttribute(
                "letter",
                new TimeLetter(pages.texts(request), behind.table(), behind.grant(), behind.asked(), behind.told()));
        return "pace/request-reply";
    }

    TimeAnswerForm form(Behind behind, HttpServletRequest request) {
        pages.speakFirst(request, behind.language());
        return new TimeAnswerForm(
                behind.asked().dates(),
                behind.sentOn(),
                false,
                behind.answer().isPresent(),
                behind.version(),
                LocalDate.ofInstant(clock.instant(), behind.zone()),
                pages.texts(request));
    }
}
