package org.longtable.letters;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Page;
import org.longtable.site.Pages;
import org.longtable.vocabulary.LetterId;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Looking behind the mask of a letter: asked first, kept, and told to its person, who can note it. */
@Controller
class UnmaskingController {
    private final Outbox outbox;
    private final Unmaskings unmaskings;
    private final Pages pages;

    UnmaskingController(Outbox outbox, Unmaskings unmaskings, Pages pages) {
        this.outbox = outbox;
        this.unmaskings = unmaskings;
        this.pages = pages;
    }

    @GetMapping("/outbox/{id}/unmaskings/new")
    String ask(@PathVariable LetterId id, PersonId me, Model model) {
        var letter = outbox.find(id, me);
        if (!letter.masked()) throw new NotFound();
        model.addAttribute("letter", letter);
        return "letters/unmask";
    }

    /** Shows the letter in its answer and nowhere else, so that each look is one that was asked for and kept. */
    @PostMapping("/outbox/{id}/unmaskings")
    String unmask(
            @PathVariable LetterId id, PersonId me, HttpServletRequest request, RedirectAttributes next, Model model) {
        var host = pages.of(request).who().map(Page.Reader::name).orElseThrow(NotFound::new);
        var letter = outbox.unmask(id, me, host);
        if (letter.isEmpty()) {
            Done.say(next, "letters.outbox.too-often");
            return "redirect:/outbox";
        }
        model.addAttribute("letter", letter.get());
        return "letters/unmasked";
    }

    @PostMapping("/unmaskings/{id}/acknowledgement")
    String note(@PathVariable UUID id, PersonId me) {
        unmaskings.note(id, me);
        return "redirect:/";
    }
}
