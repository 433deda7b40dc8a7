package org.longtable.pace;

import org.longtable.site.Done;
import org.longtable.vocabulary.PartnerId;
import org.longtable.vocabulary.PersonId;
import org.longtable.vocabulary.TableId;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class CountedController {
    private final Counted counted;

    CountedController(Counted counted) {
        this.counted = counted;
    }

    @PostMapping("/tables/{id}/counted/{partner}")
    String sayYes(@PathVariable TableId id, @PathVariable PartnerId partner, PersonId me, RedirectAttributes next) {
        counted.sayYes(id, partner, me);
        Done.say(next, "pace.counted.done.yes");
        return "redirect:/tables/" + id + "/time#counted";
    }

    @PostMapping("/tables/{id}/counted/{partner}/removals")
    String takeBack(@PathVariable TableId id, @PathVariable PartnerId partner, PersonId me, RedirectAttributes next) {
        counted.takeBack(id, partner, me);
        Done.say(next, "pace.counted.done.no-more");
        return "redirect:/tables/" + id + "/time#counted";
    }
}
