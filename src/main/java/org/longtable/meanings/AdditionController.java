package org.longtable.meanings;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.longtable.people.People;
import org.longtable.site.Done;
import org.longtable.site.Refused;
import org.longtable.site.Texts;
import org.longtable.site.Typed;
import org.longtable.vocabulary.NotFound;
import org.longtable.vocabulary.PersonId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** What the site host adds to the words, one by one or many at once, and takes back. For everyone else it does not exist. */
@Controller
class AdditionController {
    private final Additions additions;
    private final AdditionForm form;
    private final People people;

    AdditionController(Additions additions, AdditionForm form, People people) {
        this.additions = additions;
        this.form = form;
        this.people = people;
    }

    @GetMapping("/words/additions")
    String all(PersonId me, Texts texts, Model model) {
        asHost(me);
        return form.page(Typed.nothing(), texts, model);
    }

    @PostMapping("/words/additions")
    String add(
            PersonId me, Typed typed, Texts texts, HttpServletResponse response, Model model, RedirectAttributes next) {
        asHost(me);
        var concepts = typed.raw("of").equals("file") ? form.readFile(typed) : form.readOne(typed);
        if (typed.refused()) return Refused.again(response, form.page(typed, texts, model));
        additions.add(typed.raw("of").equals("file") ? AdditionForm.PASTED : "", concepts, me);
        Done.say(next, "meanings.added");
        return "redirect:/words/additions";
    }

    @PostMapping("/words/additions/{addition}/removals")
    String takeBack(@PathVariable UUID addition, PersonId me, RedirectAttributes next) {
        asHost(me);
        additions.takeBack(addition, true);
        Done.say(next, "meanings.taken-back.done");
        return "redirect:/words/additions";
    }

    @PostMapping("/words/additions/{addition}/returns")
    String putBack(@PathVariable UUID addition, PersonId me, RedirectAttributes next) {
        asHost(me);
        additions.takeBack(addition, false);
        Done.say(next, "meanings.put-back.done");
        return "redirect:/words/additions";
    }

    private void asHost(PersonId me) {
        if (!people.isHost(me)) throw new NotFound();
    }
}
