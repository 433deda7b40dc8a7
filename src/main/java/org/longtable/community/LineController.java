package org.longtable.community;

import java.util.UUID;
import org.longtable.site.Done;
import org.longtable.site.Typed;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One line of what was said. Whoever wrote or said it reaches it also after leaving the table, to remove it. */
@Controller
class LineController {
    private final Listening listening;

    LineController(Listening listening) {
        this.listening = listening;
    }

    @GetMapping("/tables/{id}/listening/{words}")
    String show(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Model model) {
        model.addAttribute("line", listening.find(id, words));
        model.addAttribute("removing", false);
        return "community/line";
    }

    /** Asking first, since it cannot be undone. */
    @GetMapping("/tables/{id}/listening/{words}/removal")
    String ask(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Model model) {
        var line = listening.find(id, words);
        model.addAttribute("line", line);
        model.addAttribute("removing", line.mayRemove());
        return "community/line";
    }

    @PostMapping("/tables/{id}/listening/{words}/removal")
    String remove(@PathVariable TableId id, @PathVariable UUID words, PersonId me, RedirectAttributes next) {
        listening.remove(listening.find(id, words));
        Done.say(next, "community.removed");
        return "redirect:/tables/" + id + "/listening";
    }

    /** Whether the writer's name is shown with it. */
    @PostMapping("/tables/{id}/listening/{words}/names")
    String open(@PathVariable TableId id, @PathVariable UUID words, PersonId me, Typed typed) {
        var line = listening.find(id, words);
        listening.open(line, typed.ticked("open"));
        return "redirect:" + line.path();
    }
}
